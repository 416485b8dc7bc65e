import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { memberCardNumber } from './member-card.ts';
import { normalizeIdentity } from './identity.ts';

test('every card number is in normal form and its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_998 }), (n) => {
      const value = memberCardNumber(n);
      expect(normalizeIdentity({ type: 'MEMBER_CARD', value }, 'value')).toEqual({
        kind: 'accepted',
        value: { type: 'MEMBER_CARD', value },
      });
      expect(memberCardNumber(n + 1)).not.toBe(value);
    }),
  );
});

test('a card beyond the prefix is refused', () => {
  expect(() => memberCardNumber(0)).toThrow(RangeError);
  expect(() => memberCardNumber(10_000_000_000)).toThrow(RangeError);
});
