import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { asNobody } from '@musubi/chassis/testing';
import { expireDue } from '../src/expiry.ts';
import { admin, associateOf, openShop, order, reserve, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const WATCH = `subscription ($variantIds: [ID!], $locationIds: [ID!]) { stockChanged(variantIds: $variantIds, locationIds: $locationIds) {
  variant { id } location { id code } onHand reserved allocated safetyStock atp version } }`;

type Change = {
  readonly stockChanged: {
    readonly variant: { readonly id: string };
    readonly location: { readonly id: string };
    readonly version: number;
  };
};

/** The next `count` values of a subscription, as `variant location version`. */
async function take(stream: ReturnType<Shop['subscribe']>, count: number): Promise<string[]> {
  const seen: string[] = [];
  while (seen.length < count) {
    const { value } = await stream.next();
    if (value === undefined || value.errors) throw new Error(JSON.stringify(value));
    const { variant, location, version } = (value.data as unknown as Change).stockChanged;
    seen.push(`${variant.id} ${location.id} ${version}`);
  }
  await stream.return?.();
  return seen;
}

/** From the log's beginning, so that what happens need not wait for the subscription to stand. */
const watch = (variables: object, caller: Caller = asNobody()) =>
  shop.subscribe(WATCH, { variables: { ...variables }, caller, after: 0 });

test('every change of a watched level arrives once and in order with its full state, and no other', async () => {
  await stock(shop, 'osaka', { other: 1, lamp: 1 });
  await stock(shop, 'shibuya', { lamp: 3 });
  await reserve(shop, 'lamp', 2, { id: 'lamp-1', ttlSeconds: 60 });
  await run(shop, 'extendReservation', { id: 'lamp-1', ttlSeconds: 120 });
  await run(shop, 'setSafetyStock', { variantId: 'lamp', locationId: 'shibuya', quantity: 1 });
  now = new Date(now.getTime() + 120_000);
  await expireDue(shop.deps);
  await run(shop, 'adjustStock', { variantId: 'lamp', locationId: 'shibuya', delta: -1, reason: 'broken' });
  expect(await take(watch({ variantIds: ['lamp'] }), 6)).toEqual([
    'lamp osaka 1',
    'lamp shibuya 1',
    'lamp shibuya 2',
    'lamp shibuya 3',
    'lamp shibuya 4',
    'lamp shibuya 5',
  ]);
  const stream = watch({ variantIds: ['lamp'], locationIds: ['osaka', 'shibuya'] });
  await stream.next();
  const second = await stream.next();
  expect(second.value?.data).toEqual({
    stockChanged: {
      variant: { id: 'lamp' },
      location: { id: 'shibuya', code: 'SBY' },
      onHand: 3,
      reserved: 0,
      allocated: 0,
      safetyStock: 0,
      atp: 3,
      version: 1,
    },
  });
  await stream.return?.();
});

test('a store’s staff may watch their whole store, services and admin everything', async () => {
  await stock(shop, 'shibuya', { desk: 1 });
  expect((await take(watch({ locationIds: ['shibuya'] }, associateOf('shibuya')), 6)).at(-1)).toBe('desk shibuya 1');
  expect(await take(watch({}, admin), 1)).toEqual(await take(watch({}, order), 1));
});

test('stock of places that do not sell is in nobody’s stream, so that the stream is the same for all', async () => {
  await stock(shop, 'maker', { chair: 9 });
  await stock(shop, 'shibuya', { chair: 1 });
  for (const caller of [asNobody(), admin]) {
    expect(await take(watch({ variantIds: ['chair'] }, caller), 1)).toEqual(['chair shibuya 1']);
  }
});

test('who names no variants, or too many, is refused', async () => {
  const refusal = async (variables: object, caller: Caller) => {
    const { value } = await watch(variables, caller).next();
    return value?.errors?.[0]?.extensions?.['code'];
  };
  expect(await refusal({}, asNobody())).toBe('UNAUTHENTICATED');
  expect(await refusal({ variantIds: [], locationIds: ['shibuya'] }, shopper)).toBe('FORBIDDEN');
  expect(await refusal({ variantIds: Array.from({ length: 101 }, String) }, asNobody())).toBe('BAD_USER_INPUT');
});
