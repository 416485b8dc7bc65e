import { reservationIdOf, type Checkout } from '../domain/checkout.ts';
import type { FrozenCart } from '../domain/frozen-cart.ts';
import { chargesCard } from '../domain/terms.ts';
import type { Effect } from './effect.ts';

/**
 * The state machine of a checkout: what is to be done in a state, and nothing else.
 *
 *   RUNNING       freezeCart → planSourcing → reserveStock → authorizePayment → commitReservation → capturePayment
 *                 → placeOrder → (IN_STORE: shipAllocation) → completeCart → COMPLETED
 *   COMPENSATING  voidPayment → cancelAllocation or releaseReservation → unfreezeCart → FAILED
 *
 * The order is placed only once its goods are allocated and its money is taken: it is never visible before, and nothing
 * after it can fail for good. What happened is in `progress`, so the answer after a crash is the one from before it.
 */
export function next(checkout: Checkout): Effect | undefined {
  switch (checkout.status) {
    case 'RUNNING':
      return forward(checkout);
    case 'COMPENSATING':
      return backward(checkout);
    case 'COMPLETED':
    case 'FAILED':
      return undefined;
    default:
      return checkout.status satisfies never;
  }
}

function forward(checkout: Checkout): Effect | undefined {
  const { id: checkoutId, cartId, orderId, terms, progress } = checkout;
  const { cart } = progress;
  if (cart === null) {
    const { expectedVersion } = terms;
    return { kind: 'freezeCart', key: key(checkout, 'freezeCart'), cartId, checkoutId, expectedVersion };
  }
  const towards = towardsAllocation(checkout, cart);
  if (towards !== undefined) return towards;
  if (!progress.orderPlaced) return { kind: 'placeOrder' };
  if (cart.fulfillment?.method === 'IN_STORE' && progress.stock === 'COMMITTED') {
    return { kind: 'shipAllocation', key: key(checkout, 'shipAllocation'), reservationId: reservationIdOf(checkout) };
  }
  return { kind: 'completeCart', key: key(checkout, 'completeCart'), cartId, checkoutId, orderId };
}

/** Up to allocated goods and money taken; all of it can be undone. */
function towardsAllocation(checkout: Checkout, cart: FrozenCart): Effect | undefined {
  const { progress, terms, orderId } = checkout;
  const reservationId = reservationIdOf(checkout);
  if (progress.assignments === null) return planSourcing(cart);
  if (progress.stock === 'NONE') {
    return { kind: 'reserveStock', key: key(checkout, 'reserveStock'), reservationId, lines: progress.assignments };
  }
  if (progress.payment === 'NONE' && chargesCard(cart, terms)) {
    const amount = { amount: cart.totals.total, currency: cart.currency };
    const token = checkout.paymentToken ?? '';
    return { kind: 'authorizePayment', key: key(checkout, 'authorizePayment'), amount, token };
  }
  if (progress.stock === 'RESERVED') {
    return { kind: 'commitReservation', key: key(checkout, 'commitReservation'), reservationId, orderId };
  }
  if (progress.payment === 'AUTHORIZED' && progress.paymentReference !== null) {
    return { kind: 'capturePayment', key: key(checkout, 'capturePayment'), reference: progress.paymentReference };
  }
  return undefined;
}

function planSourcing({ lines, fulfillment, channel }: FrozenCart): Effect {
  const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  const { method = 'SHIP', locationId = null } = fulfillment ?? {};
  return { kind: 'planSourcing', lines: wanted, method, channel, locationId };
}

/** In reverse: money, goods, cart. */
function backward(checkout: Checkout): Effect | undefined {
  const { id: checkoutId, cartId, progress } = checkout;
  const reservationId = reservationIdOf(checkout);
  if (progress.payment === 'AUTHORIZED' && progress.paymentReference !== null) {
    return { kind: 'voidPayment', key: key(checkout, 'voidPayment'), reference: progress.paymentReference };
  }
  if (progress.stock === 'COMMITTED') {
    return { kind: 'cancelAllocation', key: key(checkout, 'cancelAllocation'), reservationId };
  }
  if (progress.stock === 'RESERVED') {
    return { kind: 'releaseReservation', key: key(checkout, 'releaseReservation'), reservationId };
  }
  if (progress.cartState === 'FROZEN') {
    return { kind: 'unfreezeCart', key: key(checkout, 'unfreezeCart'), cartId, checkoutId };
  }
  return undefined;
}

/** One key for a step and attempt, whoever runs it and however often. */
function key({ id, progress }: Checkout, step: Effect['kind']): string {
  return `checkout:${id}:${step}:${progress.attempt}`;
}
