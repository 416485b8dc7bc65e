import { describe, expect, it } from 'vitest';
import { promotionDiscounts, type Promotion } from './promotions.ts';

describe('promotion rules', () => {
  it('take a percentage of the line, rounded down', () => {
    expect(amounts({ quantity: 1, unitPrice: 999n }, percent('p', 1000))).toEqual([['p', 99n]]);
  });

  it('take a fixed amount off each unit', () => {
    expect(amounts({ quantity: 3, unitPrice: 500n }, fixed('f', 120n))).toEqual([['f', 360n]]);
  });

  it('never take more than the line', () => {
    expect(amounts({ quantity: 2, unitPrice: 100n }, fixed('f', 150n))).toEqual([['f', 200n]]);
  });

  it('apply by priority, each to what is left over', () => {
    const both = [
      percent('second', 5000, { priority: 1, combinable: true }),
      fixed('first', 200n, { priority: 9, combinable: true }),
    ];
    expect(amounts({ quantity: 1, unitPrice: 1000n }, ...both)).toEqual([
      ['first', 200n],
      ['second', 400n],
    ]);
  });

  it('stop after the first that does not combine', () => {
    const both = [percent('late', 5000, { priority: 1 }), fixed('early', 200n, { priority: 9 })];
    expect(amounts({ quantity: 1, unitPrice: 1000n }, ...both)).toEqual([['early', 200n]]);
  });

  it('pass over a rule that does not apply, even when it does not combine', () => {
    const both = [
      percent('three or more', 5000, { priority: 9, minimumQuantity: 3 }),
      fixed('always', 200n, { priority: 1 }),
    ];
    expect(amounts({ quantity: 2, unitPrice: 1000n }, ...both)).toEqual([['always', 400n]]);
    expect(amounts({ quantity: 3, unitPrice: 1000n }, ...both)).toEqual([['three or more', 1500n]]);
  });

  it('compare the minimum subtotal with all lines that carry the rule, before discounts', () => {
    const rule = percent('p', 1000, { minimumSubtotal: 3000n });
    const other = { quantity: 1, unitPrice: 5000n, promotions: [] };
    const line = (unitPrice: bigint) => ({ quantity: 1, unitPrice, promotions: [rule] });
    expect(promotionDiscounts([line(1000n), line(1999n), other]).flat()).toEqual([]);
    expect(promotionDiscounts([line(1000n), line(2000n), other]).flat()).toHaveLength(2);
  });

  it('of equal priority apply by id, whoever came first', () => {
    const a = fixed('a', 10n);
    const b = fixed('b', 20n);
    const line = { quantity: 1, unitPrice: 100n };
    expect(amounts(line, a, b)).toEqual(amounts(line, b, a));
  });
});

function amounts(line: { readonly quantity: number; readonly unitPrice: bigint }, ...promotions: readonly Promotion[]) {
  const [discounts] = promotionDiscounts([{ ...line, promotions }]);
  return discounts?.map(({ source, amount }) => [source.kind === 'promotion' ? source.id : source.kind, amount]);
}

function percent(id: string, basisPoints: number, more: Partial<Promotion> = {}): Promotion {
  return { ...plain(id), discount: { kind: 'percentage', basisPoints }, ...more };
}

function fixed(id: string, amountPerUnit: bigint, more: Partial<Promotion> = {}): Promotion {
  return { ...plain(id), discount: { kind: 'fixed', amountPerUnit }, ...more };
}

function plain(id: string) {
  return { id, name: id, priority: 0, combinable: false, minimumQuantity: 1, minimumSubtotal: null };
}
