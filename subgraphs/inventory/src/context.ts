import type { Chassis, GroupCommit, SubgraphContext } from '@musubi/chassis';
import type { InventoryLoaders } from './loaders.ts';
import type { Catalogue } from './clients/product.ts';
import type { Hold, HoldAnswer } from './db/hold-stock.ts';

/** What inventory's resolvers and workers need of the outside. */
export type InventoryDeps = Chassis & {
  /** Which variants GTINs are. */
  readonly catalogue: Catalogue;
  /** Holds stock; those who want the same levels share a transaction. */
  readonly holds: GroupCommit<Hold, HoldAnswer>;
};

export type InventoryContext = SubgraphContext<InventoryDeps, InventoryLoaders>;
