import { givenUp, off, offWhenEmpty } from './decide-cancel.ts';
import { notIn, type ShortResolution, type Subject } from './decide-fulfillment.ts';
import {
  accepted,
  conflict,
  replaced,
  stockLines,
  type Decision,
  type Move,
  type OwedEffect,
  type Reroute,
  type StockLine,
} from './decision.ts';
import { goingOf, without, type Fulfillment, type FulfillmentStatus, type Order, type Units } from './order.ts';

/** What came of looking for another place. */
export type RerouteOutcome =
  /** A place was found, and its stock is still to be had. */
  | { readonly kind: 'reroutePlanned'; readonly reroute: Reroute; readonly moves: readonly Move[] }
  | { readonly kind: 'recordReroute'; readonly reroute: Reroute; readonly moves: readonly Move[] }
  /** No place has the goods, or another buyer was faster. */
  | { readonly kind: 'rerouteFailed'; readonly reroute: Reroute; readonly mayTryAgain: boolean };

/** Places are looked for so often; then the goods are given up. */
const ATTEMPTS = 3;

/** Some goods were not found by who picks. */
export function reportShort(
  { order, fulfillment }: Subject,
  missing: readonly Units[],
  resolution: ShortResolution,
): Decision {
  if (fulfillment.status !== 'PICKING') return notIn(fulfillment, 'PICKING');
  const going = goingOf(fulfillment);
  for (const { orderLineId, quantity } of missing) {
    const most = going.find((one) => one.orderLineId === orderLineId)?.quantity ?? 0;
    if (quantity <= most) continue;
    return conflict(
      'QUANTITY_EXCEEDED',
      `Expected at most ${most} of line ${orderLineId} to be missing, got ${quantity}`,
    );
  }
  const lines = stockLines(order, fulfillment.locationId, missing);
  if (resolution.kind === 'CANCEL') {
    const back = givenUp(order, missing);
    return accepted(order, ['PickShort', 'Some goods were not found and are given up'], {
      ...back,
      fulfillments: replaced(order, [offWhenEmpty(without(fulfillment, missing))]),
      owed: [{ kind: 'GIVE_UP_SHORT', target: order.reservationId, detail: { lines } }, ...back.owed],
    });
  }
  const { toLocationId } = resolution;
  if (toLocationId === null && fulfillment.kind === 'PICKUP') {
    return conflict('LOCATION_MISSING', 'Expected the store where the customer will collect the goods instead');
  }
  const split = splitOff(order, { fulfillment, units: missing, status: 'REROUTING' });
  const seek = { fulfillmentId: split.away.id, lines, isNews: true, otherwise: otherwiseOf(fulfillment), attempt: 1 };
  return accepted(order, ['PickShort', 'Some goods were not found and come from elsewhere'], {
    fulfillments: replaced(order, split.changed),
    owed: [sought(order, seek, toLocationId)],
  });
}

/** All of a fulfilment from another place. */
export function reroute({ order, fulfillment }: Subject, toLocationId: string): Decision {
  const { status, locationId } = fulfillment;
  if (status !== 'ALLOCATED' && status !== 'SHORT') return notIn(fulfillment, 'ALLOCATED or SHORT');
  if (toLocationId === locationId) return conflict('SAME_LOCATION', `The goods come from ${locationId} already`);
  const seek: Reroute = {
    fulfillmentId: fulfillment.id,
    lines: stockLines(order, locationId, goingOf(fulfillment)),
    isNews: false,
    otherwise: status,
    attempt: 1,
  };
  return accepted(order, ['FulfillmentRerouting', 'The goods are to come from another place'], {
    fulfillments: replaced(order, [{ ...fulfillment, status: 'REROUTING' }]),
    owed: [sought(order, seek, toLocationId)],
  });
}

/** Another sale took the goods: what is shipped is sought elsewhere, what is collected waits for a word. */
export function loseStock(order: Order, lost: readonly StockLine[]): Decision {
  const changed = new Map<string, Fulfillment>();
  const owed: OwedEffect[] = [];
  for (const { variantId, locationId, quantity } of lost) {
    let left = quantity;
    for (const candidate of order.fulfillments.toReversed().filter(mayLose(locationId))) {
      const fulfillment = changed.get(candidate.id) ?? candidate;
      const units = unitsOf(order, { fulfillment, variantId, most: left });
      if (units.length === 0) continue;
      left -= units.reduce((sum, one) => sum + one.quantity, 0);
      const isShipped = fulfillment.kind === 'SHIPMENT';
      const soFar = { ...order, fulfillments: replaced(order, [...changed.values()]) };
      const split = splitOff(soFar, { fulfillment, units, status: isShipped ? 'REROUTING' : 'SHORT' });
      for (const one of split.changed) changed.set(one.id, one);
      if (!isShipped) continue;
      const lines = stockLines(order, locationId, units);
      const seek: Reroute = { fulfillmentId: split.away.id, lines, isNews: false, otherwise: 'CANCELLED', attempt: 1 };
      owed.push(sought(order, seek, null));
    }
  }
  if (changed.size === 0) return conflict('GOODS_HAVE_LEFT', 'The goods have left, or were given up');
  return accepted(order, ['FulfillmentShort', 'Goods that were promised are not there'], {
    fulfillments: replaced(order, [...changed.values()]),
    owed,
  });
}

