import type { FakeHandler } from './fake-subgraph.ts';

type Line = { variantId: string; locationId: string; quantity: number };
type Reservation = {
  status: 'ACTIVE' | 'COMMITTED' | 'SHIPPED' | 'RELEASED' | 'EXPIRED' | 'CANCELLED';
  lines: Line[];
  orderId: string | null;
};

/** Stock that really counts: what is on hand, and reservations that hold it. */
export type FakeInventory = {
  readonly handle: FakeHandler;
  readonly reservations: Map<string, Reservation>;
  /** On hand by `variant@location`. */
  readonly onHand: Map<string, number>;
  /** On hand less what reservations hold. */
  available(variantId: string, locationId: string): number;
  /** Ends an active reservation as time would. */
  expire(id: string): void;
};

export function fakeInventory(stock: Readonly<Record<string, number>>): FakeInventory {
  const onHand = new Map(Object.entries(stock));
  const reservations = new Map<string, Reservation>();
  const inventory: FakeInventory = {
    onHand,
    reservations,
    available(variantId, locationId) {
      const holding = [...reservations.values()].filter(({ status }) => status === 'ACTIVE' || status === 'COMMITTED');
      const held = holding
        .flatMap(({ lines }) => lines)
        .filter((line) => line.variantId === variantId && line.locationId === locationId)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      return (onHand.get(`${variantId}@${locationId}`) ?? 0) - held;
    },
    expire(id) {
      const reservation = reservations.get(id);
      if (reservation?.status === 'ACTIVE') reservation.status = 'EXPIRED';
    },
    handle({ name, input }) {
      const id = String(input['id']);
      switch (name) {
        case 'SourcingPlan':
          return plan(inventory, input);
        case 'ReserveStock':
          return reserve(inventory, id, input['lines'] as Line[]);
        case 'CommitReservation':
          return move(reservations.get(id), ['ACTIVE', 'COMMITTED'], String(input['orderId']));
        case 'ShipAllocation':
          return ship(inventory, reservations.get(id));
        case 'CancelAllocation':
          return move(reservations.get(id), ['COMMITTED', 'CANCELLED']);
        case 'ReleaseReservation':
          return move(reservations.get(id), ['ACTIVE', 'RELEASED']);
        default:
          throw new Error(`The fake inventory knows no ${name}`);
      }
    },
  };
  return inventory;
}

/** Takes from the named store, else from wherever there is some, in the order in which stock was named. */
function plan(inventory: FakeInventory, input: Readonly<Record<string, unknown>>) {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of input['lines'] as Line[]) {
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  }
  const assignments: object[] = [];
  const shortages: object[] = [];
  for (const [variantId, quantity] of wanted) {
    let rest = quantity;
    for (const key of inventory.onHand.keys()) {
      const [variant, locationId = ''] = key.split('@');
      const elsewhere = input['locationId'] !== null && input['locationId'] !== locationId;
      if (variant !== variantId || elsewhere) continue;
      const part = Math.min(rest, inventory.available(variantId, locationId));
      if (part <= 0) continue;
      assignments.push({ variant: { id: variantId }, location: { id: locationId }, quantity: part });
      rest -= part;
    }
    if (rest > 0) shortages.push({ variant: { id: variantId }, requested: quantity, available: quantity - rest });
  }
  return { complete: shortages.length === 0, assignments, shortages };
}

function reserve(inventory: FakeInventory, id: string, lines: Line[]) {
  if (inventory.reservations.has(id)) throw new Error(`Reservation ${id} was made twice, under two keys`);
  const short = lines.filter(
    ({ variantId, locationId, quantity }) => inventory.available(variantId, locationId) < quantity,
  );
  if (short.length > 0) {
    const shortages = short.map(({ variantId, locationId, quantity }) => ({
      variant: { id: variantId },
      requested: quantity,
      available: inventory.available(variantId, locationId),
    }));
    return { __typename: 'OutOfStock', code: 'OUT_OF_STOCK', message: 'short', shortages };
  }
  inventory.reservations.set(id, { status: 'ACTIVE', lines, orderId: null });
  return { __typename: 'ReservationPayload' };
}

function ship(inventory: FakeInventory, reservation: Reservation | undefined) {
  const answer = move(reservation, ['COMMITTED', 'SHIPPED']);
  if (answer.__typename !== 'ReservationPayload') return answer;
  for (const { variantId, locationId, quantity } of reservation?.lines ?? []) {
    const key = `${variantId}@${locationId}`;
    inventory.onHand.set(key, (inventory.onHand.get(key) ?? 0) - quantity);
  }
  return answer;
}

function move(
  reservation: Reservation | undefined,
  [from, to]: readonly [Reservation['status'], Reservation['status']],
  orderId?: string,
) {
  if (reservation === undefined) return { __typename: 'NotFound', code: 'NOT_FOUND', message: 'no such reservation' };
  if (reservation.status !== from) {
    const { status, orderId: held } = reservation;
    const message = `expected ${from}, got ${status}`;
    return {
      __typename: 'ReservationNotActive',
      code: 'RESERVATION_NOT_ACTIVE',
      message,
      reservation: { status, orderId: held },
    };
  }
  reservation.status = to;
  if (orderId !== undefined) reservation.orderId = orderId;
  return { __typename: 'ReservationPayload' };
}
