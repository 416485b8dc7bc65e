import { defineSubgraph, groupCommit } from '@musubi/chassis';
import { backInStockWorker, consentConsumer } from './back-in-stock.ts';
import { changes } from './changes.ts';
import type { InventoryDeps } from './context.ts';
import { expiryWorker } from './expiry.ts';
import { createLoaders, type InventoryLoaders } from './loaders.ts';
import { holdStock } from './db/hold-stock.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { seed } from './seed.ts';

/** Everything that inventory consists of. */
export const inventory = defineSubgraph<InventoryDeps, InventoryLoaders>({
  name: 'inventory',
  directory: new URL('..', import.meta.url),
  connect: (chassis) => ({
    ...chassis,
    holds: groupCommit(chassis.database, (tx, holds) => holdStock(tx, holds, chassis)),
  }),
  loaders: createLoaders,
  resolvers,
  changes,
  workers: (deps) => [expiryWorker(deps), backInStockWorker(deps)],
  consumers: () => [consentConsumer()],
  seed,
});