export function reroutePlanned(order: Order, { reroute: seek, moves }: Of<'reroutePlanned'>): Decision {
  if (!isSought(order, seek)) return conflict('NOT_SOUGHT', 'The goods are not sought any more');
  // What stock had to be told was told with the search.
  const detail = { ...seek, isNews: false, moves };
  return { kind: 'furtherWork', owed: [{ kind: 'MOVE_ALLOCATION', target: order.reservationId, detail }] };
}

/** The first place takes the fulfilment over, each further one gets one of its own. */
export function recordReroute(order: Order, { reroute: seek, moves }: Of<'recordReroute'>): Decision {
  const fulfillment = order.fulfillments.find(({ id }) => id === seek.fulfillmentId);
  if (fulfillment?.status !== 'REROUTING') return conflict('NOT_SOUGHT', 'The goods are not sought any more');
  const [first, ...others] = [...Map.groupBy(moves, ({ toLocationId }) => toLocationId)];
  if (first === undefined) throw new Error(`Expected moves of fulfilment ${fulfillment.id}, got none`);
  let state = { ...order, fulfillments: order.fulfillments };
  let rest: Fulfillment = fulfillment;
  for (const [toLocationId, there] of others) {
    const units = there.flatMap(({ variantId, quantity }) =>
      unitsOf(order, { fulfillment: rest, variantId, most: quantity }),
    );
    const { away, changed } = splitOff(state, { fulfillment: rest, units, status: 'ALLOCATED' });
    rest = changed.find(({ id }) => id === rest.id) ?? rest;
    const moved = { ...away, locationId: toLocationId };
    state = { ...state, fulfillments: replaced(state, [rest, moved]) };
  }
  const [locationId] = first;
  return accepted(order, ['FulfillmentRerouted', 'The goods come from another place'], {
    fulfillments: replaced(state, [{ ...rest, locationId, status: 'ALLOCATED' }]),
  });
}

export function rerouteFailed(order: Order, { reroute: seek, mayTryAgain }: Of<'rerouteFailed'>): Decision {
  const fulfillment = order.fulfillments.find(({ id }) => id === seek.fulfillmentId);
  if (fulfillment?.status !== 'REROUTING') return conflict('NOT_SOUGHT', 'The goods are not sought any more');
  const next = { ...seek, isNews: false, attempt: seek.attempt + 1 };
  if (mayTryAgain && seek.otherwise === 'CANCELLED' && seek.attempt < ATTEMPTS) {
    return { kind: 'furtherWork', owed: [sought(order, next, null)] };
  }
  if (seek.otherwise !== 'CANCELLED') {
    const status = seek.otherwise;
    return accepted(order, ['FulfillmentShort', 'The other place has not got the goods'], {
      fulfillments: replaced(order, [{ ...fulfillment, status }]),
    });
  }
  const units = goingOf(fulfillment);
  const back = givenUp(order, units);
  const lines = stockLines(order, fulfillment.locationId, units);
  return accepted(order, ['OrderLinesCancelled', 'No place has the goods'], {
    ...back,
    fulfillments: replaced(order, [off(fulfillment, 'CANCELLED')]),
    owed: [{ kind: 'CANCEL_ALLOCATION', target: order.reservationId, detail: { lines } }, ...back.owed],
  });
}

type Of<Kind extends RerouteOutcome['kind']> = Omit<Extract<RerouteOutcome, { readonly kind: Kind }>, 'kind'>;

/** To the place that is named at once; else a place is looked for first. */
function sought(order: Order, seek: Reroute, toLocationId: string | null): OwedEffect {
  const target = order.reservationId;
  if (toLocationId === null) return { kind: 'FIND_SOURCE', target, detail: seek };
  const moves = seek.lines.map((line) => ({ ...line, toLocationId }));
  return { kind: 'MOVE_ALLOCATION', target, detail: { ...seek, moves } };
}

type Part = {
  readonly fulfillment: Fulfillment;
  readonly units: readonly Units[];
  readonly status: FulfillmentStatus;
};

/** Units of a fulfilment in a state of their own: all of it as it is, or a further fulfilment for some. */
function splitOff(order: Order, { fulfillment, units, status }: Part) {
  const rest = without(fulfillment, units);
  if (goingOf(rest).length === 0) {
    const away: Fulfillment = { ...fulfillment, status, pickupCode: null, readyAt: null };
    return { away, changed: [away] };
  }
  const away: Fulfillment = {
    ...fulfillment,
    id: `${order.id}.f${order.fulfillments.length + 1}`,
    status,
    pickupCode: null,
    wrongCodes: 0,
    readyAt: null,
    parts: units.map((one) => ({ ...one, cancelled: 0 })),
  };
  return { away, changed: [rest, away] };
}

/** Units of a variant in a fulfilment, at most so many, line by line. */
function unitsOf(
  order: Order,
  { fulfillment, variantId, most }: { fulfillment: Fulfillment; variantId: string; most: number },
): readonly Units[] {
  let left = most;
  return goingOf(fulfillment).flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    const taken = line?.variantId === variantId ? Math.min(quantity, left) : 0;
    left -= taken;
    return taken === 0 ? [] : [{ orderLineId, quantity: taken }];
  });
}

function mayLose(locationId: string) {
  return (one: Fulfillment) =>
    one.locationId === locationId && (one.status === 'ALLOCATED' || one.status === 'PICKING' || one.status === 'READY');
}

function otherwiseOf({ kind }: Fulfillment): Reroute['otherwise'] {
  return kind === 'SHIPMENT' ? 'CANCELLED' : 'SHORT';
}

function isSought(order: Order, { fulfillmentId }: Reroute): boolean {
  return order.fulfillments.some(({ id, status }) => id === fulfillmentId && status === 'REROUTING');
}
