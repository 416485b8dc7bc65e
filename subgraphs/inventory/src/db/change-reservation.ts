import type { Transaction } from '@musubi/chassis';
import type { Reservation, ReservationCommand, AcceptedChange } from '../domain/reservation.ts';
import { reservationChanged, type ReservationEvent } from './event-data.ts';
import { lockLevels } from './levels.ts';
import { moveStock, type Circumstances } from './move-stock.ts';
import { saveLines, updateReservation } from './reservations.ts';

const EVENTS = {
  extend: 'inventory.ReservationExtended',
  release: 'inventory.ReservationReleased',
  expire: 'inventory.ReservationExpired',
  commit: 'inventory.StockAllocated',
  ship: 'inventory.StockShipped',
  cancel: 'inventory.AllocationCancelled',
  short: 'inventory.AllocationShort',
} as const satisfies Record<ReservationCommand['kind'], ReservationEvent>;

/** Writes what was decided of a locked reservation: its state, its levels' counters, their ledger and the events. */
export async function changeReservation(
  tx: Transaction,
  decided: { readonly command: ReservationCommand; readonly decision: AcceptedChange },
  circumstances: Circumstances,
): Promise<Reservation> {
  const { command, decision } = decided;
  const { reservation, movements, units } = decision;
  const { now, correlationId } = circumstances;
  const levels = movements.size === 0 ? [] : await lockLevels(tx, [...movements.keys()]);
  const moves = levels.flatMap((level) => {
    const movement = movements.get(level.id);
    return movement === undefined ? [] : [{ level, movement }];
  });
  const event = { ...reservationChanged(EVENTS[command.kind], reservation, units), time: now, correlationId };
  await Promise.all([
    updateReservation(tx, reservation, now),
    // Extending and committing settle nothing of a line.
    command.kind === 'extend' || command.kind === 'commit' ? undefined : saveLines(tx, reservation),
    moveStock(tx, moves, { ...circumstances, reservationId: reservation.id, alongside: [event] }),
  ]);
  return reservation;
}
