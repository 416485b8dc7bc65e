import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { CheckoutStatus, Failure, Progress, Terms } from '../domain/checkout.ts';
import type { Address, TaxSum } from '../domain/frozen-cart.ts';
import type { Issue, OwedEffect } from '../domain/decision.ts';
import type { InvoiceDocument } from '../domain/invoice.ts';
import type { FulfillmentKind, FulfillmentStatus, OrderStatus, ReturnStatus } from '../domain/order.ts';
import type { Account, Posting } from '../domain/posting.ts';
import type { Changes } from '../domain/replay.ts';
import type { PaymentMethod, PaymentOperation, PaymentStatus, TenderKind } from '../domain/tender.ts';

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
  cartId: text('cart_id'),
  checkoutId: text('checkout_id'),
  reservationId: text('reservation_id'),
  currency: text().notNull(),
  subtotal: amount('subtotal').notNull(),
  discount: amount('discount').notNull(),
  tax: amount('tax').notNull(),
  total: amount('total').notNull(),
  taxIncluded: boolean('tax_included').notNull(),
  taxes: jsonb().$type<readonly TaxSum[]>().notNull(),
  paymentMethod: text('payment_method').$type<PaymentMethod>().notNull(),
  paymentStatus: text('payment_status').$type<PaymentStatus>().notNull(),
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
  cancelled: integer().notNull().default(0),
  returned: integer().notNull().default(0),
});

export const tender = pgTable('tender', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  place: integer().notNull(),
  kind: text().$type<TenderKind>().notNull(),
  amount: amount('amount').notNull(),
  captured: amount('captured').notNull().default(0n),
  refundDue: amount('refund_due').notNull().default(0n),
  refunded: amount('refunded').notNull().default(0n),
  reference: text(),
});

export const ledgerTransaction = pgTable('ledger_transaction', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  kind: text().$type<Posting['kind']>().notNull(),
  currency: text().notNull(),
  bookedAt: moment('booked_at').notNull(),
});

export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    transactionId: text('transaction_id').notNull(),
    place: integer().notNull(),
    account: text().$type<Account>().notNull(),
    amount: amount('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.transactionId, table.place] })],
);

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
    cancelled: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.fulfillmentId, table.orderLineId] })],
);

export const invoice = pgTable('invoice', {
  id: text().primaryKey(),
  number: text().notNull(),
  kind: text().$type<Issue['kind']>().notNull(),
  orderId: text('order_id').notNull(),
  returnId: text('return_id'),
  document: jsonb().$type<InvoiceDocument>().notNull(),
  issuedAt: moment('issued_at').notNull(),
});

export const posTransaction = pgTable(
  'pos_transaction',
  {
    terminalId: text('terminal_id').notNull(),
    sequence: integer().notNull(),
    orderId: text('order_id').notNull(),
    locationId: text('location_id').notNull(),
    bodyHash: text('body_hash').notNull(),
    actor: text().notNull(),
    wasOffline: boolean('was_offline').notNull(),
    occurredAt: moment('occurred_at').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.terminalId, table.sequence] })],
);

export const orderReturn = pgTable('order_return', {
  id: text().primaryKey(),
  orderId: text('order_id').notNull(),
  place: integer().notNull(),
  status: text().$type<ReturnStatus>().notNull(),
  reason: text().notNull(),
  locationId: text('location_id'),
  requestedAt: moment('requested_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const returnLine = pgTable(
  'return_line',
  {
    returnId: text('return_id').notNull(),
    orderLineId: text('order_line_id').notNull(),
    quantity: integer().notNull(),
    sellable: integer().notNull().default(0),
    damaged: integer().notNull().default(0),
    vendor: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.returnId, table.orderLineId] })],
);

export const knownShortage = pgTable(
  'known_shortage',
  {
    orderId: text('order_id').notNull(),
    variantId: text('variant_id').notNull(),
    locationId: text('location_id').notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.variantId, table.locationId] })],
);

export const orderEvent = pgTable(
  'order_event',
  {
    orderId: text('order_id').notNull(),
    version: integer().notNull(),
    type: text().notNull(),
    message: text().notNull(),
    at: moment('at').notNull(),
    changes: jsonb().$type<Changes>(),
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
  detail: jsonb().$type<OwedEffect['detail']>().notNull().default({}),
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
  loses: text().$type<PaymentOperation>(),
});

export const developmentPaymentRequest = pgTable('development_payment_request', {
  key: text().primaryKey(),
  operation: text().$type<PaymentOperation>().notNull(),
  reference: text().notNull(),
  amount: amount('amount').notNull(),
  refusal: text(),
});

export type OrderRow = typeof orders.$inferSelect;
export type OrderLineRow = typeof orderLine.$inferSelect;
export type FulfillmentRow = typeof fulfillment.$inferSelect;
export type FulfillmentLineRow = typeof fulfillmentLine.$inferSelect;
export type TenderRow = typeof tender.$inferSelect;
export type PosTransactionRow = typeof posTransaction.$inferSelect;
export type InvoiceRow = typeof invoice.$inferSelect;
export type ReturnRow = typeof orderReturn.$inferSelect;
export type ReturnLineRow = typeof returnLine.$inferSelect;
export type OrderEventRow = typeof orderEvent.$inferSelect;
export type CheckoutRow = typeof checkout.$inferSelect;
