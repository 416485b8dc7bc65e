import { reservationIdOf, type Checkout } from './checkout.ts';
import type { Address, Assignment, FrozenCart, FulfillmentMethod } from './frozen-cart.ts';
import { statusOf, type FulfillmentKind, type FulfillmentStatus, type OrderStatus } from './order.ts';
import { capture, sale, type Posting } from './posting.ts';
import { addressOf, dueOf } from './terms.ts';
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
    cartLineId: line.id,
    place: index + 1,
    variantId: line.variantId,
    quantity: line.quantity,
    unitPrice: BigInt(line.unitPrice),
    discount: BigInt(line.discount),
    total: BigInt(line.total),
    taxRateBasisPoints: line.taxRateBasisPoints,
  }));
  const fulfillments = fulfillmentsOf(checkout, cart, shareOut(lines, assignments));
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
    lines: lines.map(({ cartLineId: _cartLineId, ...line }) => line),
    fulfillments,
    tenders,
    postings: openingPostings(cart.totals, tenders),
  };
}

/** Points first; the rest by card, at the till now, or when it is collected. What costs nothing has no tender. */
function tendersOf({ orderId, terms, progress }: Checkout, cart: FrozenCart): readonly Tender[] {
  const due = dueOf(cart);
  const points = BigInt(cart.totals.total) - due;
  const isCard = terms.method === 'CARD';
  const isPaid = isCard || cart.fulfillment?.method === 'IN_STORE';
  const tenders: readonly Pick<Tender, 'kind' | 'amount' | 'captured' | 'reference'>[] = [
    { kind: 'POINTS', amount: points, captured: points, reference: null },
    {
      kind: isCard ? 'CARD' : 'CASH',
      amount: due,
      captured: isPaid ? due : 0n,
      reference: isCard ? progress.paymentReference : null,
    },
  ];
  return tenders
    .filter(({ amount }) => amount > 0n)
    .map((tender, index) => ({ ...tender, id: `${orderId}.t${index + 1}`, refundDue: 0n, refunded: 0n }));
}

function openingPostings({ tax, total }: FrozenCart['totals'], tenders: readonly Tender[]): readonly Posting[] {
  if (BigInt(total) === 0n) return [];
  const paid = tenders.filter(({ captured }) => captured > 0n);
  return [
    sale({ tax: BigInt(tax), total: BigInt(total) }),
    ...paid.map(({ kind, captured }) => capture(kind, captured)),
  ];
}

type Share = Pick<Assignment, 'locationId' | 'method'> & { readonly orderLineId: string; readonly quantity: number };

/** Gives each assignment to the lines that want its variant, in their order. */
export function shareOut(
  lines: readonly {
    readonly id: string;
    readonly cartLineId?: string | undefined;
    readonly variantId: string;
    readonly quantity: number;
  }[],
  assignments: readonly Assignment[],
): readonly Share[] {
  const open = lines.map(({ id, cartLineId, variantId, quantity }) => ({ id, cartLineId, variantId, left: quantity }));
  // Those for one line come first, so that no other takes what is theirs.
  const named = assignments.toSorted((a, b) => Number(b.cartLineId !== undefined) - Number(a.cartLineId !== undefined));
  const shares = named.flatMap(({ variantId, locationId, quantity, cartLineId, method }) => {
    let rest = quantity;
    const taken: Share[] = [];
    for (const line of open) {
      const isIts = cartLineId === undefined ? line.variantId === variantId : line.cartLineId === cartLineId;
      const part = isIts ? Math.min(line.left, rest) : 0;
      if (part === 0) continue;
      line.left -= part;
      rest -= part;
      taken.push({ locationId, orderLineId: line.id, quantity: part, ...(method === undefined ? {} : { method }) });
    }
    if (rest > 0) throw new Error(`${rest} of variant ${variantId} were allocated but not ordered`);
    return taken;
  });
  const lacking = open.find(({ left }) => left > 0);
  if (lacking !== undefined) throw new Error(`${lacking.left} of variant ${lacking.variantId} were not allocated`);
  return shares;
}

/** One fulfilment a location and way, in the order in which the plan names them. */
function fulfillmentsOf(
  { orderId, terms }: Checkout,
  cart: FrozenCart,
  shares: readonly Share[],
): readonly NewFulfillment[] {
  const { method: usual = 'SHIP' } = cart.fulfillment ?? {};
  const ways = [...Map.groupBy(shares, ({ locationId, method = usual }) => `${method} ${locationId}`).values()];
  return ways.flatMap((parts, index) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { locationId, method = usual } = first;
    return {
      id: `${orderId}.f${index + 1}`,
      place: index + 1,
      kind: KIND[method],
      // What is handed over at the till is gone at once.
      status: method === 'IN_STORE' ? ('HANDED_OVER' as const) : ('ALLOCATED' as const),
      locationId,
      address: method === 'SHIP' ? addressOf(cart, terms) : null,
      expiresAt: method === 'PICKUP' && terms.holdUntil != null ? new Date(terms.holdUntil) : null,
      lines: summed(parts),
    };
  });
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
