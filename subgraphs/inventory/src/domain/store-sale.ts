import type { Demand } from './demand.ts';
import { atpOf, type StockLevel } from './level.ts';

/** A level with the units of it that were sold over the counter. */
export type SoldFrom = { readonly level: StockLevel; readonly quantity: number };

/** Somebody else's claim on levels: a hold that may end, or an order's allocation. */
export type OpenPromise = {
  readonly reservationId: string;
  readonly status: 'ACTIVE' | 'COMMITTED';
  /** Units held, by level id. */
  readonly held: ReadonlyMap<string, number>;
};

export type SaleSettlement = {
  /** Holds that end altogether: half a basket is of no use to a checkout. */
  readonly releases: readonly string[];
  /** Units that orders lose here, by reservation. */
  readonly shorts: ReadonlyMap<string, readonly Demand[]>;
  /** Units that were sold although the book had none of them, by level id. */
  readonly beyondBook: ReadonlyMap<string, number>;
  /** Promises that the book still has, for which none of the given promises could give way. */
  readonly uncovered: boolean;
};

/**
 * What has to give way to a sale that is done: the goods are gone, so the sale is never refused. `promises` give way in
 * their order, and no more of them than needed.
 */
export function settleSale(sold: readonly SoldFrom[], promises: readonly OpenPromise[]): SaleSettlement {
  const free = new Map(sold.map(({ level }) => [level.id, level.onHand - level.reserved - level.allocated]));
  const releases: string[] = [];
  const shorts = new Map<string, Demand[]>();
  const needed = ({ level, quantity }: SoldFrom): number =>
    Math.min(quantity, level.onHand) - (free.get(level.id) ?? 0);
  for (const { reservationId, status, held } of promises) {
    for (const from of sold) {
      const units = Math.min(needed(from), held.get(from.level.id) ?? 0);
      if (units <= 0) continue;
      if (status === 'ACTIVE') {
        releases.push(reservationId);
        for (const [levelId, freed] of held) free.set(levelId, (free.get(levelId) ?? 0) + freed);
        break;
      }
      const { id, variantId, locationId } = from.level;
      free.set(id, (free.get(id) ?? 0) + units);
      shorts.set(reservationId, [...(shorts.get(reservationId) ?? []), { variantId, locationId, quantity: units }]);
    }
  }
  const beyondBook = sold.flatMap(({ level, quantity }): readonly [string, number][] =>
    quantity > level.onHand ? [[level.id, quantity - level.onHand]] : [],
  );
  return {
    releases,
    shorts,
    beyondBook: new Map(beyondBook),
    uncovered: sold.some((from) => needed(from) > 0),
  };
}

/** Units that the sale needs of what is promised to others. */
export function neededOfPromises({ level, quantity }: SoldFrom): number {
  return Math.min(quantity, level.onHand) - (level.onHand - level.reserved - level.allocated);
}

/** Sales that eat into safety stock or promises show that somebody's book was wrong. */
export function saleDiscrepancies(
  sold: readonly SoldFrom[],
): readonly { readonly level: StockLevel; readonly expected: number; readonly actual: number }[] {
  return sold.flatMap(({ level, quantity }) => {
    const expected = atpOf(level);
    return quantity > expected ? [{ level, expected, actual: quantity }] : [];
  });
}
