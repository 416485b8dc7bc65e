import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, isDecimal, plainDecimal } from './decimal-text.ts';

test.each([
  ['007', '7'],
  ['0', '0'],
  ['-0.00', '0'],
  ['1.50', '1.5'],
  ['10', '10'],
  ['100.0', '100'],
  ['-03.040', '-3.04'],
  ['0.5', '0.5'],
])('%s is written %s', (text, plain) => {
  expect(plainDecimal(text)).toBe(plain);
});

test.each(['', '.5', '1.', '+1', '1e3', '1,5', '１', '1'.repeat(16)])('"%s" is no decimal', (text) => {
  expect(isDecimal(text)).toBe(false);
});

test('decimals compare as numbers, and the same number has one text', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, places, zeros]) => {
      const digits = String(Math.abs(units)).padStart(places + 1, '0');
      const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
      const point = fraction.length + zeros > 0 ? '.' : '';
      return { text: `${units < 0 ? '-' : ''}${whole}${point}${fraction}${'0'.repeat(zeros)}`, units, places };
    });
  fc.assert(
    fc.property(decimal, decimal, (one, other) => {
      const difference = one.units * 10 ** (4 - one.places) - other.units * 10 ** (4 - other.places);
      expect(Math.sign(compareDecimals(one.text, other.text))).toBe(Math.sign(difference));
      expect(plainDecimal(one.text) === plainDecimal(other.text)).toBe(difference === 0);
    }),
  );
});
