import type { Transaction } from '@musubi/chassis';
import { levelsAt, lockOrMakeLevels, type LevelKey } from '../db/levels.ts';
import { moveStock, type Circumstances, type LockedMovement } from '../db/move-stock.ts';
import { move, NOTHING, type StockLevel } from '../domain/level.ts';
import type { RowError } from '@musubi/chassis/import';

/** What is to be there of a variant in a location, and the rows that say so. */
export type Target = LevelKey & {
  readonly onHand: number;
  readonly safetyStock: number | undefined;
  /** Of the last row that speaks of it. */
  readonly line: number;
  readonly rows: number;
};

export type Outcome =
  | { readonly target: Target; readonly kind: 'imported' | 'unchanged' }
  | {
      readonly target: Target;
      readonly kind: 'rejected';
      readonly error: RowError;
    };

/**
 * Brings levels to their targets by movements of the difference, so that the ledger tells of it and
 * doing it again moves nothing. A target below what is promised is refused, the others are kept.
 * A variant and location is there once.
 */
export async function setOnHand(
  tx: Transaction,
  targets: readonly Target[],
  circumstances: Circumstances & { readonly newId: () => string },
): Promise<readonly Outcome[]> {
  const levels = await lockTargets(tx, targets, circumstances);
  const decided = targets.map((target) => decideTarget(target, levels.get(nameOf(target)), circumstances.now));
  await moveStock(
    tx,
    decided.flatMap(({ moved }) => (moved === undefined ? [] : [moved])),
    circumstances,
  );
  return decided.map(({ outcome }) => outcome);
}

/** A target of nothing makes no level where there never was one. */
async function lockTargets(
  tx: Transaction,
  targets: readonly Target[],
  made: { readonly newId: () => string; readonly now: Date },
): Promise<ReadonlyMap<string, StockLevel>> {
  const empty = targets.filter(({ onHand, safetyStock }) => onHand === 0 && (safetyStock ?? 0) === 0);
  const held = new Set(empty.length === 0 ? [] : (await levelsAt(tx, empty.map(keyOf))).map(nameOf));
  const skipped = new Set(empty.map(nameOf).filter((name) => !held.has(name)));
  const keys = targets.filter((target) => !skipped.has(nameOf(target))).map(keyOf);
  const levels = keys.length === 0 ? [] : await lockOrMakeLevels(tx, keys, made);
  return new Map(levels.map((level) => [nameOf(level), level]));
}

function decideTarget(
  target: Target,
  level: StockLevel | undefined,
  now: Date,
): { readonly outcome: Outcome; readonly moved?: LockedMovement } {
  if (level === undefined) return { outcome: { target, kind: 'unchanged' } };
  const onHand = target.onHand - level.onHand;
  const safetyStock = (target.safetyStock ?? level.safetyStock) - level.safetyStock;
  if (onHand === 0 && safetyStock === 0) return { outcome: { target, kind: 'unchanged' } };
  const kind = onHand === 0 ? 'SAFETY_STOCK_SET' : 'ADJUSTED';
  const movement = { kind, delta: { ...NOTHING, onHand, safetyStock } } as const;
  if (move(level, movement, now) !== undefined)
    return { outcome: { target, kind: 'imported' }, moved: { level, movement } };
  const expected = `at least ${level.reserved + level.allocated}, which is reserved and allocated`;
  const error = { line: target.line, column: 'on_hand', code: 'BELOW_PROMISED', expected, got: String(target.onHand) };
  return { outcome: { target, kind: 'rejected', error } };
}

function keyOf({ variantId, locationId }: LevelKey): LevelKey {
  return { variantId, locationId };
}

function nameOf({ variantId, locationId }: LevelKey): string {
  return `${variantId} ${locationId}`;
}
