import { randomInt } from 'node:crypto';
import { defineSubgraph, type Chassis, type SubgraphDefinition } from '@musubi/chassis';
import { changes } from './changes.ts';
import { cartClient } from './clients/cart.ts';
import { inventoryClient } from './clients/inventory.ts';
import { redemptionClient } from './clients/redemption.ts';
import { consumers } from './consumers.ts';
import type { OrderDeps } from './context.ts';
import type { Issuer } from './domain/invoice.ts';
import { prepareReads } from './db/reads.ts';
import { createLoaders, type OrderLoaders } from './loaders.ts';
import { developmentProvider } from './payment/development-provider.ts';
import { resolvers } from './resolvers/resolvers.ts';
import type { Steps } from './saga/drive.ts';
import { createOrchestrator } from './saga/orchestrator.ts';
import { owedSteps, owedWork, type OwedSteps } from './saga/owed.ts';
import { performer, type Neighbours } from './saga/perform.ts';
import { recorder } from './saga/record.ts';
import { sagaWorkers } from './saga/workers.ts';

/** What may be put in the place of the real world when the subgraph is put together. */
export type Assembly = {
  readonly neighbours?: (chassis: Chassis) => Partial<Neighbours>;
  /** Wraps the steps of checkouts, to stop a process at any point of them. */
  readonly wrapSteps?: (steps: Steps) => Steps;
  readonly wrapOwedSteps?: (steps: OwedSteps) => OwedSteps;
  /** Whose name is on invoices; one for development where it is left out. */
  readonly issuer?: Issuer;
  /** Milliseconds after which the work of a silent process is taken over. */
  readonly leaseMilliseconds?: number;
  /** `none` where a test decides itself when work is taken over. */
  readonly background?: 'workers' | 'none';
};

const DEVELOPMENT_ISSUER: Issuer = { registrationNumber: 'T0000000000000', name: 'Musubi (development)' };

/** Longer than an effect may take (2 s), short enough that a customer may wait for the take-over. */
const LEASE_MILLISECONDS = 4000;

export function orderSubgraph(assembly: Assembly = {}): SubgraphDefinition<OrderDeps, OrderLoaders> {
  return defineSubgraph<OrderDeps, OrderLoaders>({
    name: 'order',
    directory: new URL('..', import.meta.url),
    connect: (chassis) => assemble(chassis, assembly),
    loaders: createLoaders,
    workers: assembly.background === 'none' ? () => [] : sagaWorkers,
    consumers,
    resolvers,
    changes,
    disconnect: ({ orchestrator }) => orchestrator.close(),
  });
}

/** As it is deployed. */
export const order = orderSubgraph();

/** Puts one process together. Several may work on one database. */
export function assemble(chassis: Chassis, assembly: Assembly): OrderDeps {
  const { database, clock, newId } = chassis;
  const given = assembly.neighbours?.(chassis) ?? {};
  const neighbours: Neighbours = {
    carts: given.carts ?? cartClient(chassis.callSubgraph('cart')),
    inventory: given.inventory ?? inventoryClient(chassis.callSubgraph('inventory')),
    redemptions: given.redemptions ?? redemptionClient(chassis.callSubgraph('customer')),
    payment: given.payment ?? developmentProvider(database, newId),
  };
  const leaseTerms = { owner: newId(), milliseconds: assembly.leaseMilliseconds ?? LEASE_MILLISECONDS };
  const steps = { perform: performer(neighbours), record: recorder({ database, clock, leaseTerms }) };
  const issuer = assembly.issuer ?? DEVELOPMENT_ISSUER;
  const owing = owedSteps({ ...chassis, issuer }, neighbours);
  return {
    ...chassis,
    reads: prepareReads(database),
    carts: neighbours.carts,
    issuer,
    orchestrator: createOrchestrator(chassis, assembly.wrapSteps?.(steps) ?? steps, leaseTerms),
    owed: owedWork(chassis, assembly.wrapOwedSteps?.(owing) ?? owing, leaseTerms),
    newPickupCode: () => String(randomInt(0, 1_000_000)).padStart(6, '0'),
  };
}
