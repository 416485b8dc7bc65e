import { appendEvent, notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { transferChanged } from '../db/event-data.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import { insertTransfer } from '../db/transfers.ts';
import { mayHandleTransfer } from '../domain/access.ts';
import { sumDemand } from '../domain/demand.ts';
import type { Transfer } from '../domain/transfer.ts';
import type { MutationResolvers, RequestTransferInput } from '../generated/resolvers.ts';
import { checkId, checkQuantities, checkText, firstOf, invalidInput, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';

export const requestTransfer: NonNullable<MutationResolvers['requestTransfer']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const refusal = checkRequest(input);
  if (refusal !== undefined) return refusal;
  if (mayHandleTransfer(caller, 'request', input) !== 'allowed') {
    return notAllowed('Only services ask for transfers, and an associate for those of their own store');
  }
  return runCommand(deps.database, { caller, operation: 'requestTransfer', input }, (tx) =>
    request(tx, input, context),
  );
};

function checkRequest({ id, fromLocationId, toLocationId, lines, note }: RequestTransferInput): Refusal {
  return firstOf(
    () => (id == null ? undefined : checkId('id', id)),
    () => checkId('fromLocationId', fromLocationId),
    () => checkId('toLocationId', toLocationId),
    () =>
      fromLocationId === toLocationId
        ? invalidInput('toLocationId', `Expected another location than ${fromLocationId}, where the goods are`)
        : undefined,
    () => (note == null ? undefined : checkText('note', note, 200)),
    () => checkQuantities('lines', lines, { least: 1 }),
  );
}

/** Nothing moves yet; the levels of both ends are made, so that the transfer can name them. */
async function request(tx: Transaction, input: RequestTransferInput, context: InventoryContext) {
  const { fromLocationId, toLocationId } = input;
  const { actor, now, correlationId } = circumstancesOf(context);
  const ends = [fromLocationId, toLocationId];
  const known = await knownLocations(tx, ends);
  const nowhere = ends.find((id) => !known.has(id));
  if (nowhere !== undefined) return notFound(`There is no location ${nowhere}`);
  const wanted = sumDemand(input.lines.map((line) => ({ ...line, locationId: fromLocationId })));
  const keys = wanted.flatMap(({ variantId }) => ends.map((locationId) => ({ variantId, locationId })));
  const levels = await lockOrMakeLevels(tx, keys, { newId: context.deps.newId, now });
  const ids = new Map(levels.map(({ id, variantId, locationId }) => [`${variantId} ${locationId}`, id]));
  const transfer: Transfer = {
    id: input.id ?? context.deps.newId(),
    fromLocationId,
    toLocationId,
    status: 'REQUESTED',
    lines: wanted.map(({ variantId, quantity }) => ({
      variantId,
      fromLevelId: ids.get(`${variantId} ${fromLocationId}`) ?? '',
      toLevelId: ids.get(`${variantId} ${toLocationId}`) ?? '',
      requested: quantity,
      approved: null,
      shipped: null,
      received: null,
    })),
    note: input.note ?? null,
    requestedBy: actor,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await insertTransfer(tx, transfer))) {
    return invalidInput('id', `Expected an id of no transfer yet, but ${transfer.id} is one`);
  }
  await appendEvent(tx, { ...transferChanged('inventory.TransferRequested', transfer), time: now, correlationId });
  return { __typename: 'TransferPayload' as const, transfer };
}
