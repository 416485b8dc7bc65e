import { inTransaction, type Chassis } from '@musubi/chassis';
import { changeOrder } from '../db/change-order.ts';
import { lockOrder, overdueOrders } from '../db/orders.ts';
import type { Issuer } from '../domain/invoice.ts';

const BATCH = 50;

/** Ends pickups that nobody came for: goods and money go back. Answers of how many orders. */
export async function expirePickups({
  database,
  clock,
  issuer,
}: Pick<Chassis, 'database' | 'clock'> & { readonly issuer: Issuer }): Promise<number> {
  const now = clock();
  const ids = await overdueOrders(database, now, BATCH);
  for (const id of ids) {
    await inTransaction(database, async (tx) => {
      const stored = await lockOrder(tx, id);
      if (stored === undefined) return;
      await changeOrder(tx, stored, { command: { kind: 'expireOverdue' }, now, correlationId: id, issuer });
    });
  }
  return ids.length;
}
