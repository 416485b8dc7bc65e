import { hasLeft, statusOf, type Fulfillment, type Order } from './order.ts';

/** What may be asked of an order. Who may ask is decided elsewhere (access.ts). */
export type OrderCommand =
  | { readonly kind: 'startPicking'; readonly fulfillmentId: string }
  | { readonly kind: 'markReady'; readonly fulfillmentId: string; readonly pickupCode: string }
  | { readonly kind: 'confirmPickup'; readonly fulfillmentId: string; readonly code: string }
  | { readonly kind: 'ship'; readonly fulfillmentId: string; readonly trackingNumber: string | null }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'expirePickup' }
  | { readonly kind: 'recordRefund' };

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
export type OwedEffect = {
  readonly kind: 'SHIP_ALLOCATION' | 'CANCEL_ALLOCATION' | 'REFUND_PAYMENT';
  readonly target: string;
};

export type Decision =
  | {
      readonly kind: 'accepted';
      readonly order: Order;
      readonly event: { readonly type: OrderEventType; readonly message: string };
      readonly owed: readonly OwedEffect[];
    }
  /** Past the state that the command needs; nothing changes. */
  | { readonly kind: 'conflict'; readonly code: string; readonly message: string }
  /** Only the count of wrong codes changes: no new version and no event. */
  | { readonly kind: 'wrongCode'; readonly fulfillment: Fulfillment; readonly attemptsLeft: number };

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
      return recordRefund(order);
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
  const paid: Order = order.paymentStatus === 'PENDING' ? { ...order, paymentStatus: 'CAPTURED' } : order;
  return moved(paid, { ...fulfillment, status: 'HANDED_OVER' }, ['PickedUp', 'The customer has the goods']);
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
  }));
  const back: OwedEffect = { kind: 'CANCEL_ALLOCATION', target: order.reservationId };
  const { paymentReference: target } = order;
  const next: Order = { ...order, fulfillments, status: 'CANCELLED', version: order.version + 1 };
  const event = { type: 'OrderCancelled', message: reason } as const;
  if (order.paymentStatus === 'CAPTURED' && target !== null) {
    return { kind: 'accepted', order: next, event, owed: [back, { kind: 'REFUND_PAYMENT', target }] };
  }
  return { kind: 'accepted', order: { ...next, paymentStatus: 'VOIDED' }, event, owed: [back] };
}

function expirePickup(order: Order, now: Date): Decision {
  const overdue = order.fulfillments.some(
    ({ status, expiresAt }) => status === 'READY' && expiresAt !== null && expiresAt <= now,
  );
  if (!overdue) return conflict('PICKUP_NOT_EXPIRED', 'No pickup of the order is overdue');
  return cancel(order, 'Not collected in time');
}

function recordRefund(order: Order): Decision {
  if (order.paymentStatus !== 'CAPTURED') {
    return conflict('NOT_CAPTURED', `Expected a captured payment, got ${order.paymentStatus}`);
  }
  const next: Order = { ...order, paymentStatus: 'REFUNDED', version: order.version + 1 };
  return accepted(next, ['PaymentRefunded', 'The money is on its way back']);
}

/** Puts a changed fulfilment back; goods are booked out when the last of the order's have left. */
function moved(order: Order, changed: Fulfillment, event: EventWords): Decision {
  const fulfillments = order.fulfillments.map((one) => (one.id === changed.id ? changed : one));
  const status = statusOf(fulfillments);
  const next: Order = { ...order, fulfillments, status, version: order.version + 1 };
  const decision = accepted(next, event);
  if (status !== 'COMPLETED') return decision;
  return { ...decision, owed: [{ kind: 'SHIP_ALLOCATION', target: order.reservationId }] };
}

type EventWords = readonly [type: OrderEventType, message: string];

function accepted(order: Order, [type, message]: EventWords): Decision & { readonly kind: 'accepted' } {
  return { kind: 'accepted', order, event: { type, message }, owed: [] };
}

function notIn({ status, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_STATE', `Expected fulfilment ${id} to be ${expected}, it is ${status}`);
}

function wrongKind({ kind, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_KIND', `Expected fulfilment ${id} to be of kind ${expected}, it is ${kind}`);
}

function conflict(code: string, message: string): Decision {
  return { kind: 'conflict', code, message };
}
