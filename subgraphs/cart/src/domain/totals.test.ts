import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Promotion } from './promotions.ts';
import { sumUp, type CartDiscount, type PricedLine } from './totals.ts';

const vectorsFile = new URL('../../../../../shared/data/jp_tax_vectors.json', import.meta.url);

interface Vector {
  readonly id: string;
  readonly priceMode: 'TAX_INCLUDED' | 'TAX_EXCLUDED';
  readonly rounding: 'FLOOR' | 'HALF_UP' | 'CEIL';
  readonly input:
    | readonly (readonly [price: number, quantity: number, percent: number])[]
    | { readonly gross: Readonly<Record<string, number>>; readonly discount: number };
  readonly expect: {
    readonly perRate: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly total: number;
  };
}

const vectors: readonly Vector[] = existsSync(vectorsFile) ? JSON.parse(readFileSync(vectorsFile, 'utf8')) : [];

const whereabouts = vectors.length === 0 ? ' (skipped: ../shared/data/jp_tax_vectors.json is not here)' : '';

describe.skipIf(vectors.length === 0)(
  `the tax vectors collected from the NTA and from issues of shops${whereabouts}`,
  () => {
    it.each(vectors)('$id from $source comes out to the yen', ({ input, priceMode, rounding, expect: expected }) => {
      const totals = sumUp({
        lines: linesOf(input),
        priceMode,
        rounding,
        cartDiscounts: () => [off(discountOf(input))],
      });
      expect(totals.total).toBe(BigInt(expected.total));
      for (const [percent, portion] of Object.entries(expected.perRate)) {
        const actual = totals.taxes.find(({ rateBasisPoints }) => rateBasisPoints === Number(percent) * 100);
        const share = totals.lines
          .filter((_, index) => linesOf(input)[index]?.taxRateBasisPoints === Number(percent) * 100)
          .reduce((sum, { subtotal, total }) => sum + subtotal - total, 0n);
        const comparable = { ...actual, discountShare: share };
        for (const [name, value] of Object.entries(portion)) expect(comparable).toHaveProperty(name, BigInt(value));
      }
    });
  },
);

describe('invariant I11', () => {
  it('holds for every cart: integer sums agree with one another and no discount is lost or doubled', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const totals = sumUp(anyOff(input));
        const lineTotals = totals.lines.reduce((sum, { total }) => sum + total, 0n);
        const shares = totals.lines.flatMap(({ discounts }) => discounts).reduce((sum, { amount }) => sum + amount, 0n);
        expect(shares).toBe(totals.discount);
        expect(totals.subtotal - totals.discount).toBe(lineTotals);
        expect(totals.taxes.reduce((sum, { gross }) => sum + gross, 0n)).toBe(totals.total);
        const added = input.priceMode === 'TAX_EXCLUDED' ? totals.tax : 0n;
        expect(totals.subtotal - totals.discount + added).toBe(totals.total);
        for (const portion of totals.taxes) {
          expect(portion.taxable + portion.tax).toBe(portion.gross);
          const numerator = (input.priceMode === 'TAX_EXCLUDED' ? portion.taxable : portion.gross) * rateOf(portion);
          const denominator = input.priceMode === 'TAX_EXCLUDED' ? 10_000n : 10_000n + rateOf(portion);
          expect(isRounded({ numerator, denominator, value: portion.tax, rounding: input.rounding })).toBe(true);
        }
        for (const line of totals.lines) {
          expect(line.total).toBeGreaterThanOrEqual(0n);
          for (const { amount } of line.discounts) expect(amount).toBeGreaterThan(0n);
        }
      }),
    );
  });

  it('takes a discount of the whole cart off exactly, as far as there is something to take it off', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const without = sumUp(input);
        const left = without.subtotal - without.discount;
        const taken = sumUp(anyOff(input)).discount - without.discount;
        const asked = input.off.reduce((sum, amount) => sum + amount, 0n);
        expect(taken).toBe(asked < left ? asked : left);
      }),
    );
  });

  it('does not depend on the order of lines', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { lines: _, ...there } = sumUp(anyOff(input));
        const { lines: __, ...back } = sumUp({ ...anyOff(input), lines: input.lines.toReversed() });
        expect(back).toEqual(there);
      }),
    );
  });
});

