import { sql } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { Checkout } from '../domain/checkout.ts';
import { newOrder, type NewFulfillment, type NewOrder } from '../domain/new-order.ts';
import { orderNumber } from '../domain/order-number.ts';
import { book } from './ledger.ts';
import { fulfillment, fulfillmentLine, orderEvent, orderLine, orders, tender, type OrderRow } from './tables.ts';

/** Inserts the order of a checkout with all that belongs to it. Its goods are allocated by then. */
export async function insertOrder(tx: Transaction, checkout: Checkout, now: Date): Promise<OrderRow> {
  const order = newOrder(checkout);
  const [{ count } = { count: 0 }] = await tx.execute<{ count: string }>(sql`select nextval('order_number') as count`);
  const row = rowOf({ checkout, order, now, number: orderNumber(Number(count), now) });
  await tx.insert(orders).values(row);
  await tx.insert(orderLine).values(order.lines.map((line) => ({ ...line, orderId: order.id })));
  await tx.insert(fulfillment).values(order.fulfillments.map((one) => fulfillmentRow(one, order.id, now)));
  await tx
    .insert(fulfillmentLine)
    .values(order.fulfillments.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, fulfillmentId: id }))));
  if (order.tenders.length > 0) {
    await tx
      .insert(tender)
      .values(order.tenders.map((one, index) => ({ ...one, orderId: order.id, place: index + 1 })));
  }
  await book(tx, { ...row, version: 1 }, { postings: order.postings, now });
  const message = order.status === 'COMPLETED' ? 'Bought and handed over in the store' : 'The order is placed';
  await tx.insert(orderEvent).values({ orderId: order.id, version: 1, type: 'OrderPlaced', message, at: now });
  return row;
}

function fulfillmentRow(one: NewFulfillment, orderId: string, createdAt: Date) {
  const { id, place, kind, status, locationId, address } = one;
  return { id, place, kind, status, locationId, address, orderId, createdAt };
}

function rowOf(of: { checkout: Checkout; order: NewOrder; now: Date; number: string }): OrderRow {
  const { checkout, order, now, number } = of;
  const { cart } = checkout.progress;
  if (cart === null) throw new Error(`Expected checkout ${checkout.id} to have frozen its cart`);
  const { totals, channel, currency, customerId } = cart;
  return {
    id: order.id,
    number,
    status: order.status,
    version: 1,
    channel,
    customerId,
    guestTokenHash: checkout.guestTokenHash,
    cartId: checkout.cartId,
    checkoutId: checkout.id,
    reservationId: order.reservationId,
    currency,
    subtotal: BigInt(totals.subtotal),
    discount: BigInt(totals.discount),
    tax: BigInt(totals.tax),
    total: BigInt(totals.total),
    taxIncluded: totals.taxIncluded,
    taxes: totals.taxes,
    paymentMethod: checkout.terms.method,
    paymentStatus: order.paymentStatus,
    placedAt: now,
    updatedAt: now,
  };
}
