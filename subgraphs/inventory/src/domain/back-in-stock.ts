import { distanceMeters } from './distance.ts';
import { canServe, sells, type Location } from './location.ts';

export type BackInStockStatus = 'WAITING' | 'NOTIFIED' | 'SUPPRESSED' | 'CANCELLED';

/** Where it has to be there again: anywhere that ships, in one location, or near a point. */
export type BackInStockScope = 'EC' | 'LOCATION' | 'NEAR';

/** A customer who wants to be told, once. */
export type BackInStock = {
  readonly id: string;
  readonly customerId: string;
  readonly variantId: string;
  readonly scope: BackInStockScope;
  readonly locationId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusMeters: number | null;
  /** How many they want. */
  readonly units: number;
  readonly status: BackInStockStatus;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
};

/** What may be promised of a variant, by location id. */
export type Units = ReadonlyMap<string, number>;

export type Told = {
  readonly subscription: BackInStock;
  readonly atp: number;
  readonly locationIds: readonly string[];
};

/**
 * How long units that were announced are left to those who were told: stock that comes and goes with a checkout is not
 * announced twice, and what they leave is announced to the next.
 */
export const LEFT_TO_THE_TOLD_MS = 15 * 60_000;

/** The locations that count for a scope. */
export function placesOf(subscription: BackInStock, locations: readonly Location[]): readonly Location[] {
  const { scope, locationId, latitude, longitude, radiusMeters } = subscription;
  switch (scope) {
    case 'EC':
      return locations.filter((location) => canServe(location, 'SHIP'));
    case 'LOCATION':
      return locations.filter((location) => location.id === locationId && sells(location));
    case 'NEAR': {
      const from = { latitude: latitude ?? 0, longitude: longitude ?? 0 };
      return locations.filter((location) => sells(location) && distanceMeters(from, location) <= (radiusMeters ?? 0));
    }
    default:
      return scope satisfies never;
  }
}

/**
 * Who is told of what is there: in the order in which they asked, as long as there are units for them that nobody was told of
 * lately. Who asks for more than there is doesn't keep those behind waiting.
 */
export function whoIsTold(
  waiting: readonly BackInStock[],
  lately: readonly BackInStock[],
  stock: { readonly units: Units; readonly locations: readonly Location[] },
): readonly Told[] {
  const left = new Map(stock.units);
  const leftIn = (places: readonly Location[]) => places.reduce((sum, { id }) => sum + (left.get(id) ?? 0), 0);
  const take = (places: readonly Location[], units: number) => {
    let missing = units;
    for (const { id } of places.toSorted((a, b) => (left.get(b.id) ?? 0) - (left.get(a.id) ?? 0))) {
      const taken = Math.min(missing, left.get(id) ?? 0);
      left.set(id, (left.get(id) ?? 0) - taken);
      missing -= taken;
    }
  };
  for (const subscription of lately) take(placesOf(subscription, stock.locations), subscription.units);
  return waiting.flatMap((subscription) => {
    const places = placesOf(subscription, stock.locations);
    if (leftIn(places) < subscription.units) return [];
    take(places, subscription.units);
    const there = places.filter(({ id }) => (stock.units.get(id) ?? 0) > 0);
    const atp = there.reduce((sum, { id }) => sum + (stock.units.get(id) ?? 0), 0);
    return [{ subscription, atp, locationIds: there.map(({ id }) => id) }];
  });
}
