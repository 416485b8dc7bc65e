import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { BackInStock, BackInStockStatus } from '../domain/back-in-stock.ts';
import { backInStock } from './tables.ts';

/**
 * Held until the transaction ends by who asks to be told of a variant and by who tells: nobody finds nothing there, and asks
 * after the others have been told.
 */
export async function lockVariant(tx: Transaction, variantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`back-in-stock ${variantId}`}, 0))`);
}

export async function insertBackInStock(tx: Transaction, made: BackInStock): Promise<void> {
  await tx.insert(backInStock).values(made);
}

/** Ends the waiting of these. */
export async function settleBackInStock(
  tx: Transaction,
  ids: readonly string[],
  to: { readonly status: Exclude<BackInStockStatus, 'WAITING'>; readonly now: Date },
): Promise<void> {
  await tx
    .update(backInStock)
    .set({ status: to.status, settledAt: to.now })
    .where(sql`${backInStock.id} = any(${sql.param(ids)}::text[]) and ${backInStock.status} = 'WAITING'`);
}

/** Who waits for a variant, in the order in which they asked. */
export function waitingFor(db: Executor, variantId: string): Promise<readonly BackInStock[]> {
  return read(db, sql`${backInStock.variantId} = ${variantId} and ${backInStock.status} = 'WAITING'`);
}

/** Who was told of a variant since a moment. */
export function toldSince(db: Executor, variantId: string, since: Date): Promise<readonly BackInStock[]> {
  return read(
    db,
    sql`${backInStock.variantId} = ${variantId} and ${backInStock.status} = 'NOTIFIED'
      and ${backInStock.settledAt} > ${since.toISOString()}::timestamptz`,
  );
}

/** All that a customer asked to be told of, in their order. */
export function askedBy(db: Executor, customerId: string): Promise<readonly BackInStock[]> {
  return read(db, sql`${backInStock.customerId} = ${customerId}`);
}

/** Variants that somebody waits for and some location has. */
export async function variantsToTellOf(db: Executor): Promise<readonly string[]> {
  const rows = await db.execute<{ variant_id: string }>(sql`
    select distinct waiting.variant_id from back_in_stock waiting
    where waiting.status = 'WAITING' and exists (
      select 1 from stock_level level where level.variant_id = waiting.variant_id
        and level.on_hand - level.reserved - level.allocated - level.safety_stock > 0)
    order by waiting.variant_id`);
  return rows.map((row) => row.variant_id);
}

/** Which of these customers don't want to be written to. */
export async function silentAmong(db: Executor, customerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ customer_id: string }>(sql`
    select customer_id from silent_customer where customer_id = any(${sql.param(customerIds)}::text[])`);
  return new Set(rows.map((row) => row.customer_id));
}

/** Notes what a customer decided last. */
export async function noteSilence(tx: Transaction, customerId: string, silent: boolean): Promise<void> {
  await tx.execute(
    silent
      ? sql`insert into silent_customer (customer_id) values (${customerId}) on conflict do nothing`
      : sql`delete from silent_customer where customer_id = ${customerId}`,
  );
}

function read(db: Executor, where: SQL): Promise<readonly BackInStock[]> {
  const { place, ...columns } = getTableColumns(backInStock);
  return db.select(columns).from(backInStock).where(where).orderBy(place);
}
