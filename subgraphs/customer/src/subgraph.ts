import { defineSubgraph } from '@musubi/chassis';
import { consumers } from './consumers.ts';
import type { CustomerDeps } from './context.ts';
import { prepareCustomers } from './db/customers.ts';
import { removeExpiredLinks } from './db/links.ts';
import { prepareTimeline } from './db/timeline.ts';
import { createLoaders, type CustomerLoaders } from './loaders.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { seed } from './seed.ts';

const HOUR = 3_600_000;

/** Everything the customer subgraph consists of. */
export const customer = defineSubgraph<CustomerDeps, CustomerLoaders>({
  name: 'customer',
  directory: new URL('..', import.meta.url),
  connect: (chassis) => ({ ...chassis, ...prepareCustomers(chassis.database), ...prepareTimeline(chassis.database) }),
  loaders: createLoaders,
  resolvers,
  consumers,
  workers: (deps) => [{ name: 'link expiry', every: HOUR, run: () => removeExpiredLinks(deps.database, deps.clock()) }],
  seed,
});
