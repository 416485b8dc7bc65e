/** So many units of a variant in a location. */
export type Demand = { readonly variantId: string; readonly locationId: string; readonly quantity: number };

/**
 * One entry a variant and location, in their order. Checking line by line would let two lines of
 * one SKU each pass on the same last units.
 */
export function sumDemand(lines: readonly Demand[]): readonly Demand[] {
  const sums = new Map<string, Demand>();
  for (const line of lines) {
    const key = `${line.variantId} ${line.locationId}`;
    const quantity = line.quantity + (sums.get(key)?.quantity ?? 0);
    sums.set(key, { variantId: line.variantId, locationId: line.locationId, quantity });
  }
  return [...sums].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, demand]) => demand);
}
