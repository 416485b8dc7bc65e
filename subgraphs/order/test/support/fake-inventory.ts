import type { FakeHandler } from './fake-subgraph.ts';

type Line = { variantId: string; locationId: string; quantity: number };
type Reservation = {
  status: 'ACTIVE' | 'COMMITTED' | 'SHIPPED' | 'RELEASED' | 'EXPIRED' | 'CANCELLED';
  /** What has not left and was not given back; `unsourced` of it has no stock. */
  lines: (Line & { unsourced: number })[];
  hasShipped: boolean;
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
        .reduce((sum, { quantity, unsourced }) => sum + quantity - unsourced, 0);
      return (onHand.get(`${variantId}@${locationId}`) ?? 0) - held;
    },
    expire(id) {
      const reservation = reservations.get(id);
      if (reservation?.status === 'ACTIVE') reservation.status = 'EXPIRED';
    },
    handle({ name, input, variables }) {
      const id = String(input['id']);
      switch (name) {
        case 'SourcingPlan':
          return plan(inventory, input);
        case 'ReserveStock':
          return reserve(inventory, id, input['lines'] as Line[]);
        case 'CommitReservation':
          return move(reservations.get(id), ['ACTIVE', 'COMMITTED'], String(input['orderId']));
        case 'ShipAllocation':
        case 'CancelAllocation':
        case 'ReportShortPick':
          return takeUnits(inventory, { name, reservation: reservations.get(id), wanted: input['lines'] as Line[] });
        case 'MoveReservation':
          return relocate(inventory, reservations.get(id), input['moves'] as Relocation[]);
        case 'RecordStoreSale':
          for (const { variantId, quantity } of input['lines'] as Line[]) {
            change(onHand, `${variantId}@${String(input['locationId'])}`, -quantity);
          }
          return { __typename: 'StoreSalePayload' };
        case 'RestockReturn':
          for (const { variantId, quantity, disposition } of input['lines'] as (Line & { disposition: string })[]) {
            if (disposition === 'SELLABLE') change(onHand, `${variantId}@${String(input['locationId'])}`, quantity);
          }
          return { __typename: 'StockPayload' };
        case 'Offers':
          return offers(inventory, variables['variantIds'] as string[]);
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
  const held = lines.map((line) => ({ ...line, unsourced: 0 }));
  inventory.reservations.set(id, { status: 'ACTIVE', lines: held, hasShipped: false, orderId: null });
  return { __typename: 'ReservationPayload' };
}

type Taking = { name: string; reservation: Reservation | undefined; wanted: Line[] | undefined };

/** Ships, gives back or misses units of an allocation; all that are left where none are named. */
function takeUnits(inventory: FakeInventory, { name, reservation, wanted }: Taking) {
  const answer = move(reservation, ['COMMITTED', 'COMMITTED']);
  if (answer.__typename !== 'ReservationPayload' || reservation === undefined) return answer;
  const all = reservation.lines.map(({ unsourced, ...line }) => {
    return { ...line, quantity: name === 'CancelAllocation' ? line.quantity : line.quantity - unsourced };
  });
  for (const { variantId, locationId, quantity } of wanted ?? all) {
    const line = reservation.lines.find((one) => one.variantId === variantId && one.locationId === locationId);
    const most = (line?.quantity ?? 0) - (name === 'CancelAllocation' ? 0 : (line?.unsourced ?? 0));
    if (line === undefined || quantity > most) {
      return { __typename: 'InvalidInput', code: 'BAD_USER_INPUT', message: `expected at most ${most}` };
    }
    const key = `${variantId}@${locationId}`;
    if (name === 'ReportShortPick') {
      line.unsourced += quantity;
      change(inventory.onHand, key, -quantity);
      continue;
    }
    line.quantity -= quantity;
    if (name === 'ShipAllocation') {
      reservation.hasShipped = true;
      change(inventory.onHand, key, -quantity);
    } else {
      line.unsourced -= Math.min(line.unsourced, quantity);
    }
  }
  reservation.lines = reservation.lines.filter(({ quantity }) => quantity > 0);
  if (reservation.lines.length === 0) reservation.status = reservation.hasShipped ? 'SHIPPED' : 'CANCELLED';
  return answer;
}

type Relocation = { variantId: string; fromLocationId: string; toLocationId: string; quantity: number };

/** All moves or none; units without stock first. */
function relocate(inventory: FakeInventory, reservation: Reservation | undefined, moves: Relocation[]) {
  const answer = move(reservation, ['COMMITTED', 'COMMITTED']);
  if (answer.__typename !== 'ReservationPayload' || reservation === undefined) return answer;
  const isShort = moves.some((one) => inventory.available(one.variantId, one.toLocationId) < one.quantity);
  if (isShort) return { __typename: 'OutOfStock', code: 'OUT_OF_STOCK', message: 'short', shortages: [] };
  for (const { variantId, fromLocationId, toLocationId: locationId, quantity } of moves) {
    const from = reservation.lines.find((one) => one.variantId === variantId && one.locationId === fromLocationId);
    if (from === undefined) throw new Error(`Nothing of ${variantId} is held in ${fromLocationId}`);
    from.quantity -= quantity;
    from.unsourced -= Math.min(from.unsourced, quantity);
    reservation.lines.push({ variantId, locationId, quantity, unsourced: 0 });
  }
  reservation.lines = reservation.lines.filter(({ quantity }) => quantity > 0);
  return answer;
}

function offers(inventory: FakeInventory, variantIds: readonly string[]) {
  return variantIds.map((variantId) => ({
    variant: { id: variantId },
    locations: [...inventory.onHand.keys()]
      .map((key) => key.split('@'))
      .filter(([variant]) => variant === variantId)
      .map(([, id = '']) => ({ location: { id }, atp: inventory.available(variantId, id) }))
      .filter(({ atp }) => atp > 0),
  }));
}

function change(onHand: Map<string, number>, key: string, delta: number): void {
  onHand.set(key, (onHand.get(key) ?? 0) + delta);
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
