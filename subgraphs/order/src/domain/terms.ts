import type { Failure, Terms } from './checkout.ts';
import type { FrozenCart } from './frozen-cart.ts';

/** Why this cart can't be ordered on these terms; undefined when it can. */
export function objectionTo(cart: FrozenCart, terms: Terms): Failure | undefined {
  const { fulfillment, currency } = cart;
  if (cart.lines.length === 0) return rejected('CART_EMPTY', 'Expected a cart with lines; it is empty');
  if (fulfillment === null) {
    return rejected('FULFILLMENT_MISSING', 'Expected the cart to say how it reaches the customer; it does not');
  }
  if (fulfillment.method === 'SHIP' && fulfillment.address === null) {
    return rejected('FULFILLMENT_MISSING', 'Expected an address to ship to; the cart has none');
  }
  if (fulfillment.method !== 'SHIP' && fulfillment.locationId === null) {
    return rejected('FULFILLMENT_MISSING', 'Expected a store to collect in; the cart has none');
  }
  if (fulfillment.method === 'SHIP' && terms.method === 'PAY_IN_STORE') {
    return rejected('PAYMENT_METHOD_NOT_POSSIBLE', 'Expected a payment by card: a shipment passes no till');
  }
  const total = { amount: cart.totals.total, currency };
  const { expectedTotal } = terms;
  if (expectedTotal !== null && !sameAmount(expectedTotal, total)) {
    const words = `Expected a total of ${expectedTotal.amount} ${expectedTotal.currency}, it is ${total.amount} ${currency}`;
    return { kind: 'TOTAL_CHANGED', message: words, total };
  }
  return undefined;
}

/** Whether the card is charged at all: an order of nothing to pay asks no provider. */
export function chargesCard(cart: FrozenCart, terms: Terms): boolean {
  return terms.method === 'CARD' && BigInt(cart.totals.total) > 0n;
}

type Money = { readonly amount: string; readonly currency: string };

function sameAmount(left: Money, right: Money): boolean {
  return left.currency === right.currency && BigInt(left.amount) === BigInt(right.amount);
}

function rejected(code: string, message: string): Failure {
  return { kind: 'REJECTED', code, message };
}
