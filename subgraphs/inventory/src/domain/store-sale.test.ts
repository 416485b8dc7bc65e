import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { NOTHING, type StockLevel } from './level.ts';
import { saleDiscrepancies, settleSale, type OpenPromise } from './store-sale.ts';

const level = (id: string, counters: Partial<StockLevel>): StockLevel => ({
  ...NOTHING,
  id,
  variantId: `v-${id}`,
  locationId: 'p',
  version: 1,
  updatedAt: new Date(0),
  lowStockThreshold: null,
  ...counters,
});
const promise = (
  reservationId: string,
  status: OpenPromise['status'],
  held: Readonly<Record<string, number>>,
): OpenPromise => ({ reservationId, status, held: new Map(Object.entries(held)) });

test('a sale of what is free takes nothing from anybody', () => {
  const sold = [{ level: level('a', { onHand: 5, allocated: 2 }), quantity: 3 }];
  const settled = settleSale(sold, [promise('r', 'COMMITTED', { a: 2 })]);
  expect(settled).toMatchObject({ releases: [], uncovered: false });
  expect(saleDiscrepancies(sold)).toEqual([]);
  expect(settled.shorts.size).toBe(0);
});

test('a hold ends altogether before an order loses a unit, and an order loses no more than needed', () => {
  const sold = [{ level: level('a', { onHand: 5, reserved: 1, allocated: 4 }), quantity: 3 }];
  const settled = settleSale(sold, [
    promise('hold', 'ACTIVE', { a: 1, b: 9 }),
    promise('young', 'COMMITTED', { a: 3 }),
    promise('old', 'COMMITTED', { a: 1 }),
  ]);
  expect(settled.releases).toEqual(['hold']);
  expect([...settled.shorts]).toEqual([['young', [{ variantId: 'v-a', locationId: 'p', quantity: 2 }]]]);
  expect(saleDiscrepancies(sold)).toMatchObject([{ expected: 0, actual: 3 }]);
});

test('what the book had none of was there all the same', () => {
  const sold = [{ level: level('a', { onHand: 1 }), quantity: 4 }];
  const settled = settleSale(sold, []);
  expect([...settled.beyondBook]).toEqual([['a', 3]]);
  expect(settled.uncovered).toBe(false);
  expect(saleDiscrepancies(sold)).toMatchObject([{ expected: 1, actual: 4 }]);
});

test('a sale out of safety stock is a discrepancy and hurts nobody', () => {
  const sold = [{ level: level('a', { onHand: 2, safetyStock: 2 }), quantity: 1 }];
  expect(settleSale(sold, []).uncovered).toBe(false);
  expect(saleDiscrepancies(sold)).toMatchObject([{ expected: 0, actual: 1 }]);
});

test('whoever may give way, a covered sale leaves no more promised than is there, and a needless unit is given by none', () => {
  const units = fc.nat(4);
  const arbitrary = fc.record({
    free: fc.record({ a: units, b: units }),
    promises: fc.array(fc.record({ order: fc.boolean(), a: units, b: units }), { maxLength: 6 }),
    sold: fc.record({ a: fc.integer({ min: 1, max: 12 }), b: fc.integer({ min: 1, max: 12 }) }),
    known: fc.nat(6),
  });
  fc.assert(
    fc.property(arbitrary, ({ free, promises, sold, known }) => {
      const all = promises
        .toSorted((left, right) => Number(left.order) - Number(right.order))
        .map(({ order, a, b }, index) => promise(`r${index}`, order ? 'COMMITTED' : 'ACTIVE', { a, b }));
      const sum = (id: string, status: string) =>
        all.filter((one) => one.status === status).reduce((total, { held }) => total + (held.get(id) ?? 0), 0);
      const levels = (['a', 'b'] as const).map((id) => {
        const [reserved, allocated] = [sum(id, 'ACTIVE'), sum(id, 'COMMITTED')];
        return {
          level: level(id, { reserved, allocated, onHand: free[id] + reserved + allocated }),
          quantity: sold[id],
        };
      });
      const settled = settleSale(levels, all.slice(0, known));
      for (const { level: before, quantity } of levels) {
        const { id } = before;
        const released = all
          .filter((one) => settled.releases.includes(one.reservationId))
          .reduce((total, { held }) => total + (held.get(id) ?? 0), 0);
        const shorts = [...settled.shorts.values()].flat().filter(({ variantId }) => variantId === `v-${id}`);
        const lost = shorts.reduce((total, one) => total + one.quantity, 0);
        const promised = before.reserved + before.allocated - released - lost;
        const left = before.onHand + (settled.beyondBook.get(id) ?? 0) - quantity;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(settled.uncovered || promised <= left).toBe(true);
        expect(lost === 0 || promised >= left).toBe(true);
      }
      expect(settled.uncovered && known >= all.length).toBe(false);
    }),
  );
});
