import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { atpOf, isSound, move, MOST_UNITS, NOTHING, type MovementKind, type StockLevel } from './level.ts';

const now = new Date('2026-11-21T09:00:00Z');
const level: StockLevel = {
  id: 'l',
  variantId: 'v',
  locationId: 'p',
  onHand: 10,
  reserved: 2,
  allocated: 3,
  safetyStock: 4,
  inTransitIn: 0,
  unsellable: 0,
  version: 7,
  updatedAt: new Date(0),
  lowStockThreshold: null,
};
const moved = (kind: MovementKind, delta: Partial<typeof NOTHING>) =>
  move(level, { kind, delta: { ...NOTHING, ...delta } }, now);

test('what may be promised is what is there without what is held, allocated and kept back', () => {
  expect(atpOf(level)).toBe(1);
  expect(atpOf({ ...level, safetyStock: 6 })).toBe(0);
});

test('a movement raises the version and nothing but the counters it names', () => {
  expect(moved('ADJUSTED', { onHand: 1 })).toEqual({ ...level, onHand: 11, version: 8, updatedAt: now });
});

test('a reservation stops at safety stock, a count in the store goes below it', () => {
  expect(moved('RESERVED', { reserved: 1 })).toMatchObject({ reserved: 3 });
  expect(moved('RESERVED', { reserved: 2 })).toBeUndefined();
  expect(moved('MOVED', { allocated: 2 })).toBeUndefined();
  expect(moved('TRANSFER_APPROVED', { allocated: 2 })).toBeUndefined();
  expect(moved('ADJUSTED', { onHand: -5 })).toMatchObject({ onHand: 5 });
});

test('nothing brings on-hand below what is promised, nor a counter below 0 or beyond the most', () => {
  expect(moved('ADJUSTED', { onHand: -6 })).toBeUndefined();
  expect(moved('RELEASED', { reserved: -3 })).toBeUndefined();
  expect(moved('RECEIVED', { onHand: MOST_UNITS })).toBeUndefined();
});

test('whatever moves, a level stays sound', () => {
  const units = fc.integer({ min: -20, max: 20 });
  const kind = fc.constantFrom<MovementKind>('ADJUSTED', 'RESERVED', 'COMMITTED', 'SHIPPED', 'SAFETY_STOCK_SET');
  const delta = fc.record({
    onHand: units,
    reserved: units,
    allocated: units,
    safetyStock: units,
    inTransitIn: units,
    unsellable: units,
  });
  fc.assert(
    fc.property(fc.array(fc.record({ kind, delta }), { maxLength: 30 }), (movements) => {
      const end = movements.reduce((at, movement) => move(at, movement, now) ?? at, level);
      expect(isSound(end)).toBe(true);
    }),
  );
});
