import { notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { knownLocations } from '../db/locations.ts';
import { sellOverTheCounter } from '../db/sell-over-the-counter.ts';
import { maySell } from '../domain/access.ts';
import { sumDemand } from '../domain/demand.ts';
import type { MutationResolvers, RecordStoreSaleInput } from '../generated/resolvers.ts';
import { checkId, checkQuantities, firstOf, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';

export const recordStoreSale: NonNullable<MutationResolvers['recordStoreSale']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const refusal = checkSale(input);
  if (refusal !== undefined) return refusal;
  if (maySell(caller) !== 'allowed') return notAllowed('Only services and admin record sales');
  return runCommand(deps.database, { caller, operation: 'recordStoreSale', input }, (tx) => record(tx, input, context));
};

function checkSale({ locationId, saleId, lines }: RecordStoreSaleInput): Refusal {
  return firstOf(
    () => checkId('locationId', locationId),
    () => checkId('saleId', saleId),
    () => checkQuantities('lines', lines, { least: 1 }),
  );
}

/** The one thing it is refused for is a location that isn't there: the goods are gone already. */
async function record(tx: Transaction, { locationId, saleId, lines }: RecordStoreSaleInput, context: InventoryContext) {
  if (!(await knownLocations(tx, [locationId])).has(locationId)) return notFound(`There is no location ${locationId}`);
  const demand = sumDemand(lines.map((line) => ({ ...line, locationId })));
  const { newId } = context.deps;
  const sold = await sellOverTheCounter(tx, { saleId, demand, newId }, circumstancesOf(context));
  return { __typename: 'StoreSalePayload' as const, ...sold };
}
