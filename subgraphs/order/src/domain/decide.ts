import { accepted, conflict, type Change, type Decision } from './decision.ts';
import { giveBack } from './give-back.ts';
import { hasLeft, statusOf, type Fulfillment, type Order, type OrderLine } from './order.ts';
import { capture, refund } from './posting.ts';
import { paidUp, type Tender } from './tender.ts';

/** What may be asked of an order. Who may ask is decided elsewhere (access.ts). */
export type OrderCommand =
  | { readonly kind: 'startPicking'; readonly fulfillmentId: string }
  | { readonly kind: 'markReady'; readonly fulfillmentId: string; readonly pickupCode: string }
  | { readonly kind: 'confirmPickup'; readonly fulfillmentId: string; readonly code: string }
  | { readonly kind: 'ship'; readonly fulfillmentId: string; readonly trackingNumber: string | null }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'expirePickup' }
  | { readonly kind: 'recordRefund'; readonly tenderId: string; readonly amount: bigint };

/** Wrong codes after which the counter stays shut until staff have a new code made. */
export const PICKUP_ATTEMPTS = 5;
/** Goods wait seven days. */
const PICKUP_DAYS = 7;

/** Decides a command. `fulfillmentId` must be one of the order's. */
export function decide(order: Order, command: OrderCommand, now: Date): Decision {
  switch (command.kind) {
    case 'cancel':
      return cancel(order, command.reason);
    case 'expirePickup':
      return expirePickup(order, now);
    case 'recordRefund':
      return recordRefund(order, command);
    case 'startPicking':
    case 'markReady':
    case 'confirmPickup':
    case 'ship': {
      const fulfillment = order.fulfillments.find(({ id }) => id === command.fulfillmentId);
      if (fulfillment === undefined) throw new Error(`Order ${order.id} has no fulfilment ${command.fulfillmentId}`);
      return decideFulfillment({ order, fulfillment }, command, now);
    }
    default:
      return command satisfies never;
  }
}

type Subject = { readonly order: Order; readonly fulfillment: Fulfillment };
type FulfillmentCommand = Extract<OrderCommand, { readonly fulfillmentId: string }>;

function decideFulfillment(subject: Subject, command: FulfillmentCommand, now: Date): Decision {
  switch (command.kind) {
    case 'startPicking':
      return startPicking(subject);
    case 'markReady':
      return markReady(subject, command.pickupCode, now);
    case 'confirmPickup':
      return confirmPickup(subject, command.code, now);
    case 'ship':
      return ship(subject, command.trackingNumber);
    default:
      return command satisfies never;
  }
}

function startPicking({ order, fulfillment }: Subject): Decision {
  if (fulfillment.status !== 'ALLOCATED') return notIn(fulfillment, 'ALLOCATED');
  return moved(order, { ...fulfillment, status: 'PICKING' }, ['PickingStarted', 'Staff collect the goods']);
}

/** A counter that wrong codes have shut is opened again by a new code. */
function markReady({ order, fulfillment }: Subject, pickupCode: string, now: Date): Decision {
  if (fulfillment.kind !== 'PICKUP') return wrongKind(fulfillment, 'PICKUP');
  const shut = fulfillment.status === 'READY' && fulfillment.wrongCodes >= PICKUP_ATTEMPTS;
  if (fulfillment.status !== 'PICKING' && !shut) return notIn(fulfillment, 'PICKING');
  const ready: Fulfillment = {
    ...fulfillment,
    status: 'READY',
    pickupCode,
    wrongCodes: 0,
    readyAt: now,
    expiresAt: new Date(now.getTime() + PICKUP_DAYS * 86_400_000),
  };
  return moved(order, ready, ['ReadyForPickup', 'The goods wait at the counter']);
}

function confirmPickup({ order, fulfillment }: Subject, code: string, now: Date): Decision {
  if (fulfillment.kind !== 'PICKUP') return wrongKind(fulfillment, 'PICKUP');
  if (fulfillment.status !== 'READY') return notIn(fulfillment, 'READY');
  if (fulfillment.expiresAt !== null && fulfillment.expiresAt <= now) {
    return conflict('PICKUP_EXPIRED', `The goods were kept until ${fulfillment.expiresAt.toISOString()}`);
  }
  if (fulfillment.wrongCodes >= PICKUP_ATTEMPTS) return { kind: 'wrongCode', fulfillment, attemptsLeft: 0 };
  if (fulfillment.pickupCode !== code) {
    const wrongCodes = fulfillment.wrongCodes + 1;
    const attemptsLeft = PICKUP_ATTEMPTS - wrongCodes;
    return { kind: 'wrongCode', fulfillment: { ...fulfillment, wrongCodes }, attemptsLeft };
  }
  const unpaid = order.tenders.filter(({ amount, captured }) => captured < amount);
  return accepted(order, ['PickedUp', 'The customer has the goods'], {
    ...withFulfillment(order, { ...fulfillment, status: 'HANDED_OVER' }),
    tenders: unpaid.length === 0 ? order.tenders : paidUp(order.tenders),
    postings: unpaid.map(({ kind, amount, captured }) => capture(kind, amount - captured)),
  });
}

