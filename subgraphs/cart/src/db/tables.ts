import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { CartChange } from '../domain/change.ts';
import type { HandoffPurpose, HandoffState } from '../domain/handoff.ts';
import type { SavedItem } from '../domain/saved-list.ts';
import type { CartState, Fulfillment } from '../domain/state.ts';
import type { PriceMode } from '../domain/totals.ts';
import type { StoredCoupon, StoredPoints } from './benefit-json.ts';
import type { StoredPromotion } from './promotion-json.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });

export const cartTable = pgTable('cart', {
  id: text().primaryKey(),
  version: integer().notNull(),
  status: text().$type<CartState['kind']>().notNull(),
  customerId: text('customer_id'),
  tokenHash: text('token_hash'),
  originChannel: text('origin_channel').notNull(),
  channel: text().notNull(),
  currency: text().notNull(),
  priceMode: text('price_mode').$type<PriceMode>().notNull(),
  fulfillment: jsonb().$type<Fulfillment>(),
  coupons: jsonb().$type<readonly StoredCoupon[]>().notNull(),
  points: jsonb().$type<StoredPoints>(),
  locationId: text('location_id'),
  mergedInto: text('merged_into'),
  checkoutId: text('checkout_id'),
  orderId: text('order_id'),
  releasedCheckouts: jsonb('released_checkouts').$type<readonly string[]>().notNull(),
  pricedAt: moment('priced_at'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const lineTable = pgTable('cart_line', {
  id: text().primaryKey(),
  cartId: text('cart_id').notNull(),
  position: bigint({ mode: 'bigint' }).generatedAlwaysAsIdentity(),
  variantId: text('variant_id').notNull(),
  quantity: integer().notNull(),
  unitPrice: minorUnits('unit_price').notNull(),
  taxRateBasisPoints: integer('tax_rate_basis_points').notNull(),
  promotions: jsonb().$type<readonly StoredPromotion[]>().notNull(),
  addedChannel: text('added_channel').notNull(),
  addedDevice: text('added_device'),
  addedByStaff: boolean('added_by_staff').notNull(),
  addedAt: moment('added_at').notNull(),
});

export const changeTable = pgTable(
  'cart_change',
  {
    cartId: text('cart_id').notNull(),
    version: integer().notNull(),
    ordinal: integer().notNull(),
    kind: text().$type<CartChange['kind']>().notNull(),
    variantId: text('variant_id'),
    quantityBefore: integer('quantity_before'),
    quantityAfter: integer('quantity_after'),
    unitPriceBefore: minorUnits('unit_price_before'),
    unitPriceAfter: minorUnits('unit_price_after'),
    currency: text().notNull(),
    message: text().notNull(),
    at: moment('at').notNull(),
  },
  (change) => [primaryKey({ columns: [change.cartId, change.version, change.ordinal] })],
);

export const handoffTable = pgTable('cart_handoff', {
  code: text().primaryKey(),
  cartId: text('cart_id').notNull(),
  purpose: text().$type<HandoffPurpose>().notNull(),
  locationId: text('location_id'),
  status: text().$type<HandoffState['kind']>().notNull(),
  claimedLocationId: text('claimed_location_id'),
  claimedBy: text('claimed_by'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
});

export const savedListTable = pgTable('saved_list', {
  id: text().primaryKey(),
  version: integer().notNull(),
  customerId: text('customer_id').notNull(),
  name: text().notNull(),
  items: jsonb().$type<readonly StoredItem[]>().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

/** An item as jsonb keeps it: the moment as text. */
export type StoredItem = Omit<SavedItem, 'addedAt'> & { readonly addedAt: string };

export const guessTable = pgTable(
  'handoff_guess',
  {
    principal: text().notNull(),
    spanStart: moment('span_start').notNull(),
    misses: integer().notNull(),
  },
  (guess) => [primaryKey({ columns: [guess.principal, guess.spanStart] })],
);
