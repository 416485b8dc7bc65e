import type { Chassis, SubgraphContext } from '@musubi/chassis';
import type { CartClient } from './clients/cart.ts';
import type { Reads } from './db/reads.ts';
import type { Issuer } from './domain/invoice.ts';
import type { OrderLoaders } from './loaders.ts';
import type { Orchestrator } from './saga/orchestrator.ts';
import type { OwedWork } from './saga/owed.ts';

/** What resolvers and workers work with. */
export type OrderDeps = Chassis & {
  readonly reads: Reads;
  readonly carts: CartClient;
  readonly orchestrator: Orchestrator;
  readonly owed: OwedWork;
  /** Whose name is on invoices. */
  readonly issuer: Issuer;
  /** Six digits that nobody can guess. */
  readonly newPickupCode: () => string;
};

export type OrderContext = SubgraphContext<OrderDeps, OrderLoaders>;
