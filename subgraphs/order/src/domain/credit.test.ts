import { array, assert, constantFrom, integer, property, record, shuffledSubarray, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded } from '@musubi/chassis/money';
import { creditOf } from './credit.ts';
import type { Order, OrderLine } from './order.ts';

type Priced = Pick<Order, 'lines' | 'taxes' | 'taxIncluded'>;

const priced: Arbitrary<Priced> = record({
  taxIncluded: constantFrom(true, false),
  mode: constantFrom('FLOOR' as const, 'HALF_UP' as const, 'CEIL' as const),
  lines: array(
    record({
      quantity: integer({ min: 1, max: 7 }),
      total: integer({ min: 0, max: 9999 }),
      rate: constantFrom(800, 1000, 0),
    }),
    { minLength: 1, maxLength: 5 },
  ),
}).map(({ taxIncluded, mode, lines }) => {
  const all: readonly OrderLine[] = lines.map(({ quantity, total, rate }, index) => ({
    id: `l${index}`,
    variantId: 'v',
    quantity,
    total: BigInt(total),
    taxRateBasisPoints: rate,
    cancelled: 0,
    returned: 0,
  }));
  const taxes = [...new Set(lines.map(({ rate }) => rate))].map((rateBasisPoints) => {
    const atRate = all.filter((line) => line.taxRateBasisPoints === rateBasisPoints);
    const sum = atRate.reduce((amount, line) => amount + line.total, 0n);
    const rate = BigInt(rateBasisPoints);
    const tax = divideRounded(sum * rate, taxIncluded ? 10_000n + rate : 10_000n, mode);
    return { rateBasisPoints, taxable: String(taxIncluded ? sum - tax : sum), tax: String(tax) };
  });
  return { taxIncluded, taxes, lines: all };
});

/** Takes units of lines one by one, in this order. */
function inTurn(order: Priced, turns: readonly string[]) {
  let lines = order.lines;
  return turns.map((lineId) => {
    const credit = creditOf({ ...order, lines }, new Map([[lineId, 1]]));
    lines = lines.map((line) => (line.id === lineId ? { ...line, returned: line.returned + 1 } : line));
    return credit;
  });
}

const unitsOf = ({ lines }: Priced) => lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));

describe('credits (I11, I12)', () => {
  it('add up to the order and to its tax a rate, in whatever order units are taken', () => {
    assert(
      property(
        priced.chain((order) =>
          shuffledSubarray(unitsOf(order), { minLength: unitsOf(order).length }).map((turns) => ({ order, turns })),
        ),
        ({ order, turns }) => {
          const credits = inTurn(order, turns);
          for (const { rateBasisPoints, taxable, tax } of order.taxes) {
            const portions = credits.flatMap(({ taxes }) =>
              taxes.filter((one) => one.rateBasisPoints === rateBasisPoints),
            );
            expect(portions.reduce((sum, one) => sum + one.tax, 0n)).toBe(BigInt(tax));
            expect(portions.reduce((sum, one) => sum + one.taxable, 0n)).toBe(BigInt(taxable));
          }
          for (const { total, taxes } of credits) {
            expect(
              taxes.every((one) => one.taxable + one.tax === one.gross && one.tax >= 0n && one.taxable >= 0n),
            ).toBe(true);
            expect(taxes.reduce((sum, { gross }) => sum + gross, 0n)).toBe(total);
          }
        },
      ),
    );
  });

  it('of all units at once are the whole order', () => {
    assert(
      property(priced, (order) => {
        const all = creditOf(order, new Map(order.lines.map(({ id, quantity }) => [id, quantity])));
        const whole = order.taxes.reduce((sum, { taxable, tax }) => sum + BigInt(taxable) + BigInt(tax), 0n);
        expect(all.total).toBe(whole);
      }),
    );
  });

  it('refuse more units than are left', () => {
    const [line] = [
      { id: 'l', variantId: 'v', quantity: 2, total: 100n, taxRateBasisPoints: 0, cancelled: 1, returned: 0 },
    ];
    const order = { taxIncluded: true, taxes: [], lines: line ? [line] : [] };
    expect(() => creditOf(order, new Map([['l', 2]]))).toThrow('Expected at most 1 of line l, got 2');
  });
});
