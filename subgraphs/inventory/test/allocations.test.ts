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
beforeAll(async () => {
  shop = await openShop({ clock: () => new Date('2026-11-22T09:00:00Z') });
});
afterAll(() => shop.close());

const units = (variantId: string, quantity: number) => [{ variantId, locationId: 'shibuya', quantity }];
const move = (variantId: string, quantity: number) => [
  { variantId, fromLocationId: 'shibuya', toLocationId: 'osaka', quantity },
];

test('an allocation leaves and is given back in parts, and is over with the last', async () => {
  await stock(shop, 'shibuya', { cup: 5 });
  await allocate(shop, 'parts', { variantId: 'cup', quantity: 4 });
  const shipped = await run(shop, 'shipAllocation', { id: 'parts', lines: units('cup', 1) });
  expect(shipped.reservation).toMatchObject({ status: 'COMMITTED', lines: [{ quantity: 4, shipped: 1 }] });
  expect(await levelOf(shop, 'cup')).toMatchObject({ onHand: 4, allocated: 3 });
  const back = await run(shop, 'cancelAllocation', { id: 'parts', lines: units('cup', 2) });
  expect(back.reservation).toMatchObject({ status: 'COMMITTED', lines: [{ shipped: 1, cancelled: 2 }] });
  expect(await levelOf(shop, 'cup')).toMatchObject({ onHand: 4, allocated: 1, atp: 3 });
  expect((await run(shop, 'shipAllocation', { id: 'parts', lines: units('cup', 2) })).field).toBe('lines');
  expect((await run(shop, 'shipAllocation', { id: 'parts' })).reservation?.status).toBe('SHIPPED');
  expect(await levelOf(shop, 'cup')).toMatchObject({ onHand: 3, allocated: 0 });
  const told = await eventsOf(shop, 'inventory.StockShipped', 'inventory.AllocationCancelled');
  expect(told.map(({ data }) => data.lines[0].quantity)).toEqual([1, 2, 1]);
});

test('what was not found leaves on-hand with a discrepancy and waits in the allocation', async () => {
  await stock(shop, 'shibuya', { hat: 3 });
  await allocate(shop, 'short', { variantId: 'hat', quantity: 3 });
  const answer = await run(shop, 'reportShortPick', { id: 'short', lines: units('hat', 1) });
  expect(answer.reservation).toMatchObject({ status: 'COMMITTED', lines: [{ quantity: 3, unsourced: 1 }] });
  expect(await levelOf(shop, 'hat')).toMatchObject({ onHand: 2, allocated: 2 });
  const query = '{ stockDiscrepancies(locationId: "shibuya") { cause expected actual difference reference } }';
  expect((await shop.execute(query, {}, admin)).data).toEqual({
    stockDiscrepancies: [{ cause: 'SHORT_PICK', expected: 3, actual: 2, difference: -1, reference: 'short' }],
  });
  expect((await run(shop, 'shipAllocation', { id: 'short' })).reservation?.status).toBe('COMMITTED');
  expect((await run(shop, 'cancelAllocation', { id: 'short' })).reservation).toMatchObject({
    status: 'SHIPPED',
    lines: [{ shipped: 2, cancelled: 1, unsourced: 0 }],
  });
});

test('a hold and an allocation move to another location at one moment or not at all', async () => {
  await stock(shop, 'shibuya', { bag: 3 });
  await stock(shop, 'osaka', { bag: 1 });
  await reserve(shop, 'bag', 3, { id: 'mover' });
  const tooMany = await run(shop, 'moveReservation', { id: 'mover', moves: move('bag', 2) });
  expect(tooMany).toMatchObject({
    code: 'OUT_OF_STOCK',
    shortages: [{ location: { id: 'osaka' }, requested: 2, available: 1 }],
  });
  expect(await levelOf(shop, 'bag')).toMatchObject({ reserved: 3 });
  const moved = await run(shop, 'moveReservation', { id: 'mover', expectedVersion: 1, moves: move('bag', 1) });
  expect(moved.reservation).toMatchObject({ status: 'ACTIVE', version: 2 });
  expect(moved.reservation?.lines.map(({ location, quantity }) => [location.id, quantity])).toEqual([
    ['shibuya', 2],
    ['osaka', 1],
  ]);
  expect(await levelOf(shop, 'bag', 'osaka')).toMatchObject({ reserved: 1, atp: 0 });
  expect((await run(shop, 'moveReservation', { id: 'mover', expectedVersion: 1, moves: move('bag', 1) })).code).toBe(
    'VERSION_CONFLICT',
  );
  await run(shop, 'releaseReservation', { id: 'mover' });
  expect((await run(shop, 'moveReservation', { id: 'mover', moves: move('bag', 1) })).code).toBe(
    'RESERVATION_NOT_ACTIVE',
  );
});

test('a move never takes safety stock, nor more than is open, and does not go in a circle', async () => {
  await stock(shop, 'shibuya', { rug: 2 });
  await stock(shop, 'osaka', { rug: 2 });
  await run(shop, 'setSafetyStock', { variantId: 'rug', locationId: 'osaka', quantity: 2 });
  await allocate(shop, 'rug', { variantId: 'rug', quantity: 1 });
  expect((await run(shop, 'moveReservation', { id: 'rug', moves: move('rug', 1) })).code).toBe('OUT_OF_STOCK');
  expect((await run(shop, 'moveReservation', { id: 'rug', moves: move('rug', 2) })).field).toBe('moves');
  const circle = [...move('rug', 1), { variantId: 'rug', fromLocationId: 'osaka', toLocationId: 'dc', quantity: 1 }];
  expect((await run(shop, 'moveReservation', { id: 'rug', moves: circle })).field).toBe('moves');
});

test('of returned goods only the sellable may be promised again', async () => {
  const lines = ['SELLABLE', 'SELLABLE', 'DAMAGED', 'VENDOR'].map((disposition) => ({
    variantId: 'tee',
    quantity: 1,
    disposition,
  }));
  const input = { locationId: 'shibuya', returnId: 'ret-1', lines, idempotencyKey: 'ret-1' };
  const answer = await run(shop, 'restockReturn', input, associateOf('shibuya'));
  expect(answer.stockLevels).toMatchObject([{ onHand: 2, unsellable: 2, atp: 2 }]);
  expect(await run(shop, 'restockReturn', input, associateOf('shibuya'))).toEqual(answer);
  for (const caller of [asNobody(), shopper, associateOf('osaka')]) {
    expect((await run(shop, 'restockReturn', input, caller)).code).toBe('FORBIDDEN');
  }
});

test('allocations are handled by services alone', async () => {
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    for (const [name, input] of [
      ['reportShortPick', { lines: units('cup', 1) }],
      ['moveReservation', { moves: move('cup', 1) }],
    ] as const) {
      expect((await run(shop, name, { id: 'parts', ...input }, caller)).code).toBe('FORBIDDEN');
    }
  }
});

test('the books are right after all of it', async () => {
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
