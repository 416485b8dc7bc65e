import { invalidInput, notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { moveStock, type LockedMovement } from '../db/move-stock.ts';
import { mayMoveStock } from '../domain/access.ts';
import { move, MOST_UNITS, NOTHING, type Counters } from '../domain/level.ts';
import type { MutationResolvers, ReturnDisposition, RestockReturnInput } from '../generated/resolvers.ts';
import { checkId, checkQuantities, firstOf, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';

/** Where goods that came back are counted. */
const COUNTER = {
  SELLABLE: 'onHand',
  DAMAGED: 'unsellable',
  VENDOR: 'unsellable',
} as const satisfies Record<ReturnDisposition, keyof Counters>;

export const restockReturn: NonNullable<MutationResolvers['restockReturn']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refusal = checkReturn(input);
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, input.locationId) !== 'allowed') {
    return notAllowed('Only services take returns in, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'restockReturn', input }, (tx) => restock(tx, input, context));
};

function checkReturn({ locationId, returnId, lines }: RestockReturnInput): Refusal {
  return firstOf(
    () => checkId('locationId', locationId),
    () => checkId('returnId', returnId),
    () => checkQuantities('lines', lines, { least: 1 }),
  );
}

async function restock(tx: Transaction, input: RestockReturnInput, context: InventoryContext) {
  const { locationId, returnId, lines } = input;
  const circumstances = circumstancesOf(context, `return ${returnId}`);
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const came = new Map<string, { onHand: number; unsellable: number }>();
  for (const { variantId, quantity, disposition } of lines) {
    const sums = came.get(variantId) ?? { onHand: 0, unsellable: 0 };
    sums[COUNTER[disposition]] += quantity;
    came.set(variantId, sums);
  }
  const keys = [...came.keys()].map((variantId) => ({ variantId, locationId }));
  const levels = await lockOrMakeLevels(tx, keys, { newId: context.deps.newId, now: circumstances.now });
  const moves = levels.map((level): LockedMovement => {
    return { level, movement: { kind: 'RETURNED', delta: { ...NOTHING, ...came.get(level.variantId) } } };
  });
  const full = moves.find(({ level, movement }) => move(level, movement, circumstances.now) === undefined);
  if (full !== undefined) {
    return invalidInput('lines', `Expected at most ${MOST_UNITS} of ${full.level.variantId} there after it`);
  }
  return { __typename: 'StockPayload' as const, stockLevels: await moveStock(tx, moves, circumstances) };
}
