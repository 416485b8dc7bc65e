import { sql } from 'drizzle-orm';
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { ConsentChannel, ConsentPurpose, ConsentStatus } from '../domain/consent.ts';
import type { IdentityType } from '../domain/decision.ts';
import type { InteractionFacts, InteractionKind } from '../domain/interaction.ts';
import type { LinkReason } from '../domain/link.ts';
import type { LoyaltyEntryKind } from '../domain/points.ts';
import type { RedemptionState } from '../domain/redemption.ts';

/** Milliseconds, as JavaScript's dates have them: a cursor must name the very moment that is stored. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Of money: whole, and beyond what a number holds exactly. */
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });

export const customer = pgTable('customer', {
  id: text().primaryKey(),
  family: text().notNull(),
  given: text().notNull(),
  familyKana: text('family_kana'),
  givenKana: text('given_kana'),
  searchText: text('search_text').notNull(),
  locale: text().notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const identity = pgTable(
  'identity',
  {
    type: text().$type<IdentityType>().notNull(),
    value: text().notNull(),
    customerId: text('customer_id').notNull(),
    verifiedAt: moment('verified_at'),
    linkedAt: moment('linked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.type, table.value] })],
);

export const consent = pgTable(
  'consent',
  {
    customerId: text('customer_id').notNull(),
    purpose: text().$type<ConsentPurpose>().notNull(),
    channel: text().$type<ConsentChannel>().notNull(),
    status: text().$type<ConsentStatus>().notNull(),
    source: text().notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.purpose, table.channel] })],
);

export const consentHistory = pgTable(
  'consent_history',
  {
    customerId: text('customer_id').notNull(),
    version: integer().notNull(),
    purpose: text().$type<ConsentPurpose>().notNull(),
    channel: text().$type<ConsentChannel>().notNull(),
    status: text().$type<ConsentStatus>().notNull(),
    source: text().notNull(),
    decidedAt: moment('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.version] })],
);

export const interaction = pgTable(
  'interaction',
  {
    customerId: text('customer_id').notNull(),
    id: text().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    channel: text().notNull(),
    facts: jsonb().$type<InteractionFacts>().notNull(),
    kind: text()
      .$type<InteractionKind>()
      .notNull()
      .generatedAlwaysAs(sql`facts ->> 'kind'`),
    recordedAt: moment('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.id] })],
);

export const link = pgTable(
  'link',
  {
    scope: text().notNull(),
    customerId: text('customer_id').notNull(),
    reason: text().$type<LinkReason>().notNull(),
    linkedAt: moment('linked_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.customerId, table.reason] })],
);

export const disclosure = pgTable('disclosure', {
  position: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: moment('at').notNull(),
  subject: text().notNull(),
  role: text().notNull(),
  scope: text(),
  customerId: text('customer_id').notNull(),
  fields: text().array().notNull(),
  correlationId: text('correlation_id').notNull(),
});

export const loyaltyAccount = pgTable('loyalty_account', {
  customerId: text('customer_id').primaryKey(),
  balance: integer().notNull(),
  held: integer().notNull(),
  entries: integer().notNull(),
});

export const loyaltyEntry = pgTable(
  'loyalty_entry',
  {
    customerId: text('customer_id').notNull(),
    position: integer().notNull(),
    kind: text().$type<LoyaltyEntryKind>().notNull(),
    points: integer().notNull(),
    balanceAfter: integer('balance_after').notNull(),
    reference: text().notNull(),
    at: moment('at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.position] })],
);

export const purchasePoints = pgTable('purchase_points', {
  orderId: text('order_id').primaryKey(),
  customerId: text('customer_id').notNull(),
  total: minorUnits('total').notNull(),
  currency: text().notNull(),
  refunded: minorUnits('refunded').notNull(),
  earned: integer().notNull(),
  reversed: integer().notNull(),
});

export const coupon = pgTable('coupon', {
  code: text().primaryKey(),
  name: text().notNull(),
  customerId: text('customer_id'),
  channels: text().array().notNull(),
  basisPoints: integer('basis_points'),
  amount: minorUnits('amount'),
  currency: text(),
  minimumSubtotal: minorUnits('minimum_subtotal'),
  combinable: boolean().notNull(),
  usageLimit: integer('usage_limit'),
  customerLimit: integer('customer_limit'),
  used: integer().notNull(),
  validFrom: moment('valid_from').notNull(),
  validUntil: moment('valid_until'),
  issuedAt: moment('issued_at').notNull(),
  issuedBy: text('issued_by').notNull(),
});

export const redemption = pgTable('redemption', {
  id: text().primaryKey(),
  status: text().$type<RedemptionState['kind']>().notNull(),
  customerId: text('customer_id'),
  channel: text().notNull(),
  points: integer().notNull(),
  restoredPoints: integer('restored_points').notNull(),
  orderId: text('order_id'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
});

export const couponUse = pgTable(
  'coupon_use',
  {
    redemptionId: text('redemption_id').notNull(),
    code: text().notNull(),
    customerId: text('customer_id'),
    counts: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.redemptionId, table.code] })],
);
