import type { EventData } from '@musubi/schema';
import type { StockLevel } from '../domain/level.ts';
import type { Location } from '../domain/location.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { StockCount } from '../domain/stock-count.ts';

/** The events of a reservation, by the name of what happened. */
export type ReservationEvent =
  | 'inventory.StockReserved'
  | 'inventory.ReservationExtended'
  | 'inventory.ReservationReleased'
  | 'inventory.ReservationExpired'
  | 'inventory.StockAllocated'
  | 'inventory.StockShipped'
  | 'inventory.AllocationCancelled';

/** The full state of a level; its version is the sequence. */
export function stockChanged(level: StockLevel) {
  const { id, version, updatedAt, ...counters } = level;
  const data: EventData<'inventory.StockChanged'> = {
    levelId: id,
    ...counters,
    version,
    updatedAt: updatedAt.toISOString(),
  };
  return { type: 'inventory.StockChanged', subject: `stock-level/${id}`, sequence: version, data: { ...data } };
}

/** The level that an event tells of. */
export function levelOf(data: EventData<'inventory.StockChanged'>): StockLevel {
  const { levelId, updatedAt, ...counters } = data;
  return { id: levelId, ...counters, updatedAt: new Date(updatedAt) };
}

export function reservationChanged(type: ReservationEvent, reservation: Reservation) {
  const lines = reservation.lines.map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity }));
  const data: EventData<ReservationEvent> = { reservationId: reservation.id, orderId: reservation.orderId, lines };
  return { type, subject: `reservation/${reservation.id}`, sequence: reservation.version, data: { ...data } };
}

/** A count is written once: its event is the first and only one. */
export function stockCounted({ id, locationId, lines }: StockCount) {
  const data: EventData<'inventory.StockCounted'> = {
    countId: id,
    locationId,
    lines: lines.map(({ variantId, book, counted }) => ({ variantId, book, counted })),
  };
  return { type: 'inventory.StockCounted', subject: `stock-count/${id}`, sequence: 1, data: { ...data } };
}

/** Locations carry no version: the chassis counts their events. */
export function locationChanged({ id, code }: Location) {
  const data: EventData<'inventory.LocationChanged'> = { locationId: id, code };
  return { type: 'inventory.LocationChanged', subject: `location/${id}`, data: { ...data } };
}
