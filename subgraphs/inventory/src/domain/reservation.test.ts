import { describe, expect, test } from 'vitest';
import { NOTHING } from './level.ts';
import { decide, type Reservation, type ReservationCommand, type ReservationStatus } from './reservation.ts';

const now = new Date('2026-11-21T09:00:00Z');
const later = new Date('2026-11-21T09:15:00Z');
const held: Reservation = {
  id: 'r',
  status: 'ACTIVE',
  lines: [{ levelId: 'l', variantId: 'v', locationId: 'p', quantity: 2, shipped: 0, cancelled: 0, unsourced: 0 }],
  holder: null,
  orderId: null,
  expiresAt: later,
  version: 1,
};
const commands: readonly ReservationCommand[] = [
  { kind: 'extend', until: new Date('2026-11-21T10:00:00Z') },
  { kind: 'release' },
  { kind: 'expire' },
  { kind: 'commit', orderId: 'o' },
  { kind: 'ship' },
  { kind: 'cancel' },
  { kind: 'short', units: [{ variantId: 'v', locationId: 'p', quantity: 2 }], found: 'MISSING' },
];
const statuses: readonly ReservationStatus[] = ['ACTIVE', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED', 'CANCELLED'];

/** `command on state → state`, with what 2 units do to on-hand, reserved and allocated. */
function outcome(command: ReservationCommand, status: ReservationStatus, at: Date): string {
  const decision = decide({ ...held, status }, command, at);
  if (decision.kind === 'refused') return `${command.kind} on ${status}: refused`;
  const { onHand, reserved, allocated } = decision.movements.get('l')?.delta ?? {
    onHand: 0,
    reserved: 0,
    allocated: 0,
  };
  return `${command.kind} on ${status}: ${decision.reservation.status} ${onHand} ${reserved} ${allocated}`;
}

const outcomes = (at: Date) =>
  statuses
    .flatMap((status) => commands.map((command) => outcome(command, status, at)))
    .filter((line) => !line.endsWith('refused'));

describe('a reservation', () => {
  test('before its end takes these commands and no other', () => {
    expect(outcomes(now)).toEqual([
      'extend on ACTIVE: ACTIVE 0 0 0',
      'release on ACTIVE: RELEASED 0 -2 0',
      'commit on ACTIVE: COMMITTED 0 -2 2',
      'ship on COMMITTED: SHIPPED -2 0 -2',
      'cancel on COMMITTED: CANCELLED 0 0 -2',
      'short on COMMITTED: COMMITTED -2 0 -2',
    ]);
  });

  test('from the very moment of its end can only expire, while a commitment has no end', () => {
    expect(outcomes(later)).toEqual([
      'expire on ACTIVE: EXPIRED 0 -2 0',
      'ship on COMMITTED: SHIPPED -2 0 -2',
      'cancel on COMMITTED: CANCELLED 0 0 -2',
      'short on COMMITTED: COMMITTED -2 0 -2',
    ]);
  });

  test('a refusal says what was expected and what came', () => {
    expect(decide(held, { kind: 'commit', orderId: 'o' }, later)).toEqual({
      kind: 'refused',
      because: 'state',
      message: 'Expected the reservation r to be ACTIVE, but it is EXPIRED',
    });
  });

  test('every change raises the version by one', () => {
    const decision = decide(held, { kind: 'commit', orderId: 'o' }, now);
    expect(decision).toMatchObject({ reservation: { version: 2, orderId: 'o' } });
  });

  const committed: Reservation = { ...held, status: 'COMMITTED', orderId: 'o' };
  const units = (quantity: number) => [{ variantId: 'v', locationId: 'p', quantity }];
  const after = (command: ReservationCommand, on: Reservation = committed): Reservation => {
    const decision = decide(on, command, now);
    if (decision.kind === 'refused') throw new Error(decision.message);
    return decision.reservation;
  };

  test('is over when its last unit has left or was given back, and shipped if any has left', () => {
    const one = after({ kind: 'ship', units: units(1) });
    expect(one).toMatchObject({ status: 'COMMITTED', lines: [{ shipped: 1 }] });
    expect(after({ kind: 'cancel' }, one)).toMatchObject({ status: 'SHIPPED', lines: [{ shipped: 1, cancelled: 1 }] });
    expect(after({ kind: 'cancel', units: units(2) })).toMatchObject({ status: 'CANCELLED' });
  });

  test('gives up the units without stock first, and moves no counter for them', () => {
    const short = after({ kind: 'short', units: units(1), found: 'SOLD' });
    const decision = decide(short, { kind: 'cancel', units: units(1) }, now);
    expect(decision).toMatchObject({ reservation: { lines: [{ unsourced: 0, cancelled: 1 }] } });
    expect(decision).toHaveProperty('movements.size', 0);
    expect(decide(short, { kind: 'cancel' }, now)).toMatchObject({
      reservation: { status: 'CANCELLED' },
      movements: new Map([['l', { kind: 'CANCELLED', delta: { ...NOTHING, allocated: -1 } }]]),
    });
  });

  test('refuses more units than are open, and units of what it does not hold', () => {
    expect(decide(committed, { kind: 'ship', units: [...units(1), ...units(2)] }, now)).toEqual({
      kind: 'refused',
      because: 'units',
      message: 'Expected at most 2 of v in p, which are open in the reservation r, got 3',
    });
    const elsewhere = [{ variantId: 'v', locationId: 'q', quantity: 1 }];
    expect(decide(committed, { kind: 'cancel', units: elsewhere }, now)).toMatchObject({ because: 'units' });
  });
});
