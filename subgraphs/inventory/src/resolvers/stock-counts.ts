import { badUserInput, forbidden, unauthenticated } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { countsOf } from '../db/stock-counts.ts';
import { maySeeMovements } from '../domain/access.ts';
import type { QueryStockCountsArgs, StockCountLineResolvers, StockCountResolvers } from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** The newest counts of a location, for those who may read its ledger. */
export async function stockCounts(args: QueryStockCountsArgs, { caller, deps }: InventoryContext) {
  const first = args.first ?? 20;
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: counts are for staff');
  if (!maySeeMovements(caller, args.locationId)) throw forbidden('Counts of a location are for its staff and services');
  if (first < 1 || first > 100) throw badUserInput(`Expected first to be from 1 to 100, got ${first}`, 'first');
  return countsOf(deps.database, args.locationId, first);
}

export const StockCountType: StockCountResolvers = {
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

export const StockCountLineType: StockCountLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  difference: ({ counted, book }) => counted - book,
};
