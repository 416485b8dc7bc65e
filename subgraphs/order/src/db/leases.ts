import { and, eq, getTableName, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { checkout, pendingEffect } from './tables.ts';

/** The right to work on a row until its lease ends; `fencing` tells one lease from the next. */
export type Lease = { readonly id: string; readonly fencing: number };

/** Whoever took the lease since is right: what the old holder meant to write is not written. */
export class LeaseLost extends Error {
  constructor({ id, fencing }: Lease) {
    super(`Lease ${fencing} of ${id} has passed to another process`);
  }
}

export type LeaseTerms = { readonly owner: string; readonly milliseconds: number };

type LeasedTable = typeof checkout | typeof pendingEffect;

/** What is not yet ended, in each of the two tables. */
const OPEN: Readonly<Record<string, SQL>> = {
  checkout: sql`ended_at is null`,
  pending_effect: sql`done_at is null`,
};

/**
 * Takes over work that is due and that nobody holds: never begun, put off until now, or left by a process that died.
 * Rows that another process is just taking are passed over. Time is the database's, so the processes' clocks don't matter.
 */
export async function takeDue(
  database: Executor,
  table: LeasedTable,
  terms: LeaseTerms & { readonly limit: number; readonly only?: SQL | undefined },
): Promise<readonly Lease[]> {
  const name = sql.identifier(getTableName(table));
  const rows = await database.execute<{ id: string; fencing: string }>(sql`
    update ${name} set fencing = fencing + 1, lease_owner = ${terms.owner},
      lease_until = now() + make_interval(secs => ${terms.milliseconds / 1000})
    where id in (
      select id from ${name}
      where ${OPEN[getTableName(table)]} and due_at <= now() and lease_until <= now() and ${terms.only ?? sql`true`}
      order by due_at limit ${terms.limit} for update skip locked)
    returning id, fencing`);
  return rows.map(({ id, fencing }) => ({ id, fencing: Number(fencing) }));
}

/** The columns that prolong a lease, for the write that records what was done under it. */
export function prolonged({ milliseconds }: LeaseTerms) {
  return { leaseUntil: sql`now() + make_interval(secs => ${milliseconds / 1000})`, failedAttempts: 0 };
}

/** The row, as long as the lease still stands. */
export function heldBy(table: LeasedTable, { id, fencing }: Lease): SQL | undefined {
  return and(eq(table.id, id), eq(table.fencing, fencing));
}

/** Gives work back to be tried again after a growing pause: 100 ms to 5 s. A lost lease is no matter here. */
export async function putOff(database: Executor, table: LeasedTable, lease: Lease): Promise<void> {
  await database
    .update(table)
    .set({
      leaseUntil: sql`now()`,
      leaseOwner: null,
      failedAttempts: sql`${table.failedAttempts} + 1`,
      dueAt: sql`now() + least(5, 0.1 * power(2, least(${table.failedAttempts}, 6))) * interval '1 second'`,
    })
    .where(heldBy(table, lease));
}
