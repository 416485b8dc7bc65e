import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import { variantStock } from './tables.ts';

/** What inventory tells of one variant in one location. */
export type StockTold = {
  readonly variantId: string;
  readonly locationId: string;
  readonly available: number;
  /** Of two, the higher is the newer. */
  readonly version: number;
};

/** Keeps the newest that was told, in whatever order it comes. */
export async function saveStock(tx: Executor, told: StockTold): Promise<void> {
  await tx
    .insert(variantStock)
    .values(told)
    .onConflictDoUpdate({
      target: [variantStock.variantId, variantStock.locationId],
      set: { available: told.available, version: told.version },
      setWhere: sql`${variantStock.version} < ${told.version}`,
    });
}
