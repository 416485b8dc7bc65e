import { describe, expect, test } from 'vitest';
import * as access from './access.ts';
import type { Reservation } from './reservation.ts';

const user = (role: string, claims: Record<string, string> = {}): access.Principal => ({
  kind: 'user',
  subject: 'me',
  role,
  claims,
});
const callers: Readonly<Record<string, access.Principal>> = {
  anonymous: { kind: 'anonymous' },
  shopper: user('shopper'),
  clerk: user('associate', { store_id: 'here' }),
  drifter: user('associate'),
  agent: user('agent', { case_id: 'c' }),
  analyst: user('analyst'),
  admin: user('admin'),
  service: { kind: 'service', name: 'order', subject: undefined },
  job: user('service'),
};
const held = (holder: string | null, ...locationIds: readonly string[]): Reservation => ({
  id: 'r',
  status: 'ACTIVE',
  lines: locationIds.map((locationId) => ({
    levelId: locationId,
    variantId: 'v',
    locationId,
    quantity: 1,
    shipped: 0,
    cancelled: 0,
    unsourced: 0,
  })),
  holder,
  orderId: null,
  expiresAt: new Date(0),
  version: 1,
});

/** The names of those for whom a rule answers `allowed` or true. */
function allowed(rule: (principal: access.Principal) => access.Access | boolean): string {
  return Object.entries(callers)
    .filter(([, principal]) => [true, 'allowed'].includes(rule(principal)))
    .map(([name]) => name)
    .join(' ');
}

describe('who may', () => {
  test('change locations', () => {
    expect(allowed(access.mayManageLocations)).toBe('admin service job');
  });
  test('move stock of a store', () => {
    expect(allowed((who) => access.mayMoveStock(who, 'here'))).toBe('clerk admin service job');
    expect(allowed((who) => access.mayMoveStock(who, 'there'))).toBe('admin service job');
  });
  test('reserve', () => {
    expect(allowed((who) => access.mayReserve(who, ['here', 'here']))).toBe('clerk admin service job');
    expect(allowed((who) => access.mayReserve(who, ['here', 'there']))).toBe('admin service job');
  });
  test('release a reservation', () => {
    expect(allowed((who) => access.mayHandle(who, 'release', held(null, 'here')))).toBe('clerk admin service job');
    expect(allowed((who) => access.mayHandle(who, 'release', held('me', 'here', 'there')))).toBe('admin service job');
  });
  test('commit, extend, ship and cancel', () => {
    for (const command of ['commit', 'extend', 'ship', 'cancel'] as const) {
      expect(allowed((who) => access.mayHandle(who, command, held('me', 'here')))).toBe('admin service job');
    }
  });
  test('see a reservation', () => {
    expect(allowed((who) => access.maySeeReservation(who, held('me', 'there')))).toBe(
      'shopper drifter agent analyst admin service job',
    );
    expect(allowed((who) => access.maySeeReservation(who, held('other', 'there', 'here')))).toBe(
      'clerk agent admin service job',
    );
  });
  test('see the ledger of a store', () => {
    expect(allowed((who) => access.maySeeMovements(who, 'here'))).toBe('clerk admin service job');
  });
  test('see stock of a place that does not sell', () => {
    const supplier = { kind: 'SUPPLIER', capabilities: ['SHIP'], active: true } as const;
    expect(allowed((who) => access.maySeeStock(who, supplier))).toBe('clerk drifter agent admin service job');
    expect(allowed((who) => access.maySeeStock(who, { ...supplier, kind: 'STORE' }))).toBe(
      Object.keys(callers).join(' '),
    );
  });
  test('watch stock', () => {
    const watch = (variants: number, locations: number) =>
      allowed((who) => {
        const asked = {
          variantIds: Array.from({ length: variants }, String),
          locationIds: Array.from({ length: locations }, String),
        };
        return access.refusalToWatch(who, asked) === undefined;
      });
    expect(watch(0, 0)).toBe('admin service job');
    expect(watch(0, 1)).toBe('clerk admin service job');
    expect(watch(1, 0)).toBe(Object.keys(callers).join(' '));
    expect(watch(100, 1)).toBe(Object.keys(callers).join(' '));
    expect(watch(101, 0)).toBe('admin service job');
  });
});

test('a reservation of another store is hidden from an associate, a command that is never theirs is forbidden', () => {
  const clerk = user('associate', { store_id: 'here' });
  expect(access.mayHandle(clerk, 'release', held(null, 'there'))).toBe('hidden');
  expect(access.mayHandle(clerk, 'commit', held(null, 'here'))).toBe('forbidden');
  expect(access.mayHandle(user('shopper'), 'release', held('me', 'here'))).toBe('forbidden');
});
