import { distanceMeters, type Point } from './distance.ts';
import { canServe, type FulfillmentMethod, type Location, type LocationKind } from './location.ts';
import { judge, type Candidate, type SourcingRule } from './sourcing-rules.ts';

export type SourcingLine = { readonly variantId: string; readonly quantity: number };
export type SourcingAssignment = SourcingLine & { readonly locationId: string };

/** Units of a variant that could not be served; `locationId` where only one location was asked. */
export type Shortage = {
  readonly variantId: string;
  readonly locationId: string | null;
  readonly requested: number;
  readonly available: number;
};

export type SourcingQuestion = {
  /** Any order; one variant twice is summed. */
  readonly lines: readonly SourcingLine[];
  readonly method: FulfillmentMethod;
  readonly locations: readonly Location[];
  /** What may be promised: variant id → location id → units. */
  readonly atp: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Where it goes; nearest first. */
  readonly destination: Point | undefined;
  /** The only store asked, where the customer comes to it. */
  readonly store: Location | undefined;
  /** In which order candidates are compared. */
  readonly rules: readonly SourcingRule[];
};

export type SourcingPlan = {
  readonly complete: boolean;
  readonly assignments: readonly SourcingAssignment[];
  readonly shortages: readonly Shortage[];
  readonly explanation: readonly string[];
  /** The ways that were compared, the chosen one first. */
  readonly candidates: readonly SourcingCandidate[];
};

/** A way to serve the lines, and why it was or was not taken. */
export type SourcingCandidate = {
  readonly chosen: boolean;
  readonly complete: boolean;
  readonly assignments: readonly SourcingAssignment[];
  readonly verdict: string;
};

/** Lines and capable locations, nearest first, with what may be promised there. */
type Offer = {
  readonly lines: readonly SourcingLine[];
  readonly places: readonly Place[];
  readonly units: (variantId: string, location: Location) => number;
};

type Place = { readonly location: Location; readonly meters: number };

/** The most candidates that an answer shows. */
const MOST_SHOWN = 20;

/** Which location serves which line. Reserving the assignments checks the same numbers again. */
export function planSourcing(question: SourcingQuestion): SourcingPlan {
  const { atp, store, rules } = question;
  const lines = sumLines(question.lines);
  const units: Offer['units'] = (variantId, { id }) => atp.get(variantId)?.get(id) ?? 0;
  const offer = { lines, places: capableInOrder(question), units };
  const { chosen, judged } = judge(candidatesOf(offer), rules);
  const shown = judged.toSorted(
    (left, right) => Number(right.candidate === chosen) - Number(left.candidate === chosen),
  );
  const assignments = chosen?.assignments ?? [];
  const shortages = shortagesOf(lines, assignments, store?.id ?? null);
  const explanation = [
    describe(offer.places, question),
    `${judged.length} candidates, compared by ${rules.join(', ')}`,
    `${chosen === undefined ? 'Nobody' : nameOf(chosen)}: ${shown[0]?.verdict ?? 'nobody has any of it'}`,
    ...(shortages.length > 0 ? [`Short of ${shortages.map(({ variantId }) => variantId).join(', ')}`] : []),
  ];
  const candidates = shown.slice(0, MOST_SHOWN).map(({ candidate, verdict }) => {
    const { missing } = candidate;
    return { chosen: candidate === chosen, complete: missing === 0, assignments: candidate.assignments, verdict };
  });
  return { complete: shortages.length === 0, assignments, shortages, explanation, candidates };
}

/**
 * Every location that has the whole, and ways to split: line by line from the nearest, from distribution centres first, from
 * stores first, and from as few as can be found by always asking the one that has most of what is missing.
 */
