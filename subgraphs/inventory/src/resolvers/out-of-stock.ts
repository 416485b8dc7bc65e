import { notFound, type Transaction } from '@musubi/chassis';
import { levelsAt } from '../db/levels.ts';
import { knownLocations } from '../db/locations.ts';
import type { Demand } from '../domain/demand.ts';
import { NO_BUFFERS, type Buffers } from '../domain/channel-buffer.ts';
import { atpOf } from '../domain/level.ts';

/** What is missing where. A level may have been filled since it was found wanting: then it is one short. */
export async function outOfStock(tx: Transaction, missing: readonly Demand[], buffers: Buffers = NO_BUFFERS) {
  const known = await knownLocations(
    tx,
    missing.map(({ locationId }) => locationId),
  );
  const nowhere = missing.find(({ locationId }) => !known.has(locationId));
  if (nowhere !== undefined) return notFound(`There is no location ${nowhere.locationId}`);
  const levels = new Map((await levelsAt(tx, missing)).map((level) => [nameOf(level), atpOf(level)]));
  const shortages = missing.map(({ variantId, locationId, quantity: requested }) => {
    const left = (levels.get(nameOf({ variantId, locationId })) ?? 0) - buffers(variantId, locationId);
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
