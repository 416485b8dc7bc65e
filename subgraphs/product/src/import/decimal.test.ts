import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalToMinorUnits } from './decimal.ts';

test.each([
  ['2.55', 2, 255n],
  ['1.1', 2, 110n],
  ['19.99', 2, 1999n],
  ['7', 2, 700n],
  ['0.290', 2, 29n],
  ['-11062.06', 2, -1106206n],
  ['1980', 0, 1980n],
  ['1980.00', 0, 1980n],
])('%s with %i fraction digits is %i minor units', (text, exponent, units) => {
  expect(decimalToMinorUnits(text, exponent)).toBe(units);
});

test.each([
  ['0.001', 2],
  ['1.5', 0],
  ['', 2],
  ['1,5', 2],
  ['1e3', 2],
  ['.5', 2],
  ['abc', 2],
])('"%s" with %i fraction digits is no amount', (text, exponent) =>
  expect(decimalToMinorUnits(text, exponent)).toBeUndefined(),
);

test('every amount of pence is read back from its decimal exactly', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (units) => {
      const text = `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
      expect(decimalToMinorUnits(text, 2)).toBe(units);
    }),
  );
});
