import type { Database, Executor } from '@musubi/chassis';
import { eq, sql } from 'drizzle-orm';
import type { SavedList } from '../domain/saved-list.ts';
import { savedListTable } from './tables.ts';

type Row = typeof savedListTable.$inferSelect;

/** The reads of saved lists. */
export interface SavedListReads {
  byIds(ids: readonly string[]): Promise<readonly SavedList[]>;
  /** All lists of each customer, oldest first. */
  ofCustomers(customerIds: readonly string[]): Promise<readonly SavedList[]>;
}

export function prepareSavedListReads(database: Database): SavedListReads {
  const byIds = database
    .select()
    .from(savedListTable)
    .where(sql`${savedListTable.id} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('saved_lists_by_id');
  const ofCustomers = database
    .select()
    .from(savedListTable)
    .where(sql`${savedListTable.customerId} = any(${sql.placeholder('ids')}::text[])`)
    .orderBy(savedListTable.createdAt, savedListTable.id)
    .prepare('saved_lists_of_customers');
  return {
    byIds: async (ids) => (await byIds.execute({ ids })).map(toSavedList),
    ofCustomers: async (ids) => (await ofCustomers.execute({ ids })).map(toSavedList),
  };
}

/** The list, locked until the transaction ends. */
export async function lockSavedList(tx: Executor, id: string): Promise<SavedList | undefined> {
  const rows = await tx.select().from(savedListTable).where(eq(savedListTable.id, id)).for('update');
  return rows.map(toSavedList)[0];
}

/** How many lists a customer has; whoever makes one waits until nobody else does. */
export async function countSavedLists(tx: Executor, customerId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lists of ${customerId}`}, 0))`);
  return tx.$count(savedListTable, eq(savedListTable.customerId, customerId));
}

/** False where the id is taken. */
export async function insertSavedList(tx: Executor, list: SavedList): Promise<boolean> {
  const rows = await tx
    .insert(savedListTable)
    .values(toRow(list))
    .onConflictDoNothing()
    .returning({ id: savedListTable.id });
  return rows.length > 0;
}

export async function updateSavedList(tx: Executor, list: SavedList): Promise<void> {
  const { id, ...columns } = toRow(list);
  await tx.update(savedListTable).set(columns).where(eq(savedListTable.id, id));
}

export async function deleteSavedList(tx: Executor, id: string): Promise<void> {
  await tx.delete(savedListTable).where(eq(savedListTable.id, id));
}

function toSavedList({ items, ...list }: Row): SavedList {
  return { ...list, items: items.map((item) => ({ ...item, addedAt: new Date(item.addedAt) })) };
}

function toRow({ items, ...list }: SavedList): Row {
  return { ...list, items: items.map((item) => ({ ...item, addedAt: item.addedAt.toISOString() })) };
}
