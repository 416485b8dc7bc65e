import type { NewId, Transaction } from '@musubi/chassis';
import type { Demand } from '../domain/demand.ts';
import type { Discrepancy, Oversold } from '../domain/discrepancy.ts';
import { NOTHING, type StockLevel } from '../domain/level.ts';
import { decide, heldOf, isDue, type Reservation, type ReservationCommand } from '../domain/reservation.ts';
import { neededOfPromises, settleSale, type OpenPromise, type SoldFrom } from '../domain/store-sale.ts';
import { changeReservation } from './change-reservation.ts';
import { tellDiscrepancies } from './discrepancies.ts';
import { levelsAt, lockLevels, lockOrMakeLevels } from './levels.ts';
import { moveStock, type Circumstances } from './move-stock.ts';
import { openPromisesOn } from './open-promises.ts';
import { oversoldOf } from './oversold.ts';
import { lockReservations } from './reservations.ts';

/** A sale with the units of each variant, summed, in one location. */
export type StoreSale = { readonly saleId: string; readonly demand: readonly Demand[]; readonly newId: NewId };

/** What a sale did to the store. */
export type StoreSold = {
  readonly stockLevels: readonly StockLevel[];
  readonly discrepancies: readonly Discrepancy[];
  /** The orders that lost units to it. */
  readonly shortAllocations: readonly Reservation[];
  readonly oversold: readonly Oversold[];
};

/**
 * Books a sale that is done. Whatever is promised of the goods gives way, and what the book did not have is found. Who gives
 * way is guessed before anything is locked, because reservations are locked before levels: where the guess is overtaken, the
 * whole is repeated as after a serialization failure.
 */
export async function sellOverTheCounter(
  tx: Transaction,
  sale: StoreSale,
  circumstances: Circumstances,
): Promise<StoreSold> {
  const { demand, saleId, newId } = sale;
  const { now, actor } = circumstances;
  const giving = await lockWhoGivesWay(tx, demand);
  const others = giving.flatMap(({ status, lines }) => (status === 'ACTIVE' ? lines : []));
  const locked = await lockOrMakeLevels(tx, distinct([...demand, ...others]), { newId, now });
  const sold = soldFrom(locked, demand);
  const settled = settleSale(sold, giving.map(promiseOf));
  if (settled.uncovered) throw new Overtaken(`Stock of the sale ${saleId} was promised to others in the meantime`);
  const shortAllocations: Reservation[] = [];
  for (const reservation of giving) {
    const units = settled.shorts.get(reservation.id);
    if (units !== undefined) {
      const command = { kind: 'short', units, found: 'SOLD' } as const;
      shortAllocations.push(await giveWay(tx, { reservation, command }, circumstances));
    } else if (settled.releases.includes(reservation.id)) {
      const command = { kind: isDue(reservation, now) ? 'expire' : 'release' } as const;
      await giveWay(tx, { reservation, command }, circumstances);
    }
  }
  const reason = `sale ${saleId}`;
  await bookFound(tx, settled.beyondBook, { ...circumstances, reason, reasonCode: 'FOUND' });
  const fresh = soldFrom(
    await lockLevels(
      tx,
      sold.map(({ level }) => level.id),
    ),
    demand,
  );
  const stockLevels = await moveStock(
    tx,
    fresh.map(({ level, quantity }) => ({
      level,
      movement: { kind: 'SOLD', delta: { ...NOTHING, onHand: -quantity } },
    })),
    { ...circumstances, reason },
  );
  const discrepancies = settled.discrepancies.map(({ level, expected, actual }): Discrepancy => {
    const { id: levelId, variantId, locationId } = level;
    return {
      id: newId(),
      levelId,
      variantId,
      locationId,
      cause: 'STORE_SALE',
      expected,
      actual,
      reference: saleId,
      actor,
      foundAt: now,
    };
  });
  const oversold = await oversoldOf(tx, discrepancies, { reservations: shortAllocations, shorts: settled.shorts });
  await tellDiscrepancies(tx, { discrepancies, oversold }, circumstances);
  return { stockLevels, discrepancies, shortAllocations, oversold };
}

/** What the retry of transactions knows as a serialization failure: what was read is no longer so. */
class Overtaken extends Error {
  readonly code = '40001';
}

/** The reservations that will have to give way as things stand, locked, in the order in which they do. */
async function lockWhoGivesWay(tx: Transaction, demand: readonly Demand[]): Promise<readonly Reservation[]> {
  const sold = soldFrom(await levelsAt(tx, demand), demand);
  const short = sold.filter((from) => neededOfPromises(from) > 0);
  if (short.length === 0) return [];
  const promises = await openPromisesOn(
    tx,
    short.map(({ level }) => level.id),
  );
  const { releases, shorts } = settleSale(sold, promises);
  const ids = new Set([...releases, ...shorts.keys()]);
  const locked = new Map((await lockReservations(tx, [...ids])).map((one) => [one.id, one]));
  return promises.flatMap(({ reservationId }) => locked.get(reservationId) ?? []);
}

function promiseOf({ id, status, lines }: Reservation): OpenPromise {
  const open = status === 'ACTIVE' || status === 'COMMITTED';
  const held = new Map(open ? lines.map((line) => [line.levelId, heldOf(line)]) : []);
  return { reservationId: id, status: status === 'ACTIVE' ? status : 'COMMITTED', held };
}

async function giveWay(
  tx: Transaction,
  { reservation, command }: { readonly reservation: Reservation; readonly command: ReservationCommand },
  circumstances: Circumstances,
): Promise<Reservation> {
  const decision = decide(reservation, command, circumstances.now);
  if (decision.kind !== 'accepted') throw new Error(decision.message);
  return changeReservation(tx, { command, decision }, circumstances);
}

/** The book had fewer than were sold: those were there all the same. */
async function bookFound(
  tx: Transaction,
  beyondBook: ReadonlyMap<string, number>,
  circumstances: Circumstances,
): Promise<void> {
  if (beyondBook.size === 0) return;
  const levels = await lockLevels(tx, [...beyondBook.keys()]);
  await moveStock(
    tx,
    levels.map((level) => ({
      level,
      movement: { kind: 'ADJUSTED', delta: { ...NOTHING, onHand: beyondBook.get(level.id) ?? 0 } },
    })),
    circumstances,
  );
}

function soldFrom(levels: readonly StockLevel[], demand: readonly Demand[]): readonly SoldFrom[] {
  const quantities = new Map(demand.map((one) => [nameOf(one), one.quantity]));
  return levels.flatMap((level) => {
    const quantity = quantities.get(nameOf(level));
    return quantity === undefined ? [] : [{ level, quantity }];
  });
}

function distinct<Key extends Omit<Demand, 'quantity'>>(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()];
}

function nameOf({ variantId, locationId }: Omit<Demand, 'quantity'>): string {
  return `${variantId} ${locationId}`;
}
