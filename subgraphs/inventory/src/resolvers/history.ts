import { badUserInput, forbidden, unauthenticated } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { discrepanciesOf } from '../db/discrepancies.ts';
import { levelsAsOf } from '../db/levels-as-of.ts';
import { countsOf } from '../db/stock-counts.ts';
import { maySeeMovements } from '../domain/access.ts';
import { atpOf } from '../domain/level.ts';
import type {
  OversoldAlternativeResolvers,
  QueryInventoryAsOfArgs,
  QueryStockCountsArgs,
  QueryStockDiscrepanciesArgs,
  StockCountLineResolvers,
  StockCountResolvers,
  StockDiscrepancyResolvers,
  StockLevelAsOfResolvers,
} from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** The newest counts of a location, for those who may read its ledger. */
export async function stockCounts(args: QueryStockCountsArgs, { caller, deps }: InventoryContext) {
  const first = args.first ?? 20;
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: counts are for staff');
  if (!maySeeMovements(caller, args.locationId)) throw forbidden('Counts of a location are for its staff and services');
  if (first < 1 || first > 100) throw badUserInput(`Expected first to be from 1 to 100, got ${first}`, 'first');
  return countsOf(deps.database, args.locationId, first);
}

/** The newest discrepancies of a location, for those who may read its ledger. */
export async function stockDiscrepancies(args: QueryStockDiscrepanciesArgs, { caller, deps }: InventoryContext) {
  const first = args.first ?? 20;
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: discrepancies are for staff');
  if (!maySeeMovements(caller, args.locationId)) {
    throw forbidden('Discrepancies of a location are for its staff and services');
  }
  if (first < 1 || first > 100) throw badUserInput(`Expected first to be from 1 to 100, got ${first}`, 'first');
  return discrepanciesOf(deps.database, args.locationId, first);
}

export const StockDiscrepancyType: StockDiscrepancyResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
  difference: ({ actual, expected }) => actual - expected,
};

export const OversoldAlternativeType: OversoldAlternativeResolvers = {
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

export const StockCountType: StockCountResolvers = {
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

export const StockCountLineType: StockCountLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  difference: ({ counted, book }) => counted - book,
};

/** The most variants that one question may name. */
const MOST_VARIANTS = 200;

/** History is the ledger's: who may read the one may read the other. */
export async function inventoryAsOf(args: QueryInventoryAsOfArgs, { caller, deps }: InventoryContext) {
  const { at, locationId, variantIds } = args;
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: the history of stock is for staff');
  if (!maySeeMovements(caller, locationId)) throw forbidden('The history of a location is for its staff and services');
  if (variantIds.length < 1 || variantIds.length > MOST_VARIANTS) {
    throw badUserInput(`Expected 1 to ${MOST_VARIANTS} variantIds, got ${variantIds.length}`, 'variantIds');
  }
  const found = await levelsAsOf(deps.database, { at, locationId, variantIds });
  const levels = new Map(found.map((level) => [level.variantId, level]));
  return variantIds.map((id) => levels.get(id) ?? null);
}

export const StockLevelAsOfType: StockLevelAsOfResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
  atp: (level) => atpOf(level),
};
