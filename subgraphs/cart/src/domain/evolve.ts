import type { CartEvent } from './event.ts';
import type { Cart, CartLine } from './state.ts';

/** The cart after an event; the version stays, because one command's events make one version (`advance`). */
export function evolve(cart: Cart, event: CartEvent): Cart {
  switch (event.kind) {
    case 'CREATED':
      return cart;
    case 'LINE_ADDED':
      return { ...cart, lines: [...cart.lines, event.line] };
    case 'LINE_CHANGED':
      return withLine(cart, event.lineId, (line) => ({ ...line, quantity: event.quantity }));
    case 'LINE_REMOVED':
      return { ...cart, lines: cart.lines.filter(({ id }) => id !== event.lineId) };
    case 'REPRICED':
      return withLine(cart, event.lineId, (line) => ({ ...line, price: event.price }));
    case 'FULFILLMENT_SET':
      return { ...cart, fulfillment: event.fulfillment };
    case 'COUPON_APPLIED':
      return { ...cart, coupons: [...cart.coupons, event.coupon] };
    case 'COUPON_REMOVED':
      return { ...cart, coupons: cart.coupons.filter(({ code }) => code !== event.code) };
    case 'POINTS_APPLIED':
      return { ...cart, points: event.points };
    case 'CHANNEL_SWITCHED':
      return { ...cart, terms: event.terms };
    case 'MERGED':
      return cart;
    case 'MERGED_INTO':
      return { ...cart, state: { kind: 'MERGED', into: event.into } };
    case 'HANDED_OFF':
      return { ...cart, locationId: event.locationId };
    case 'ABANDONED':
      return { ...cart, state: { kind: 'ABANDONED' } };
    case 'REVIVED':
      return { ...cart, state: { kind: 'ACTIVE' } };
    case 'FROZEN':
      return { ...cart, state: { kind: 'FROZEN', checkoutId: event.checkoutId } };
    case 'UNFROZEN':
      return { ...cart, state: { kind: 'ACTIVE' }, releasedCheckouts: [...cart.releasedCheckouts, event.checkoutId] };
    case 'ORDERED':
      return { ...cart, state: { kind: 'ORDERED', checkoutId: event.checkoutId, orderId: event.orderId } };
    default:
      return event satisfies never;
  }
}

/** The cart one version on, after all that one command did; the same cart where it did nothing. */
export function advance(cart: Cart, events: readonly CartEvent[], now: Date): Cart {
  if (events.length === 0) return cart;
  return { ...events.reduce(evolve, cart), version: cart.version + 1, updatedAt: now };
}

function withLine(cart: Cart, lineId: string, change: (line: CartLine) => CartLine): Cart {
  return { ...cart, lines: cart.lines.map((line) => (line.id === lineId ? change(line) : line)) };
}
