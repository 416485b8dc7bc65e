import { statusOf, type Fulfillment, type Order } from './order.ts';
import type { Posting } from './posting.ts';
import { paymentStatusOf } from './tender.ts';

/** What happened, for events and the timeline. */
export type OrderEventType =
  | 'OrderPlaced'
  | 'PickingStarted'
  | 'ReadyForPickup'
  | 'PickedUp'
  | 'Shipped'
  | 'OrderCancelled'
  | 'PaymentRefunded';

/** What another service owes the order because of a decision; done durably, after the transaction. */
export type OwedEffect =
  | { readonly kind: 'SHIP_ALLOCATION' | 'CANCEL_ALLOCATION'; readonly target: string; readonly detail: NoDetail }
  | { readonly kind: 'REFUND_PAYMENT'; readonly target: string; readonly detail: RefundDetail };

export type NoDetail = Readonly<Record<string, never>>;
/** Which tender gives how much back; the amount as text, so that it survives JSON. */
export type RefundDetail = { readonly tenderId: string; readonly amount: string };

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly order: Order;
      readonly event: { readonly type: OrderEventType; readonly message: string };
      readonly owed: readonly OwedEffect[];
      readonly postings: readonly Posting[];
    }
  /** Past the state that the command needs; nothing changes. */
  | { readonly kind: 'conflict'; readonly code: string; readonly message: string }
  /** Only the count of wrong codes changes: no new version and no event. */
  | { readonly kind: 'wrongCode'; readonly fulfillment: Fulfillment; readonly attemptsLeft: number };

/** What a command changes of an order, and what follows from it. */
export type Change = Partial<Pick<Order, 'lines' | 'tenders' | 'fulfillments'>> & {
  readonly owed?: readonly OwedEffect[];
  readonly postings?: readonly Posting[];
};

type EventWords = readonly [type: OrderEventType, message: string];

/** The order with its change, one version on; its status and that of its payment follow from its parts. */
export function accepted(order: Order, [type, message]: EventWords, change: Change): Decision {
  const { owed = [], postings = [], ...parts } = change;
  const next = { ...order, ...parts };
  const status = statusOf(next.fulfillments);
  const paymentStatus = paymentStatusOf(next.tenders, status === 'CANCELLED');
  return {
    kind: 'accepted',
    order: { ...next, status, paymentStatus, version: order.version + 1 },
    event: { type, message },
    owed,
    postings,
  };
}

export function conflict(code: string, message: string): Decision {
  return { kind: 'conflict', code, message };
}
