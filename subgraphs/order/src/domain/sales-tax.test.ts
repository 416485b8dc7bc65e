import { existsSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumUp } from './sales-tax.ts';

type Vector = {
  readonly id: string;
  readonly priceMode: 'TAX_INCLUDED' | 'TAX_EXCLUDED';
  readonly rounding: 'FLOOR' | 'HALF_UP' | 'CEIL';
  readonly input: unknown;
  readonly expect: {
    readonly perRate: Readonly<Record<string, { taxable: number; tax: number }>>;
    readonly total: number;
  };
};

const file = new URL('../../../../../shared/data/jp_tax_vectors.json', import.meta.url);
const vectors = (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : []).filter(({ input }) =>
  Array.isArray(input),
);

describe.skipIf(vectors.length === 0)('the tax vectors', () => {
  it.each(vectors)('$id comes out to the yen', ({ priceMode, rounding, input, expect: expected }) => {
    const lines = (input as [number, number, number][]).map(([price, quantity, rate]) => {
      const total = BigInt(price * quantity);
      return { taxRateBasisPoints: rate * 100, subtotal: total, total };
    });
    const { taxes, total } = sumUp(lines, { taxIncluded: priceMode === 'TAX_INCLUDED', rounding });
    expect(Number(total)).toBe(expected.total);
    for (const { rateBasisPoints, taxable, tax } of taxes) {
      expect({ taxable: Number(taxable), tax: Number(tax) }).toEqual(expected.perRate[String(rateBasisPoints / 100)]);
    }
  });
});

describe('a sum (I11)', () => {
  const line = record({
    taxRateBasisPoints: constantFrom(0, 800, 1000),
    subtotal: integer({ min: 0, max: 99_999 }),
    off: integer({ min: 0, max: 100 }),
  }).map(({ taxRateBasisPoints, subtotal, off }) => {
    const all = BigInt(subtotal);
    return { taxRateBasisPoints, subtotal: all, total: all - (all * BigInt(off)) / 100n };
  });

  it('is its parts: subtotal less discount, with tax where it is not in it', () => {
    assert(
      property(array(line, { minLength: 1, maxLength: 8 }), constantFrom(true, false), (lines, taxIncluded) => {
        const sums = sumUp(lines, { taxIncluded, rounding: 'FLOOR' });
        const net = BigInt(sums.subtotal) - BigInt(sums.discount);
        expect(BigInt(sums.total)).toBe(taxIncluded ? net : net + BigInt(sums.tax));
        const gross = sums.taxes.reduce((sum, { taxable, tax }) => sum + BigInt(taxable) + BigInt(tax), 0n);
        expect(gross).toBe(BigInt(sums.total));
      }),
    );
  });
});
