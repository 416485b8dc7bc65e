import {
  asService,
  asUser,
  startTestSubgraph,
  type TestSubgraph,
  type TestSurroundings,
} from '@musubi/chassis/testing';
import type { Caller } from '@musubi/chassis';
import type { InventoryDeps } from '../src/context.ts';
import { inventory } from '../src/subgraph.ts';

export type Shop = TestSubgraph<InventoryDeps>;

export const order = asService('order', 'cust-1');
export const admin = asUser('root', { role: 'admin' });
export const shopper = asUser('cust-1', { role: 'shopper' });

/** An associate of a store. */
export function associateOf(store: string): Caller {
  return asUser(`staff-${store}`, { role: 'associate', claims: { store_id: store } });
}

/** The places of the tests: two stores, a distribution centre and a supplier. */
export const PLACES = [
  {
    id: 'shibuya',
    code: 'SBY',
    kind: 'STORE',
    latitude: 35.659,
    longitude: 139.7016,
    capabilities: ['SHIP', 'PICKUP'],
  },
  { id: 'osaka', code: 'OSA', kind: 'STORE', latitude: 34.7025, longitude: 135.4959, capabilities: ['SHIP', 'PICKUP'] },
  {
    id: 'dc',
    code: 'DC1',
    kind: 'DISTRIBUTION_CENTER',
    latitude: 35.6651,
    longitude: 139.9237,
    capabilities: ['SHIP'],
  },
  { id: 'maker', code: 'SUP', kind: 'SUPPLIER', latitude: 35, longitude: 137, capabilities: ['SHIP'] },
] as const;

/** Inventory without as much as a place. */
export function openEmptyShop(): Promise<Shop> {
  return startTestSubgraph(inventory);
}

/** Inventory with its places and nothing in them. */
export async function openShop(surroundings: TestSurroundings = {}, subgraph = inventory): Promise<Shop> {
  const shop = await startTestSubgraph(subgraph, surroundings);
  for (const { latitude, longitude, ...place } of PLACES) {
    await run(shop, 'upsertLocation', {
      ...place,
      nameJa: `${place.code}店`,
      nameEn: place.code,
      geo: { latitude, longitude },
      address: { postalCode: '150-0002', region: '東京都', locality: '渋谷区', streetAddress: '渋谷2丁目' },
    });
  }
  return shop;
}

/** Puts units of variants into a location. */
export async function stock(shop: Shop, locationId: string, units: Readonly<Record<string, number>>): Promise<void> {
  const lines = Object.entries(units).map(([variantId, quantity]) => ({ variantId, quantity }));
  await run(shop, 'receiveGoods', { locationId, lines });
}

const LEVEL =
  'id variant { id } location { id } onHand reserved allocated safetyStock inTransitIn unsellable atp version';
const RESERVATION =
  'id status orderId expiresAt version lines { variant { id } location { id } quantity shipped cancelled unsourced }';
const DISCREPANCY = 'cause variant { id } location { id } expected actual difference reference actor';
const TRANSFER = 'id status version from { id } to { id } lines { variant { id } requested approved shipped received }';
const RESULTS: Record<string, string> = {
  upsertLocation: '... on LocationPayload { location { id code } }',
  adjustStock: `... on VersionConflict { currentVersion } ... on StockPayload { stockLevels { ${LEVEL} } } ... on StockBelowZero { stockLevel { ${LEVEL} } }`,
  recordStockCount: `... on VersionConflict { currentVersion } ... on StockBelowZero { stockLevel { ${LEVEL} } }
    ... on StockCountPayload { count { id } stockLevels { ${LEVEL} } }`,
  setLowStockThreshold: `... on LowStockThresholdPayload { threshold stockLevel { ${LEVEL} } } ... on VersionConflict { currentVersion }`,
  setChannelBuffer: '... on ChannelBufferPayload { buffer { channel variant { id } location { id } units } }',
  subscribeBackInStock: '... on BackInStockPayload { subscription { id status units } } ... on AlreadyInStock { atp }',
  unsubscribeBackInStock: '... on BackInStockPayload { subscription { id status units } }',
  ingestEpcis: `... on EpcisPayload { events { eventId status code reason stockLevels { ${LEVEL} } } }`,
  receiveGoods: `... on StockPayload { stockLevels { ${LEVEL} } }`,
  setSafetyStock: `... on StockPayload { stockLevels { ${LEVEL} } }`,
  reserveStock: `... on ReservationPayload { reservation { ${RESERVATION} } }
    ... on OutOfStock { shortages { variant { id } location { id } requested available } }`,
  moveReservation: `... on ReservationPayload { reservation { ${RESERVATION} } } ... on VersionConflict { currentVersion }
    ... on ReservationNotActive { reservation { ${RESERVATION} } }
    ... on OutOfStock { shortages { variant { id } location { id } requested available } }`,
  rerouteReservation: `... on ReservationPayload { reservation { ${RESERVATION} } } ... on VersionConflict { currentVersion }
    ... on ReservationNotActive { reservation { ${RESERVATION} } }
    ... on OutOfStock { shortages { variant { id } location { id } requested available } }`,
  setSourcingRules:
    '... on SourcingRulesPayload { rules { channel rules version } } ... on VersionConflict { currentVersion }',
  recordStoreSale: `... on StoreSalePayload { stockLevels { ${LEVEL} } discrepancies { ${DISCREPANCY} }
    shortAllocations { ${RESERVATION} }
    oversold { discrepancy { ${DISCREPANCY} } missing orderIds alternatives { location { id } atp } } }`,
  restockReturn: `... on StockPayload { stockLevels { ${LEVEL} } }`,
};
for (const step of ['request', 'approve', 'ship', 'receive', 'cancel']) {
  RESULTS[`${step}Transfer`] =
    `... on TransferPayload { transfer { ${TRANSFER} } } ... on VersionConflict { currentVersion }
    ... on TransferStateConflict { transfer { ${TRANSFER} } }
    ... on OutOfStock { shortages { variant { id } location { id } requested available } }`;
}
const OF_RESERVATION = `... on ReservationPayload { reservation { ${RESERVATION} } }
  ... on ReservationNotActive { reservation { ${RESERVATION} } }`;

