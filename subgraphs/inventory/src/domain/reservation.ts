import { sumDemand, type Demand } from './demand.ts';
import { NOTHING, type Counters, type Movement, type MovementKind } from './level.ts';

export type ReservationStatus = 'ACTIVE' | 'COMMITTED' | 'SHIPPED' | 'RELEASED' | 'EXPIRED' | 'CANCELLED';

/** What of a line's quantity is settled; the rest is held on its level. */
type Settled = {
  readonly shipped: number;
  /** Given back. */
  readonly cancelled: number;
  /** Lost their stock to a sale or were not found; they wait for another source. */
  readonly unsourced: number;
};

export type ReservationLine = Settled & {
  readonly levelId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
};

/** Stock held for somebody. `holder` is the subject it is held for, where one was named. */
export type Reservation = {
  readonly id: string;
  readonly status: ReservationStatus;
  readonly lines: readonly ReservationLine[];
  readonly holder: string | null;
  readonly orderId: string | null;
  readonly expiresAt: Date;
  readonly version: number;
};

/** `units` left out is everything that is open. */
export type ReservationCommand =
  | { readonly kind: 'extend'; readonly until: Date }
  | { readonly kind: 'release' }
  | { readonly kind: 'expire' }
  | { readonly kind: 'commit'; readonly orderId: string }
  | { readonly kind: 'ship'; readonly units?: readonly Demand[] | undefined }
  | { readonly kind: 'cancel'; readonly units?: readonly Demand[] | undefined }
  /** Takes units off their level, to be sourced anew: sold over the counter, or not found by who picked them. */
  | { readonly kind: 'short'; readonly units: readonly Demand[]; readonly found: 'SOLD' | 'MISSING' };

export type AcceptedChange = {
  readonly kind: 'accepted';
  readonly reservation: Reservation;
  /** What happens to each level, by id; none where counters stay as they are. */
  readonly movements: ReadonlyMap<string, Movement>;
  /** The units that the command is about. */
  readonly units: readonly Demand[];
};

/** `units` is what was asked for beyond what is open. */
type Refused = { readonly kind: 'refused'; readonly because: 'state' | 'units'; readonly message: string };

export type ReservationDecision = AcceptedChange | Refused;

/** The state each command starts from. */
const NEEDS = {
  extend: 'ACTIVE',
  release: 'ACTIVE',
  expire: 'ACTIVE',
  commit: 'ACTIVE',
  ship: 'COMMITTED',
  cancel: 'COMMITTED',
  short: 'COMMITTED',
} as const satisfies Record<ReservationCommand['kind'], ReservationStatus>;

/** Units that the line's level holds for it. */
export function heldOf({ quantity, shipped, cancelled, unsourced }: Settled & { readonly quantity: number }): number {
  return quantity - shipped - cancelled - unsourced;
}

/** Whether its time is over although nobody has ended it yet. From `expiresAt` on it holds for nobody. */
export function isDue(reservation: Pick<Reservation, 'status' | 'expiresAt'>, now: Date): boolean {
  return reservation.status === 'ACTIVE' && reservation.expiresAt.getTime() <= now.getTime();
}

/** What readers should see: a hold that is due has ended, whether or not anybody has written that down. */
export function asOf(reservation: Reservation, now: Date): Reservation {
  return isDue(reservation, now) ? { ...reservation, status: 'EXPIRED' } : reservation;
}

/** What a command makes of a reservation at this moment. Only `expire` may touch one that is due. */
export function decide(reservation: Reservation, command: ReservationCommand, now: Date): ReservationDecision {
  const { status } = reservation;
  const needed = NEEDS[command.kind];
  const due = isDue(reservation, now);
  if (status !== needed || due !== (command.kind === 'expire')) {
    const message = `Expected the reservation ${reservation.id} to be ${needed}, but it is ${due ? 'EXPIRED' : status}`;
    return { kind: 'refused', because: 'state', message };
  }
  switch (command.kind) {
    case 'extend':
      return settle({ ...reservation, expiresAt: command.until }, KEEPING);
    case 'release':
      return settle({ ...reservation, status: 'RELEASED' }, giving('RELEASED', 'reserved'));
    case 'expire':
      return settle({ ...reservation, status: 'EXPIRED' }, giving('EXPIRED', 'reserved'));
    case 'commit':
      return settle({ ...reservation, status: 'COMMITTED', orderId: command.orderId }, COMMITTING);
    case 'ship':
      return settle(reservation, SHIPPING, command.units);
    case 'cancel':
      return settle(reservation, giving('CANCELLED', 'allocated'), command.units);
    case 'short':
      return settle(reservation, shorting(command.found), command.units);
    default:
      return command satisfies never;
  }
}

