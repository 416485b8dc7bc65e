import { notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockOrMakeLevels, levelsAt } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { moveStock } from '../db/move-stock.ts';
import { mayMoveStock } from '../domain/access.ts';
import { move, NOTHING, type Movement, type StockLevel } from '../domain/level.ts';
import type { AdjustStockInput, MutationResolvers } from '../generated/resolvers.ts';
import {
  checkId,
  checkInteger,
  checkText,
  firstOf,
  invalidInput,
  MOST_PER_LINE,
  type Refusal,
} from '../domain/check-input.ts';
import { belowZero } from './below-zero.ts';
import { circumstancesOf } from './circumstances.ts';

export const adjustStock: NonNullable<MutationResolvers['adjustStock']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refusal = checkAdjust(input);
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, input.locationId) !== 'allowed') {
    return notAllowed('Only services adjust stock, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'adjustStock', input }, (tx) => adjust(tx, input, context));
};

function checkAdjust({ variantId, locationId, delta, reason, reasonCode }: AdjustStockInput): Refusal {
  const range = delta > 0 ? { least: 1, most: MOST_PER_LINE } : { least: -MOST_PER_LINE, most: -1 };
  return firstOf(
    () => checkId('variantId', variantId),
    () => checkId('locationId', locationId),
    () => checkInteger('delta', delta, range),
    () => checkText('reason', reason, 200),
    () =>
      reasonCode === 'COUNT'
        ? invalidInput('reasonCode', 'Expected a reason other than COUNT: record a count with recordStockCount')
        : undefined,
  );
}

async function adjust(tx: Transaction, input: AdjustStockInput, context: InventoryContext) {
  const { variantId, locationId, delta, expectedVersion, reason } = input;
  const circumstances = { ...circumstancesOf(context, reason), reasonCode: input.reasonCode };
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const level = await lockForAdjusting(tx, input, context);
  const version = level?.version ?? 0;
  if (expectedVersion != null && expectedVersion !== version) return versionConflict(version, expectedVersion);
  if (level === undefined) return notFound(`The location ${locationId} never held the variant ${variantId}`);
  const movement: Movement = { kind: 'ADJUSTED', delta: { ...NOTHING, onHand: delta } };
  if (move(level, movement, circumstances.now) === undefined) return belowZero(level, delta);
  const stockLevels = await moveStock(tx, [{ level, movement }], circumstances);
  return { __typename: 'StockPayload' as const, stockLevels };
}

/** A level is made only for goods that are there and when nobody expected another state. */
async function lockForAdjusting(
  tx: Transaction,
  { variantId, locationId, delta, expectedVersion }: AdjustStockInput,
  { deps }: InventoryContext,
): Promise<StockLevel | undefined> {
  const key = { variantId, locationId };
  const isNew = (await levelsAt(tx, [key])).length === 0;
  if (isNew && (delta < 0 || (expectedVersion ?? 0) !== 0)) return undefined;
  const [level] = await lockOrMakeLevels(tx, [key], { newId: deps.newId, now: deps.clock() });
  return level;
}