function ship({ order, fulfillment }: Subject, trackingNumber: string | null): Decision {
  if (fulfillment.kind !== 'SHIPMENT') return wrongKind(fulfillment, 'SHIPMENT');
  if (fulfillment.status !== 'ALLOCATED' && fulfillment.status !== 'PICKING') return notIn(fulfillment, 'PICKING');
  return moved(order, { ...fulfillment, status: 'SHIPPED', trackingNumber }, ['Shipped', 'The parcel has left']);
}

function cancel(order: Order, reason: string): Decision {
  if (order.status === 'CANCELLED') return conflict('ORDER_CANCELLED', 'The order is cancelled already');
  if (order.fulfillments.some(hasLeft)) {
    return conflict('GOODS_HAVE_LEFT', 'Expected an order whose goods are all still here; some have left');
  }
  const fulfillments = order.fulfillments.map((one): Fulfillment => ({
    ...one,
    status: 'CANCELLED',
    pickupCode: null,
    parts: one.parts.map((part) => ({ ...part, cancelled: part.quantity })),
  }));
  const { tenders, owed, postings } = giveBack(order, new Map(order.lines.map((line) => [line.id, openUnits(line)])));
  const lines = order.lines.map((line) => ({ ...line, cancelled: line.cancelled + openUnits(line) }));
  return accepted(order, ['OrderCancelled', reason], {
    fulfillments,
    lines,
    tenders,
    owed: [{ kind: 'CANCEL_ALLOCATION', target: order.reservationId, detail: {} }, ...owed],
    postings,
  });
}

/** Units that the customer is still to have. */
function openUnits({ quantity, cancelled, returned }: OrderLine): number {
  return quantity - cancelled - returned;
}

function expirePickup(order: Order, now: Date): Decision {
  const overdue = order.fulfillments.some(
    ({ status, expiresAt }) => status === 'READY' && expiresAt !== null && expiresAt <= now,
  );
  if (!overdue) return conflict('PICKUP_NOT_EXPIRED', 'No pickup of the order is overdue');
  return cancel(order, 'Not collected in time');
}

/** The provider has given back what was due. */
function recordRefund(order: Order, { tenderId, amount }: Extract<OrderCommand, { kind: 'recordRefund' }>): Decision {
  const tender = order.tenders.find(({ id }) => id === tenderId);
  if (tender === undefined) throw new Error(`Order ${order.id} has no tender ${tenderId}`);
  if (tender.refundDue < amount) {
    return conflict('NOT_DUE', `Expected ${amount} to be due of tender ${tenderId}, ${tender.refundDue} is`);
  }
  const after: Tender = { ...tender, refundDue: tender.refundDue - amount, refunded: tender.refunded + amount };
  return accepted(order, ['PaymentRefunded', 'The money is on its way back'], {
    tenders: order.tenders.map((one) => (one.id === tenderId ? after : one)),
    postings: [refund(tender.kind, amount)],
  });
}

/** Puts a changed fulfilment back; goods are booked out when the last of the order's have left. */
function moved(order: Order, changed: Fulfillment, event: EventWords): Decision {
  return accepted(order, event, withFulfillment(order, changed));
}

function withFulfillment(order: Order, changed: Fulfillment): Change {
  const fulfillments = order.fulfillments.map((one) => (one.id === changed.id ? changed : one));
  const isDone = statusOf(fulfillments) === 'COMPLETED';
  return {
    fulfillments,
    owed: isDone ? [{ kind: 'SHIP_ALLOCATION', target: order.reservationId, detail: {} }] : [],
  };
}

type EventWords = Parameters<typeof accepted>[1];

function notIn({ status, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_STATE', `Expected fulfilment ${id} to be ${expected}, it is ${status}`);
}

function wrongKind({ kind, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_KIND', `Expected fulfilment ${id} to be of kind ${expected}, it is ${kind}`);
}
