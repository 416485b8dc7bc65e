import type { NewId, Transaction } from '@musubi/chassis';
import type { Demand } from '../domain/demand.ts';
import type { Discrepancy, Oversold } from '../domain/discrepancy.ts';
import { NOTHING, type StockLevel } from '../domain/level.ts';
import type { Reservation } from '../domain/reservation.ts';
import { saleDiscrepancies, type SoldFrom } from '../domain/store-sale.ts';
import { tellDiscrepancies } from './discrepancies.ts';
import { giveWay, lockWhoGivesWay } from './giving-way.ts';
import { levelsAt, lockLevels, lockOrMakeLevels } from './levels.ts';
import { moveStock, type Circumstances } from './move-stock.ts';
import { oversoldOf } from './oversold.ts';

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
 * way is guessed before levels are locked: where the guess is overtaken, this throws what the transaction is repeated for.
 */
export async function sellOverTheCounter(
  tx: Transaction,
  { demand, saleId, newId }: StoreSale,
  circumstances: Circumstances,
): Promise<StoreSold> {
  const told = { ...circumstances, reason: `sale ${saleId}` };
  const giving = await lockWhoGivesWay(tx, soldFrom(await levelsAt(tx, demand), demand));
  const released = giving.reservations.flatMap(({ status, lines }) => (status === 'ACTIVE' ? lines : []));
  const made = { newId, now: circumstances.now };
  const sold = soldFrom(await lockOrMakeLevels(tx, distinct([...demand, ...released]), made), demand);
  const { shorts, beyondBook, shortAllocations } = await giveWay(tx, { sold, giving, newId }, told);
  await bookFound(tx, beyondBook, { ...told, reasonCode: 'FOUND' });
  const stockLevels = await bookSold(tx, sold, told);
  const discrepancies = saleDiscrepancies(sold).map(({ level, expected, actual }): Discrepancy => {
    const { id: levelId, variantId, locationId } = level;
    const found = { cause: 'STORE_SALE', expected, actual, reference: saleId } as const;
    const { actor, now: foundAt } = circumstances;
    return { id: newId(), levelId, variantId, locationId, ...found, actor, foundAt };
  });
  const oversold = await oversoldOf(tx, discrepancies, { reservations: shortAllocations, shorts });
  await tellDiscrepancies(tx, { discrepancies, oversold }, circumstances);
  return { stockLevels, discrepancies, shortAllocations, oversold };
}

/** The book had fewer than were sold: those were there all the same. */
async function bookFound(
  tx: Transaction,
  beyondBook: ReadonlyMap<string, number>,
  circumstances: Circumstances,
): Promise<void> {
  if (beyondBook.size === 0) return;
  const levels = await lockLevels(tx, [...beyondBook.keys()]);
  const moves = levels.map((level) => {
    const onHand = beyondBook.get(level.id) ?? 0;
    return { level, movement: { kind: 'ADJUSTED', delta: { ...NOTHING, onHand } } as const };
  });
  await moveStock(tx, moves, circumstances);
}

async function bookSold(
  tx: Transaction,
  sold: readonly SoldFrom[],
  circumstances: Circumstances,
): Promise<readonly StockLevel[]> {
  const quantities = new Map(sold.map(({ level, quantity }) => [level.id, quantity]));
  const levels = await lockLevels(tx, [...quantities.keys()]);
  const moves = levels.map((level) => {
    const onHand = -(quantities.get(level.id) ?? 0);
    return { level, movement: { kind: 'SOLD', delta: { ...NOTHING, onHand } } as const };
  });
  return moveStock(tx, moves, circumstances);
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
