import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import {
  admin,
  allocate,
  associateOf,
  eventsOf,
  levelOf,
  openShop,
  reserve,
  run,
  shopper,
  stock,
  type Shop,
} from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-22T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => (now = new Date(now.getTime() + 1)) });
});
afterAll(() => shop.close());

const sale = (variantId: string, quantity: number, rest: object = {}) => ({
  locationId: 'shibuya',
  saleId: `sale-${variantId}`,
  lines: [{ variantId, quantity }],
  ...rest,
});
const sell = (variantId: string, quantity: number, rest: object = {}) =>
  run(shop, 'recordStoreSale', sale(variantId, quantity, rest));

test('a sale takes what is free off the shelf and leaves no discrepancy', async () => {
  await stock(shop, 'shibuya', { mug: 5 });
  expect(await sell('mug', 2)).toMatchObject({
    __typename: 'StoreSalePayload',
    stockLevels: [{ onHand: 3, atp: 3 }],
    discrepancies: [],
    shortAllocations: [],
    oversold: [],
  });
  const query = `{ movements(variantId: "mug", locationId: "shibuya", first: 1) { nodes { kind onHandDelta reason } } }`;
  const { data } = await shop.execute(query, {}, admin);
  expect(data).toEqual({ movements: { nodes: [{ kind: 'SOLD', onHandDelta: -2, reason: 'sale sale-mug' }] } });
});

test('a sale out of safety stock is booked with a discrepancy', async () => {
  await stock(shop, 'shibuya', { jar: 3 });
  await run(shop, 'setSafetyStock', { variantId: 'jar', locationId: 'shibuya', quantity: 2 });
  expect(await sell('jar', 2)).toMatchObject({
    stockLevels: [{ onHand: 1, atp: 0 }],
    discrepancies: [
      { cause: 'STORE_SALE', expected: 1, actual: 2, difference: 1, reference: 'sale-jar', actor: 'order' },
    ],
  });
});

test('goods that the book never had were there all the same', async () => {
  const answer = await sell('unheard', 2);
  expect(answer).toMatchObject({
    stockLevels: [{ onHand: 0, version: 2 }],
    discrepancies: [{ expected: 0, actual: 2 }],
  });
  expect(answer.oversold).toEqual([]);
});

test('a sale ends holds first, then takes units off the youngest order, and that order waits for another source', async () => {
  await stock(shop, 'shibuya', { pot: 4, lid: 3 });
  await stock(shop, 'osaka', { pot: 1 });
  await allocate(shop, 'pot-old', { variantId: 'pot', quantity: 2 });
  await allocate(shop, 'pot-young', { variantId: 'pot', quantity: 1 });
  const both = ['pot', 'lid'].map((variantId) => ({ variantId, locationId: 'shibuya', quantity: 1 }));
  await run(shop, 'reserveStock', { id: 'pot-hold', lines: both });
  const answer = await sell('pot', 2);
  expect(answer.stockLevels).toMatchObject([{ onHand: 2, reserved: 0, allocated: 2, atp: 0 }]);
  expect(answer.shortAllocations).toMatchObject([
    { id: 'pot-young', status: 'COMMITTED', lines: [{ quantity: 1, unsourced: 1 }] },
  ]);
  expect(answer.oversold).toEqual([]);
  expect(await levelOf(shop, 'lid')).toMatchObject({ reserved: 0 });
  const told = await eventsOf(shop, 'inventory.AllocationShort', 'inventory.ReservationReleased');
  expect(told.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['reservation/pot-young', 'reservation/pot-hold']),
  );
  const moves = [{ variantId: 'pot', fromLocationId: 'shibuya', toLocationId: 'osaka', quantity: 1 }];
  const moved = await run(shop, 'moveReservation', { id: 'pot-young', moves });
  expect(moved.reservation?.lines).toMatchObject([{ location: { id: 'osaka' }, quantity: 1, unsourced: 0 }]);
  expect(await levelOf(shop, 'pot', 'osaka')).toMatchObject({ allocated: 1, atp: 0 });
  expect(await levelOf(shop, 'pot')).toMatchObject({ onHand: 2, allocated: 2 });
});

test('what no other location can replace is told as oversold, with the orders that wait', async () => {
  await stock(shop, 'shibuya', { vase: 3 });
  await stock(shop, 'osaka', { vase: 1 });
  await stock(shop, 'maker', { vase: 9 });
  await allocate(shop, 'vase-order', { variantId: 'vase', quantity: 3 });
  const answer = await sell('vase', 3);
  expect(answer.oversold).toMatchObject([
    { missing: 2, orderIds: ['vase-order'], alternatives: [{ location: { id: 'osaka' }, atp: 1 }] },
  ]);
  expect(
    (await eventsOf(shop, 'inventory.StockDiscrepancyFound', 'inventory.OversoldDetected')).slice(-2),
  ).toMatchObject([
    { type: 'inventory.StockDiscrepancyFound', data: { cause: 'STORE_SALE', expected: 0, actual: 3 } },
    { type: 'inventory.OversoldDetected', data: { variantId: 'vase', missing: 2, orderIds: ['vase-order'] } },
  ]);
});

test('a sale that is told again, line by line or under its key, is booked once', async () => {
  await stock(shop, 'shibuya', { bowl: 9 });
  const input = sale('bowl', 1, {
    idempotencyKey: 'bowl',
    lines: [1, 2].map((quantity) => ({ variantId: 'bowl', quantity })),
  });
  const first = await run(shop, 'recordStoreSale', input);
  expect(first.stockLevels).toMatchObject([{ onHand: 6 }]);
  expect(await run(shop, 'recordStoreSale', input)).toEqual(first);
  expect(await levelOf(shop, 'bowl')).toMatchObject({ onHand: 6 });
});

test('sales, holds and commits at once: every sale is booked, and the books are right', async () => {
  await stock(shop, 'shibuya', { rush: 40 });
  const hold = async (id: string) => {
    await reserve(shop, 'rush', 2, { id });
    return run(shop, 'commitReservation', { id, orderId: id });
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => [
      hold(`rush-a-${index}`),
      sell('rush', 3, { saleId: `rush-${index}` }),
      hold(`rush-b-${index}`),
    ]).flat(),
  );
  expect(answers.filter(({ __typename }) => __typename === 'StoreSalePayload')).toHaveLength(20);
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('sales are recorded by services, and refused for a location that is not there alone', async () => {
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    expect((await run(shop, 'recordStoreSale', sale('mug', 1), caller)).code).toBe('FORBIDDEN');
  }
  expect((await sell('mug', 1, { locationId: 'moon' })).code).toBe('NOT_FOUND');
  expect((await sell('mug', 0)).field).toBe('lines.0.quantity');
  const query = '{ stockDiscrepancies(locationId: "shibuya", first: 1) { cause foundAt variant { id } } }';
  expect((await shop.execute(query, {}, associateOf('osaka'))).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  expect((await shop.execute(query, {}, associateOf('shibuya'))).data).toMatchObject({
    stockDiscrepancies: [{ cause: 'STORE_SALE' }],
  });
});
