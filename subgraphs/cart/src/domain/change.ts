import type { CartEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { AppliedPoints, Cart, CartLine } from './state.ts';

/** An event as people and history are told of it. Money in minor units of `currency`. */
export interface CartChange {
  readonly kind: Exclude<CartEvent['kind'], 'MERGED_INTO'>;
  readonly variantId: string | null;
  readonly quantityBefore: number | null;
  readonly quantityAfter: number | null;
  readonly unitPriceBefore: bigint | null;
  readonly unitPriceAfter: bigint | null;
  readonly currency: string;
  /** In words, for logs and staff. */
  readonly message: string;
}

/** What each event changes, told against the cart as it stood just before that event. */
export function changesOf(cart: Cart, events: readonly CartEvent[]): readonly CartChange[] {
  let before = cart;
  return events.map((event) => {
    const change = changeOf(before, event);
    before = evolve(before, event);
    return change;
  });
}

function changeOf(cart: Cart, event: CartEvent): CartChange {
  const { currency } = cart.terms;
  switch (event.kind) {
    case 'CREATED':
      return told(cart, 'CREATED', `Opened in ${cart.originChannel}`);
    case 'LINE_ADDED': {
      const { variantId, quantity, price } = event.line;
      const after = { quantityAfter: quantity, unitPriceAfter: price.unitPrice };
      return { ...told(cart, 'LINE_ADDED', `Added ${quantity} of ${variantId}`), variantId, ...after };
    }
    case 'LINE_CHANGED': {
      const line = lineOf(cart, event.lineId);
      const message = `Changed ${line.variantId} from ${line.quantity} to ${event.quantity}`;
      return { ...ofLine(cart, 'LINE_CHANGED', { line, message }), quantityAfter: event.quantity };
    }
    case 'LINE_REMOVED': {
      const line = lineOf(cart, event.lineId);
      const message = `Took ${line.quantity} of ${line.variantId} out`;
      return { ...ofLine(cart, 'LINE_REMOVED', { line, message }), quantityAfter: 0, unitPriceAfter: null };
    }
    case 'REPRICED': {
      const line = lineOf(cart, event.lineId);
      const { unitPrice } = event.price;
      const message =
        unitPrice === line.price.unitPrice
          ? `Promotions or tax of ${line.variantId} changed`
          : `The price of ${line.variantId} changed from ${line.price.unitPrice} to ${unitPrice} (${currency}, minor units)`;
      return { ...ofLine(cart, 'REPRICED', { line, message }), unitPriceAfter: unitPrice };
    }
    case 'FULFILLMENT_SET':
      return told(cart, 'FULFILLMENT_SET', `To reach the customer by ${event.fulfillment.method}`);
    case 'COUPON_APPLIED':
      return told(cart, 'COUPON_APPLIED', `Applied coupon ${event.coupon.code}: ${event.coupon.name}`);
    case 'COUPON_REMOVED':
      return told(cart, 'COUPON_REMOVED', `Took coupon ${event.code} off`);
    case 'POINTS_APPLIED':
      return told(cart, 'POINTS_APPLIED', pointsInWords(event.points));
    case 'CHANNEL_SWITCHED':
      return told(cart, 'CHANNEL_SWITCHED', `Went from ${cart.terms.channel} to ${event.terms.channel}`);
    case 'MERGED':
      return told(cart, 'MERGED', `Took in cart ${event.from}`);
    case 'MERGED_INTO':
      return told(cart, 'MERGED', `Went into cart ${event.into}`);
    case 'HANDED_OFF':
      return told(cart, 'HANDED_OFF', `Handed to store ${event.locationId}`);
    case 'ABANDONED':
      return told(cart, 'ABANDONED', 'Left behind');
    case 'REVIVED':
      return told(cart, 'REVIVED', 'Taken up again');
    case 'FROZEN':
      return told(cart, 'FROZEN', `Frozen by checkout ${event.checkoutId}`);
    case 'UNFROZEN':
      return told(cart, 'UNFROZEN', `Let go by checkout ${event.checkoutId}`);
    case 'ORDERED':
      return told(cart, 'ORDERED', `Ordered as ${event.orderId}`);
    default:
      return event satisfies never;
  }
}

function pointsInWords(points: AppliedPoints | null): string {
  if (points === null) return 'No points are to be used any more';
  return `${points.points} points are to be used as ${points.mode === 'TENDER' ? 'payment' : 'discount'}`;
}

function told(cart: Cart, kind: CartChange['kind'], message: string): CartChange {
  return {
    kind,
    variantId: null,
    quantityBefore: null,
    quantityAfter: null,
    unitPriceBefore: null,
    unitPriceAfter: null,
    currency: cart.terms.currency,
    message,
  };
}

function ofLine(
  cart: Cart,
  kind: CartChange['kind'],
  { line, message }: { readonly line: CartLine; readonly message: string },
): CartChange {
  const { variantId, quantity, price } = line;
  return {
    ...told(cart, kind, message),
    variantId,
    quantityBefore: quantity,
    quantityAfter: quantity,
    unitPriceBefore: price.unitPrice,
    unitPriceAfter: price.unitPrice,
  };
}

function lineOf(cart: Cart, lineId: string): CartLine {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (line === undefined) throw new Error(`Expected line ${lineId} in cart ${cart.id}`);
  return line;
}
