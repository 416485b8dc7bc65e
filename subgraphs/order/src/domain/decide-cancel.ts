import { accepted, conflict, replaced, stockLines, type Decision } from './decision.ts';
import { giveBack, type GivenBack } from './give-back.ts';
import { goingOf, hasLeft, isOff, openUnits, without, type Fulfillment, type Order, type Units } from './order.ts';

/** All of it, as long as all of it is here. */
export function cancel(order: Order, reason: string): Decision {
  if (order.status === 'CANCELLED') return conflict('ORDER_CANCELLED', 'The order is cancelled already');
  if (order.fulfillments.some(hasLeft)) {
    return conflict('GOODS_HAVE_LEFT', 'Expected an order whose goods are all still here; some have left');
  }
  const fulfillments = order.fulfillments.map((one): Fulfillment => (isOff(one) ? one : off(one, 'CANCELLED')));
  const units = order.lines.map((line) => ({ orderLineId: line.id, quantity: openUnits(line) }));
  const { owed, ...back } = givenUp(order, units);
  return accepted(order, ['OrderCancelled', reason], {
    ...back,
    fulfillments,
    // The customer subgraph gives back points and coupons of an order that is cancelled by its event.
    owed: [
      { kind: 'CANCEL_ALLOCATION', target: order.reservationId, detail: {} },
      ...owed.filter(({ kind }) => kind !== 'REVERSE_POINTS'),
    ],
  });
}

/** Some of it: units that are still here, from where they are missing first, then from what is least far. */
export function cancelLines(
  order: Order,
  { lines, reason }: { readonly lines: readonly Units[]; readonly reason: string },
): Decision {
  const changed = new Map<string, Fulfillment>();
  const owed: Extract<Decision, { kind: 'accepted' }>['owed'][number][] = [];
  for (const { orderLineId, quantity } of lines) {
    let left = quantity;
    for (const candidate of inOrderOfGivingUp(order.fulfillments)) {
      const fulfillment = changed.get(candidate.id) ?? candidate;
      const going = goingOf(fulfillment).find((one) => one.orderLineId === orderLineId)?.quantity ?? 0;
      const taken = Math.min(left, going);
      if (taken === 0) continue;
      left -= taken;
      const units = [{ orderLineId, quantity: taken }];
      changed.set(fulfillment.id, offWhenEmpty(without(fulfillment, units)));
      const detail = { lines: stockLines(order, fulfillment.locationId, units) };
      owed.push({ kind: 'CANCEL_ALLOCATION', target: order.reservationId, detail });
    }
    if (left > 0) {
      const message = `Expected at most ${quantity - left} of line ${orderLineId} to cancel, got ${quantity}`;
      return conflict('QUANTITY_EXCEEDED', message);
    }
  }
  const back = givenUp(order, lines);
  return accepted(order, ['OrderLinesCancelled', reason], {
    ...back,
    fulfillments: replaced(order, [...changed.values()]),
    owed: [...owed, ...back.owed],
  });
}

/** What follows for lines, tenders and books when a customer will not have these units. */
export function givenUp(
  order: Order,
  units: readonly Units[],
): Pick<GivenBack, 'tenders' | 'owed' | 'postings'> & Pick<Order, 'lines'> {
  const taken = new Map<string, number>();
  for (const { orderLineId, quantity } of units) taken.set(orderLineId, (taken.get(orderLineId) ?? 0) + quantity);
  const { tenders, owed, postings } = giveBack(order, taken);
  const lines = order.lines.map((line) => ({ ...line, cancelled: line.cancelled + (taken.get(line.id) ?? 0) }));
  return { tenders, owed, postings, lines };
}

/** Nothing goes this way any more. */
export function off(fulfillment: Fulfillment, status: 'CANCELLED' | 'EXPIRED'): Fulfillment {
  return { ...without(fulfillment, goingOf(fulfillment)), status, pickupCode: null };
}

export function offWhenEmpty(fulfillment: Fulfillment): Fulfillment {
  return goingOf(fulfillment).length === 0 ? off(fulfillment, 'CANCELLED') : fulfillment;
}

/** Whose goods are being sought elsewhere must be found first: nobody knows where they are. */
const GIVEN_UP_FIRST = ['SHORT', 'ALLOCATED', 'PICKING', 'READY'];

function inOrderOfGivingUp(fulfillments: readonly Fulfillment[]): readonly Fulfillment[] {
  return fulfillments
    .filter(({ status }) => GIVEN_UP_FIRST.includes(status))
    .toSorted((a, b) => GIVEN_UP_FIRST.indexOf(a.status) - GIVEN_UP_FIRST.indexOf(b.status));
}
