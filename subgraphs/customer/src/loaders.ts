import DataLoader from 'dataloader';
import { batchById, batchByParent, type ById, type ByParent, type Caller } from '@musubi/chassis';
import type { CustomerDeps } from './context.ts';
import type { ConsentRow, IdentityRow } from './db/customers.ts';
import { recordDisclosures, type Disclosure } from './db/disclosures.ts';
import type { TimelineWindow } from './db/timeline.ts';
import { isStaff, linkScope, reachOf, viewerOf, type Viewer } from './domain/access.ts';
import type { Coupon } from './domain/coupon.ts';
import type { Customer } from './domain/customer.ts';
import type { Interaction } from './domain/interaction.ts';
import type { LoyaltyAccount } from './domain/points.ts';

/** A window of one customer's timeline. */
export type TimelineKey = { readonly customerId: string; readonly window: TimelineWindow };

export type CustomerLoaders = {
  /** Customers that the caller may see at the moment; null for all others, there or not. */
  readonly visible: ById<Customer>;
  readonly identities: ByParent<IdentityRow>;
  readonly consents: ByParent<ConsentRow>;
  /** Accounts of whoever has ever had points. */
  readonly loyalty: ById<LoyaltyAccount>;
  /** Whoever's they are: `couponFor` says who may see one. */
  readonly coupon: ById<Coupon>;
  readonly couponsOf: ByParent<Coupon>;
  readonly timeline: DataLoader<TimelineKey, readonly Interaction[], string>;
  /** Resolves once what staff are about to see is on record, and at once for everybody else. */
  readonly disclose: DataLoader<Disclosure, void>;
};

export function createLoaders(deps: CustomerDeps, caller: Caller): CustomerLoaders {
  const viewer = viewerOf(caller);
  return {
    visible: batchById(
      (ids) => visibleCustomers(deps, viewer, ids),
      ({ id }) => id,
    ),
    identities: batchByParent(deps.identitiesOf, ({ customerId }) => customerId),
    consents: batchByParent(deps.consentsOf, ({ customerId }) => customerId),
    loyalty: batchById(deps.accountsOf, ({ customerId }) => customerId),
    coupon: batchById(deps.couponsByCodes, ({ code }) => code),
    couponsOf: batchByParent(deps.couponsOfCustomers, ({ customerId }) => customerId ?? ''),
    timeline: new DataLoader((keys) => timelines(deps, keys), { cacheKeyFn: (key) => JSON.stringify(key) }),
    // Not cached: what is shown twice is recorded twice.
    disclose: new DataLoader((shown) => disclose(deps, viewer, shown), { cache: false }),
  };
}

async function visibleCustomers(
  deps: CustomerDeps,
  viewer: Viewer,
  ids: readonly string[],
): Promise<readonly Customer[]> {
  const always = ids.filter((id) => reachOf(viewer, id) === 'always');
  const linked = ids.filter((id) => reachOf(viewer, id) === 'linked');
  const scope = linkScope(viewer);
  const [open, met] = await Promise.all([
    always.length > 0 ? deps.customersByIds(always) : [],
    linked.length > 0 && scope !== undefined ? deps.linkedCustomers(linked, scope, deps.clock()) : [],
  ]);
  return [...open, ...met];
}

/** One statement for each window asked for; in practice one, as a list asks the same of all its customers. */
async function timelines(
  deps: CustomerDeps,
  keys: readonly TimelineKey[],
): Promise<readonly (readonly Interaction[])[]> {
  const windows = Map.groupBy(keys, ({ window }) => JSON.stringify(window));
  const rows = new Map<TimelineKey, readonly Interaction[]>();
  await Promise.all(
    [...windows.values()].map(async (group) => {
      const [first] = group;
      if (first === undefined) return;
      const found = await deps.timelinesOf(
        group.map(({ customerId }) => customerId),
        first.window,
      );
      const byCustomer = Map.groupBy(found, ({ customerId }) => customerId);
      for (const key of group) rows.set(key, byCustomer.get(key.customerId) ?? []);
    }),
  );
  return keys.map((key) => rows.get(key) ?? []);
}

async function disclose(
  deps: CustomerDeps,
  viewer: Viewer,
  shown: readonly Disclosure[],
): Promise<readonly undefined[]> {
  if (isStaff(viewer)) await recordDisclosures(deps.database, viewer, { shown, at: deps.clock() });
  return shown.map(() => undefined);
}
