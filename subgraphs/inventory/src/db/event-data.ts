import type { EventData } from '@musubi/schema';
import type { Told } from '../domain/back-in-stock.ts';
import type { ChannelBuffer } from '../domain/channel-buffer.ts';
import type { Demand } from '../domain/demand.ts';
import type { Discrepancy, Oversold } from '../domain/discrepancy.ts';
import type { StockLevel } from '../domain/level.ts';
import type { Location } from '../domain/location.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { SourcingRuleSet } from '../domain/sourcing-rules.ts';
import type { StockCount } from '../domain/stock-count.ts';
import type { Transfer } from '../domain/transfer.ts';

/** The events of a reservation, by the name of what happened. */
export type ReservationEvent =
  | 'inventory.StockReserved'
  | 'inventory.ReservationExtended'
  | 'inventory.ReservationReleased'
  | 'inventory.ReservationExpired'
  | 'inventory.StockAllocated'
  | 'inventory.StockShipped'
  | 'inventory.AllocationCancelled'
  | 'inventory.AllocationShort'
  | 'inventory.ReservationMoved';

/** The full state of a level; its version is the sequence. */
export function stockChanged(level: StockLevel) {
  const { id, version } = level;
  return { type: 'inventory.StockChanged', subject: `stock-level/${id}`, sequence: version, data: stockData(level) };
}

function stockData(level: StockLevel) {
  const { id, updatedAt, lowStockThreshold: _, ...rest } = level;
  const data: EventData<'inventory.StockChanged'> = { levelId: id, ...rest, updatedAt: updatedAt.toISOString() };
  return { ...data };
}

/** A level that is low now; the chassis counts how often. */
export function stockLow(level: StockLevel, threshold: number) {
  const data: EventData<'inventory.StockLow'> = { ...stockData(level), threshold };
  return { type: 'inventory.StockLow', subject: `low-stock/${level.id}`, data: { ...data } };
}

export function channelBufferChanged(buffer: ChannelBuffer) {
  const { channel, variantId, locationId } = buffer;
  const data: EventData<'inventory.ChannelBufferChanged'> = { ...buffer };
  const subject = `channel-buffer/${channel}/${variantId ?? '*'}/${locationId ?? '*'}`;
  return { type: 'inventory.ChannelBufferChanged', subject, data: { ...data } };
}

export function sourcingRulesChanged({ channel, rules }: SourcingRuleSet) {
  const data: EventData<'inventory.SourcingRulesChanged'> = { channel, rules };
  return { type: 'inventory.SourcingRulesChanged', subject: `sourcing-rules/${channel ?? '*'}`, data: { ...data } };
}

/** The level that an event tells of. */
export function levelOf(data: EventData<'inventory.StockChanged'>): StockLevel {
  const { levelId, updatedAt, inTransitIn = 0, unsellable = 0, ...counters } = data;
  const at = { updatedAt: new Date(updatedAt), lowStockThreshold: null };
  return { id: levelId, ...counters, inTransitIn, unsellable, ...at };
}

/** `units` are those that it happened to. */
export function reservationChanged(type: ReservationEvent, reservation: Reservation, units: readonly Demand[]) {
  const lines = units.map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity }));
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

/** The events of a transfer, by the name of what happened. */
export type TransferEvent =
  | 'inventory.TransferRequested'
  | 'inventory.TransferApproved'
  | 'inventory.TransferShipped'
  | 'inventory.TransferReceived'
  | 'inventory.TransferCancelled'
  | 'inventory.TransferReduced';

export function transferChanged(type: TransferEvent, transfer: Transfer) {
  const { id, fromLocationId, toLocationId, status, version } = transfer;
  const lines = transfer.lines.map(({ variantId, requested, approved, shipped, received }) => {
    return { variantId, requested, approved, shipped, received };
  });
  const data: EventData<TransferEvent> = { transferId: id, fromLocationId, toLocationId, status, lines };
  return { type, subject: `transfer/${id}`, sequence: version, data: { ...data } };
}

/** A subscription is settled once: this is its only event. */
export function backInStockTold({ subscription, atp, locationIds }: Told) {
  const { id, customerId, variantId, scope } = subscription;
  const data: EventData<'inventory.VariantBackInStock'> = {
    subscriptionId: id,
    customerId,
    variantId,
    scope,
    atp,
    locationIds,
  };
  return { type: 'inventory.VariantBackInStock', subject: `back-in-stock/${id}`, sequence: 1, data: { ...data } };
}

/** A discrepancy is written once: this is its first event. */
export function discrepancyFound({ id, foundAt, ...found }: Discrepancy) {
  const { variantId, locationId, cause, expected, actual, reference } = found;
  const told = { variantId, locationId, cause, expected, actual, reference, foundAt: foundAt.toISOString() };
  const data: EventData<'inventory.StockDiscrepancyFound'> = { discrepancyId: id, ...told };
  return {
    type: 'inventory.StockDiscrepancyFound',
    subject: `stock-discrepancy/${id}`,
    sequence: 1,
    data: { ...data },
  };
}

/** Follows the discrepancy that brought it to light. */
export function oversoldDetected({ discrepancy, missing, orderIds, alternatives }: Oversold) {
  const { id, variantId, locationId } = discrepancy;
  const data: EventData<'inventory.OversoldDetected'> = {
    discrepancyId: id,
    variantId,
    locationId,
    missing,
    orderIds,
    alternatives,
  };
  return { type: 'inventory.OversoldDetected', subject: `stock-discrepancy/${id}`, sequence: 2, data: { ...data } };
}

/** Locations carry no version: the chassis counts their events. */
export function locationChanged({ id, code }: Location) {
  const data: EventData<'inventory.LocationChanged'> = { locationId: id, code };
  return { type: 'inventory.LocationChanged', subject: `location/${id}`, data: { ...data } };
}
