import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { NewOrder } from '../domain/new-order.ts';
import { owedForSale, type StoreSale } from '../domain/store-sale.ts';
import { tellOfPlacing } from './order-events.ts';
import { owe } from './pending-effects.ts';
import { insertOrder } from './place-order.ts';
import { posTransaction, type PosTransactionRow } from './tables.ts';

/** A place in a till's count. */
export type Place = Pick<StoreSale, 'terminalId' | 'sequence'>;

/** Holds places until the transaction ends; all that it will need at once, and everybody in one order, or two would wait for each other. */
export async function holdPlaces(tx: Transaction, places: readonly Place[]): Promise<void> {
  const keys = places.map(({ terminalId, sequence }) => `pos/${terminalId}/${sequence}`).toSorted();
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0))
    from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as key`);
}

/** The sale at a place of a till's count, which is to be held. */
export async function findSale(
  tx: Transaction,
  { terminalId, sequence }: Place,
): Promise<PosTransactionRow | undefined> {
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
