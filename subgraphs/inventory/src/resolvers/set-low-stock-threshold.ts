import { appendEvent, notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { stockLow } from '../db/event-data.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { saveThreshold } from '../db/low-stock.ts';
import { mayMoveStock } from '../domain/access.ts';
import { atpOf } from '../domain/level.ts';
import { checkId, checkInteger, firstOf, MOST_PER_LINE } from '../domain/check-input.ts';
import type { MutationResolvers, SetLowStockThresholdInput } from '../generated/resolvers.ts';
import { circumstancesOf } from './circumstances.ts';

export const setLowStockThreshold: NonNullable<MutationResolvers['setLowStockThreshold']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const { variantId, locationId, units } = input;
  const refusal = firstOf(
    () => checkId('variantId', variantId),
    () => checkId('locationId', locationId),
    () => (units == null ? undefined : checkInteger('units', units, { least: 0, most: MOST_PER_LINE })),
  );
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, locationId) !== 'allowed') {
    return notAllowed('Only services set thresholds, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'setLowStockThreshold', input }, (tx) =>
    set(tx, input, context),
  );
};

/** Who asks to be told of a level that is low already is told at once. */
async function set(tx: Transaction, input: SetLowStockThresholdInput, context: InventoryContext) {
  const { variantId, locationId, expectedVersion } = input;
  const threshold = input.units ?? null;
  const { now, correlationId } = circumstancesOf(context);
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const [level] = await lockOrMakeLevels(tx, [{ variantId, locationId }], { newId: context.deps.newId, now });
  if (level === undefined) throw new Error(`No level of ${variantId} in ${locationId}`);
  if (expectedVersion != null && expectedVersion !== level.version)
    return versionConflict(level.version, expectedVersion);
  await saveThreshold(tx, level, threshold);
  const was = level.lowStockThreshold ?? -1;
  if (threshold !== null && atpOf(level) <= threshold && atpOf(level) > was) {
    await appendEvent(tx, { ...stockLow(level, threshold), time: now, correlationId });
  }
  return {
    __typename: 'LowStockThresholdPayload' as const,
    threshold,
    stockLevel: { ...level, lowStockThreshold: threshold },
  };
}
