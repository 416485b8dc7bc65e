import { expect, test } from 'vitest';
import type { StockLevel } from './level.ts';
import { decideCount } from './stock-count.ts';

const now = new Date('2026-11-21T09:00:00Z');
const level = (variantId: string, rest: Partial<StockLevel> = {}): StockLevel => ({
  id: `l-${variantId}`,
  variantId,
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
  ...rest,
});
const count = (variantId: string, counted: number, expectedVersion?: number) => ({
  level: level(variantId),
  counted,
  expectedVersion,
});

test('a count moves what differs by the difference, and keeps every line', () => {
  expect(decideCount([count('a', 10), count('b', 12), count('c', 5)], now)).toMatchObject({
    kind: 'accepted',
    lines: [
      { variantId: 'a', book: 10, counted: 10 },
      { variantId: 'b', book: 10, counted: 12 },
      { variantId: 'c', book: 10, counted: 5 },
    ],
    moves: [
      { level: { variantId: 'b' }, movement: { kind: 'ADJUSTED', delta: { onHand: 2, reserved: 0, safetyStock: 0 } } },
      { level: { variantId: 'c' }, movement: { kind: 'ADJUSTED', delta: { onHand: -5 } } },
    ],
  });
});

test('a count of a level that moved since is refused whole', () => {
  expect(decideCount([count('a', 12), count('b', 10, 6)], now)).toMatchObject({
    kind: 'stale',
    level: { variantId: 'b' },
    expectedVersion: 6,
  });
  expect(decideCount([count('b', 10, 7)], now).kind).toBe('accepted');
});

test('a count below what is promised is refused whole, also where it agrees with safety stock', () => {
  expect(decideCount([count('a', 12), count('b', 4)], now)).toMatchObject({
    kind: 'belowPromised',
    level: { variantId: 'b' },
    difference: -6,
  });
});
