import { defineSubgraph } from '@musubi/chassis';
import { changes } from './changes.ts';
import { consumers } from './consumers.ts';
import type { CustomerDeps } from './context.ts';
import { prepareCoupons } from './db/coupons.ts';
import { prepareCustomers } from './db/customers.ts';
import { removeExpiredLinks } from './db/links.ts';
import { prepareLoyalty } from './db/loyalty.ts';
import { prepareTimeline } from './db/timeline.ts';
import { createLoaders, type CustomerLoaders } from './loaders.ts';
import { redemptionExpiry } from './resolvers/redemption-expiry.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { seed } from './seed.ts';

const HOUR = 3_600_000;

/** Everything the customer subgraph consists of. */
export const customer = defineSubgraph<CustomerDeps, CustomerLoaders>({
  name: 'customer',
  directory: new URL('..', import.meta.url),
  connect: (chassis) => ({
    ...chassis,
    ...prepareCustomers(chassis.database),
    ...prepareTimeline(chassis.database),
    ...prepareLoyalty(chassis.database),
    ...prepareCoupons(chassis.database),
  }),
  loaders: createLoaders,
  resolvers,
  changes,
  consumers,
  workers: (deps) => [
    { name: 'link expiry', every: HOUR, run: () => removeExpiredLinks(deps.database, deps.clock()) },
    redemptionExpiry(deps),
  ],
  seed,
});
