import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Fulfillment, FulfillmentPart, Order, ReturnLine } from '../domain/order.ts';
import { changesOf } from '../domain/replay.ts';
import { loadReturns, saveReturns } from './returns.ts';
import {
  fulfillment,
  fulfillmentLine,
  orderEvent,
  orderLine,
  orders,
  tender,
  type FulfillmentRow,
  type OrderLineRow,
  type OrderRow,
  type ReturnRow,
  type TenderRow,
} from './tables.ts';

/** An order as it is stored, with its parts in their order. */
export type StoredOrder = {
  readonly row: OrderRow;
  readonly lines: readonly OrderLineRow[];
  readonly tenders: readonly TenderRow[];
  readonly fulfillments: readonly (FulfillmentRow & { readonly parts: readonly FulfillmentPart[] })[];
  readonly returns: readonly (ReturnRow & { readonly lines: readonly ReturnLine[] })[];
};

/** Loads an order to decide on, locked until the transaction ends. The order's row is always locked first. */
export async function lockOrder(tx: Transaction, id: string): Promise<StoredOrder | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.id, id)).for('update');
  if (row === undefined) return undefined;
  const lines = await tx.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(asc(orderLine.place));
  const tenders = await tx.select().from(tender).where(eq(tender.orderId, id)).orderBy(asc(tender.place));
  const ways = await tx.select().from(fulfillment).where(eq(fulfillment.orderId, id)).orderBy(asc(fulfillment.place));
  const parts = await tx
    .select(getTableColumns(fulfillmentLine))
    .from(fulfillmentLine)
    .innerJoin(fulfillment, eq(fulfillment.id, fulfillmentLine.fulfillmentId))
    .where(eq(fulfillment.orderId, id))
    .orderBy(asc(fulfillmentLine.orderLineId));
  const partsOf = Map.groupBy(parts, ({ fulfillmentId }) => fulfillmentId);
  const fulfillments = ways.map((way) => ({ ...way, parts: partsOf.get(way.id) ?? [] }));
  return { row, lines, tenders, fulfillments, returns: await loadReturns(tx, id) };
}

/** The order that a fulfilment belongs to. */
export async function orderIdOfFulfillment(database: Executor, id: string): Promise<string | undefined> {
  const [row] = await database.select({ orderId: fulfillment.orderId }).from(fulfillment).where(eq(fulfillment.id, id));
  return row?.orderId;
}

/** What decisions need of it. */
export function toOrder({ row, ...parts }: StoredOrder): Order {
  // What was sold at a till is held nowhere, and nothing of it can be booked out: the name is never used.
  return { ...row, ...parts, reservationId: row.reservationId ?? row.id };
}

/** Writes what a decision changed, and the entry of the timeline. */
export async function saveOrder(
  tx: Transaction,
  change: {
    readonly before: Order;
    readonly after: Order;
    readonly event: { readonly type: string; readonly message: string };
    readonly now: Date;
  },
): Promise<void> {
  const { before, after, event, now } = change;
  const { id, status, version, paymentStatus } = after;
  await tx.update(orders).set({ status, version, paymentStatus, updatedAt: now }).where(eq(orders.id, id));
  for (const [index, next] of after.fulfillments.entries()) {
    const old = before.fulfillments[index];
    if (old === undefined) await insertFulfillment(tx, next, { orderId: id, place: index + 1, createdAt: now });
    else if (next !== old) await saveFulfillment(tx, next);
    if (old !== undefined && next.parts !== old.parts) await saveParts(tx, next);
  }
  await saveReturns(tx, { before, after, now });
  for (const [index, next] of after.lines.entries()) {
    const old = before.lines[index];
    if (next.cancelled === old?.cancelled && next.returned === old.returned) continue;
    const { cancelled, returned } = next;
    await tx.update(orderLine).set({ cancelled, returned }).where(eq(orderLine.id, next.id));
  }
  for (const [index, next] of after.tenders.entries()) {
    if (next === before.tenders[index]) continue;
    const { amount, captured, refundDue, refunded } = next;
    await tx.update(tender).set({ amount, captured, refundDue, refunded }).where(eq(tender.id, next.id));
  }
  await tx.insert(orderEvent).values({ orderId: id, version, ...event, at: now, changes: changesOf(before, after) });
}

async function insertFulfillment(
  tx: Transaction,
  { parts, ...way }: Fulfillment,
  of: { readonly orderId: string; readonly place: number; readonly createdAt: Date },
): Promise<void> {
  await tx.insert(fulfillment).values({ ...way, ...of });
  await tx.insert(fulfillmentLine).values(parts.map((part) => ({ ...part, fulfillmentId: way.id })));
}

async function saveParts(tx: Transaction, { id, parts }: Fulfillment): Promise<void> {
  for (const { orderLineId, cancelled } of parts) {
    await tx
      .update(fulfillmentLine)
      .set({ cancelled })
      .where(and(eq(fulfillmentLine.fulfillmentId, id), eq(fulfillmentLine.orderLineId, orderLineId)));
  }
}

export async function saveFulfillment(tx: Transaction, next: Fulfillment): Promise<void> {
  const { id, status, locationId, trackingNumber, pickupCode, wrongCodes, readyAt, expiresAt } = next;
  await tx
    .update(fulfillment)
    .set({ status, locationId, trackingNumber, pickupCode, wrongCodes, readyAt, expiresAt })
    .where(eq(fulfillment.id, id));
}

/** The orders with a pickup that nobody came for. */
export async function overdueOrders(database: Executor, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await database
    .selectDistinct({ orderId: fulfillment.orderId })
    .from(fulfillment)
    .where(
      sql`${fulfillment.status} in ('ALLOCATED', 'PICKING', 'READY') and ${fulfillment.expiresAt} <= ${now.toISOString()}::timestamptz`,
    )
    .limit(limit);
  return rows.map(({ orderId }) => orderId);
}
