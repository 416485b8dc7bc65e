import type { CartEvent } from './event.ts';
import type { Promotion } from './promotions.ts';
import type { Cart, LinePrice, Quotes } from './state.ts';

/**
 * What the quotes change in a cart. Where two commands overlap, the newest quotes win: a cart that was priced later keeps
 * its prices, and a line that these quotes do not know was priced by the command that added it. A line that is not sold any
 * more keeps its last price until it is taken out or the cart is frozen.
 */
export function reprice(cart: Cart, quotes: Quotes): readonly CartEvent[] {
  if (cart.pricedAt !== null && cart.pricedAt > quotes.at) return [];
  return cart.lines.flatMap((line) => {
    const price = quotes.prices.get(line.variantId) ?? null;
    return price === null || samePrice(price, line.price) ? [] : [{ kind: 'REPRICED', lineId: line.id, price }];
  });
}

/** Variants of the cart that these quotes say are not sold. */
export function notSoldOf(cart: Cart, quotes: Quotes): readonly string[] {
  const ids = cart.lines.map(({ variantId }) => variantId);
  return [...new Set(ids)].filter((id) => quotes.prices.get(id) === null);
}

function samePrice(a: LinePrice, b: LinePrice): boolean {
  return (
    a.unitPrice === b.unitPrice &&
    a.taxRateBasisPoints === b.taxRateBasisPoints &&
    a.promotions.length === b.promotions.length &&
    a.promotions.every((promotion, index) => samePromotion(promotion, b.promotions[index]))
  );
}

function samePromotion(a: Promotion, b: Promotion | undefined): boolean {
  return b !== undefined && comparable(a) === comparable(b);
}

function comparable({ id, priority, combinable, minimumQuantity, minimumSubtotal, discount }: Promotion): string {
  const off = discount.kind === 'fixed' ? discount.amountPerUnit : discount.basisPoints;
  return [id, priority, combinable, minimumQuantity, minimumSubtotal, discount.kind, off].join('\n');
}
