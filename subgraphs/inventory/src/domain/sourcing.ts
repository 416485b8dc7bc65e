import { distanceMeters, type Point } from './distance.ts';
import { canServe, type FulfillmentMethod, type Location } from './location.ts';

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
};

export type SourcingPlan = {
  readonly complete: boolean;
  readonly assignments: readonly SourcingAssignment[];
  readonly shortages: readonly Shortage[];
  readonly explanation: readonly string[];
};

/** Lines and capable locations, in the order they are tried. */
type Candidates = {
  readonly lines: readonly SourcingLine[];
  readonly locations: readonly Location[];
  readonly units: (variantId: string, location: Location) => number;
};

type SourcingRule = {
  readonly name: string;
  readonly says: string;
  /** The assignments, complete or not; undefined when the rule does not apply. */
  readonly apply: (candidates: Candidates) => readonly SourcingAssignment[] | undefined;
};

const WHOLE_FROM_DISTRIBUTION_CENTER: SourcingRule = {
  name: 'WHOLE_FROM_DISTRIBUTION_CENTER',
  says: 'the nearest distribution centre that has every line in full',
  apply: (candidates) =>
    wholeFrom(
      candidates,
      candidates.locations.filter(({ kind }) => kind === 'DISTRIBUTION_CENTER'),
    ),
};

const WHOLE_FROM_NEAREST: SourcingRule = {
  name: 'WHOLE_FROM_NEAREST',
  says: 'the nearest location that has every line in full',
  apply: (candidates) => wholeFrom(candidates, candidates.locations),
};

const SPLIT_BY_NEAREST: SourcingRule = {
  name: 'SPLIT_BY_NEAREST',
  says: 'line by line from the nearest locations that have some',
  apply: splitByNearest,
};

const ONLY_THE_STORE: SourcingRule = {
  name: 'ONLY_THE_STORE',
  says: 'what the store itself has, because the customer comes there',
  apply: splitByNearest,
};

/** Tried in this order; the first that answers wins. */
const SOURCING_RULES: Readonly<Record<FulfillmentMethod, readonly SourcingRule[]>> = {
  SHIP: [WHOLE_FROM_DISTRIBUTION_CENTER, WHOLE_FROM_NEAREST, SPLIT_BY_NEAREST],
  PICKUP: [ONLY_THE_STORE],
  IN_STORE: [ONLY_THE_STORE],
};

/** Which location serves which line. Reserving the assignments checks the same numbers again. */
export function planSourcing(question: SourcingQuestion): SourcingPlan {
  const { method, atp, store } = question;
  const lines = sumLines(question.lines);
  const candidates: Candidates = {
    lines,
    locations: capableInOrder(question),
    units: (variantId, { id }) => atp.get(variantId)?.get(id) ?? 0,
  };
  const explanation = [describe(candidates.locations, question)];
  for (const rule of SOURCING_RULES[method]) {
    const assignments = rule.apply(candidates);
    if (assignments === undefined) {
      explanation.push(`${rule.name} (${rule.says}): there is none`);
      continue;
    }
    const shortages = shortagesOf(lines, assignments, store?.id ?? null);
    const chosen = [...new Set(assignments.map(({ locationId }) => locationId))];
    explanation.push(`${rule.name} (${rule.says}): ${chosen.join(', ') || 'nothing there'}`);
    if (shortages.length > 0) explanation.push(`Short of ${shortages.map(({ variantId }) => variantId).join(', ')}`);
    return { complete: shortages.length === 0, assignments, shortages, explanation };
  }
  return { complete: false, assignments: [], shortages: shortagesOf(lines, [], store?.id ?? null), explanation };
}

function sumLines(lines: readonly SourcingLine[]): readonly SourcingLine[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}

function capableInOrder({ locations, method, destination, store }: SourcingQuestion): readonly Location[] {
  const asked = method === 'SHIP' ? locations : locations.filter(({ id }) => id === store?.id);
  const capable = asked.filter((location) => canServe(location, method));
  const far = (location: Location): number => (destination ? distanceMeters(destination, location) : 0);
  return capable
    .map((location) => ({ location, meters: far(location) }))
    .sort((left, right) => left.meters - right.meters || (left.location.code < right.location.code ? -1 : 1))
    .map(({ location }) => location);
}

function wholeFrom(
  { lines, units }: Candidates,
  locations: readonly Location[],
): readonly SourcingAssignment[] | undefined {
  const whole = locations.find((location) =>
    lines.every(({ variantId, quantity }) => units(variantId, location) >= quantity),
  );
  return whole && lines.map((line) => ({ ...line, locationId: whole.id }));
}

function splitByNearest({ lines, locations, units }: Candidates): readonly SourcingAssignment[] {
  return lines.flatMap(({ variantId, quantity }) => {
    let missing = quantity;
    const parts: SourcingAssignment[] = [];
    for (const location of locations) {
      const taken = Math.min(missing, units(variantId, location));
      if (taken <= 0) continue;
      parts.push({ variantId, quantity: taken, locationId: location.id });
      missing -= taken;
    }
    return parts;
  });
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

function describe(locations: readonly Location[], { method, destination }: SourcingQuestion): string {
  const order = destination ? 'nearest first' : 'in order of code';
  return `Locations that can serve ${method}, ${order}: ${locations.map(({ code }) => code).join(', ') || 'none'}`;
}
