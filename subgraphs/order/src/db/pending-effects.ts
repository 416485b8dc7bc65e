import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { OwedEffect } from '../domain/decision.ts';
import { expectShortage, toldBy } from './known-shortages.ts';
import { heldBy, LeaseLost, type Lease } from './leases.ts';
import { orders, pendingEffect } from './tables.ts';

/** Notes what is owed, in the transaction of the decision that owes it; `cause` names that decision, and with it each effect. */
export async function owe(
  tx: Transaction,
  cause: string,
  { orderId, owed, now }: { readonly orderId: string; readonly owed: readonly OwedEffect[]; readonly now: Date },
): Promise<void> {
  if (owed.length === 0) return;
  for (const effect of owed) await expectShortage(tx, orderId, toldBy(effect));
  await tx.insert(pendingEffect).values(
    owed.map(({ kind, target, detail }, index) => ({
      id: `${cause}:${kind}:${index + 1}`,
      orderId,
      kind,
      target,
      detail,
      createdAt: now,
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