describe('an empty cart', () => {
  it('costs nothing', () => {
    const zero = { subtotal: 0n, discount: 0n, tax: 0n, total: 0n };
    expect(sumUp({ lines: [], priceMode: 'TAX_INCLUDED' })).toEqual({ lines: [], taxes: [], ...zero });
    expect(sumUp({ lines: [], priceMode: 'TAX_INCLUDED', cartDiscounts: () => [off(5n)] })).toMatchObject(zero);
  });
});

function linesOf(input: Vector['input']): readonly PricedLine[] {
  const rows: readonly (readonly [number, number, number])[] =
    'gross' in input
      ? Object.entries(input.gross).map(([percent, gross]) => [gross, 1, Number(percent)] as const)
      : input;
  return rows.map(([price, quantity, percent]) => ({
    quantity,
    unitPrice: BigInt(price),
    taxRateBasisPoints: percent * 100,
    promotions: [],
  }));
}

function discountOf(input: Vector['input']): bigint {
  return 'discount' in input ? BigInt(input.discount) : 0n;
}

function rateOf({ rateBasisPoints }: { readonly rateBasisPoints: number }): bigint {
  return BigInt(rateBasisPoints);
}

/** Whether a tax is its exact value rounded as asked: how far off it may be says the rounding. */
function isRounded(exact: {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly value: bigint;
  readonly rounding: 'FLOOR' | 'HALF_UP' | 'CEIL';
}): boolean {
  const above = exact.numerator - exact.value * exact.denominator;
  switch (exact.rounding) {
    case 'FLOOR':
      return above >= 0n && above < exact.denominator;
    case 'HALF_UP':
      return 2n * above >= -exact.denominator && 2n * above < exact.denominator;
    case 'CEIL':
      return above > -exact.denominator && above <= 0n;
    default:
      return exact.rounding satisfies never;
  }
}

function anyInput() {
  const rules: readonly Promotion[] = [
    rule({ id: 'a', priority: 2, combinable: true, discount: { kind: 'percentage', basisPoints: 1500 } }),
    rule({ id: 'b', priority: 1, discount: { kind: 'fixed', amountPerUnit: 130n } }),
    rule({
      id: 'c',
      priority: 3,
      combinable: true,
      minimumQuantity: 3,
      discount: { kind: 'percentage', basisPoints: 333 },
    }),
    rule({
      id: 'd',
      priority: 2,
      combinable: true,
      minimumSubtotal: 5000n,
      discount: { kind: 'fixed', amountPerUnit: 7n },
    }),
  ];
  return fc.record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 9999 }),
        unitPrice: fc.bigInt({ min: 0n, max: 100_000n }),
        taxRateBasisPoints: fc.constantFrom(0, 800, 1000),
        promotions: fc.subarray([...rules]),
      }),
      { maxLength: 12 },
    ),
    priceMode: fc.constantFrom('TAX_INCLUDED' as const, 'TAX_EXCLUDED' as const),
    rounding: fc.constantFrom('FLOOR' as const, 'HALF_UP' as const, 'CEIL' as const),
    off: fc.array(fc.bigInt({ min: 0n, max: 200_000n }), { maxLength: 3 }),
  });
}

/** The input with its discounts of the whole cart. */
function anyOff<Input extends { readonly off: readonly bigint[] }>(input: Input) {
  return { ...input, cartDiscounts: () => input.off.map(off) };
}

function off(amount: bigint): CartDiscount {
  return { source: { kind: 'points' }, amount };
}

function rule(given: Partial<Promotion> & Pick<Promotion, 'id' | 'discount'>): Promotion {
  return { name: given.id, priority: 0, combinable: false, minimumQuantity: 1, minimumSubtotal: null, ...given };
}
