import { invalidInput, notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { moveStock, type LockedMovement } from '../db/move-stock.ts';
import { mayMoveStock } from '../domain/access.ts';
import { sumDemand } from '../domain/demand.ts';
import { move, MOST_UNITS, NOTHING } from '../domain/level.ts';
import type { MutationResolvers, ReceiveGoodsInput } from '../generated/resolvers.ts';
import { checkId, checkQuantities, checkText, firstOf, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';

export const receiveGoods: NonNullable<MutationResolvers['receiveGoods']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refusal = checkReceive(input);
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, input.locationId) !== 'allowed') {
    return notAllowed('Only services receive goods, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'receiveGoods', input }, (tx) => receive(tx, input, context));
};

function checkReceive({ locationId, lines, reference }: ReceiveGoodsInput): Refusal {
  return firstOf(
    () => checkId('locationId', locationId),
    () => (reference == null ? undefined : checkText('reference', reference, 200)),
    () => checkQuantities('lines', lines, { least: 1 }),
  );
}

async function receive(tx: Transaction, input: ReceiveGoodsInput, context: InventoryContext) {
  const { locationId, lines, reference } = input;
  const circumstances = circumstancesOf(context, reference ?? undefined);
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const received = sumDemand(lines.map((line) => ({ ...line, locationId })));
  const quantities = new Map(received.map(({ variantId, quantity }) => [variantId, quantity]));
  const levels = await lockOrMakeLevels(tx, received, { newId: context.deps.newId, now: circumstances.now });
  const moves = levels.map((level): LockedMovement => {
    const onHand = quantities.get(level.variantId) ?? 0;
    return { level, movement: { kind: 'RECEIVED', delta: { ...NOTHING, onHand } } };
  });
  const full = moves.find(({ level, movement }) => move(level, movement, circumstances.now) === undefined);
  if (full !== undefined) {
    return invalidInput('lines', `Expected at most ${MOST_UNITS} of ${full.level.variantId} on hand after it`);
  }
  return { __typename: 'StockPayload' as const, stockLevels: await moveStock(tx, moves, circumstances) };
}
