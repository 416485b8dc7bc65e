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

/** Units that may be promised by location id; locations without any are left out. */
export type UnitsByLocation = ReadonlyMap<string, number>;

export type AvailabilityQuestion = {
  readonly near: Point | undefined;
  readonly method: FulfillmentMethod | undefined;
};

/** A location that was asked for, with its distance. */
export type Place = { readonly location: Location; readonly distanceMeters: number | null };

/** The locations that can serve the question, nearest first where it names a point. */
export function placesFor(locations: readonly Location[], { near, method }: AvailabilityQuestion): readonly Place[] {
  const able = locations.filter((location) => canServe(location, method));
  if (near === undefined) return able.map((location) => ({ location, distanceMeters: null }));
  return able
    .map((location) => ({ location, distanceMeters: distanceMeters(near, location) }))
    .sort((left, right) => left.distanceMeters - right.distanceMeters);
}

/** Availability of a variant in these places, in their order, or most units first where no point was given. */
export function availabilityOf(
  variantId: string,
  units: UnitsByLocation,
  places: readonly Place[],
): VariantAvailability {
  const stocked = places.flatMap(({ location, distanceMeters }) => {
    const atp = units.get(location.id) ?? 0;
    return atp > 0 ? [{ variantId, locationId: location.id, atp, distanceMeters }] : [];
  });
  const total = stocked.reduce((sum, { atp }) => sum + atp, 0);
  if (stocked[0]?.distanceMeters === null) stocked.sort((left, right) => right.atp - left.atp);
  return { variantId, atp: total, places: stocked };
}
