import { defineSubgraph, groupCommit } from '@musubi/chassis';
import { backInStockWorker, consentConsumer } from './back-in-stock.ts';
import { changes } from './changes.ts';
import { catalogueOf, type Catalogue } from './clients/product.ts';
import type { InventoryDeps } from './context.ts';
import { expiryWorker } from './expiry.ts';
import { createLoaders, type InventoryLoaders } from './loaders.ts';
import { holdStock } from './db/hold-stock.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { seed } from './seed.ts';

/** What stands in for a neighbour, in tests. */
export type Neighbours = { readonly catalogue?: Catalogue };

/** Everything that inventory consists of. */
export function inventorySubgraph({ catalogue }: Neighbours = {}) {
  return defineSubgraph<InventoryDeps, InventoryLoaders>({
    name: 'inventory',
    directory: new URL('..', import.meta.url),
    connect: (chassis) => ({
      ...chassis,
      catalogue: catalogue ?? catalogueOf(chassis),
      holds: groupCommit(chassis.database, (tx, holds) => holdStock(tx, holds, chassis)),
    }),
    loaders: createLoaders,
    resolvers,
    changes,
    workers: (deps) => [expiryWorker(deps), backInStockWorker(deps)],
    consumers: () => [consentConsumer()],
    seed,
  });
}

/** As it is deployed. */
export const inventory = inventorySubgraph();
