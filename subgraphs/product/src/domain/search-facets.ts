/** By what a search is narrowed; each limits what it names and nothing else. */
export type SearchFilter = {
  /** In one of these or below; undefined for all. */
  readonly categoryIds: readonly string[] | undefined;
  readonly brands: readonly string[] | undefined;
  readonly minimum: bigint | undefined;
  readonly maximum: bigint | undefined;
  /** Values that are chosen, by the attribute's key: one of them each. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
};

/** How many variants a value would leave, were it what its dimension is narrowed by. */
export type FacetCount = {
  readonly dimension: FacetDimension;
  readonly key: string;
  readonly value: string;
  readonly count: number;
};

export type FacetDimension = 'CATEGORY' | 'BRAND' | 'PRICE' | 'ATTRIBUTE';

/** A dimension with its values, most first. */
export type Facet = {
  readonly dimension: FacetDimension;
  /** The attribute's key; empty for the other dimensions. */
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
};

/** Values of a facet, and facets, beyond which nobody reads. */
const MOST_VALUES = 50;
const MOST_FACETS = 20;

/** Where ranges of prices begin: 1, 2, 5, 10, 20, … minor units. */
export const PRICE_EDGES: readonly bigint[] = Array.from({ length: 12 }, (_, power) => 10n ** BigInt(power)).flatMap(
  (ten) => [ten, 2n * ten, 5n * ten],
);

/** The range that begins at an edge, such as `1000-1999`; below the first edge it is `0-0`. */
export function priceRange(bucket: number): string {
  const from = bucket === 0 ? 0n : (PRICE_EDGES[bucket - 1] ?? 0n);
  const next = PRICE_EDGES[bucket];
  return next === undefined ? `${from}-` : `${from}-${next - 1n}`;
}

/** Counts as facets: the four dimensions in order, attributes by how many variants have them. */
export function toFacets(counts: readonly FacetCount[]): readonly Facet[] {
  const groups = Map.groupBy(counts, ({ dimension, key }) => `${dimension} ${key}`);
  const facets = [...groups.values()].flatMap((group): readonly Facet[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { dimension, key } = first;
    const byCount = (one: FacetCount, other: FacetCount): number =>
      other.count - one.count || (one.value < other.value ? -1 : 1);
    const sorted = dimension === 'PRICE' ? [...group].sort(byStart) : [...group].sort(byCount);
    return [{ dimension, key, values: sorted.slice(0, MOST_VALUES).map(({ value, count }) => ({ value, count })) }];
  });
  const total = ({ values }: Facet): number => values.reduce((sum, { count }) => sum + count, 0);
  return facets
    .sort(
      (one, other) =>
        ORDER[one.dimension] - ORDER[other.dimension] || total(other) - total(one) || (one.key < other.key ? -1 : 1),
    )
    .slice(0, MOST_FACETS);
}

const ORDER: Readonly<Record<FacetDimension, number>> = { CATEGORY: 0, BRAND: 1, PRICE: 2, ATTRIBUTE: 3 };

function byStart(one: FacetCount, other: FacetCount): number {
  return Number.parseInt(one.value, 10) - Number.parseInt(other.value, 10);
}
