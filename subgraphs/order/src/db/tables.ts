import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { CheckoutStatus, Failure, Progress, Terms } from '../domain/checkout.ts';
import type { Address, TaxSum } from '../domain/frozen-cart.ts';
import type { OwedEffect } from '../domain/decide.ts';
import type { FulfillmentKind, FulfillmentStatus, OrderStatus, PaymentMethod, PaymentStatus } from '../domain/order.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const amount = (name: string) => bigint(name, { mode: 'bigint' });

export const orders = pgTable('orders', {
  id: text().primaryKey(),
  number: text().notNull(),
  status: text().$type<OrderStatus>().notNull(),
  version: integer().notNull(),
  channel: text().notNull(),
  customerId: text('customer_id'),
  guestTokenHash: text('guest_token_hash'),
  cartId: text('cart_id').notNull(),
  checkoutId: text('checkout_id').notNull(),
  reservationId: text('reservation_id').notNull(),
  currency: text().notNull(),
  subtotal: amount('subtotal').notNull(),
  discount: amount('discount').notNull(),
  tax: amount('tax').notNull(),
  total: amount('total').notNull(),
  taxIncluded: boolean('tax_included').notNull(),
  taxes: jsonb().$type<readonly TaxSum[]>().notNull(),
  paymentMethod: text('payment_method').$type<PaymentMethod>().notNull(),
  paymentStatus: text('payment_status').$type<PaymentStatus>().notNull(),
  paymentReference: text('payment_reference'),
  placedAt: moment('placed_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const orderLine = pgTable('order_line', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  place: integer().notNull(),
  variantId: text('variant_id').notNull(),
  quantity: integer().notNull(),
  unitPrice: amount('unit_price').notNull(),
  discount: amount('discount').notNull(),
  total: amount('total').notNull(),
  taxRateBasisPoints: integer('tax_rate_basis_points').notNull(),
});

export const fulfillment = pgTable('fulfillment', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  place: integer().notNull(),
  kind: text().$type<FulfillmentKind>().notNull(),
  status: text().$type<FulfillmentStatus>().notNull(),
  locationId: text('location_id').notNull(),
  address: jsonb().$type<Address>(),
  trackingNumber: text('tracking_number'),
  pickupCode: text('pickup_code'),
  wrongCodes: integer('wrong_codes').notNull().default(0),
  readyAt: moment('ready_at'),
  expiresAt: moment('expires_at'),
  createdAt: moment('created_at').notNull(),
});

export const fulfillmentLine = pgTable(
  'fulfillment_line',
  {
    fulfillmentId: text('fulfillment_id').notNull(),
    orderLineId: text('order_line_id').notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.fulfillmentId, table.orderLineId] })],
);

export const orderEvent = pgTable(
  'order_event',
  {
    orderId: text('order_id').notNull(),
    version: integer().notNull(),
    type: text().notNull(),
    message: text().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.version] })],
);

/** Columns of work that one process at a time does, under a lease that ends by itself. */
const leased = {
  leaseOwner: text('lease_owner'),
  leaseUntil: moment('lease_until').notNull(),
  fencing: bigint('fencing', { mode: 'number' }).notNull(),
  dueAt: moment('due_at').notNull(),
  failedAttempts: integer('failed_attempts').notNull().default(0),
};

export const checkout = pgTable('checkout', {
  id: text().primaryKey(),
  principal: text().notNull(),
  idempotencyKey: text('idempotency_key').notNull(),
  bodyHash: text('body_hash').notNull(),
  cartId: text('cart_id').notNull(),
  orderId: text('order_id').notNull(),
  guestTokenHash: text('guest_token_hash'),
  terms: jsonb().$type<Terms>().notNull(),
  paymentToken: text('payment_token'),
  status: text().$type<CheckoutStatus>().notNull(),
  progress: jsonb().$type<Progress>().notNull(),
  failure: jsonb().$type<Failure>(),
  startedAt: moment('started_at').notNull(),
  endedAt: moment('ended_at'),
  ...leased,
});

export const pendingEffect = pgTable('pending_effect', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  kind: text().$type<OwedEffect['kind']>().notNull(),
  target: text().notNull(),
  createdAt: moment('created_at').notNull(),
  doneAt: moment('done_at'),
  refusal: text(),
  ...leased,
});

export const developmentPayment = pgTable('development_payment', {
  reference: text().primaryKey(),
  idempotencyKey: text('idempotency_key').notNull(),
  amount: amount('amount').notNull(),
  currency: text().notNull(),
  status: text().$type<'DECLINED' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'REFUNDED'>().notNull(),
  captured: amount('captured').notNull(),
  refunded: amount('refunded').notNull(),
});

export type OrderRow = typeof orders.$inferSelect;
export type OrderLineRow = typeof orderLine.$inferSelect;
export type FulfillmentRow = typeof fulfillment.$inferSelect;
export type FulfillmentLineRow = typeof fulfillmentLine.$inferSelect;
export type OrderEventRow = typeof orderEvent.$inferSelect;
export type CheckoutRow = typeof checkout.$inferSelect;
export type PendingEffectRow = typeof pendingEffect.$inferSelect;
