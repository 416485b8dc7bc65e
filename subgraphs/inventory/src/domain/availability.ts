import { distanceMeters, type Point } from './distance.ts';
import { canServe, type FulfillmentMethod, type Location } from './location.ts';

/** A variant as other subgraphs name it; whether it exists is product's business. */
export type VariantReference = { readonly id: string };

/** What may be promised of a variant in one location; never 0. */
export type LocationAvailability = {
  readonly variantId: string;
  readonly locationId: string;
  readonly atp: number;
  readonly distanceMeters: number | null;
};

/** What may be promised of a variant; `places` in the order customers should see them. */
export type VariantAvailability = {
  readonly variantId: string;
  readonly atp: number;
  readonly places: readonly LocationAvailability[];
};

/** Units that may be promised of a variant: `units[i]` in `locationIds[i]`, never 0. */
export type VariantUnits = {
  readonly variantId: string;
  readonly locationIds: readonly string[];
  readonly units: readonly number[];
};

export type AvailabilityQuestion = {
  readonly near: Point | undefined;
  readonly method: FulfillmentMethod | undefined;
};

/** Where a location comes in the order of an answer, and how far it is where a point was given. */
type Place = { readonly rank: number; readonly distanceMeters: number | null };

/** The locations that can serve a question, by id; nearest first where it names a point. */
export type Places = { readonly byId: ReadonlyMap<string, Place>; readonly ranked: boolean };

export function placesFor(locations: readonly Location[], { near, method }: AvailabilityQuestion): Places {
  const able = locations.filter((location) => canServe(location, method));
  const measured = able.map(({ id, latitude, longitude }) => ({
    id,
    distanceMeters: near === undefined ? null : distanceMeters(near, { latitude, longitude }),
  }));
  measured.sort((left, right) => (left.distanceMeters ?? 0) - (right.distanceMeters ?? 0));
  const byId = new Map(measured.map(({ id, distanceMeters }, rank) => [id, { rank, distanceMeters }]));
  return { byId, ranked: near !== undefined };
}

/** Availability of a variant in these places: nearest first, or most units first where no point was given. */
export function availabilityOf(variantId: string, stock: VariantUnits | null, places: Places): VariantAvailability {
  const ranked: (LocationAvailability | undefined)[] = Array.from({ length: places.byId.size });
  let total = 0;
  for (const [index, locationId] of (stock?.locationIds ?? []).entries()) {
    const place = places.byId.get(locationId);
    const atp = stock?.units[index];
    if (place === undefined || atp === undefined) continue;
    total += atp;
    ranked[place.rank] = { variantId, locationId, atp, distanceMeters: place.distanceMeters };
  }
  const stocked = ranked.filter((one) => one !== undefined);
  if (!places.ranked) stocked.sort((left, right) => right.atp - left.atp);
  return { variantId, atp: total, places: stocked };
}
