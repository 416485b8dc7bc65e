import { asc, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Fulfillment, Order } from '../domain/order.ts';
import { fulfillment, orderEvent, orders, type FulfillmentRow, type OrderRow } from './tables.ts';

/** An order as it is stored, with its fulfilments in order. */
export type StoredOrder = { readonly row: OrderRow; readonly fulfillments: readonly FulfillmentRow[] };

/** Loads an order to decide on, locked until the transaction ends. The order's row is always locked first. */
export async function lockOrder(tx: Transaction, id: string): Promise<StoredOrder | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.id, id)).for('update');
  if (row === undefined) return undefined;
  const fulfillments = await tx
    .select()
    .from(fulfillment)
    .where(eq(fulfillment.orderId, id))
    .orderBy(asc(fulfillment.place));
  return { row, fulfillments };
}

/** The order that a fulfilment belongs to. */
export async function orderIdOfFulfillment(database: Executor, id: string): Promise<string | undefined> {
  const [row] = await database.select({ orderId: fulfillment.orderId }).from(fulfillment).where(eq(fulfillment.id, id));
  return row?.orderId;
}

/** What decisions need of it. */
export function toOrder({ row, fulfillments }: StoredOrder): Order {
  return { ...row, fulfillments };
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
    if (next !== before.fulfillments[index]) await saveFulfillment(tx, next);
  }
  await tx.insert(orderEvent).values({ orderId: id, version, ...event, at: now });
}

export async function saveFulfillment(tx: Transaction, next: Fulfillment): Promise<void> {
  const { id, status, trackingNumber, pickupCode, wrongCodes, readyAt, expiresAt } = next;
  await tx
    .update(fulfillment)
    .set({ status, trackingNumber, pickupCode, wrongCodes, readyAt, expiresAt })
    .where(eq(fulfillment.id, id));
}

/** The orders with a pickup that nobody came for. */
export async function overdueOrders(database: Executor, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await database
    .selectDistinct({ orderId: fulfillment.orderId })
    .from(fulfillment)
    .where(sql`${fulfillment.status} = 'READY' and ${fulfillment.expiresAt} <= ${now.toISOString()}::timestamptz`)
    .limit(limit);
  return rows.map(({ orderId }) => orderId);
}
