import { reservationIdOf, type Checkout } from './checkout.ts';
import type { Address, Assignment, FrozenCart, FulfillmentMethod } from './frozen-cart.ts';
import { statusOf, type FulfillmentKind, type FulfillmentStatus, type OrderStatus } from './order.ts';
import { capture, sale, type Posting } from './posting.ts';
import { paymentStatusOf, type PaymentMethod, type PaymentStatus, type Tender } from './tender.ts';

export type NewOrderLine = {
  readonly id: string;
  readonly place: number;
  readonly variantId: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly discount: bigint;
  readonly total: bigint;
  readonly taxRateBasisPoints: number;
};

export type NewFulfillment = {
  readonly id: string;
  readonly place: number;
  readonly kind: FulfillmentKind;
  readonly status: FulfillmentStatus;
  readonly locationId: string;
  readonly address: Address | null;
  /** Until when it is kept; null where that is not settled yet. */
  readonly expiresAt: Date | null;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
};

export type NewOrder = {
  readonly id: string;
  readonly status: OrderStatus;
  readonly channel: string;
  readonly customerId: string | null;
  readonly guestTokenHash: string | null;
  /** These three are null for what was sold at a till. */
  readonly cartId: string | null;
  readonly checkoutId: string | null;
  readonly reservationId: string | null;
  readonly currency: string;
  readonly totals: FrozenCart['totals'];
  readonly paymentMethod: PaymentMethod;
  readonly paymentStatus: PaymentStatus;
  readonly lines: readonly NewOrderLine[];
  readonly fulfillments: readonly NewFulfillment[];
  readonly tenders: readonly Tender[];
  /** What the books say of it from the start. */
  readonly postings: readonly Posting[];
};

/**
 * The order that a checkout with allocated goods makes. All ids follow from the checkout, so making it again gives the
 * same order. Throws when the goods are not those of the cart: an order is never placed for other goods than allocated.
 */
export function newOrder(checkout: Checkout): NewOrder {
  const { orderId, progress } = checkout;
  const { cart, assignments } = progress;
  if (cart === null || cart.fulfillment === null || assignments === null || progress.stock !== 'COMMITTED') {
    throw new Error(`Expected checkout ${checkout.id} to have allocated the goods of its cart`);
  }
  const lines = cart.lines.map((line, index) => ({
    id: `${orderId}.${index + 1}`,
    place: index + 1,
    variantId: line.variantId,
    quantity: line.quantity,
    unitPrice: BigInt(line.unitPrice),
    discount: BigInt(line.discount),
    total: BigInt(line.total),
    taxRateBasisPoints: line.taxRateBasisPoints,
  }));
  const fulfillments = fulfillmentsOf(orderId, cart, shareOut(lines, assignments));
  const tenders = tendersOf(checkout, cart);
  return {
    id: orderId,
    status: statusOf(fulfillments),
    channel: cart.channel,
    customerId: cart.customerId,
    guestTokenHash: checkout.guestTokenHash,
    cartId: checkout.cartId,
    checkoutId: checkout.id,
    reservationId: reservationIdOf(checkout),
    currency: cart.currency,
    totals: cart.totals,
    paymentMethod: checkout.terms.method,
    paymentStatus: paymentStatusOf(tenders, false),
    lines,
    fulfillments,
    tenders,
    postings: openingPostings(cart.totals, tenders),
  };
}

/** Paid by card, paid at the till now, or to be paid when it is collected. What costs nothing has no tender. */
function tendersOf({ orderId, terms, progress }: Checkout, { totals, fulfillment }: FrozenCart): readonly Tender[] {
  const amount = BigInt(totals.total);
  if (amount === 0n) return [];
  const isCard = terms.method === 'CARD';
  const isPaid = isCard || fulfillment?.method === 'IN_STORE';
  return [
    {
      id: `${orderId}.t1`,
      kind: isCard ? 'CARD' : 'CASH',
      amount,
      captured: isPaid ? amount : 0n,
      refundDue: 0n,
      refunded: 0n,
      reference: isCard ? progress.paymentReference : null,
    },
  ];
}

function openingPostings({ tax, total }: FrozenCart['totals'], tenders: readonly Tender[]): readonly Posting[] {
  if (BigInt(total) === 0n) return [];
  const paid = tenders.filter(({ captured }) => captured > 0n);
  return [
    sale({ tax: BigInt(tax), total: BigInt(total) }),
    ...paid.map(({ kind, captured }) => capture(kind, captured)),
  ];
}

type Share = { readonly locationId: string; readonly orderLineId: string; readonly quantity: number };

/** Gives each assignment to the lines that want its variant, in their order. */
export function shareOut(
  lines: readonly { readonly id: string; readonly variantId: string; readonly quantity: number }[],
  assignments: readonly Assignment[],
): readonly Share[] {
  const open = lines.map(({ id, variantId, quantity }) => ({ id, variantId, left: quantity }));
  const shares = assignments.flatMap(({ variantId, locationId, quantity }) => {
    let rest = quantity;
    const taken: Share[] = [];
    for (const line of open) {
      const part = line.variantId === variantId ? Math.min(line.left, rest) : 0;
      if (part === 0) continue;
      line.left -= part;
      rest -= part;
      taken.push({ locationId, orderLineId: line.id, quantity: part });
    }
    if (rest > 0) throw new Error(`${rest} of variant ${variantId} were allocated but not ordered`);
    return taken;
  });
  const lacking = open.find(({ left }) => left > 0);
  if (lacking !== undefined) throw new Error(`${lacking.left} of variant ${lacking.variantId} were not allocated`);
  return shares;
}

/** One fulfilment a location, in the order in which the plan names them. */
function fulfillmentsOf(orderId: string, cart: FrozenCart, shares: readonly Share[]): readonly NewFulfillment[] {
  const { method = 'SHIP', address = null } = cart.fulfillment ?? {};
  const byLocation = [...Map.groupBy(shares, ({ locationId }) => locationId)];
  return byLocation.map(([locationId, parts], index) => ({
    id: `${orderId}.f${index + 1}`,
    place: index + 1,
    kind: KIND[method],
    // What is handed over at the till is gone at once.
    status: method === 'IN_STORE' ? 'HANDED_OVER' : 'ALLOCATED',
    locationId,
    address: method === 'SHIP' ? address : null,
    expiresAt: null,
    lines: summed(parts),
  }));
}

const KIND: Readonly<Record<FulfillmentMethod, FulfillmentKind>> = {
  SHIP: 'SHIPMENT',
  PICKUP: 'PICKUP',
  IN_STORE: 'IN_STORE',
};

function summed(parts: readonly Share[]): NewFulfillment['lines'] {
  return [...Map.groupBy(parts, ({ orderLineId }) => orderLineId)].map(([orderLineId, same]) => ({
    orderLineId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}
