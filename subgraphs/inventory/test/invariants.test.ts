import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { expireDue } from '../src/expiry.ts';
import { allocate, levelOf, openShop, reserve, run, stock, type Shop } from './shop.ts';

let now = new Date('2026-11-22T09:00:00Z');
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const times = <Value>(count: number, each: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => each(index));

test('I1: no more is promised than is there without safety stock, but by a sale in the store with a discrepancy', async () => {
  await stock(shop, 'shibuya', { i1: 5 });
  await run(shop, 'setSafetyStock', { variantId: 'i1', locationId: 'shibuya', quantity: 2 });
  await allocate(shop, 'i1', { variantId: 'i1', quantity: 2 });
  expect((await reserve(shop, 'i1', 2)).code).toBe('OUT_OF_STOCK');
  await reserve(shop, 'i1', 1);
  const lines = [{ variantId: 'i1', quantity: 3 }];
  const sold = await run(shop, 'recordStoreSale', { locationId: 'shibuya', saleId: 'i1', lines });
  expect(sold.discrepancies).toHaveLength(1);
  const level = await levelOf(shop, 'i1');
  expect(level).toMatchObject({ onHand: 2, safetyStock: 2, atp: 0 });
  expect((level?.reserved ?? 9) + (level?.allocated ?? 9)).toBeLessThanOrEqual(2);
  for (const counter of ['reserved = 3', 'allocated = 3', 'on_hand = -1']) {
    const broken = shop.chassis.sql.unsafe(`update stock_level set ${counter} where variant_id = 'i1'`);
    await expect(broken).rejects.toThrow(/violates check constraint/);
  }
});

test('I2: on-hand and every counter are the sums of the movements', async () => {
  await stock(shop, 'osaka', { i2: 9 });
  const transfer = { fromLocationId: 'osaka', toLocationId: 'shibuya', id: 'i2' };
  await run(shop, 'requestTransfer', { ...transfer, lines: [{ variantId: 'i2', quantity: 4 }] });
  for (const step of ['approveTransfer', 'shipTransfer']) await run(shop, step, { id: 'i2' });
  await run(shop, 'receiveTransfer', { id: 'i2', lines: [{ variantId: 'i2', quantity: 3 }] });
  await reserve(shop, 'i2', 1);
  const lines = [{ variantId: 'i2', quantity: 1, disposition: 'DAMAGED' }];
  await run(shop, 'restockReturn', { locationId: 'shibuya', returnId: 'i2', lines });
  const [sums] = await shop.chassis.sql`
    select sum(on_hand_delta)::int as on_hand, sum(unsellable_delta)::int as unsellable
    from movement join stock_level on stock_level.id = level_id where variant_id = 'i2'`;
  expect(sums).toMatchObject({ on_hand: 8, unsellable: 1 });
  expect(await levelOf(shop, 'i2', 'osaka')).toMatchObject({ onHand: 5, allocated: 0 });
  expect(await levelOf(shop, 'i2')).toMatchObject({ onHand: 3, inTransitIn: 0, unsellable: 1, reserved: 1 });
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('I3: of many who want the last units, alone and several at a time, as many succeed as there are units', async () => {
  await stock(shop, 'shibuya', { i3: 30 });
  const answers = await Promise.all(times(120, (index) => reserve(shop, 'i3', 1 + (index % 3))));
  const held = answers.reduce((sum, { reservation }) => sum + (reservation?.lines[0]?.quantity ?? 0), 0);
  expect(held).toBe(30);
  expect(await levelOf(shop, 'i3')).toMatchObject({ onHand: 30, reserved: 30, atp: 0 });
});

test('I4: all lines of a hold or none, and one variant twice is one demand', async () => {
  await stock(shop, 'shibuya', { i4a: 5, i4b: 1 });
  const line = (variantId: string, quantity: number) => ({ variantId, locationId: 'shibuya', quantity });
  const lines = [line('i4a', 2), line('i4b', 1), line('i4b', 1)];
  expect((await run(shop, 'reserveStock', { lines })).code).toBe('OUT_OF_STOCK');
  expect(await levelOf(shop, 'i4a')).toMatchObject({ reserved: 0, version: 1 });
  const both = await Promise.all(
    times(8, () => run(shop, 'reserveStock', { lines: [line('i4a', 1), line('i4b', 1)] })),
  );
  expect(both.filter(({ reservation }) => reservation !== undefined)).toHaveLength(1);
  expect(await levelOf(shop, 'i4a')).toMatchObject({ reserved: 1 });
});

test('I5: a hold that is over is never committed, and gives its quantity back once', async () => {
  await stock(shop, 'shibuya', { i5: 6 });
  const ids = times(3, (index) => `i5-${index}`);
  for (const id of ids) await reserve(shop, 'i5', 2, { id, ttlSeconds: 60 });
  now = new Date(now.getTime() + 60_000);
  const answers = await Promise.all([
    ...ids.map((id) => run(shop, 'commitReservation', { id, orderId: id })),
    ...ids.map((id) => run(shop, 'releaseReservation', { id })),
  ]);
  expect(answers.map(({ code }) => code)).toEqual(times(6, () => 'RESERVATION_NOT_ACTIVE'));
  await Promise.all(times(3, () => expireDue(shop.deps)));
  expect(await levelOf(shop, 'i5')).toMatchObject({ onHand: 6, reserved: 0, allocated: 0, atp: 6, version: 7 });
});
