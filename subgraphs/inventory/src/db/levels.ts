import { sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Buffers } from '../domain/channel-buffer.ts';
import type { Demand } from '../domain/demand.ts';
import type { StockLevel } from '../domain/level.ts';
import { stockLevel } from './tables.ts';

/** A variant in a location. */
export type LevelKey = { readonly variantId: string; readonly locationId: string };

/**
 * Locks the levels that can spare the demand, in the order of variant and location that every
 * command locks in, so that no two can wait for each other. The condition is part of the lock: it
 * is tested again on the newest row once a competitor has committed, and a level that is sold out
 * is passed over without waiting. What a channel leaves to others stays on top. `demand` has a variant and location once.
 */
export async function lockLevelsWithEnough(
  tx: Transaction,
  demand: readonly Demand[],
  buffers: Buffers,
): Promise<readonly StockLevel[]> {
  const enough = demand.map(({ quantity, ...key }) => {
    return { ...key, quantity: quantity + buffers(key.variantId, key.locationId) };
  });
  const rows = await tx.execute<LevelRow>(sql`
    select level.* from stock_level level
    join ${wanted(enough)} on wanted.variant_id = level.variant_id and wanted.location_id = level.location_id
    where level.on_hand - level.reserved - level.allocated - level.safety_stock >= wanted.quantity
    order by level.variant_id, level.location_id
    for no key update of level`);
  return rows.map(toLevel);
}

/** Locks levels by id, in the same order. */
export function lockLevels(tx: Transaction, ids: readonly string[]): Promise<readonly StockLevel[]> {
  return tx
    .select()
    .from(stockLevel)
    .where(sql`${stockLevel.id} = any(${sql.param(ids)}::text[])`)
    .orderBy(stockLevel.variantId, stockLevel.locationId)
    .for('no key update');
}

/** Locks the levels of variants in locations, those there are, in the same order. A key may be there twice. */
export async function lockLevelsAt(tx: Transaction, keys: readonly LevelKey[]): Promise<readonly StockLevel[]> {
  const ids = (await levelsAt(tx, keys)).map(({ id }) => id);
  return ids.length === 0 ? [] : lockLevels(tx, ids);
}

/** Locks the levels of variants in locations, making those that never were, in the same order. */
export async function lockOrMakeLevels(
  tx: Transaction,
  keys: readonly LevelKey[],
  made: { readonly newId: () => string; readonly now: Date },
): Promise<readonly StockLevel[]> {
  const demand = keys.map((key) => ({ ...key, quantity: 0 }));
  const ids = keys.map(() => made.newId());
  await tx.execute(sql`
    insert into stock_level
      (id, variant_id, location_id, on_hand, reserved, allocated, safety_stock, version, updated_at)
    select ids.id, wanted.variant_id, wanted.location_id, 0, 0, 0, 0, 0, ${made.now.toISOString()}::timestamptz
    from ${wanted(demand)}
    join unnest(${sql.param(ids)}::text[]) with ordinality as ids (id, ordinality) using (ordinality)
    order by wanted.variant_id, wanted.location_id
    on conflict (variant_id, location_id) do nothing`);
  const rows = await tx.execute<LevelRow>(sql`
    select level.* from stock_level level
    join ${wanted(demand)} on wanted.variant_id = level.variant_id and wanted.location_id = level.location_id
    order by level.variant_id, level.location_id
    for no key update of level`);
  return rows.map(toLevel);
}

/** The levels of variants in locations, those there are. */
export async function levelsAt(db: Executor, keys: readonly LevelKey[]): Promise<readonly StockLevel[]> {
  const rows = await db.execute<LevelRow>(sql`
    select level.* from stock_level level
    join ${wanted(keys.map((key) => ({ ...key, quantity: 0 })))}
      on wanted.variant_id = level.variant_id and wanted.location_id = level.location_id`);
  return rows.map(toLevel);
}

/** All levels of variants. */
export function levelsOfVariants(db: Executor, variantIds: readonly string[]): Promise<readonly StockLevel[]> {
  return db
    .select()
    .from(stockLevel)
    .where(sql`${stockLevel.variantId} = any(${sql.param(variantIds)}::text[])`)
    .orderBy(stockLevel.variantId, stockLevel.locationId);
}

export function levelsByIds(db: Executor, ids: readonly string[]): Promise<readonly StockLevel[]> {
  return db
    .select()
    .from(stockLevel)
    .where(sql`${stockLevel.id} = any(${sql.param(ids)}::text[])`);
}

/** The demand as rows of `wanted`; `ordinality` numbers them. */
function wanted(demand: readonly Demand[]): SQL {
  const variantIds = demand.map(({ variantId }) => variantId);
  const locationIds = demand.map(({ locationId }) => locationId);
  const quantities = demand.map(({ quantity }) => quantity);
  return sql`
    unnest(${sql.param(variantIds)}::text[], ${sql.param(locationIds)}::text[], ${sql.param(quantities)}::int[])
    with ordinality as wanted (variant_id, location_id, quantity)`;
}

/** A row as raw statements hand it out. */
export type LevelRow = {
  readonly id: string;
  readonly variant_id: string;
  readonly location_id: string;
  readonly on_hand: number;
  readonly reserved: number;
  readonly allocated: number;
  readonly safety_stock: number;
  readonly in_transit_in: number;
  readonly unsellable: number;
  readonly version: number;
  readonly updated_at: string;
  readonly low_stock_threshold: number | null;
};

/** The level that a raw row tells of. */
export function toLevel(row: LevelRow): StockLevel {
  return {
    id: row.id,
    variantId: row.variant_id,
    locationId: row.location_id,
    onHand: row.on_hand,
    reserved: row.reserved,
    allocated: row.allocated,
    safetyStock: row.safety_stock,
    inTransitIn: row.in_transit_in,
    unsellable: row.unsellable,
    version: row.version,
    updatedAt: new Date(row.updated_at),
    lowStockThreshold: row.low_stock_threshold,
  };
}
