import { notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { moveStock, type LockedMovement } from '../db/move-stock.ts';
import { mayMoveStock } from '../domain/access.ts';
import { NOTHING } from '../domain/level.ts';
import type { MutationResolvers, SetSafetyStockInput } from '../generated/resolvers.ts';
import { checkId, checkInteger, firstOf, MOST_PER_LINE } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';

export const setSafetyStock: NonNullable<MutationResolvers['setSafetyStock']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refusal = firstOf(
    () => checkId('variantId', input.variantId),
    () => checkId('locationId', input.locationId),
    () => checkInteger('quantity', input.quantity, { least: 0, most: MOST_PER_LINE }),
  );
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, input.locationId) !== 'allowed') {
    return notAllowed('Only services set safety stock, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'setSafetyStock', input }, (tx) => set(tx, input, context));
};

/** Goods need not be there yet: safety stock bounds promises, not what is on the shelf. */
async function set(
  tx: Transaction,
  { variantId, locationId, quantity }: SetSafetyStockInput,
  context: InventoryContext,
) {
  const circumstances = circumstancesOf(context);
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const made = { newId: context.deps.newId, now: circumstances.now };
  const levels = await lockOrMakeLevels(tx, [{ variantId, locationId }], made);
  const moves = levels.flatMap((level): readonly LockedMovement[] => {
    const safetyStock = quantity - level.safetyStock;
    if (safetyStock === 0) return [];
    return [{ level, movement: { kind: 'SAFETY_STOCK_SET', delta: { ...NOTHING, safetyStock } } }];
  });
  const stockLevels = moves.length === 0 ? levels : await moveStock(tx, moves, circumstances);
  return { __typename: 'StockPayload' as const, stockLevels };
}
