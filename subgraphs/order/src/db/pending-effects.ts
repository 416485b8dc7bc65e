import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { OwedEffect } from '../domain/decide.ts';
import { heldBy, LeaseLost, type Lease } from './leases.ts';
import { pendingEffect, type PendingEffectRow } from './tables.ts';

/** Notes what is owed, in the transaction of the decision that owes it. Its id names order, version and kind. */
export async function owe(
  tx: Transaction,
  order: { readonly id: string; readonly version: number },
  effects: { readonly owed: readonly OwedEffect[]; readonly now: Date },
): Promise<void> {
  if (effects.owed.length === 0) return;
  await tx.insert(pendingEffect).values(
    effects.owed.map(({ kind, target }) => ({
      id: `${order.id}:${order.version}:${kind}`,
      orderId: order.id,
      kind,
      target,
      createdAt: effects.now,
      leaseUntil: sql`now()`,
      dueAt: sql`now()`,
      fencing: 0,
    })),
  );
}

export async function findEffect(database: Executor, id: string): Promise<PendingEffectRow | undefined> {
  const [row] = await database
    .select()
    .from(pendingEffect)
    .where(sql`${pendingEffect.id} = ${id}`);
  return row;
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
