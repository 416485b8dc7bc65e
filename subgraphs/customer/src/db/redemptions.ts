import { and, eq, lte, sql } from 'drizzle-orm';
import { appendEvent, type Executor, type Transaction } from '@musubi/chassis';
import type { EventData, EventType } from '@musubi/schema';
import type { Redemption, RedemptionState } from '../domain/redemption.ts';
import type { Saving } from './save.ts';
import { couponUse, redemption } from './tables.ts';

type Row = typeof redemption.$inferSelect;

/**
 * The redemption, and nobody else at it until the transaction ends, also where there is none yet: a hold and its release may
 * arrive together.
 */
export async function lockRedemption(tx: Transaction, id: string): Promise<Redemption | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`redemption/${id}`}, 0))`);
  return findRedemption(tx, eq(redemption.id, id));
}

/** The captured redemption of an order; undefined where the order used none. Not locked. */
export function redemptionOfOrder(tx: Transaction, orderId: string): Promise<Redemption | undefined> {
  return findRedemption(tx, eq(redemption.orderId, orderId));
}

/** Saves a redemption of which nobody else can be at work, and tells of it. */
export async function saveRedemption(
  tx: Transaction,
  saved: Redemption,
  saving: Pick<Saving, 'at' | 'cause'>,
): Promise<void> {
  const { id: _, ...columns } = toRow(saved);
  await tx.insert(redemption).values(toRow(saved)).onConflictDoUpdate({ target: redemption.id, set: columns });
  const type = 'customer.RedemptionChanged' satisfies EventType;
  const { id: redemptionId, customerId, points, couponCodes, state } = saved;
  const orderId = state.kind === 'CAPTURED' ? state.orderId : null;
  const data: EventData<typeof type> = { redemptionId, customerId, points, couponCodes, status: state.kind, orderId };
  const event = { type, subject: `redemption/${redemptionId}`, data: { ...data }, time: saving.at };
  await appendEvent(tx, { ...event, ...saving.cause });
}

/** Notes that returns gave back points of a captured redemption. */
export async function saveRestored(tx: Transaction, id: string, restoredPoints: number): Promise<void> {
  await tx.update(redemption).set({ restoredPoints }).where(eq(redemption.id, id));
}

/** Up to `limit` redemptions that are held beyond their time. */
export async function dueRedemptions(executor: Executor, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await executor
    .select({ id: redemption.id })
    .from(redemption)
    .where(and(eq(redemption.status, 'HELD'), lte(redemption.expiresAt, now)))
    .orderBy(redemption.expiresAt)
    .limit(limit);
  return rows.map(({ id }) => id);
}

async function findRedemption(tx: Transaction, where: ReturnType<typeof eq>): Promise<Redemption | undefined> {
  const [row] = await tx.select().from(redemption).where(where);
  if (row === undefined) return undefined;
  const codes = await tx
    .select({ code: couponUse.code })
    .from(couponUse)
    .where(eq(couponUse.redemptionId, row.id))
    .orderBy(couponUse.code);
  return { ...row, state: stateOf(row), couponCodes: codes.map(({ code }) => code) };
}

function stateOf({ id, status, orderId }: Row): RedemptionState {
  if (status !== 'CAPTURED') return { kind: status };
  if (orderId === null) throw new Error(`Expected the order that redemption ${id} was captured for`);
  return { kind: status, orderId };
}

function toRow(saved: Redemption): Row {
  const { state, couponCodes: _, ...plain } = saved;
  return { ...plain, status: state.kind, orderId: state.kind === 'CAPTURED' ? state.orderId : null };
}
