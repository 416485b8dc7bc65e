import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Account, Posting } from '../domain/posting.ts';
import { ledgerEntry, ledgerTransaction } from './tables.ts';

/** Writes what a version of an order booked. The database refuses what does not balance, and a deed that is booked already. */
export async function book(
  tx: Transaction,
  order: { readonly id: string; readonly version: number; readonly currency: string },
  by: { readonly postings: readonly Posting[]; readonly now: Date },
): Promise<void> {
  if (by.postings.length === 0) return;
  const { id: orderId, version, currency } = order;
  const named = by.postings.map((posting, index) => ({ id: `${orderId}:${version}:${index + 1}`, ...posting }));
  await tx
    .insert(ledgerTransaction)
    .values(named.map(({ id, kind }) => ({ id, orderId, kind, currency, bookedAt: by.now })));
  await tx
    .insert(ledgerEntry)
    .values(
      named.flatMap(({ id, entries }) =>
        entries.map((entry, index) => ({ ...entry, transactionId: id, place: index + 1 })),
      ),
    );
}

/** A transaction with its entries. */
export type Booked = typeof ledgerTransaction.$inferSelect & {
  readonly entries: readonly { readonly account: Account; readonly amount: bigint }[];
};

/** The books of these orders, oldest first. */
export async function ledgerOf(database: Executor, orderIds: readonly string[]): Promise<readonly Booked[]> {
  const rows = await database
    .select({ transaction: getTableColumns(ledgerTransaction), entry: getTableColumns(ledgerEntry) })
    .from(ledgerTransaction)
    .innerJoin(ledgerEntry, eq(ledgerEntry.transactionId, ledgerTransaction.id))
    .where(sql`${ledgerTransaction.orderId} = any(${sql.param(orderIds)}::text[])`)
    .orderBy(asc(ledgerTransaction.bookedAt), asc(ledgerTransaction.id), asc(ledgerEntry.place));
  return [...Map.groupBy(rows, ({ transaction }) => transaction.id).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first.transaction, entries: same.map(({ entry }) => entry) }];
  });
}

/** What each account holds in each currency, over all orders; together they are zero. */
export async function balances(
  database: Executor,
): Promise<readonly { readonly account: Account; readonly currency: string; readonly amount: string }[]> {
  return database
    .select({
      account: ledgerEntry.account,
      currency: ledgerTransaction.currency,
      amount: sql<string>`sum(${ledgerEntry.amount})::text`,
    })
    .from(ledgerEntry)
    .innerJoin(ledgerTransaction, eq(ledgerTransaction.id, ledgerEntry.transactionId))
    .groupBy(ledgerEntry.account, ledgerTransaction.currency)
    .orderBy(asc(ledgerTransaction.currency), asc(ledgerEntry.account));
}
