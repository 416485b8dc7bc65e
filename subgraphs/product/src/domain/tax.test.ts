import { expect, test } from 'vitest';
import { taxRateAt, type TaxRate } from './tax.ts';

const rates: readonly TaxRate[] = [
  {
    taxClass: 'STANDARD_10',
    basisPoints: 800,
    validFrom: new Date('2014-04-01T00:00:00+09:00'),
    validUntil: new Date('2019-10-01T00:00:00+09:00'),
  },
  { taxClass: 'STANDARD_10', basisPoints: 1000, validFrom: new Date('2019-10-01T00:00:00+09:00'), validUntil: null },
  { taxClass: 'REDUCED_8', basisPoints: 800, validFrom: new Date('2014-04-01T00:00:00+09:00'), validUntil: null },
];

test('a tax rate changes at its moment in Japan, not before', () => {
  expect(taxRateAt(rates, 'STANDARD_10', new Date('2019-09-30T23:59:59+09:00'))).toBe(800);
  expect(taxRateAt(rates, 'STANDARD_10', new Date('2019-10-01T00:00:00+09:00'))).toBe(1000);
  expect(taxRateAt(rates, 'REDUCED_8', new Date('2026-11-21T00:00:00Z'))).toBe(800);
});

test('a class has no rate where the table has none', () => {
  expect(taxRateAt(rates, 'EXEMPT', new Date('2026-11-21T00:00:00Z'))).toBeUndefined();
  expect(taxRateAt(rates, 'STANDARD_10', new Date('2001-01-01T00:00:00Z'))).toBeUndefined();
});