/** The movement that starts a reservation. */
export function reserving(quantity: number): Movement {
  return { kind: 'RESERVED', delta: { ...NOTHING, reserved: quantity } };
}

/** A new line, all of it held. */
export function newLine(line: Omit<ReservationLine, keyof Settled>): ReservationLine {
  return { ...line, shipped: 0, cancelled: 0, unsourced: 0 };
}

/** What a command makes of units of one line. */
type OnLine = {
  /** How many of the line it may take; as many, where the command names none. */
  readonly open: (line: ReservationLine) => number;
  readonly take: (
    line: ReservationLine,
    units: number,
  ) => { readonly settled?: Partial<Settled>; readonly delta?: Partial<Counters> };
  readonly kind: MovementKind;
};

const KEEPING: OnLine = { open: heldOf, take: () => ({}), kind: 'RESERVED' };

const COMMITTING: OnLine = {
  open: heldOf,
  take: (_line, units) => ({ delta: { reserved: -units, allocated: units } }),
  kind: 'COMMITTED',
};

const SHIPPING: OnLine = {
  open: heldOf,
  take: ({ shipped }, units) => ({
    settled: { shipped: shipped + units },
    delta: { onHand: -units, allocated: -units },
  }),
  kind: 'SHIPPED',
};

/** Gives back; first what holds no stock any more. */
function giving(kind: MovementKind, counter: 'reserved' | 'allocated'): OnLine {
  return {
    open: (line) => heldOf(line) + line.unsourced,
    take: ({ cancelled, unsourced }, units) => {
      const left = Math.max(0, unsourced - units);
      const freed = units - (unsourced - left);
      const settled = { cancelled: cancelled + units, unsourced: left };
      return freed === 0 ? { settled } : { settled, delta: { [counter]: -freed } };
    },
    kind,
  };
}

function shorting(found: 'SOLD' | 'MISSING'): OnLine {
  return {
    open: heldOf,
    take: ({ unsourced }, units) => ({
      settled: { unsourced: unsourced + units },
      delta: { allocated: -units, onHand: found === 'MISSING' ? -units : 0 },
    }),
    kind: 'SHORTED',
  };
}

function settle(reservation: Reservation, on: OnLine, units?: readonly Demand[]): ReservationDecision {
  const wanted = units && new Map(sumDemand(units).map((one) => [nameOf(one), one]));
  const movements = new Map<string, Movement>();
  const affected: Demand[] = [];
  const lines = reservation.lines.map((line): ReservationLine => {
    const { levelId, variantId, locationId } = line;
    const asked = wanted?.get(nameOf(line))?.quantity ?? (wanted === undefined ? on.open(line) : 0);
    const quantity = Math.min(asked, on.open(line));
    if (quantity <= 0) return line;
    affected.push({ variantId, locationId, quantity });
    const { settled, delta } = on.take(line, quantity);
    if (delta !== undefined) movements.set(levelId, { kind: on.kind, delta: { ...NOTHING, ...delta } });
    return { ...line, ...settled };
  });
  const beyond = beyondOpen(reservation.id, wanted, affected);
  if (beyond !== undefined) return beyond;
  const next = { ...reservation, lines, version: reservation.version + 1 };
  return { kind: 'accepted', reservation: { ...next, status: statusOf(next) }, movements, units: affected };
}

function beyondOpen(
  id: string,
  wanted: ReadonlyMap<string, Demand> | undefined,
  affected: readonly Demand[],
): Refused | undefined {
  if (wanted === undefined) return undefined;
  const open = new Map(affected.map((one) => [nameOf(one), one.quantity]));
  for (const [name, { variantId, locationId, quantity }] of wanted) {
    const most = open.get(name) ?? 0;
    if (quantity <= most) continue;
    const message = `Expected at most ${most} of ${variantId} in ${locationId}, which are open in the reservation ${id}, got ${quantity}`;
    return { kind: 'refused', because: 'units', message };
  }
  return undefined;
}

/** An allocation is over once each of its units has left or was given back. */
function statusOf({ status, lines }: Reservation): ReservationStatus {
  if (status !== 'COMMITTED' || lines.some((line) => heldOf(line) + line.unsourced > 0)) return status;
  return lines.some(({ shipped }) => shipped > 0) ? 'SHIPPED' : 'CANCELLED';
}

function nameOf({ variantId, locationId }: Omit<Demand, 'quantity'>): string {
  return `${variantId} ${locationId}`;
}
