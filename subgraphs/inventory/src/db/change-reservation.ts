import type { Transaction } from '@musubi/chassis';
import type { Reservation, ReservationCommand, ReservationDecision } from '../domain/reservation.ts';
import { reservationChanged, type ReservationEvent } from './event-data.ts';
import { lockLevels } from './levels.ts';
import { moveStock, type Circumstances } from './move-stock.ts';
import { updateReservation } from './reservations.ts';

const EVENTS = {
  extend: 'inventory.ReservationExtended',
  release: 'inventory.ReservationReleased',
  expire: 'inventory.ReservationExpired',
  commit: 'inventory.StockAllocated',
  ship: 'inventory.StockShipped',
  cancel: 'inventory.AllocationCancelled',
} as const satisfies Record<ReservationCommand['kind'], ReservationEvent>;

/** Writes what was decided of a locked reservation: its state, its levels' counters, their ledger and the events. */
export async function changeReservation(
  tx: Transaction,
  decided: { readonly command: ReservationCommand; readonly decision: ReservationDecision & { kind: 'accepted' } },
  circumstances: Circumstances,
): Promise<Reservation> {
  const { reservation, movement } = decided.decision;
  const { now, correlationId } = circumstances;
  const quantities = new Map(reservation.lines.map(({ levelId, quantity }) => [levelId, quantity]));
  const levels = movement === undefined ? [] : await lockLevels(tx, [...quantities.keys()]);
  const moves = levels.flatMap((level) =>
    movement === undefined ? [] : [{ level, movement: movement(quantities.get(level.id) ?? 0) }],
  );
  const event = { ...reservationChanged(EVENTS[decided.command.kind], reservation), time: now, correlationId };
  await Promise.all([
    updateReservation(tx, reservation, now),
    moveStock(tx, moves, { ...circumstances, reservationId: reservation.id, alongside: [event] }),
  ]);
  return reservation;
}
