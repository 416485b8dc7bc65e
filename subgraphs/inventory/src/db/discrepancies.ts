import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { appendEvents, type Executor, type Transaction } from '@musubi/chassis';
import type { Discrepancy, Oversold } from '../domain/discrepancy.ts';
import { discrepancyFound, oversoldDetected } from './event-data.ts';
import type { Circumstances } from './move-stock.ts';
import { stockDiscrepancy, stockLevel } from './tables.ts';

/** Writes discrepancies down and tells of them, and of those that left orders without goods. */
export async function tellDiscrepancies(
  tx: Transaction,
  found: { readonly discrepancies: readonly Discrepancy[]; readonly oversold?: readonly Oversold[] },
  { now, correlationId }: Circumstances,
): Promise<void> {
  const { discrepancies, oversold = [] } = found;
  if (discrepancies.length === 0) return;
  const told = { time: now, correlationId };
  await tx
    .insert(stockDiscrepancy)
    .values(discrepancies.map(({ variantId: _variant, locationId: _location, ...row }) => row));
  await appendEvents(
    tx,
    discrepancies.map((discrepancy) => ({ ...discrepancyFound(discrepancy), ...told })),
  );
  await appendEvents(
    tx,
    oversold.map((one) => ({ ...oversoldDetected(one), ...told })),
  );
}

/** The newest discrepancies of a location. */
export function discrepanciesOf(db: Executor, locationId: string, limit: number): Promise<readonly Discrepancy[]> {
  return db
    .select({
      ...getTableColumns(stockDiscrepancy),
      variantId: stockLevel.variantId,
      locationId: stockLevel.locationId,
    })
    .from(stockDiscrepancy)
    .innerJoin(stockLevel, eq(stockLevel.id, stockDiscrepancy.levelId))
    .where(sql`${stockLevel.locationId} = ${locationId}`)
    .orderBy(desc(stockDiscrepancy.foundAt), stockDiscrepancy.id)
    .limit(limit);
}
