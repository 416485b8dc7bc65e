import type { VariantUnits } from './availability.ts';

/** Units that a channel leaves to the others; null stands for every variant or every location. */
export type ChannelBuffer = {
  readonly channel: string;
  readonly variantId: string | null;
  readonly locationId: string | null;
  readonly units: number;
};

/** Units kept back from a channel of a variant in a location. */
export type Buffers = (variantId: string, locationId: string) => number;

/** Who names no channel sees everything. */
export const NO_BUFFERS: Buffers = () => 0;

/** The buffers of one channel: the closest counts, a variant's own before a location's, and never two of them. */
export function buffersOf(all: readonly ChannelBuffer[]): Buffers {
  if (all.length === 0) return NO_BUFFERS;
  const units = new Map(all.map((buffer) => [nameOf(buffer.variantId, buffer.locationId), buffer.units]));
  return (variantId, locationId) =>
    units.get(nameOf(variantId, locationId)) ??
    units.get(nameOf(variantId, null)) ??
    units.get(nameOf(null, locationId)) ??
    units.get(nameOf(null, null)) ??
    0;
}

/** What is left for the channel; locations that have nothing for it are left out. */
export function withoutBuffers(stock: VariantUnits | null, buffers: Buffers): VariantUnits | null {
  if (stock === null || buffers === NO_BUFFERS) return stock;
  const { variantId } = stock;
  const left = stock.locationIds
    .map((locationId, index) => ({ locationId, units: (stock.units[index] ?? 0) - buffers(variantId, locationId) }))
    .filter(({ units }) => units > 0);
  return { variantId, locationIds: left.map(({ locationId }) => locationId), units: left.map(({ units }) => units) };
}

function nameOf(variantId: string | null, locationId: string | null): string {
  return `${variantId ?? '*'} ${locationId ?? '*'}`;
}
