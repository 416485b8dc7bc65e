import type { Demand } from './demand.ts';
import { atpOf, move, NOTHING, type Counters, type Movement, type StockLevel } from './level.ts';
import { heldOf, isDue, newLine, type Reservation, type ReservationLine } from './reservation.ts';

/** Units of a variant that are to be held in another location. */
export type Relocation = {
  readonly variantId: string;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly quantity: number;
};

export type MoveDecision =
  | {
      readonly kind: 'accepted';
      readonly reservation: Reservation;
      readonly moves: readonly { readonly level: StockLevel; readonly movement: Movement }[];
      /** The units where they are held now. */
      readonly units: readonly Demand[];
    }
  | { readonly kind: 'refused'; readonly because: 'state' | 'units'; readonly message: string }
  | { readonly kind: 'outOfStock'; readonly wanted: readonly Demand[] };

/**
 * Moves what a reservation holds: given back there and promised here at one moment, or nothing. Units that lost their stock
 * move first. `levels` are the locked ones; the same variant does not both come to a location and leave it.
 */
export function decideMove(
  reservation: Reservation,
  asked: { readonly relocations: readonly Relocation[]; readonly levels: readonly StockLevel[] },
  now: Date,
): MoveDecision {
  const { status, id } = reservation;
  if (isDue(reservation, now) || (status !== 'ACTIVE' && status !== 'COMMITTED')) {
    const came = isDue(reservation, now) ? 'EXPIRED' : status;
    return refused('state', `Expected the reservation ${id} to be ACTIVE or COMMITTED, but it is ${came}`);
  }
  const counter = status === 'ACTIVE' ? 'reserved' : 'allocated';
  const levels = new Map(asked.levels.map((level) => [nameOf(level), level]));
  const lines = new Map(reservation.lines.map((line) => [nameOf(line), line]));
  const deltas = new Map<string, number>();
  for (const { variantId, fromLocationId, toLocationId, quantity } of asked.relocations) {
    const [from, to] = [
      nameOf({ variantId, locationId: fromLocationId }),
      nameOf({ variantId, locationId: toLocationId }),
    ];
    const line = lines.get(from);
    const open = line === undefined ? 0 : heldOf(line) + line.unsourced;
    if (line === undefined || quantity > open) {
      const message = `Expected at most ${open} of ${variantId} in ${fromLocationId}, which are open in the reservation ${id}, got ${quantity}`;
      return refused('units', message);
    }
    const freed = Math.max(0, quantity - line.unsourced);
    lines.set(from, { ...line, quantity: line.quantity - quantity, unsourced: line.unsourced - (quantity - freed) });
    deltas.set(from, (deltas.get(from) ?? 0) - freed);
    deltas.set(to, (deltas.get(to) ?? 0) + quantity);
    const level = levels.get(to);
    const there = lines.get(to) ?? (level && newLine({ ...keyOf(level), quantity: 0 }));
    if (there !== undefined) lines.set(to, { ...there, quantity: there.quantity + quantity });
  }
  return settle(reservation, { lines, deltas, levels, counter }, now);
}

function settle(
  reservation: Reservation,
  changed: {
    readonly lines: ReadonlyMap<string, ReservationLine>;
    readonly deltas: ReadonlyMap<string, number>;
    readonly levels: ReadonlyMap<string, StockLevel>;
    readonly counter: keyof Counters & ('reserved' | 'allocated');
  },
  now: Date,
): MoveDecision {
  const { lines, deltas, levels, counter } = changed;
  const arriving = [...deltas].flatMap(([name, quantity]) => {
    const [variantId = '', locationId = ''] = name.split(' ');
    return quantity > 0 ? [{ variantId, locationId, quantity }] : [];
  });
  const wanted = arriving.filter((one) => {
    const level = levels.get(nameOf(one));
    return level === undefined || atpOf(level) < one.quantity;
  });
  if (wanted.length > 0) return { kind: 'outOfStock', wanted };
  const moves = [...deltas].flatMap(([name, units]) => {
    const level = levels.get(name);
    if (level === undefined || units === 0) return [];
    const movement = { kind: 'MOVED', delta: { ...NOTHING, [counter]: units } } as const;
    if (move(level, movement, now) === undefined) throw new Error(`Unsound move of ${units} in ${level.id}`);
    return [{ level, movement }];
  });
  const kept = [...lines.values()].filter(({ quantity }) => quantity > 0);
  const next = { ...reservation, lines: kept, version: reservation.version + 1 };
  return { kind: 'accepted', reservation: next, moves, units: arriving };
}

function keyOf({ id, variantId, locationId }: StockLevel) {
  return { levelId: id, variantId, locationId };
}

function nameOf({ variantId, locationId }: Omit<Demand, 'quantity'>): string {
  return `${variantId} ${locationId}`;
}

function refused(because: 'state' | 'units', message: string): MoveDecision {
  return { kind: 'refused', because, message };
}
