import type { Database, Executor } from '@musubi/chassis';
import { and, eq, sql } from 'drizzle-orm';
import type { Handoff, HandoffState } from '../domain/handoff.ts';
import { handoffTable } from './tables.ts';

type HandoffRow = typeof handoffTable.$inferSelect;

/** The handoffs of these codes, in any order. */
export type ReadHandoffs = (codes: readonly string[]) => Promise<readonly Handoff[]>;

export function prepareHandoffReads(database: Database): ReadHandoffs {
  const byCodes = database
    .select()
    .from(handoffTable)
    .where(sql`${handoffTable.code} = any(${sql.placeholder('codes')}::text[])`)
    .prepare('handoffs_by_code');
  return async (codes) => (await byCodes.execute({ codes })).map(toHandoff);
}

/** The handoff of a code as committed by now; undefined where there is none. Not locked: lock its cart first, then ask. */
export async function findHandoff(tx: Executor, code: string): Promise<Handoff | undefined> {
  const rows = await tx.select().from(handoffTable).where(eq(handoffTable.code, code));
  return rows.map(toHandoff)[0];
}

/** False where the code is taken: take another. */
export async function insertHandoff(tx: Executor, handoff: Handoff): Promise<boolean> {
  const { code, cartId, purpose, locationId, createdAt, expiresAt } = handoff;
  const inserted = await tx
    .insert(handoffTable)
    .values({ code, cartId, purpose, locationId, status: 'OPEN', createdAt, expiresAt })
    .onConflictDoNothing()
    .returning({ code: handoffTable.code });
  return inserted.length > 0;
}

/**
 * Marks an open handoff as claimed. Undefined where another was faster: the condition and the write are one statement, so of
 * many who try at once one gets it (invariant I10).
 */
export async function claimHandoff(
  tx: Executor,
  code: string,
  claim: { readonly locationId: string; readonly claimedBy: string; readonly now: Date },
): Promise<Handoff | undefined> {
  const rows = await tx
    .update(handoffTable)
    .set({ status: 'CLAIMED', claimedLocationId: claim.locationId, claimedBy: claim.claimedBy })
    .where(
      and(
        eq(handoffTable.code, code),
        eq(handoffTable.status, 'OPEN'),
        sql`${handoffTable.expiresAt} > ${claim.now.toISOString()}::timestamptz`,
      ),
    )
    .returning();
  return rows.map(toHandoff)[0];
}

/** Ends up to `limit` open handoffs whose time is over; answers them. Many may do so at once. */
export async function expireHandoffs(tx: Executor, now: Date, limit: number): Promise<readonly Handoff[]> {
  const rows = await tx
    .update(handoffTable)
    .set({ status: 'EXPIRED' })
    .where(
      sql`${handoffTable.code} in (
        select code from cart_handoff where status = 'OPEN' and expires_at <= ${now.toISOString()}::timestamptz
        order by code limit ${limit} for update skip locked)`,
    )
    .returning();
  return rows.map(toHandoff);
}

function toHandoff(row: HandoffRow): Handoff {
  const { code, cartId, purpose, locationId, createdAt, expiresAt } = row;
  return { code, cartId, purpose, locationId, state: stateOf(row), createdAt, expiresAt };
}

function stateOf({ code, status, claimedLocationId, claimedBy }: HandoffRow): HandoffState {
  if (status !== 'CLAIMED') return { kind: status };
  if (claimedLocationId === null || claimedBy === null) throw new Error(`Expected who claimed handoff ${code}`);
  return { kind: status, locationId: claimedLocationId, claimedBy };
}
