import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { LowStock, StockLevel } from '../domain/level.ts';
import { toLevel, type LevelRow } from './levels.ts';

/** Levels of a location that are low, in order of variant, behind one of them. */
export async function lowStockOf(
  db: Executor,
  locationId: string,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<readonly LowStock[]> {
  const rows = await db.execute<LevelRow>(sql`
    select * from stock_level
    where location_id = ${locationId} and low_stock_threshold is not null
      and on_hand - reserved - allocated - safety_stock <= low_stock_threshold
      and (${page.after ?? null}::text is null or variant_id > ${page.after ?? null}::text)
    order by variant_id limit ${page.limit}`);
  return rows.map((row) => ({ level: toLevel(row), threshold: row.low_stock_threshold ?? 0 }));
}

/** Sets from which ATP down a locked level is low; null for never. */
export async function saveThreshold(tx: Transaction, level: StockLevel, threshold: number | null): Promise<void> {
  await tx.execute(sql`update stock_level set low_stock_threshold = ${threshold}::integer where id = ${level.id}`);
}
