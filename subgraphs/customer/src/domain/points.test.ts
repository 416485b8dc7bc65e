import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedBy, emptyAccount, moved, reversedBy, type PurchasePoints } from './points.ts';

test.each([
  [1980, 'JPY', 19],
  [99, 'JPY', 0],
  [1980, 'USD', 0],
])('a purchase of %i %s earns %i', (total, currency, points) => {
  expect(earnedBy({ total: BigInt(total), currency })).toBe(points);
});

test('I13: the balance is the sum of the ledger, entry by entry', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 30 }), (amounts) => {
      let account = emptyAccount('hanako');
      const entries = amounts.map((points) => {
        const next = moved(account, { kind: 'EARNED', points, reference: 'gift/x' }, new Date(0));
        account = next.account;
        return next.entry;
      });
      expect(account.balance).toBe(amounts.reduce((sum, points) => sum + points, 0));
      expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
      expect(entries.at(-1)?.balanceAfter ?? 0).toBe(account.balance);
    }),
  );
});

test('I13: refunds take back in proportion, all in the end, whatever their sizes and order', () => {
  const refunds = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(refunds, (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      const earned = earnedBy({ total, currency: 'JPY' });
      let purchase: PurchasePoints = {
        orderId: 'o',
        customerId: 'hanako',
        total,
        currency: 'JPY',
        refunded: 0n,
        earned,
        reversed: 0,
      };
      for (const part of parts) {
        const before = purchase;
        const { purchase: after, points } = reversedBy(before, part);
        expect(points).toBeGreaterThanOrEqual(0);
        // What stays is never more than what is left of the order would earn.
        expect(BigInt(after.earned - after.reversed) * total).toBeLessThanOrEqual(
          BigInt(earned) * (total - after.refunded),
        );
        purchase = after;
      }
      expect(purchase.reversed).toBe(earned);
    }),
  );
});
