import { and, asc, eq, getTableColumns } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Order, ReturnLine } from '../domain/order.ts';
import { orderReturn, returnLine, type ReturnRow } from './tables.ts';

/** The returns of an order, oldest first. */
export async function loadReturns(
  tx: Transaction,
  orderId: string,
): Promise<readonly (ReturnRow & { readonly lines: readonly ReturnLine[] })[]> {
  const of = eq(orderReturn.orderId, orderId);
  const returns = await tx.select().from(orderReturn).where(of).orderBy(asc(orderReturn.place));
  if (returns.length === 0) return [];
  const lines = await tx
    .select(getTableColumns(returnLine))
    .from(returnLine)
    .innerJoin(orderReturn, eq(orderReturn.id, returnLine.returnId))
    .where(of)
    .orderBy(asc(returnLine.orderLineId));
  const linesOf = Map.groupBy(lines, ({ returnId }) => returnId);
  return returns.map((one) => ({ ...one, lines: linesOf.get(one.id) ?? [] }));
}

/** Writes what a decision changed of an order's returns. */
export async function saveReturns(
  tx: Transaction,
  { before, after, now }: { readonly before: Order; readonly after: Order; readonly now: Date },
): Promise<void> {
  for (const [index, next] of after.returns.entries()) {
    const old = before.returns[index];
    if (next === old) continue;
    const { id, status, reason, locationId, lines } = next;
    if (old === undefined) {
      const of = { orderId: after.id, place: index + 1, requestedAt: now, updatedAt: now };
      await tx.insert(orderReturn).values({ id, status, reason, locationId, ...of });
      await tx.insert(returnLine).values(lines.map((line) => ({ ...line, returnId: id })));
      continue;
    }
    await tx.update(orderReturn).set({ status, locationId, updatedAt: now }).where(eq(orderReturn.id, id));
    if (lines === old.lines) continue;
    for (const { orderLineId, sellable, damaged, vendor } of lines) {
      await tx
        .update(returnLine)
        .set({ sellable, damaged, vendor })
        .where(and(eq(returnLine.returnId, id), eq(returnLine.orderLineId, orderLineId)));
    }
  }
}

/** The order that a return belongs to. */
export async function orderIdOfReturn(database: Executor, id: string): Promise<string | undefined> {
  const [row] = await database.select({ orderId: orderReturn.orderId }).from(orderReturn).where(eq(orderReturn.id, id));
  return row?.orderId;
}
