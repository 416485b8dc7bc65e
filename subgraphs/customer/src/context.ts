import type { Chassis, SubgraphContext } from '@musubi/chassis';
import type { prepareCoupons } from './db/coupons.ts';
import type { prepareCustomers } from './db/customers.ts';
import type { prepareLoyalty } from './db/loyalty.ts';
import type { prepareTimeline } from './db/timeline.ts';
import type { CustomerLoaders } from './loaders.ts';

/** What resolvers and workers use: the chassis, and the statements that are prepared once. */
export type CustomerDeps = Chassis &
  ReturnType<typeof prepareCustomers> &
  ReturnType<typeof prepareTimeline> &
  ReturnType<typeof prepareLoyalty> &
  ReturnType<typeof prepareCoupons>;

export type CustomerContext = SubgraphContext<CustomerDeps, CustomerLoaders>;
