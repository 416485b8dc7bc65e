import { describe, expect, it } from 'vitest';
import type { Promotion } from './promotions.ts';
import { notSoldOf, reprice } from './reprice.ts';
import { givenCart, givenLine, givenQuotes, noon, yen } from './testing/given.ts';

const half: Promotion = {
  id: 'half',
  name: 'Half',
  priority: 1,
  combinable: false,
  minimumQuantity: 1,
  minimumSubtotal: 500n,
  discount: { kind: 'percentage', basisPoints: 5000 },
};

describe('pricing anew', () => {
  const cart = givenCart({ lines: [givenLine('tea'), givenLine('cup')] });

  it('changes the lines whose price differs, and no other', () => {
    const quotes = givenQuotes({ tea: yen(900), cup: yen(1000) });
    expect(reprice(cart, quotes)).toEqual([{ kind: 'REPRICED', lineId: 'line-tea', price: yen(900) }]);
  });

  it('sees that promotions or tax changed while the price did not', () => {
    const quotes = givenQuotes({ tea: yen(1000, [half]), cup: { ...yen(1000), taxRateBasisPoints: 800 } });
    expect(reprice(cart, quotes)).toHaveLength(2);
    const priced = givenCart({ lines: [givenLine('tea', 1, { price: yen(1000, [half]) })] });
    expect(reprice(priced, givenQuotes({ tea: yen(1000, [{ ...half }]) }))).toEqual([]);
    expect(reprice(priced, givenQuotes({ tea: yen(1000, [{ ...half, minimumSubtotal: null }]) }))).toHaveLength(1);
  });

  it('leaves lines that it has no quote for: another command has just priced them', () => {
    expect(reprice(cart, givenQuotes({}))).toEqual([]);
  });

  it('leaves a cart that newer quotes have priced', () => {
    const later = givenCart({ ...cart, pricedAt: new Date(noon.getTime() + 1) });
    expect(reprice(later, givenQuotes({ tea: yen(900) }))).toEqual([]);
  });

  it('keeps the last price of what is not sold any more, and can name it', () => {
    const quotes = givenQuotes({ tea: null, cup: yen(1000) });
    expect(reprice(cart, quotes)).toEqual([]);
    expect(notSoldOf(cart, quotes)).toEqual(['tea']);
  });
});
