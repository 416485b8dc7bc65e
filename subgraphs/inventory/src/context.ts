import type { Chassis, SubgraphContext } from '@musubi/chassis';
import type { InventoryLoaders } from './loaders.ts';

/** What inventory's resolvers and workers need of the outside. */
export type InventoryDeps = Chassis;

export type InventoryContext = SubgraphContext<InventoryDeps, InventoryLoaders>;
