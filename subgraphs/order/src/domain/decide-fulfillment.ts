import { givenUp, off } from './decide-cancel.ts';
import { reportShort, reroute } from './decide-reroute.ts';
import { accepted, conflict, replaced, stockLines, type Change, type Decision, type EventWords } from './decision.ts';
import { goingOf, type Fulfillment, type Order, type Units } from './order.ts';
import { capture } from './posting.ts';
import { paidUp } from './tender.ts';

/** What may be asked of one fulfilment. */
export type FulfillmentCommand = { readonly fulfillmentId: string } & (
  | { readonly kind: 'startPicking' }
  | { readonly kind: 'reportShort'; readonly missing: readonly Units[]; readonly resolution: ShortResolution }
  | { readonly kind: 'reroute'; readonly toLocationId: string }
  | { readonly kind: 'markReady'; readonly pickupCode: string }
  | { readonly kind: 'confirmPickup'; readonly code: string }
  | { readonly kind: 'ship'; readonly trackingNumber: string | null }
  | { readonly kind: 'expirePickup' }
);

/** What is to become of goods that were not found. */
export type ShortResolution =
  | { readonly kind: 'CANCEL' }
  /** From another place: the one that is named, or any where the goods are shipped. */
  | { readonly kind: 'REROUTE'; readonly toLocationId: string | null };

/** Wrong codes after which the counter stays shut until staff have a new code made. */
export const PICKUP_ATTEMPTS = 5;
/** Goods wait seven days. */
const PICKUP_DAYS = 7;

export type Subject = { readonly order: Order; readonly fulfillment: Fulfillment };

export function decideFulfillment(order: Order, command: FulfillmentCommand, now: Date): Decision {
  const fulfillment = order.fulfillments.find(({ id }) => id === command.fulfillmentId);
  if (fulfillment === undefined) throw new Error(`Order ${order.id} has no fulfilment ${command.fulfillmentId}`);
  const subject = { order, fulfillment };
  switch (command.kind) {
    case 'startPicking':
      return startPicking(subject);
    case 'reportShort':
      return reportShort(subject, command.missing, command.resolution);
    case 'reroute':
      return reroute(subject, command.toLocationId);
    case 'markReady':
      return markReady(subject, command.pickupCode, now);
    case 'confirmPickup':
      return confirmPickup(subject, command.code, now);
    case 'ship':
      return ship(subject, command.trackingNumber);
    case 'expirePickup':
      return expirePickup(subject, now);
    default:
      return command satisfies never;
  }
}

function startPicking({ order, fulfillment }: Subject): Decision {
  if (fulfillment.status !== 'ALLOCATED') return notIn(fulfillment, 'ALLOCATED');
  return accepted(order, ['PickingStarted', 'Staff collect the goods'], {
    fulfillments: replaced(order, [{ ...fulfillment, status: 'PICKING' }]),
  });
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
  return accepted(order, ['ReadyForPickup', 'The goods wait at the counter'], {
    fulfillments: replaced(order, [ready]),
  });
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
    ...left(order, { ...fulfillment, status: 'HANDED_OVER' }),
    tenders: unpaid.length === 0 ? order.tenders : paidUp(order.tenders),
    postings: unpaid.map(({ kind, amount, captured }) => capture(kind, amount - captured)),
  });
}

function ship({ order, fulfillment }: Subject, trackingNumber: string | null): Decision {
  if (fulfillment.kind !== 'SHIPMENT') return wrongKind(fulfillment, 'SHIPMENT');
  if (fulfillment.status !== 'ALLOCATED' && fulfillment.status !== 'PICKING') return notIn(fulfillment, 'PICKING');
  const words: EventWords = ['Shipped', 'The parcel has left'];
  return accepted(order, words, left(order, { ...fulfillment, status: 'SHIPPED', trackingNumber }));
}

/** Goods are booked out with the fulfilment that they leave with. */
function left(order: Order, fulfillment: Fulfillment): Change {
  const lines = stockLines(order, fulfillment.locationId, goingOf(fulfillment));
  return {
    fulfillments: replaced(order, [fulfillment]),
    owed: [{ kind: 'SHIP_ALLOCATION', target: order.reservationId, detail: { lines } }],
  };
}

function expirePickup({ order, fulfillment }: Subject, now: Date): Decision {
  if (fulfillment.kind !== 'PICKUP') return wrongKind(fulfillment, 'PICKUP');
  if (!isOverdue(fulfillment, now)) return conflict('PICKUP_NOT_EXPIRED', 'The goods are still to be kept');
  return expired(order, [fulfillment]);
}

/** All pickups of the order whose time is over. */
export function expireOverdue(order: Order, now: Date): Decision {
  const overdue = order.fulfillments.filter((one) => isOverdue(one, now));
  if (overdue.length === 0) return conflict('PICKUP_NOT_EXPIRED', 'No pickup of the order is overdue');
  return expired(order, overdue);
}

/** The goods are in the store and may be sold again; the customer gets their money back. */
function expired(order: Order, overdue: readonly Fulfillment[]): Decision {
  const back = givenUp(order, overdue.flatMap(goingOf));
  const goods = overdue.map((one) => ({
    kind: 'CANCEL_ALLOCATION' as const,
    target: order.reservationId,
    detail: { lines: stockLines(order, one.locationId, goingOf(one)) },
  }));
  return accepted(order, ['PickupExpired', 'Not collected in time'], {
    ...back,
    fulfillments: replaced(
      order,
      overdue.map((one) => off(one, 'EXPIRED')),
    ),
    owed: [...goods, ...back.owed],
  });
}

/** Goods that are being sought elsewhere are not overdue: nobody knows where they are. */
function isOverdue({ status, expiresAt }: Fulfillment, now: Date): boolean {
  const waits = status === 'READY' || status === 'ALLOCATED' || status === 'PICKING';
  return waits && expiresAt !== null && expiresAt <= now;
}

export function notIn({ status, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_STATE', `Expected fulfilment ${id} to be ${expected}, it is ${status}`);
}

function wrongKind({ kind, id }: Fulfillment, expected: string): Decision {
  return conflict('FULFILLMENT_KIND', `Expected fulfilment ${id} to be of kind ${expected}, it is ${kind}`);
}
