import { reservationIdOf, type Checkout, type LineOption } from '../domain/checkout.ts';
import type { StockLine } from '../domain/decision.ts';
import type { Assignment, FrozenCart } from '../domain/frozen-cart.ts';
import { chargesCard, dueOf, redeems } from '../domain/terms.ts';
import type { Effect } from './effect.ts';

/**
 * The state machine of a checkout: what is to be done in a state, and nothing else.
 *
 *   RUNNING       freezeCart → planSourcing → reserveStock → (points, coupons: holdRedemption) → authorizePayment
 *                 → commitReservation → capturePayment → placeOrder → (captureRedemption) → (IN_STORE: shipAllocation)
 *                 → completeCart → COMPLETED
 *   COMPENSATING  voidPayment → releaseRedemption → cancelAllocation or releaseReservation → unfreezeCart → FAILED
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
  if (progress.redemption === 'HELD') {
    return {
      kind: 'captureRedemption',
      key: key(checkout, 'captureRedemption'),
      redemptionId: checkoutId,
      orderId,
    };
  }
  const leaving = handedOver(cart, progress.assignments ?? []);
  if (leaving.length > 0 && progress.stock === 'COMMITTED') {
    const isAll = leaving.length === progress.assignments?.length;
    const reservationId = reservationIdOf(checkout);
    const ship = { kind: 'shipAllocation', key: key(checkout, 'shipAllocation'), reservationId } as const;
    return isAll ? ship : { ...ship, lines: leaving };
  }
  return { kind: 'completeCart', key: key(checkout, 'completeCart'), cartId, checkoutId, orderId };
}

/** What leaves with the customer at the till. */
function handedOver({ fulfillment }: FrozenCart, assignments: readonly Assignment[]): readonly StockLine[] {
  if (fulfillment?.method !== 'IN_STORE') return [];
  return assignments
    .filter(({ method = 'IN_STORE' }) => method === 'IN_STORE')
    .map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity }));
}

/** Up to allocated goods and money taken; all of it can be undone. */
function towardsAllocation(checkout: Checkout, cart: FrozenCart): Effect | undefined {
  const { progress, terms, orderId } = checkout;
  const reservationId = reservationIdOf(checkout);
  if (progress.assignments === null) return planSourcing(cart, terms.lineOptions ?? []);
  if (progress.stock === 'NONE') {
    return { kind: 'reserveStock', key: key(checkout, 'reserveStock'), reservationId, lines: progress.assignments };
  }
  if ((progress.redemption ?? 'NONE') === 'NONE' && redeems(cart)) return holdRedemption(checkout, cart);
  if (progress.payment === 'NONE' && chargesCard(cart, terms)) {
    const amount = { amount: dueOf(cart).toString(), currency: cart.currency };
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

function planSourcing({ lines, fulfillment, channel }: FrozenCart, options: readonly LineOption[]): Effect {
  const optionOf = (lineId: string | undefined) => options.find(({ cartLineId }) => cartLineId === lineId);
  const wanted = lines
    .filter(({ id }) => optionOf(id) === undefined)
    .map(({ variantId, quantity }) => ({ variantId, quantity }));
  const fixed = lines.flatMap(({ id, variantId, quantity }): Assignment[] => {
    const chosen = optionOf(id);
    if (chosen === undefined) return [];
    const { cartLineId, locationId, option } = chosen;
    return [{ variantId, locationId, quantity, cartLineId, method: option === 'SHIP_FROM' ? 'SHIP' : 'PICKUP' }];
  });
  const { method = 'SHIP', locationId = null } = fulfillment ?? {};
  return { kind: 'planSourcing', lines: wanted, method, channel, locationId, fixed };
}

/** Under one name for all attempts: what is held once stays held until it is used or given back. */
function holdRedemption(checkout: Checkout, { customerId, channel, redemption }: FrozenCart): Effect {
  return {
    kind: 'holdRedemption',
    key: key(checkout, 'holdRedemption'),
    redemptionId: checkout.id,
    customerId,
    channel,
    redemption: redemption ?? { points: 0, couponCodes: [] },
  };
}

/** In reverse: money, points and coupons, goods, cart. */
function backward(checkout: Checkout): Effect | undefined {
  const { id: checkoutId, cartId, progress } = checkout;
  const reservationId = reservationIdOf(checkout);
  if (progress.payment === 'AUTHORIZED' && progress.paymentReference !== null) {
    return { kind: 'voidPayment', key: key(checkout, 'voidPayment'), reference: progress.paymentReference };
  }
  if (progress.redemption === 'HELD') {
    return { kind: 'releaseRedemption', key: key(checkout, 'releaseRedemption'), redemptionId: checkoutId };
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
