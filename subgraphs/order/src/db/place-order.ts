import { sql } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { NewFulfillment, NewOrder } from '../domain/new-order.ts';
import type { Fulfillment } from '../domain/order.ts';
import { orderNumber } from '../domain/order-number.ts';
import { changesOf } from '../domain/replay.ts';
import { book } from './ledger.ts';
import { fulfillment, fulfillmentLine, orderEvent, orderLine, orders, tender, type OrderRow } from './tables.ts';

/** When an order was placed, and when it is written: not the same for what was sold while a till was offline. */
export type Moments = { readonly placedAt: Date; readonly now: Date };

/** Inserts an order with all that belongs to it, its timeline and its books. */
export async function insertOrder(tx: Transaction, order: NewOrder, moments: Moments): Promise<OrderRow> {
  const { placedAt, now } = moments;
  const { id: orderId, lines, fulfillments, tenders, postings } = order;
  const [{ count } = { count: 0 }] = await tx.execute<{ count: string }>(sql`select nextval('order_number') as count`);
  const row = rowOf(order, orderNumber(Number(count), placedAt), moments);
  await tx.insert(orders).values(row);
  await tx.insert(orderLine).values(lines.map((line) => ({ ...line, orderId })));
  await tx.insert(fulfillment).values(fulfillments.map((one) => fulfillmentRow(one, orderId, placedAt)));
  await tx
    .insert(fulfillmentLine)
    .values(fulfillments.flatMap(({ id, lines: parts }) => parts.map((part) => ({ ...part, fulfillmentId: id }))));
  if (tenders.length > 0) {
    await tx.insert(tender).values(tenders.map((one, index) => ({ ...one, orderId, place: index + 1 })));
  }
  await book(tx, { ...row, version: 1 }, { postings, now });
  const message = order.status === 'COMPLETED' ? 'Bought and handed over in the store' : 'The order is placed';
  const changes = changesOf(undefined, {
    ...order,
    lines: lines.map((line) => ({ ...line, cancelled: 0, returned: 0 })),
    fulfillments: fulfillments.map(asPlaced),
    returns: [],
  });
  await tx.insert(orderEvent).values({ orderId, version: 1, type: 'OrderPlaced', message, at: placedAt, changes });
  return row;
}

function asPlaced({ lines, ...way }: NewFulfillment): Fulfillment {
  return {
    ...way,
    trackingNumber: null,
    pickupCode: null,
    wrongCodes: 0,
    readyAt: null,
    parts: lines.map((line) => ({ ...line, cancelled: 0 })),
  };
}

function fulfillmentRow(one: NewFulfillment, orderId: string, createdAt: Date) {
  const { id, place, kind, status, locationId, address, expiresAt } = one;
  return { id, place, kind, status, locationId, address, expiresAt, orderId, createdAt };
}

function rowOf(order: NewOrder, number: string, { placedAt, now }: Moments): OrderRow {
  const {
    lines: _lines,
    fulfillments: _fulfillments,
    tenders: _tenders,
    postings: _postings,
    totals,
    ...facts
  } = order;
  return {
    ...facts,
    number,
    version: 1,
    subtotal: BigInt(totals.subtotal),
    discount: BigInt(totals.discount),
    tax: BigInt(totals.tax),
    total: BigInt(totals.total),
    taxIncluded: totals.taxIncluded,
    taxes: totals.taxes,
    placedAt,
    updatedAt: now,
  };
}
