import type { InventoryContext } from '../context.ts';
import { maySeeStock } from '../domain/access.ts';
import { distanceMeters } from '../domain/distance.ts';
import { atpOf, type StockLevel } from '../domain/level.ts';
import type { Location } from '../domain/location.ts';
import type {
  LocationAvailabilityResolvers,
  LocationResolvers,
  ProductVariantResolvers,
  StockLevelResolvers,
  StockMovementResolvers,
  VariantAvailabilityResolvers,
} from '../generated/resolvers.ts';
import { availabilityOfVariants, checkNear } from './query.ts';

export const LocationType: LocationResolvers = {
  __resolveReference: async (reference, { loaders }) => {
    const found = 'id' in reference ? loaders.location(reference.id) : loaders.locationByCode(reference.code);
    return (await found) ?? null;
  },
  name: ({ nameJa, nameEn }, { locale }) => (locale === 'EN' ? (nameEn ?? nameJa) : nameJa),
  geo: ({ latitude, longitude }) => ({ latitude, longitude }),
  address: ({ postalCode, region, locality, streetAddress }) => ({ postalCode, region, locality, streetAddress }),
  distanceMeters: (location, { from }) => {
    checkNear(from);
    return distanceMeters(from, location);
  },
  stock: async (location, { variantIds }, { loaders, caller }) => {
    if (!maySeeStock(caller, location)) return variantIds.map(() => null);
    return Promise.all(variantIds.map((variantId) => loaders.levelAt.load({ variantId, locationId: location.id })));
  },
};

export const StockLevelType: StockLevelResolvers = {
  __resolveReference: async ({ id }, context) => {
    const level = await context.loaders.level.load(id);
    return level !== null && (await visible(level, context)) ? level : null;
  },
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
  atp: (level) => atpOf(level),
};

export const ProductVariantType: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, { channel, near, method }, context) => {
    const [only] = await availabilityOfVariants(context, { variantIds: [id], channel, near, method });
    if (only === undefined) throw new Error(`No availability of ${id}`);
    return only;
  },
  stockLevels: async ({ id }, _args, context) => {
    const levels = await context.loaders.levelsOfVariant.load(id);
    const seen = await Promise.all(levels.map((level) => visible(level, context)));
    return levels.filter((_level, index) => seen[index]);
  },
};

export const VariantAvailabilityType: VariantAvailabilityResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  inStock: ({ atp }) => atp > 0,
  locations: ({ places }, { first }) => places.slice(0, Math.max(0, Math.min(first ?? 20, MOST_PLACES))),
};

const MOST_PLACES = 500;

export const LocationAvailabilityType: LocationAvailabilityResolvers = {
  location: ({ locationId }, _args, context) => locationById(locationId, context),
  stockLevel: async ({ variantId, locationId }, _args, { loaders }) => {
    const level = await loaders.levelAt.load({ variantId, locationId });
    if (level === null) throw new Error(`The level of ${variantId} in ${locationId} is gone`);
    return level;
  },
};

export const StockMovementType: StockMovementResolvers = {
  id: ({ levelId, version }) => `${levelId}.${version}`,
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

/** Of what the store itself refers to; a foreign key keeps it there. */
export async function locationById(id: string, { loaders }: InventoryContext): Promise<Location> {
  const found = await loaders.location(id);
  if (found === undefined) throw new Error(`The location ${id} is gone`);
  return found;
}

async function visible(level: StockLevel, context: InventoryContext): Promise<boolean> {
  return maySeeStock(context.caller, await locationById(level.locationId, context));
}
