import { desc, eq, sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { LevelKey } from './levels.ts';
import { movement, stockLevel } from './tables.ts';

/** A row of the ledger with the level it belongs to. */
export type LedgerRow = typeof movement.$inferSelect & LevelKey;

/** The movements of one level below a version, newest first. */
export async function movementsOf(
  db: Executor,
  key: LevelKey,
  page: { readonly below: number; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  const rows = await db
    .select({ movement })
    .from(movement)
    .innerJoin(stockLevel, eq(stockLevel.id, movement.levelId))
    .where(
      sql`${stockLevel.variantId} = ${key.variantId} and ${stockLevel.locationId} = ${key.locationId}
        and ${movement.version} < ${page.below}`,
    )
    .orderBy(desc(movement.version))
    .limit(page.limit);
  return rows.map((row) => ({ ...row.movement, ...key }));
}
