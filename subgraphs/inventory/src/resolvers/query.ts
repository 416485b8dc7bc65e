import { badUserInput, forbidden, pageOf, toConnection, unauthenticated } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { movementsOf } from '../db/movements.ts';
import { maySeeMovements } from '../domain/access.ts';
import { isPoint, type Point } from '../domain/distance.ts';
import { availabilityOf } from '../domain/availability.ts';
import { withoutBuffers } from '../domain/channel-buffer.ts';
import type { QueryMovementsArgs, QueryNearestStoresArgs, QueryResolvers } from '../generated/resolvers.ts';
import { backInStockSubscriptions } from './back-in-stock.ts';
import { inventoryAsOf, stockCounts, stockDiscrepancies } from './history.ts';
import { channelBuffers, lowStock } from './low-stock.ts';
import { readReservation } from './reservation.ts';
import { sourcingPlan, sourcingRules } from './sourcing-plan.ts';
import { readTransfer, transfers } from './transfer.ts';

/** The most variants that one question may name. */
const MOST_VARIANTS = 500;

export const Query: QueryResolvers = {
  location: async (_parent, { id }, { loaders }) => (await loaders.location(id)) ?? null,
  locationByCode: async (_parent, { code }, { loaders }) => (await loaders.locationByCode(code)) ?? null,
  locations: async (_parent, { filter }, { loaders }) => {
    const { kinds, capability } = filter ?? {};
    return (await loaders.locations()).filter(
      (location) =>
        (kinds == null || kinds.includes(location.kind)) &&
        (capability == null || location.capabilities.includes(capability)),
    );
  },
  availability: (_parent, { variantIds, channel, near, method }, context) => {
    if (variantIds.length > MOST_VARIANTS) {
      throw badUserInput(`Expected at most ${MOST_VARIANTS} variantIds, got ${variantIds.length}`, 'variantIds');
    }
    return availabilityOfVariants(context, { variantIds, channel, near, method });
  },
  nearestStores,
  sourcingPlan: (_parent, { input }, context) => sourcingPlan(input, context),
  sourcingRules: (_parent, args, context) => sourcingRules(args, context),
  reservation: (_parent, { id }, context) => readReservation(id, context),
  movements: (_parent, args, context) => movements(args, context),
  inventoryAsOf: (_parent, args, context) => inventoryAsOf(args, context),
  stockCounts: (_parent, args, context) => stockCounts(args, context),
  backInStockSubscriptions: (_parent, _args, context) => backInStockSubscriptions(context),
  lowStock: (_parent, args, context) => lowStock(args, context),
  channelBuffers: (_parent, args, context) => channelBuffers(args, context),
  transfer: (_parent, { id }, context) => readTransfer(id, context),
  transfers: (_parent, args, context) => transfers(args, context),
  stockDiscrepancies: (_parent, args, context) => stockDiscrepancies(args, context),
};

/** Availability of many variants: one query for all of them, the locations read once an operation. */
export async function availabilityOfVariants(
  { loaders }: InventoryContext,
  asked: {
    readonly variantIds: readonly string[];
    readonly channel?: string | null | undefined;
    readonly near?: Point | null | undefined;
    readonly method?: 'SHIP' | 'PICKUP' | 'IN_STORE' | null | undefined;
  },
) {
  const { variantIds, channel, near, method } = asked;
  checkNear(near);
  const [places, buffers, found] = await Promise.all([
    loaders.places({ near: near ?? undefined, method: method ?? undefined }),
    loaders.buffers(channel),
    Promise.all(variantIds.map((id) => loaders.units.load(id))),
  ]);
  return variantIds.map((id, index) => availabilityOf(id, withoutBuffers(found[index] ?? null, buffers), places));
}

async function nearestStores(_parent: unknown, args: QueryNearestStoresArgs, { loaders }: InventoryContext) {
  const { variantId, near } = args;
  const [radius, least, first] = [args.radiusMeters ?? 50_000, args.minimumQuantity ?? 1, args.first ?? 10];
  checkNear(near);
  if (first < 0 || first > 100) throw badUserInput(`Expected first to be from 0 to 100, got ${first}`, 'first');
  const [places, found] = await Promise.all([
    loaders.places({ near, method: 'IN_STORE' }),
    loaders.units.load(variantId),
  ]);
  return availabilityOf(variantId, found, places)
    .places.filter(({ atp, distanceMeters }) => atp >= least && (distanceMeters ?? 0) <= radius)
    .slice(0, first);
}

async function movements(args: QueryMovementsArgs, { caller, deps }: InventoryContext) {
  const { variantId, locationId } = args;
  if (caller.kind === 'anonymous') throw unauthenticated('Sign in: the ledger is for staff');
  if (!maySeeMovements(caller, locationId)) throw forbidden('The ledger of a location is for its staff and services');
  const page = pageOf({ ...args, first: args.first ?? 50 }, 1);
  const below = page.after === undefined ? NEWEST : Number(page.after[0]);
  if (!Number.isInteger(below)) throw badUserInput('Expected after to be a cursor of this list', 'after');
  const rows = await movementsOf(deps.database, { variantId, locationId }, { below, limit: page.limit + 1 });
  const connection = toConnection(rows, page, ({ version }) => [String(version)]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}

/** Above every version. */
const NEWEST = 2_147_483_647;

export function checkNear(near: Point | null | undefined): void {
  if (near == null || isPoint(near)) return;
  const { latitude, longitude } = near;
  throw badUserInput(
    `Expected a latitude from -90 to 90 and a longitude from -180 to 180, got ${latitude}, ${longitude}`,
    'near',
  );
}
