import { sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { Counters } from '../domain/level.ts';

/** The counters of a level after its last movement up to a moment. */
export type LevelAsOf = Counters & {
  readonly variantId: string;
  readonly locationId: string;
  readonly version: number;
  readonly occurredAt: Date;
};

/** Levels of variants in a location at a moment; those that had not moved by then are left out. */
export async function levelsAsOf(
  db: Executor,
  asked: { readonly at: Date; readonly locationId: string; readonly variantIds: readonly string[] },
): Promise<readonly LevelAsOf[]> {
  const { at, locationId, variantIds } = asked;
  const rows = await db.execute<Row>(sql`
    select level.variant_id, last.version, last.on_hand_after, last.reserved_after, last.allocated_after,
      last.safety_stock_after, last.in_transit_in_after, last.unsellable_after, last.occurred_at
    from stock_level level
    cross join lateral (
      select * from movement
      where movement.level_id = level.id and movement.occurred_at <= ${at.toISOString()}::timestamptz
      order by movement.version desc limit 1
    ) as last
    where level.location_id = ${locationId} and level.variant_id = any(${sql.param(variantIds)}::text[])`);
  return rows.map((row) => ({
    variantId: row.variant_id,
    locationId,
    onHand: row.on_hand_after,
    reserved: row.reserved_after,
    allocated: row.allocated_after,
    safetyStock: row.safety_stock_after,
    inTransitIn: row.in_transit_in_after,
    unsellable: row.unsellable_after,
    version: row.version,
    occurredAt: new Date(row.occurred_at),
  }));
}

type Row = {
  readonly variant_id: string;
  readonly version: number;
  readonly on_hand_after: number;
  readonly reserved_after: number;
  readonly allocated_after: number;
  readonly safety_stock_after: number;
  readonly in_transit_in_after: number;
  readonly unsellable_after: number;
  readonly occurred_at: string;
};
