import { describe, expect, test } from 'vitest';
import { decide, type Reservation, type ReservationCommand, type ReservationStatus } from './reservation.ts';

const now = new Date('2026-11-21T09:00:00Z');
const later = new Date('2026-11-21T09:15:00Z');
const held: Reservation = {
  id: 'r',
  status: 'ACTIVE',
  lines: [{ levelId: 'l', variantId: 'v', locationId: 'p', quantity: 2 }],
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
];
const statuses: readonly ReservationStatus[] = ['ACTIVE', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED', 'CANCELLED'];

/** `command on state → state`, with what 2 units do to on-hand, reserved and allocated. */
function outcome(command: ReservationCommand, status: ReservationStatus, at: Date): string {
  const decision = decide({ ...held, status }, command, at);
  if (decision.kind === 'refused') return `${command.kind} on ${status}: refused`;
  const { onHand, reserved, allocated } = decision.movement?.(2).delta ?? { onHand: 0, reserved: 0, allocated: 0 };
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
    ]);
  });

  test('from the very moment of its end can only expire, while a commitment has no end', () => {
    expect(outcomes(later)).toEqual([
      'expire on ACTIVE: EXPIRED 0 -2 0',
      'ship on COMMITTED: SHIPPED -2 0 -2',
      'cancel on COMMITTED: CANCELLED 0 0 -2',
    ]);
  });

  test('a refusal says what was expected and what came', () => {
    expect(decide(held, { kind: 'commit', orderId: 'o' }, later)).toEqual({
      kind: 'refused',
      message: 'Expected the reservation r to be ACTIVE, but it is EXPIRED',
    });
  });

  test('every change raises the version by one', () => {
    const decision = decide(held, { kind: 'commit', orderId: 'o' }, now);
    expect(decision).toMatchObject({ reservation: { version: 2, orderId: 'o' } });
  });
});