function candidatesOf(offer: Offer): readonly Candidate[] {
  const { lines, places, units } = offer;
  const first = (kind: LocationKind) => places.toSorted((a, b) => rank(a, kind) - rank(b, kind));
  const whole = places.filter(({ location }) =>
    lines.every(({ variantId, quantity }) => units(variantId, location) >= quantity),
  );
  const ways = [
    ...whole.map((place) => [place]),
    places,
    first('DISTRIBUTION_CENTER'),
    first('STORE'),
    byCoverage(offer),
  ].map((order) => candidate(offer, order));
  const distinct = new Map(ways.map((way): [string, Candidate] => [JSON.stringify(way.assignments), way]).toReversed());
  return ways.filter((way) => way.assignments.length > 0 && distinct.get(JSON.stringify(way.assignments)) === way);
}

function rank({ location }: Place, kind: LocationKind): number {
  return location.kind === kind ? 0 : 1;
}

/** Places by how many units they add to what those before them have. */
function byCoverage({ lines, places, units }: Offer): readonly Place[] {
  const missing = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  const added = ({ location }: Place) =>
    [...missing].reduce((sum, [variantId, quantity]) => sum + Math.min(quantity, units(variantId, location)), 0);
  const order: Place[] = [];
  const left = new Set(places);
  for (;;) {
    const [best] = [...left].map((place) => ({ place, adds: added(place) })).toSorted((a, b) => b.adds - a.adds);
    if (best === undefined || best.adds === 0) return order;
    for (const [variantId, quantity] of missing) {
      missing.set(variantId, quantity - Math.min(quantity, units(variantId, best.place.location)));
    }
    order.push(best.place);
    left.delete(best.place);
  }
}

/** The lines from these places, each as much as it has, in their order. */
function candidate({ lines, units }: Offer, order: readonly Place[]): Candidate {
  const assignments = lines.flatMap(({ variantId, quantity }) => {
    let missing = quantity;
    return order.flatMap(({ location }): readonly SourcingAssignment[] => {
      const taken = Math.min(missing, units(variantId, location));
      if (taken <= 0) return [];
      missing -= taken;
      return [{ variantId, quantity: taken, locationId: location.id }];
    });
  });
  const used = order.filter(({ location }) => assignments.some(({ locationId }) => locationId === location.id));
  const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const served = assignments.reduce((sum, { quantity }) => sum + quantity, 0);
  const after = assignments.map(({ variantId, quantity, locationId }) => {
    const place = used.find(({ location }) => location.id === locationId);
    return place === undefined ? 0 : units(variantId, place.location) - quantity;
  });
  return {
    locations: used.map(({ location }) => location),
    assignments,
    missing: asked - served,
    meters: used.reduce((sum, { meters }) => sum + meters, 0),
    left: Math.min(...after, Number.MAX_SAFE_INTEGER),
  };
}

function sumLines(lines: readonly SourcingLine[]): readonly SourcingLine[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}

function capableInOrder({ locations, method, destination, store }: SourcingQuestion): readonly Place[] {
  const asked = method === 'SHIP' ? locations : locations.filter(({ id }) => id === store?.id);
  const capable = asked.filter((location) => canServe(location, method));
  const far = (location: Location): number => (destination ? distanceMeters(destination, location) : 0);
  return capable
    .map((location) => ({ location, meters: far(location) }))
    .toSorted((left, right) => left.meters - right.meters || (left.location.code < right.location.code ? -1 : 1));
}

function shortagesOf(
  lines: readonly SourcingLine[],
  assignments: readonly SourcingAssignment[],
  locationId: string | null,
): readonly Shortage[] {
  return lines.flatMap(({ variantId, quantity: requested }) => {
    const served = assignments.filter((assignment) => assignment.variantId === variantId);
    const available = served.reduce((sum, { quantity }) => sum + quantity, 0);
    return available < requested ? [{ variantId, locationId, requested, available }] : [];
  });
}

function describe(places: readonly Place[], { method, destination }: SourcingQuestion): string {
  const order = destination ? 'nearest first' : 'in order of code';
  const codes = places.map(({ location }) => location.code).join(', ') || 'none';
  return `Locations that can serve ${method}, ${order}: ${codes}`;
}

function nameOf({ locations }: Candidate): string {
  return locations.map(({ code }) => code).join(', ');
}
