import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { OwedEffect } from '../domain/decision.ts';
import { heldBy, LeaseLost, type Lease } from './leases.ts';
import { orders, pendingEffect } from './tables.ts';

/** Notes what is owed, in the transaction of the decision that owes it. Its id names order, version, kind and place among its like. */
export async function owe(
  tx: Transaction,
  order: { readonly id: string; readonly version: number },
  effects: { readonly owed: readonly OwedEffect[]; readonly now: Date },
): Promise<void> {
  if (effects.owed.length === 0) return;
  await tx.insert(pendingEffect).values(
    effects.owed.map(({ kind, target, detail }, index) => ({
      id: `${order.id}:${order.version}:${kind}:${index + 1}`,
      orderId: order.id,
      kind,
      target,
      detail,
      createdAt: effects.now,
      leaseUntil: sql`now()`,
      dueAt: sql`now()`,
      fencing: 0,
    })),
  );
}

/** An effect that is to be done, or was. */
export type DueEffect = {
  readonly id: string;
  readonly orderId: string;
  /** Of the order. */
  readonly currency: string;
  readonly effect: OwedEffect;
};

export async function findEffect(database: Executor, id: string): Promise<DueEffect | undefined> {
  const [row] = await database
    .select({ ...getTableColumns(pendingEffect), currency: orders.currency })
    .from(pendingEffect)
    .innerJoin(orders, eq(orders.id, pendingEffect.orderId))
    .where(eq(pendingEffect.id, id));
  if (row === undefined) return undefined;
  const { orderId, currency, kind, target, detail } = row;
  // `owe` wrote the three columns from one effect, so they belong together.
  return { id, orderId, currency, effect: { kind, target, detail } as OwedEffect };
}

/** Closes an effect under the lease. Throws LeaseLost when another process holds it now. */
export async function closeEffect(
  database: Executor,
  lease: Lease,
  outcome: { readonly doneAt: Date; readonly refusal: string | null },
): Promise<void> {
  const closed = await database
    .update(pendingEffect)
    .set(outcome)
    .where(heldBy(pendingEffect, lease))
    .returning({ id: pendingEffect.id });
  if (closed.length === 0) throw new LeaseLost(lease);
}