type Ref = { readonly id: string };

/** A stock level as answers show it. */
export type Level = {
  readonly id: string;
  readonly variant: Ref;
  readonly location: Ref;
  readonly onHand: number;
  readonly reserved: number;
  readonly allocated: number;
  readonly safetyStock: number;
  readonly inTransitIn: number;
  readonly unsellable: number;
  readonly atp: number;
  readonly version: number;
};

/** What any command may answer. */
export type Answer = {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
  readonly currentVersion?: number;
  readonly location?: Ref;
  readonly stockLevel?: Level;
  readonly stockLevels?: readonly Level[];
  readonly shortages?: readonly object[];
  readonly reservation?: HeldStock;
  readonly discrepancies?: readonly object[];
  readonly shortAllocations?: readonly HeldStock[];
  readonly oversold?: readonly object[];
  readonly subscription?: { readonly id: string; readonly status: string };
  readonly events?: readonly {
    readonly eventId: string;
    readonly status: string;
    readonly code: string | null;
    readonly stockLevels: readonly Level[];
  }[];
  readonly transfer?: { readonly id: string; readonly status: string; readonly version: number };
};

/** A reservation as answers show it. */
type HeldStock = {
  readonly id: string;
  readonly status: string;
  readonly orderId: string | null;
  readonly expiresAt: string | null;
  readonly version: number;
  readonly lines: readonly {
    readonly variant: Ref;
    readonly location: Ref;
    readonly quantity: number;
    readonly shipped: number;
    readonly cancelled: number;
    readonly unsourced: number;
  }[];
};

let keys = 0;

/** Sends one command; the service `order` does it under a fresh key where nothing else is said. */
export async function run(shop: Shop, name: string, input: object, caller: Caller = order): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ... on CommandError { code message } ... on InvalidInput { field } 
    ${RESULTS[name] ?? OF_RESERVATION} } }`;
  keys += 1;
  const answer = await shop.execute(query, { input: { idempotencyKey: `key-${keys}`, ...input } }, caller);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data?.[name] as Answer;
}

/** Holds units of one variant in one location. */
export function reserve(shop: Shop, variantId: string, quantity: number, rest: object = {}): Promise<Answer> {
  return run(shop, 'reserveStock', { lines: [{ variantId, locationId: 'shibuya', quantity }], ...rest });
}

/** Allocates units of one variant in one location to an order that is named as its reservation. */
export async function allocate(
  shop: Shop,
  id: string,
  line: { variantId: string; quantity: number; locationId?: string },
) {
  await run(shop, 'reserveStock', { id, lines: [{ locationId: 'shibuya', ...line }] });
  await run(shop, 'commitReservation', { id, orderId: id });
}

/** The newest events of these types, oldest first. */
export async function eventsOf(shop: Shop, ...types: readonly string[]) {
  const rows = await shop.chassis.sql`
    select type, subject, data from chassis.outbox where type = any(${types}) order by time, id`;
  return rows.map(({ type, subject, data }) => ({ type, subject, data }));
}

/** The counters of a variant in a location, as the service sees them. */
export async function levelOf(shop: Shop, variantId: string, locationId = 'shibuya'): Promise<Level | null> {
  const query = `query ($id: ID!, $v: [ID!]!) { location(id: $id) { stock(variantIds: $v) { ${LEVEL} } } }`;
  const { data } = await shop.execute(query, { id: locationId, v: [variantId] }, order);
  const { location } = data as { location: { stock: readonly (Level | null)[] } };
  return location.stock[0] ?? null;
}
