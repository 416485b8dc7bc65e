import { NOTHING, type Counters, type Movement } from './level.ts';

export type ReservationStatus = 'ACTIVE' | 'COMMITTED' | 'SHIPPED' | 'RELEASED' | 'EXPIRED' | 'CANCELLED';

export type ReservationLine = {
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

export type ReservationCommand =
  | { readonly kind: 'extend'; readonly until: Date }
  | { readonly kind: 'release' }
  | { readonly kind: 'expire' }
  | { readonly kind: 'commit'; readonly orderId: string }
  | { readonly kind: 'ship' }
  | { readonly kind: 'cancel' };

/** What happens to each line's level, for a quantity; undefined when counters stay as they are. */
type LineMovement = (quantity: number) => Movement;

export type ReservationDecision =
  | { readonly kind: 'accepted'; readonly reservation: Reservation; readonly movement: LineMovement | undefined }
  | { readonly kind: 'refused'; readonly message: string };

/** The state each command starts from. */
const NEEDS = {
  extend: 'ACTIVE',
  release: 'ACTIVE',
  expire: 'ACTIVE',
  commit: 'ACTIVE',
  ship: 'COMMITTED',
  cancel: 'COMMITTED',
} as const satisfies Record<ReservationCommand['kind'], ReservationStatus>;

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
    return refused(`Expected the reservation ${reservation.id} to be ${needed}, but it is ${due ? 'EXPIRED' : status}`);
  }
  const next = { ...reservation, version: reservation.version + 1 };
  switch (command.kind) {
    case 'extend':
      return accepted({ ...next, expiresAt: command.until }, undefined);
    case 'release':
      return accepted({ ...next, status: 'RELEASED' }, moving('RELEASED', { reserved: -1 }));
    case 'expire':
      return accepted({ ...next, status: 'EXPIRED' }, moving('EXPIRED', { reserved: -1 }));
    case 'commit':
      return accepted(
        { ...next, status: 'COMMITTED', orderId: command.orderId },
        moving('COMMITTED', { reserved: -1, allocated: 1 }),
      );
    case 'ship':
      return accepted({ ...next, status: 'SHIPPED' }, moving('SHIPPED', { onHand: -1, allocated: -1 }));
    case 'cancel':
      return accepted({ ...next, status: 'CANCELLED' }, moving('CANCELLED', { allocated: -1 }));
    default:
      return command satisfies never;
  }
}

/** The movement that starts a reservation. */
export function reserving(quantity: number): Movement {
  return moving('RESERVED', { reserved: 1 })(quantity);
}

function moving(kind: Movement['kind'], perUnit: Partial<Counters>): LineMovement {
  const units = { ...NOTHING, ...perUnit };
  return (quantity) => ({
    kind,
    delta: {
      onHand: units.onHand * quantity,
      reserved: units.reserved * quantity,
      allocated: units.allocated * quantity,
      safetyStock: 0,
    },
  });
}

function accepted(reservation: Reservation, movement: LineMovement | undefined): ReservationDecision {
  return { kind: 'accepted', reservation, movement };
}

function refused(message: string): ReservationDecision {
  return { kind: 'refused', message };
}
