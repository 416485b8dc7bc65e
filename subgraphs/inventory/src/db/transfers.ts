import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Transfer, TransferLine, TransferStatus } from '../domain/transfer.ts';
import { stockTransfer, stockTransferLine } from './tables.ts';

/** Newest first, behind the last one of the page before. */
export type TransferPage = {
  readonly limit: number;
  readonly after: { readonly createdAt: string; readonly id: string } | undefined;
};

/** Transfers to and from a location, or of every one. */
export async function listTransfers(
  db: Executor,
  asked: {
    readonly locationId?: string | undefined;
    readonly status?: TransferStatus | undefined;
    readonly page: TransferPage;
  },
): Promise<readonly Transfer[]> {
  const { locationId, status, page } = asked;
  const { after } = page;
  const rows = await db
    .select()
    .from(stockTransfer)
    .where(
      and(
        locationId === undefined
          ? undefined
          : or(eq(stockTransfer.fromLocationId, locationId), eq(stockTransfer.toLocationId, locationId)),
        status === undefined ? undefined : eq(stockTransfer.status, status),
        after &&
          sql`(${stockTransfer.createdAt}, ${stockTransfer.id}) < (${after.createdAt}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(stockTransfer.createdAt), desc(stockTransfer.id))
    .limit(page.limit);
  return withLines(db, rows);
}

export async function transfersByIds(db: Executor, ids: readonly string[]): Promise<readonly Transfer[]> {
  const rows = await db
    .select()
    .from(stockTransfer)
    .where(sql`${stockTransfer.id} = any(${sql.param(ids)}::text[])`);
  return withLines(db, rows);
}

/** A transfer locked until the transaction ends. Comes after reservations and before any level's lock. */
export async function lockTransfer(tx: Transaction, id: string): Promise<Transfer | undefined> {
  const [found] = await lockTransfers(tx, [id]);
  return found;
}

/** The transfers for which goods of these levels are set aside, locked in order of id. */
export async function lockTransfersFrom(tx: Transaction, levelIds: readonly string[]): Promise<readonly Transfer[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct transfer.id from stock_transfer transfer
    join stock_transfer_line line on line.transfer_id = transfer.id
    where line.from_level_id = any(${sql.param(levelIds)}::text[]) and transfer.status = 'APPROVED'`);
  const locked = await lockTransfers(
    tx,
    rows.map(({ id }) => id),
  );
  return locked.filter(({ status }) => status === 'APPROVED');
}

/** Writes a new transfer. Answers false when its id is taken. */
export async function insertTransfer(tx: Transaction, { lines, ...row }: Transfer): Promise<boolean> {
  const inserted = await tx.insert(stockTransfer).values(row).onConflictDoNothing().returning({ id: stockTransfer.id });
  if (inserted.length === 0) return false;
  await saveTransferLines(tx, row.id, lines);
  return true;
}

/** Writes what a decision changed of a locked transfer. */
export async function updateTransfer(tx: Transaction, next: Transfer): Promise<void> {
  const { id, status, version, updatedAt } = next;
  await Promise.all([
    tx
      .update(stockTransfer)
      .set({ status, version, updatedAt })
      .where(sql`${stockTransfer.id} = ${id}`),
    saveTransferLines(tx, id, next.lines),
  ]);
}

async function saveTransferLines(tx: Transaction, id: string, lines: readonly TransferLine[]): Promise<void> {
  const column = <Value>(pick: (line: TransferLine) => Value) => sql.param(lines.map(pick));
  await tx.execute(sql`
    insert into stock_transfer_line
      (transfer_id, variant_id, from_level_id, to_level_id, requested, approved, shipped, received)
    select ${id}, given.* from unnest(
      ${column(({ variantId }) => variantId)}::text[],
      ${column(({ fromLevelId }) => fromLevelId)}::text[],
      ${column(({ toLevelId }) => toLevelId)}::text[],
      ${column(({ requested }) => requested)}::int[],
      ${column(({ approved }) => approved)}::int[],
      ${column(({ shipped }) => shipped)}::int[],
      ${column(({ received }) => received)}::int[]
    ) as given (variant_id, from_level_id, to_level_id, requested, approved, shipped, received)
    on conflict (transfer_id, variant_id) do update set
      approved = excluded.approved, shipped = excluded.shipped, received = excluded.received`);
}

async function lockTransfers(tx: Transaction, ids: readonly string[]): Promise<readonly Transfer[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(stockTransfer)
    .where(sql`${stockTransfer.id} = any(${sql.param(ids)}::text[])`)
    .orderBy(stockTransfer.id)
    .for('update');
  return withLines(tx, rows);
}

async function withLines(
  db: Executor,
  rows: readonly (typeof stockTransfer.$inferSelect)[],
): Promise<readonly Transfer[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .select()
    .from(stockTransferLine)
    .where(sql`${stockTransferLine.transferId} = any(${sql.param(rows.map(({ id }) => id))}::text[])`)
    .orderBy(stockTransferLine.variantId);
  const grouped = new Map<string, TransferLine[]>(rows.map(({ id }) => [id, []]));
  for (const { transferId, ...line } of lines) grouped.get(transferId)?.push(line);
  return rows.map((row) => ({ ...row, lines: grouped.get(row.id) ?? [] }));
}
