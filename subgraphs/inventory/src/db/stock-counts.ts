import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { StockCount, StockCountLine } from '../domain/stock-count.ts';
import { stockCount, stockCountLine, stockLevel } from './tables.ts';

/** Writes a count with its lines. */
export async function insertCount(tx: Transaction, { lines, ...row }: StockCount): Promise<void> {
  await tx.insert(stockCount).values(row);
  await tx
    .insert(stockCountLine)
    .values(lines.map(({ levelId, book, counted }) => ({ countId: row.id, levelId, book, counted })));
}

/** The newest counts of a location. */
export async function countsOf(db: Executor, locationId: string, limit: number): Promise<readonly StockCount[]> {
  const rows = await db
    .select()
    .from(stockCount)
    .where(sql`${stockCount.locationId} = ${locationId}`)
    .orderBy(sql`${stockCount.countedAt} desc`, stockCount.id)
    .limit(limit);
  const lines = await db
    .select({
      countId: stockCountLine.countId,
      levelId: stockCountLine.levelId,
      variantId: stockLevel.variantId,
      book: stockCountLine.book,
      counted: stockCountLine.counted,
    })
    .from(stockCountLine)
    .innerJoin(stockLevel, sql`${stockLevel.id} = ${stockCountLine.levelId}`)
    .where(sql`${stockCountLine.countId} = any(${sql.param(rows.map(({ id }) => id))}::text[])`)
    .orderBy(stockLevel.variantId);
  const grouped = new Map<string, StockCountLine[]>(rows.map(({ id }) => [id, []]));
  for (const { countId, ...line } of lines) grouped.get(countId)?.push(line);
  return rows.map((row) => ({ ...row, lines: grouped.get(row.id) ?? [] }));
}
