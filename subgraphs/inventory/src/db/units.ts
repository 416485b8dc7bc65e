import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { UnitsByLocation } from '../domain/availability.ts';

/** What may be promised of a variant, wherever there is some. */
export type VariantUnits = { readonly variantId: string; readonly units: UnitsByLocation };

/**
 * The units that may be promised of variants, in one query. A variant's locations come as one JSON
 * text: of 50,000 levels the driver parses 100 values instead of 150,000.
 */
export async function unitsOfVariants(db: Executor, variantIds: readonly string[]): Promise<readonly VariantUnits[]> {
  const rows = await db.execute<{ variant_id: string; units: string }>(sql`
    select variant_id,
      json_object_agg(location_id, on_hand - reserved - allocated - safety_stock)::text as units
    from stock_level
    where variant_id = any(${sql.param(variantIds)}::text[])
      and on_hand - reserved - allocated - safety_stock > 0
    group by variant_id`);
  return rows.map((row) => ({ variantId: row.variant_id, units: parseUnits(row.units) }));
}

function parseUnits(text: string): UnitsByLocation {
  const parsed: Readonly<Record<string, number>> = JSON.parse(text);
  return new Map(Object.entries(parsed));
}
