import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { NewOrder } from '../domain/new-order.ts';
import { owedForSale, type StoreSale } from '../domain/store-sale.ts';
import { tellOfPlacing } from './order-events.ts';
import { owe } from './pending-effects.ts';
import { insertOrder } from './place-order.ts';
import { posTransaction, type PosTransactionRow } from './tables.ts';

/** The sale at a place of a till's count. Whoever asks first holds the place until the transaction ends. */
export async function findSale(
  tx: Transaction,
  { terminalId, sequence }: Pick<StoreSale, 'terminalId' | 'sequence'>,
): Promise<PosTransactionRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pos/${terminalId}/${sequence}`}, 0))`);
  const [row] = await tx
    .select()
    .from(posTransaction)
    .where(and(eq(posTransaction.terminalId, terminalId), eq(posTransaction.sequence, sequence)));
  return row;
}

/** Writes a sale down: the order that it is, its place in the till's count, its event, and what stock is to be told. */
export async function insertSale(
  tx: Transaction,
  { sale, order }: { readonly sale: StoreSale; readonly order: NewOrder },
  by: {
    readonly bodyHash: string;
    readonly actor: string;
    readonly wasOffline: boolean;
    readonly now: Date;
    readonly correlationId: string;
  },
): Promise<void> {
  const { correlationId, now, ...noted } = by;
  const { terminalId, sequence, locationId, occurredAt } = sale;
  const row = await insertOrder(tx, order, { placedAt: occurredAt, now });
  await tx
    .insert(posTransaction)
    .values({ terminalId, sequence, locationId, occurredAt, ...noted, orderId: order.id, recordedAt: now });
  await tellOfPlacing(tx, { row, order }, correlationId);
  await owe(tx, `${order.id}:1`, { orderId: order.id, owed: [owedForSale(order.id, sale)], now });
}

/** How far a store's till has counted, and which of its places are not here; at most so many. */
export async function countOf(
  database: Executor,
  till: { readonly terminalId: string; readonly locationId: string },
  most: number,
): Promise<{ readonly lastSequence: number; readonly missingSequences: readonly number[] }> {
  const [last] = await database.execute<{ last: number | null }>(sql`
    select max(sequence)::int as last from pos_transaction
    where terminal_id = ${till.terminalId} and location_id = ${till.locationId}`);
  const lastSequence = last?.last ?? 0;
  const missing = await database.execute<{ place: number }>(sql`
    select place::int as place from generate_series(1, ${lastSequence}) as place
    where not exists (select from pos_transaction where terminal_id = ${till.terminalId} and sequence = place)
    order by place limit ${most}`);
  return { lastSequence, missingSequences: missing.map(({ place }) => place) };
}
