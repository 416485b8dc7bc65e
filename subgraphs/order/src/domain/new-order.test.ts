import { array, assert, integer, property, record, constantFrom } from 'fast-check';
import { expect, it } from 'vitest';
import { newOrder, shareOut } from './new-order.ts';
import { NO_PROGRESS, type Checkout } from './checkout.ts';

const line = record({ variantId: constantFrom('a', 'b'), quantity: integer({ min: 1, max: 9 }) });

it('goods are shared out whole: every line gets what it asked for, every location gives what it was to give', () => {
  assert(
    property(array(line, { minLength: 1, maxLength: 6 }), integer({ min: 1, max: 4 }), (asked, most) => {
      const lines = asked.map((one, index) => ({ ...one, id: `l${index}` }));
      const assignments = ['a', 'b'].flatMap((variantId) => {
        let rest = lines.filter((one) => one.variantId === variantId).reduce((sum, { quantity }) => sum + quantity, 0);
        const parts = [];
        for (let place = 0; rest > 0; place += 1, rest -= most) {
          parts.push({ variantId, locationId: `p${place}`, quantity: Math.min(most, rest) });
        }
        return parts;
      });
      const shares = shareOut(lines, assignments);
      for (const { id, quantity } of lines) expect(sum(shares, (share) => share.orderLineId === id)).toBe(quantity);
      for (const place of new Set(assignments.map(({ locationId }) => locationId))) {
        const given = sum(assignments, ({ locationId }) => locationId === place);
        expect(sum(shares, ({ locationId }) => locationId === place)).toBe(given);
      }
    }),
  );
});

it('goods that are not those of the lines are never made an order', () => {
  const lines = [{ id: 'l', variantId: 'a', quantity: 2 }];
  const at = { variantId: 'a', locationId: 'p' };
  expect(() => shareOut(lines, [{ ...at, quantity: 1 }])).toThrow('1 of variant a were not allocated');
  expect(() => shareOut(lines, [{ ...at, quantity: 3 }])).toThrow('1 of variant a were allocated but not ordered');
});

it('an order is not made of a checkout whose goods are only reserved', () => {
  const checkout: Checkout = {
    id: 'c',
    cartId: 'cart',
    orderId: 'o',
    guestTokenHash: null,
    terms: { expectedVersion: null, expectedTotal: null, method: 'CARD' },
    paymentToken: null,
    status: 'RUNNING',
    progress: { ...NO_PROGRESS, stock: 'RESERVED' },
    failure: null,
  };
  expect(() => newOrder(checkout)).toThrow('Expected checkout c to have allocated the goods of its cart');
});

function sum<Part extends { readonly quantity: number }>(
  parts: readonly Part[],
  which: (part: Part) => boolean,
): number {
  return parts.filter(which).reduce((total, { quantity }) => total + quantity, 0);
}
