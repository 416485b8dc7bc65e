import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { checkDigit, hasCheckDigit } from './check-digit.ts';

test('the check digit is that of the GS1 general specifications', () => {
  expect(checkDigit('629104150021')).toBe('3');
  expect(checkDigit('590123412345')).toBe('7');
  expect(checkDigit('290008100001')).toBe('3');
});

const numbers = fc.stringMatching(/^\d{12}$/);

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
      const digits = body + checkDigit(body);
      const wrong = String((Number(digits[place]) + by) % 10);
      expect(hasCheckDigit(digits)).toBe(true);
      expect(hasCheckDigit(digits.slice(0, place) + wrong + digits.slice(place + 1))).toBe(false);
    }),
  );
});
