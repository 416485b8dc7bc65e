import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { admin, associateOf, levelOf, openShop, order, reserve, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => new Date('2026-11-21T09:00:00Z') });
});
afterAll(() => shop.close());

const count = (lines: readonly object[], rest: object = {}) => ({ locationId: 'shibuya', lines, ...rest });
const clerk = associateOf('shibuya');

test('a count moves the difference with the reason COUNT and keeps book and count, also where they agree', async () => {
  await stock(shop, 'shibuya', { pen: 5, ink: 2 });
  const lines = [
    { variantId: 'pen', counted: 3, expectedVersion: 1 },
    { variantId: 'ink', counted: 2 },
    { variantId: 'new', counted: 1 },
    { variantId: 'none', counted: 0 },
  ];
  const answer = await run(shop, 'recordStockCount', count(lines, { note: 'shelf 4' }), clerk);
  expect(answer.stockLevels?.map(({ variant, onHand, version }) => [variant.id, onHand, version])).toEqual([
    ['ink', 2, 1],
    ['new', 1, 1],
    ['none', 0, 0],
    ['pen', 3, 2],
  ]);
  const query = `{ movements(variantId: "pen", locationId: "shibuya", first: 1) { nodes { kind onHandDelta reasonCode reason actor } }
    stockCounts(locationId: "shibuya") { location { id } note actor countedAt lines { variant { id } book counted difference } } }`;
  const { data } = await shop.execute(query, {}, clerk);
  expect(data).toEqual({
    movements: {
      nodes: [
        {
          kind: 'ADJUSTED',
          onHandDelta: -2,
          reasonCode: 'COUNT',
          reason: 'shelf 4',
          actor: 'associate:staff-shibuya',
        },
      ],
    },
    stockCounts: [
      {
        location: { id: 'shibuya' },
        note: 'shelf 4',
        actor: 'associate:staff-shibuya',
        countedAt: '2026-11-21T09:00:00.000Z',
        lines: [
          { variant: { id: 'ink' }, book: 2, counted: 2, difference: 0 },
          { variant: { id: 'new' }, book: 0, counted: 1, difference: 1 },
          { variant: { id: 'none' }, book: 0, counted: 0, difference: 0 },
          { variant: { id: 'pen' }, book: 5, counted: 3, difference: -2 },
        ],
      },
    ],
  });
});

test('a count sent again answers the same and moves nothing', async () => {
  await stock(shop, 'shibuya', { cup: 4 });
  const input = count([{ variantId: 'cup', counted: 6 }], { idempotencyKey: 'count-once' });
  const first = await run(shop, 'recordStockCount', input);
  await run(shop, 'adjustStock', { variantId: 'cup', locationId: 'shibuya', delta: 1, reason: 'shelf' });
  expect(await run(shop, 'recordStockCount', input)).toEqual(first);
  expect(await levelOf(shop, 'cup')).toMatchObject({ onHand: 7, version: 3 });
  const other = { ...input, lines: [{ variantId: 'cup', counted: 5 }] };
  expect((await run(shop, 'recordStockCount', other)).__typename).toBe('IdempotencyMismatch');
});

test('one line that moved since, or is below what is promised, refuses the whole count', async () => {
  await stock(shop, 'shibuya', { one: 5, two: 5 });
  await reserve(shop, 'two', 3);
  const stale = [
    { variantId: 'one', counted: 9 },
    { variantId: 'two', counted: 5, expectedVersion: 1 },
  ];
  expect(await run(shop, 'recordStockCount', count(stale))).toMatchObject({
    __typename: 'VersionConflict',
    currentVersion: 2,
  });
  const never = [{ variantId: 'never', counted: 1, expectedVersion: 4 }];
  expect(await run(shop, 'recordStockCount', count(never))).toMatchObject({ currentVersion: 0 });
  const short = [
    { variantId: 'one', counted: 9 },
    { variantId: 'two', counted: 2 },
  ];
  expect(await run(shop, 'recordStockCount', count(short))).toMatchObject({
    code: 'STOCK_BELOW_ZERO',
    stockLevel: { variant: { id: 'two' }, onHand: 5, reserved: 3 },
  });
  expect(await levelOf(shop, 'one')).toMatchObject({ onHand: 5, version: 1 });
  expect(await levelOf(shop, 'never')).toBeNull();
});

test('counting is for the store’s own staff, admin and services', async () => {
  const input = count([{ variantId: 'cup', counted: 7 }]);
  for (const caller of [asNobody(), shopper, associateOf('osaka')]) {
    expect((await run(shop, 'recordStockCount', input, caller)).code).toBe('FORBIDDEN');
    const { errors } = await shop.execute('{ stockCounts(locationId: "shibuya") { id } }', {}, caller);
    expect(errors?.[0]?.extensions?.['code']).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  }
  for (const caller of [clerk, admin, order]) {
    expect((await run(shop, 'recordStockCount', input, caller)).__typename).toBe('StockCountPayload');
  }
});

test('a count names the field that is wrong', async () => {
  const field = async (input: object) => (await run(shop, 'recordStockCount', input)).field;
  const line = { variantId: 'a', counted: 1 };
  expect(await field(count([]))).toBe('lines');
  expect(await field(count([line, { ...line, counted: 2 }]))).toBe('lines');
  expect(await field(count([{ ...line, counted: -1 }]))).toBe('lines.0.counted');
  expect(await field(count([line], { note: '' }))).toBe('note');
  expect((await run(shop, 'recordStockCount', count([line], { locationId: 'moon' }))).code).toBe('NOT_FOUND');
});

test('an adjustment carries its reason code, and COUNT is left to counts', async () => {
  await stock(shop, 'shibuya', { vase: 3 });
  const input = { variantId: 'vase', locationId: 'shibuya', delta: -1, reason: 'fell off the shelf' };
  await run(shop, 'adjustStock', { ...input, reasonCode: 'DAMAGE' });
  await run(shop, 'adjustStock', input);
  expect((await run(shop, 'adjustStock', { ...input, reasonCode: 'COUNT' })).field).toBe('reasonCode');
  const query = '{ movements(variantId: "vase", locationId: "shibuya") { nodes { reasonCode reason } } }';
  const { data } = await shop.execute(query, {}, clerk);
  expect(data).toMatchObject({
    movements: {
      nodes: [
        { reasonCode: 'CORRECTION', reason: 'fell off the shelf' },
        { reasonCode: 'DAMAGE' },
        { reasonCode: null },
      ],
    },
  });
});

test('counts are never changed, and the books are right after them', async () => {
  await expect(shop.chassis.sql`update stock_count_line set counted = 0`).rejects.toThrow('never changed or removed');
  await expect(shop.chassis.sql`delete from stock_count`).rejects.toThrow('never changed or removed');
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
