import type { Credit } from './credit.ts';
import { statusOf, type Fulfillment, type Order, type Units } from './order.ts';
import type { Posting } from './posting.ts';
import { paymentStatusOf } from './tender.ts';

/** What happened, for events and the timeline. */
export type OrderEventType =
  | 'OrderPlaced'
  | 'PickingStarted'
  | 'PickShort'
  | 'FulfillmentShort'
  | 'FulfillmentRerouting'
  | 'FulfillmentRerouted'
  | 'ReadyForPickup'
  | 'PickedUp'
  | 'PickupExpired'
  | 'Shipped'
  | 'OrderLinesCancelled'
  | 'OrderCancelled'
  | 'ReturnRequested'
  | 'ReturnApproved'
  | 'ReturnRejected'
  | 'ReturnReceived'
  | 'ReturnInspected'
  | 'RefundIssued'
  | 'ExchangeCreated'
  | 'InvoiceIssued'
  | 'PaymentRefunded';

/** Units of a variant in a location, as stock is told. */
export type StockLine = { readonly variantId: string; readonly locationId: string; readonly quantity: number };

/** What another service owes the order because of a decision; done durably, after the transaction. */
export type OwedEffect =
  /** Left out, `lines` are all that is left. */
  | Owed<'SHIP_ALLOCATION' | 'CANCEL_ALLOCATION', { readonly lines?: readonly StockLine[] }>
  /** Stock is told what was not found; then the units are given up. */
  | Owed<'GIVE_UP_SHORT', { readonly lines: readonly StockLine[] }>
  | Owed<'FIND_SOURCE', Reroute>
  | Owed<'MOVE_ALLOCATION', Reroute & { readonly moves: readonly Move[] }>
  /** The amount as text, so that it survives JSON. */
  | Owed<'REFUND_PAYMENT', { readonly tenderId: string; readonly amount: string }>
  /** The target is the order that the sale made. */
  | Owed<'RECORD_STORE_SALE', { readonly locationId: string; readonly lines: readonly SoldLine[] }>
  /** The target is the order; of what is given back, so many points that had paid for it. */
  | Owed<'REVERSE_POINTS', { readonly refunded: string; readonly restorePoints: number }>
  | Owed<'RESTOCK_RETURN', { readonly locationId: string; readonly lines: readonly RestockLine[] }>;

type Owed<Kind extends string, Detail> = {
  readonly kind: Kind;
  /** The reservation, payment or return that it is done to. */
  readonly target: string;
  readonly detail: Detail;
};

/** A fulfilment whose goods are to come from elsewhere. */
export type Reroute = {
  readonly fulfillmentId: string;
  readonly lines: readonly StockLine[];
  /** Whether stock has still to be told that the goods were not found. */
  readonly isNews: boolean;
  /** What becomes of it where no other place has the goods. */
  readonly otherwise: 'ALLOCATED' | 'SHORT' | 'CANCELLED';
  /** 1, and more where another buyer was faster. */
  readonly attempt: number;
};

export type Move = StockLine & { readonly toLocationId: string };

export type SoldLine = { readonly variantId: string; readonly quantity: number };

export type RestockLine = {
  readonly variantId: string;
  readonly quantity: number;
  readonly disposition: 'SELLABLE' | 'DAMAGED' | 'VENDOR';
};

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly order: Order;
      readonly event: { readonly type: OrderEventType; readonly message: string };
      readonly owed: readonly OwedEffect[];
      readonly postings: readonly Posting[];
      /** What is to be documented with it. */
      readonly issues: Issue | undefined;
    }
  /** Past the state that the command needs; nothing changes. */
  | { readonly kind: 'conflict'; readonly code: string; readonly message: string }
  /** Nothing changes yet: something more is to be done first. */
  | { readonly kind: 'furtherWork'; readonly owed: readonly OwedEffect[] }
  /** Only the count of wrong codes changes: no new version and no event. */
  | { readonly kind: 'wrongCode'; readonly fulfillment: Fulfillment; readonly attemptsLeft: number };

/** An invoice, or a credit note for goods that came back. */
export type Issue =
  | { readonly kind: 'INVOICE'; readonly recipient: string | null }
  | { readonly kind: 'CREDIT_NOTE'; readonly returnId: string; readonly credit: Credit };

/** What a command changes of an order, and what follows from it. */
export type Change = Partial<Pick<Order, 'lines' | 'tenders' | 'fulfillments' | 'returns'>> & {
  readonly owed?: readonly OwedEffect[];
  readonly postings?: readonly Posting[];
  readonly issues?: Issue;
};

export type EventWords = readonly [type: OrderEventType, message: string];

/** The order with its change, one version on; its status and that of its payment follow from its parts. */
export function accepted(order: Order, [type, message]: EventWords, change: Change): Decision {
  const { owed = [], postings = [], issues, ...parts } = change;
  const next = { ...order, ...parts };
  const status = statusOf(next.fulfillments);
  const paymentStatus = paymentStatusOf(next.tenders, status === 'CANCELLED');
  return {
    kind: 'accepted',
    order: { ...next, status, paymentStatus, version: order.version + 1 },
    event: { type, message },
    owed,
    postings,
    issues,
  };
}

export function conflict(code: string, message: string): Decision {
  return { kind: 'conflict', code, message };
}

/** Fulfilments with some of them replaced by their newer selves; new ones at the end. */
export function replaced(order: Order, changed: readonly Fulfillment[]): readonly Fulfillment[] {
  const kept = order.fulfillments.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  return [...kept, ...changed.filter(({ id }) => order.fulfillments.every((one) => one.id !== id))];
}

/** Units in the words of stock: which variant, and where. */
export function stockLines(
  order: Pick<Order, 'lines'>,
  locationId: string,
  units: readonly Units[],
): readonly StockLine[] {
  const named = units.map(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    if (line === undefined) throw new Error(`Expected a line of the order, got ${orderLineId}`);
    return { variantId: line.variantId, quantity };
  });
  return [...Map.groupBy(named, ({ variantId }) => variantId)].map(([variantId, same]) => ({
    variantId,
    locationId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}
