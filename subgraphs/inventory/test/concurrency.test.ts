import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { expireDue } from '../src/expiry.ts';
import { levelOf, openShop, reserve, run, stock, type Answer, type Shop } from './shop.ts';

let now = new Date('2026-11-21T00:00:00Z');
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const times = <Value>(count: number, each: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => each(index));
const wins = (answers: readonly Answer[]) =>
  answers.filter(({ __typename }) => __typename === 'ReservationPayload').length;

/** Runs tasks so many at a time. */
async function atOnce<Value>(width: number, tasks: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const results: Value[] = [];
  const queue = [...tasks];
  await Promise.all(
    times(width, async () => {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) results.push(await task());
    }),
  );
  return results;
}

test('of 1,000 buyers of 7 units at once exactly 7 get one and the others are told OUT_OF_STOCK', async () => {
  await stock(shop, 'shibuya', { hot: 7 });
  const answers = await Promise.all(times(1000, () => reserve(shop, 'hot', 1)));
  expect(wins(answers)).toBe(7);
  expect(answers.filter(({ code }) => code === 'OUT_OF_STOCK')).toHaveLength(993);
  expect(await levelOf(shop, 'hot')).toMatchObject({ onHand: 7, reserved: 7, atp: 0 });
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('carts with the same five variants in random order never meet in a deadlock', async () => {
  const variants = times(5, (index) => `multi-${index}`);
  await stock(shop, 'shibuya', Object.fromEntries(variants.map((id) => [id, 60])));
  await stock(shop, 'osaka', Object.fromEntries(variants.map((id) => [id, 60])));
  const before = await deadlocks();
  const shuffled = () => variants.toSorted(() => Math.random() - 0.5);
  const answers = await atOnce(
    40,
    times(200, (index) => async () => {
      const lines = shuffled().flatMap((variantId) =>
        (index % 2 ? ['shibuya', 'osaka'] : ['osaka', 'shibuya']).map((locationId) => ({
          variantId,
          locationId,
          quantity: 1,
        })),
      );
      const held = await run(shop, 'reserveStock', { lines });
      if (index % 3 === 0 && held.reservation) await run(shop, 'releaseReservation', { id: held.reservation.id });
      return held;
    }),
  );
  expect(answers.every(({ __typename, code }) => __typename === 'ReservationPayload' || code === 'OUT_OF_STOCK')).toBe(
    true,
  );
  expect(wins(answers)).toBeGreaterThanOrEqual(60);
  expect(await deadlocks()).toBe(before);
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('one key sent fifty times at once makes one reservation and fifty equal answers', async () => {
  await stock(shop, 'shibuya', { once: 10 });
  const answers = await Promise.all(times(50, () => reserve(shop, 'once', 2, { idempotencyKey: 'fifty' })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await levelOf(shop, 'once')).toMatchObject({ reserved: 2, version: 2 });
  const other = await reserve(shop, 'once', 3, { idempotencyKey: 'fifty' });
  expect(other).toMatchObject({ __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('of a commit and several expiry workers racing for a due reservation nobody commits it, and it ends once', async () => {
  await stock(shop, 'shibuya', { race: 40 });
  const ids = times(20, (index) => `race-${index}`);
  await Promise.all(ids.map((id) => reserve(shop, 'race', 2, { id, ttlSeconds: 60 })));
  now = new Date(now.getTime() + 60_000);
  const [answers] = await Promise.all([
    Promise.all(ids.map((id) => run(shop, 'commitReservation', { id, orderId: 'o' }))),
    ...times(4, () => expireDue(shop.deps, 3)),
    ...times(4, () => expireDue(shop.deps, 3)),
  ]);
  expect(answers.map(({ __typename, reservation }) => [__typename, reservation?.status])).toEqual(
    ids.map(() => ['ReservationNotActive', 'EXPIRED']),
  );
  while ((await expireDue(shop.deps)) > 0);
  expect(await levelOf(shop, 'race')).toMatchObject({ onHand: 40, reserved: 0, allocated: 0, version: 41 });
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('of releases, commits and cancellations racing for one reservation one wins and the books are right', async () => {
  await stock(shop, 'shibuya', { duel: 30 });
  const ids = times(15, (index) => `duel-${index}`);
  await Promise.all(ids.map((id) => reserve(shop, 'duel', 2, { id })));
  const answers = await Promise.all(
    ids.flatMap((id) => [
      run(shop, 'commitReservation', { id, orderId: 'o' }),
      run(shop, 'releaseReservation', { id }),
      run(shop, 'releaseReservation', { id }),
    ]),
  );
  expect(wins(answers)).toBe(15);
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

async function deadlocks(): Promise<number> {
  const [row] = await shop.chassis.sql`select deadlocks from pg_stat_database where datname = current_database()`;
  return Number(row?.['deadlocks']);
}
