import { notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { stockCounted } from '../db/event-data.ts';
import { levelsAt, lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { moveStock } from '../db/move-stock.ts';
import { insertCount } from '../db/stock-counts.ts';
import { mayMoveStock } from '../domain/access.ts';
import {
  checkEach,
  checkId,
  checkInteger,
  checkText,
  firstOf,
  invalidInput,
  MOST_PER_LINE,
} from '../domain/check-input.ts';
import { decideCount, type CountDecision, type StockCount } from '../domain/stock-count.ts';
import type { MutationResolvers, RecordStockCountInput } from '../generated/resolvers.ts';
import { belowZero } from './below-zero.ts';
import { circumstancesOf } from './circumstances.ts';

export const recordStockCount: NonNullable<MutationResolvers['recordStockCount']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const refusal = checkCount(input);
  if (refusal !== undefined) return refusal;
  if (mayMoveStock(caller, input.locationId) !== 'allowed') {
    return notAllowed('Only services record counts, and an associate in their own store');
  }
  return runCommand(deps.database, { caller, operation: 'recordStockCount', input }, (tx) =>
    record(tx, input, context),
  );
};

function checkCount({ locationId, lines, note }: RecordStockCountInput) {
  return firstOf(
    () => checkId('locationId', locationId),
    () => (note == null ? undefined : checkText('note', note, 200)),
    () =>
      checkEach('lines', lines, {
        most: 200,
        check: (path, { variantId, counted }) =>
          firstOf(
            () => checkId(`${path}.variantId`, variantId),
            () => checkInteger(`${path}.counted`, counted, { least: 0, most: MOST_PER_LINE }),
          ),
      }),
    () =>
      new Set(lines.map(({ variantId }) => variantId)).size === lines.length
        ? undefined
        : invalidInput('lines', 'Expected each variant once: one count has one quantity of it'),
  );
}

async function record(tx: Transaction, input: RecordStockCountInput, context: InventoryContext) {
  const { locationId } = input;
  const note = input.note ?? null;
  const circumstances = circumstancesOf(context, note ?? undefined);
  const { now, actor, correlationId } = circumstances;
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const keys = input.lines.map(({ variantId }) => ({ variantId, locationId }));
  const known = new Set((await levelsAt(tx, keys)).map(({ variantId }) => variantId));
  const wrong = input.lines.find(
    ({ variantId, expectedVersion }) => !known.has(variantId) && (expectedVersion ?? 0) > 0,
  );
  if (wrong?.expectedVersion != null) return versionConflict(0, wrong.expectedVersion);
  const levels = await lockOrMakeLevels(tx, keys, { newId: context.deps.newId, now });
  const found = new Map(input.lines.map((line) => [line.variantId, line]));
  const counted = levels.map((level) => {
    const line = found.get(level.variantId);
    return { level, counted: line?.counted ?? 0, expectedVersion: line?.expectedVersion ?? undefined };
  });
  const decision = decideCount(counted, now);
  if (decision.kind !== 'accepted') return refused(decision);
  const count = { id: context.deps.newId(), locationId, lines: decision.lines, note, actor, countedAt: now };
  await insertCount(tx, count);
  const alongside = [{ ...stockCounted(count), time: now, correlationId }];
  const moved = await moveStock(tx, decision.moves, { ...circumstances, reasonCode: 'COUNT', alongside });
  const after = new Map(moved.map((level) => [level.id, level]));
  const stockLevels = levels.map((level) => after.get(level.id) ?? level);
  return { __typename: 'StockCountPayload' as const, count: count satisfies StockCount, stockLevels };
}

function refused(decision: Exclude<CountDecision, { readonly kind: 'accepted' }>) {
  switch (decision.kind) {
    case 'stale':
      return versionConflict(decision.level.version, decision.expectedVersion);
    case 'belowPromised':
      return belowZero(decision.level, decision.difference);
    default:
      return decision satisfies never;
  }
}
