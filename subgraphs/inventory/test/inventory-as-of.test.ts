import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { asNobody } from '@musubi/chassis/testing';
import { associateOf, levelOf, openShop, order, reserve, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const COUNTERS =
  'variant { id } location { id } onHand reserved allocated safetyStock inTransitIn unsellable atp version';
const asOf = (at: Date, variantIds: readonly string[], caller: Caller = order) =>
  shop.execute(
    `query ($at: DateTime!, $ids: [ID!]!) { inventoryAsOf(at: $at, locationId: "shibuya", variantIds: $ids) { ${COUNTERS} } }`,
    { at: at.toISOString(), ids: [...variantIds] },
    caller,
  );

test('stock as of each moment is what it was at that moment, and null before its first movement', async () => {
  const place = { variantId: 'tent', locationId: 'shibuya' };
  const steps = [
    () => stock(shop, 'shibuya', { tent: 9 }),
    () => reserve(shop, 'tent', 2, { id: 'tent-1', ttlSeconds: 86_400 }),
    () => run(shop, 'setSafetyStock', { ...place, quantity: 3 }),
    () => run(shop, 'commitReservation', { id: 'tent-1', orderId: 'o' }),
    () => run(shop, 'shipAllocation', { id: 'tent-1' }),
    () => run(shop, 'recordStockCount', { locationId: 'shibuya', lines: [{ variantId: 'tent', counted: 8 }] }),
  ];
  const before = new Date(now.getTime() - 1);
  const history: { readonly at: Date; readonly level: object }[] = [];
  for (const step of steps) {
    await step();
    const { id: _, ...level } = (await levelOf(shop, 'tent')) ?? { id: undefined };
    history.push({ at: now, level });
    now = new Date(now.getTime() + 60_000);
  }
  expect((await asOf(before, ['tent'])).data).toEqual({ inventoryAsOf: [null] });
  for (const { at, level } of history) {
    const later = new Date(at.getTime() + 59_999);
    expect((await asOf(at, ['none', 'tent'])).data).toEqual({ inventoryAsOf: [null, level] });
    expect((await asOf(later, ['tent'])).data).toEqual({ inventoryAsOf: [level] });
  }
});

test('history is for the store’s own staff, admin and services, 1 to 200 variants at a time', async () => {
  const code = async (caller: Caller, ids: readonly string[] = ['tent']) =>
    (await asOf(now, ids, caller)).errors?.[0]?.extensions?.['code'];
  expect(await code(asNobody())).toBe('UNAUTHENTICATED');
  expect(await code(shopper)).toBe('FORBIDDEN');
  expect(await code(associateOf('osaka'))).toBe('FORBIDDEN');
  expect(await code(associateOf('shibuya'))).toBeUndefined();
  expect(await code(order, [])).toBe('BAD_USER_INPUT');
});
