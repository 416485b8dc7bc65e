import { bigint, boolean, doublePrecision, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { BackInStockScope, BackInStockStatus } from '../domain/back-in-stock.ts';
import type { LocationCapability, LocationKind } from '../domain/location.ts';
import type { MovementKind, StockReason } from '../domain/level.ts';
import type { DiscrepancyCause } from '../domain/discrepancy.ts';
import type { ReservationStatus } from '../domain/reservation.ts';
import type { SourcingRule } from '../domain/sourcing-rules.ts';
import type { TransferStatus } from '../domain/transfer.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const location = pgTable('location', {
  id: text().primaryKey(),
  code: text().notNull(),
  nameJa: text('name_ja').notNull(),
  nameEn: text('name_en'),
  kind: text().$type<LocationKind>().notNull(),
  gln: text(),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
  postalCode: text('postal_code').notNull(),
  region: text().notNull(),
  locality: text().notNull(),
  streetAddress: text('street_address').notNull(),
  openingHours: text('opening_hours').array().notNull(),
  capabilities: text().array().$type<LocationCapability[]>().notNull(),
  active: boolean().notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const stockLevel = pgTable('stock_level', {
  id: text().primaryKey(),
  variantId: text('variant_id').notNull(),
  locationId: text('location_id').notNull(),
  onHand: integer('on_hand').notNull(),
  reserved: integer().notNull(),
  allocated: integer().notNull(),
  safetyStock: integer('safety_stock').notNull(),
  version: integer().notNull(),
  updatedAt: moment('updated_at').notNull(),
  inTransitIn: integer('in_transit_in').notNull().default(0),
  unsellable: integer().notNull().default(0),
  lowStockThreshold: integer('low_stock_threshold'),
});

export const channelBuffer = pgTable('channel_buffer', {
  channel: text().notNull(),
  variantId: text('variant_id'),
  locationId: text('location_id'),
  units: integer().notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const reservation = pgTable('reservation', {
  id: text().primaryKey(),
  status: text().$type<ReservationStatus>().notNull(),
  holder: text(),
  orderId: text('order_id'),
  expiresAt: moment('expires_at').notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const reservationLine = pgTable(
  'reservation_line',
  {
    reservationId: text('reservation_id').notNull(),
    levelId: text('level_id').notNull(),
    quantity: integer().notNull(),
    shipped: integer().notNull().default(0),
    cancelled: integer().notNull().default(0),
    unsourced: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.reservationId, table.levelId] })],
);

export const movement = pgTable(
  'movement',
  {
    levelId: text('level_id').notNull(),
    version: integer().notNull(),
    kind: text().$type<MovementKind>().notNull(),
    onHandDelta: integer('on_hand_delta').notNull(),
    reservedDelta: integer('reserved_delta').notNull(),
    allocatedDelta: integer('allocated_delta').notNull(),
    safetyStockDelta: integer('safety_stock_delta').notNull(),
    onHandAfter: integer('on_hand_after').notNull(),
    reservedAfter: integer('reserved_after').notNull(),
    allocatedAfter: integer('allocated_after').notNull(),
    safetyStockAfter: integer('safety_stock_after').notNull(),
    reason: text(),
    reservationId: text('reservation_id'),
    actor: text().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    reasonCode: text('reason_code').$type<StockReason>(),
    inTransitInDelta: integer('in_transit_in_delta').notNull().default(0),
    unsellableDelta: integer('unsellable_delta').notNull().default(0),
    inTransitInAfter: integer('in_transit_in_after').notNull().default(0),
    unsellableAfter: integer('unsellable_after').notNull().default(0),
    transferId: text('transfer_id'),
  },
  (table) => [primaryKey({ columns: [table.levelId, table.version] })],
);

export const sourcingRules = pgTable('sourcing_rules', {
  channel: text(),
  rules: text().array().$type<SourcingRule[]>().notNull(),
  version: integer().notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const backInStock = pgTable('back_in_stock', {
  id: text().primaryKey(),
  customerId: text('customer_id').notNull(),
  variantId: text('variant_id').notNull(),
  scope: text().$type<BackInStockScope>().notNull(),
  locationId: text('location_id'),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  radiusMeters: integer('radius_meters'),
  units: integer().notNull(),
  status: text().$type<BackInStockStatus>().notNull(),
  createdAt: moment('created_at').notNull(),
  settledAt: moment('settled_at'),
  place: bigint({ mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
});

export const epcisEvent = pgTable('epcis_event', {
  id: text().primaryKey(),
  kind: text().notNull(),
  action: text().notNull(),
  businessStep: text('business_step'),
  locationId: text('location_id'),
  eventTime: moment('event_time').notNull(),
  capturedAt: moment('captured_at').notNull(),
});

export const silentCustomer = pgTable('silent_customer', {
  customerId: text('customer_id').primaryKey(),
});

export const stockTransfer = pgTable('stock_transfer', {
  id: text().primaryKey(),
  fromLocationId: text('from_location_id').notNull(),
  toLocationId: text('to_location_id').notNull(),
  status: text().$type<TransferStatus>().notNull(),
  note: text(),
  requestedBy: text('requested_by').notNull(),
  version: integer().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const stockTransferLine = pgTable(
  'stock_transfer_line',
  {
    transferId: text('transfer_id').notNull(),
    variantId: text('variant_id').notNull(),
    fromLevelId: text('from_level_id').notNull(),
    toLevelId: text('to_level_id').notNull(),
    requested: integer().notNull(),
    approved: integer(),
    shipped: integer(),
    received: integer(),
  },
  (table) => [primaryKey({ columns: [table.transferId, table.variantId] })],
);

export const stockCount = pgTable('stock_count', {
  id: text().primaryKey(),
  locationId: text('location_id').notNull(),
  note: text(),
  actor: text().notNull(),
  countedAt: moment('counted_at').notNull(),
});

export const stockCountLine = pgTable(
  'stock_count_line',
  {
    countId: text('count_id').notNull(),
    levelId: text('level_id').notNull(),
    book: integer().notNull(),
    counted: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.countId, table.levelId] })],
);

export const stockDiscrepancy = pgTable('stock_discrepancy', {
  id: text().primaryKey(),
  levelId: text('level_id').notNull(),
  cause: text().$type<DiscrepancyCause>().notNull(),
  expected: integer().notNull(),
  actual: integer().notNull(),
  reference: text().notNull(),
  actor: text().notNull(),
  foundAt: moment('found_at').notNull(),
});
