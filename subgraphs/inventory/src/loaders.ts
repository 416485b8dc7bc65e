import DataLoader from 'dataloader';
import { batchById, batchByParent, type ById, type ByParent } from '@musubi/chassis';
import type { InventoryDeps } from './context.ts';
import { readBuffers } from './db/channel-buffers.ts';
import { allLocations } from './db/locations.ts';
import { levelsAt, levelsByIds, levelsOfVariants, type LevelKey } from './db/levels.ts';
import { reservationsByIds } from './db/reservations.ts';
import { transfersByIds } from './db/transfers.ts';
import { unitsOfVariants } from './db/units.ts';
import { placesFor, type AvailabilityQuestion, type Places, type VariantUnits } from './domain/availability.ts';
import { NO_BUFFERS, type Buffers } from './domain/channel-buffer.ts';
import type { StockLevel } from './domain/level.ts';
import type { Location } from './domain/location.ts';
import type { Reservation } from './domain/reservation.ts';
import type { Transfer } from './domain/transfer.ts';

/** Fresh for every operation; each is one query however many fields ask. */
export type InventoryLoaders = {
  /** Every location in order of code. */
  readonly locations: () => Promise<readonly Location[]>;
  readonly location: (id: string) => Promise<Location | undefined>;
  readonly locationByCode: (code: string) => Promise<Location | undefined>;
  /** The locations that can serve a question, in order; the same question is answered once. */
  readonly places: (asked: AvailabilityQuestion) => Promise<Places>;
  readonly level: ById<StockLevel>;
  readonly levelAt: DataLoader<LevelKey, StockLevel | null, string>;
  readonly levelsOfVariant: ByParent<StockLevel>;
  readonly units: ById<VariantUnits>;
  /** What a channel leaves to the others; nothing where no channel is named. */
  readonly buffers: (channel: string | null | undefined) => Promise<Buffers>;
  readonly reservation: ById<Reservation>;
  readonly transfer: ById<Transfer>;
};

export function createLoaders({ database }: InventoryDeps): InventoryLoaders {
  const indexed = lazily(async () => {
    const all = await allLocations(database);
    return {
      all,
      byId: new Map(all.map((location) => [location.id, location])),
      byCode: new Map(all.map((location) => [location.code, location])),
    };
  });
  const places = new Map<string, Promise<Places>>();
  const buffers = new Map<string, Promise<Buffers>>();
  return {
    async buffers(channel) {
      if (channel == null) return NO_BUFFERS;
      const found = buffers.get(channel) ?? readBuffers(database, channel);
      buffers.set(channel, found);
      return found;
    },
    places(asked) {
      const key = JSON.stringify(asked);
      const found = places.get(key) ?? indexed().then(({ all }) => placesFor(all, asked));
      places.set(key, found);
      return found;
    },
    locations: async () => (await indexed()).all,
    location: async (id) => (await indexed()).byId.get(id),
    locationByCode: async (code) => (await indexed()).byCode.get(code),
    level: batchById(
      (ids) => levelsByIds(database, ids),
      ({ id }) => id,
    ),
    levelAt: new DataLoader(
      async (keys) => {
        const found = new Map((await levelsAt(database, keys)).map((level) => [nameOf(level), level]));
        return keys.map((key) => found.get(nameOf(key)) ?? null);
      },
      { cacheKeyFn: nameOf },
    ),
    levelsOfVariant: batchByParent(
      (ids) => levelsOfVariants(database, ids),
      ({ variantId }) => variantId,
    ),
    units: batchById(
      (ids) => unitsOfVariants(database, ids),
      ({ variantId }) => variantId,
    ),
    reservation: batchById(
      (ids) => reservationsByIds(database, ids),
      ({ id }) => id,
    ),
    transfer: batchById(
      (ids) => transfersByIds(database, ids),
      ({ id }) => id,
    ),
  };
}

function nameOf({ variantId, locationId }: LevelKey): string {
  return `${variantId} ${locationId}`;
}

function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
