import { notFound, type Transaction } from '@musubi/chassis';
import { levelsAt } from './levels.ts';
import { knownLocations } from './locations.ts';
import type { Demand } from '../domain/demand.ts';
import { NO_BUFFERS, type Buffers } from '../domain/channel-buffer.ts';
import { atpOf } from '../domain/level.ts';

/** What there is of what was found wanting, to tell of it. */
export type SeenStock = { readonly known: ReadonlySet<string>; readonly atp: ReadonlyMap<string, number> };

export async function readStock(tx: Transaction, missing: readonly Demand[]): Promise<SeenStock> {
  if (missing.length === 0) return { known: new Set(), atp: new Map() };
  const keys = [...new Map(missing.map((wanted) => [nameOf(wanted), wanted])).values()];
  const known = await knownLocations(
    tx,
    keys.map(({ locationId }) => locationId),
  );
  const levels = await levelsAt(tx, keys);
  return { known, atp: new Map(levels.map((level) => [nameOf(level), atpOf(level)])) };
}

/** What is missing where. A level may have been filled since it was found wanting: then it is one short. */
export function outOfStock(
  missing: readonly Demand[],
  { known, atp, buffers = NO_BUFFERS }: SeenStock & { readonly buffers?: Buffers },
) {
  const nowhere = missing.find(({ locationId }) => !known.has(locationId));
  if (nowhere !== undefined) return notFound(`There is no location ${nowhere.locationId}`);
  const shortages = missing.map(({ variantId, locationId, quantity: requested }) => {
    const left = (atp.get(nameOf({ variantId, locationId })) ?? 0) - buffers(variantId, locationId);
    const available = Math.max(0, Math.min(left, requested - 1));
    return { variantId, locationId, requested, available };
  });
  const [first] = shortages;
  const message = `Expected ${first?.requested} of ${first?.variantId} in ${first?.locationId}, but ${first?.available} can be promised`;
  return { __typename: 'OutOfStock' as const, code: 'OUT_OF_STOCK', message, shortages };
}

function nameOf({ variantId, locationId }: Omit<Demand, 'quantity'>): string {
  return `${variantId} ${locationId}`;
}
