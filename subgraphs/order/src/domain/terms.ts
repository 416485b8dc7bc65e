import type { Failure, Terms } from './checkout.ts';
import type { Address, FrozenCart } from './frozen-cart.ts';

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
  const lineProblem = lineObjection(cart, terms);
  if (lineProblem !== undefined) return lineProblem;
  if (terms.holdUntil != null && fulfillment.method !== 'PICKUP') {
    return rejected(
      'FULFILLMENT_MISSING',
      'Expected the store that is to keep the goods; the cart is not to be collected',
    );
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

/** What is wrong with lines that go another way than the cart. */
function lineObjection(cart: FrozenCart, terms: Terms): Failure | undefined {
  for (const { cartLineId, option } of terms.lineOptions ?? []) {
    if (cart.lines.every(({ id }) => id !== cartLineId)) {
      return rejected('LINE_UNKNOWN', `Expected lines of the cart, got ${cartLineId}`);
    }
    if (option === 'SHIP_FROM' && addressOf(cart, terms) === null) {
      return rejected('FULFILLMENT_MISSING', `Expected an address to send line ${cartLineId} to; there is none`);
    }
  }
  return undefined;
}

/** Where goods are sent to. */
export function addressOf({ fulfillment }: FrozenCart, { address }: Terms): Address | null {
  return address ?? fulfillment?.address ?? null;
}

/** What is paid by card or at the till: all that points do not pay. */
export function dueOf({ totals }: FrozenCart): bigint {
  return BigInt(totals.due ?? totals.total);
}

/** Whether points or coupons are used up. */
export function redeems({ redemption }: FrozenCart): boolean {
  return redemption !== undefined && (redemption.points > 0 || redemption.couponCodes.length > 0);
}

/** Whether the card is charged at all: an order of nothing to pay asks no provider. */
export function chargesCard(cart: FrozenCart, terms: Terms): boolean {
  return terms.method === 'CARD' && dueOf(cart) > 0n;
}

type Money = { readonly amount: string; readonly currency: string };

function sameAmount(left: Money, right: Money): boolean {
  return left.currency === right.currency && BigInt(left.amount) === BigInt(right.amount);
}

function rejected(code: string, message: string): Failure {
  return { kind: 'REJECTED', code, message };
}
