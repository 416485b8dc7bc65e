import type { Move, StockLine } from './decision.ts';

/** What a place may still promise of a variant. */
export type Offer = StockLine;

/**
 * Where goods come from instead: from one place that has all of them, if there is one, else from as few as it takes, those with most
 * first. Undefined where there are not enough of them anywhere else.
 */
export function chooseElsewhere(lines: readonly StockLine[], offers: readonly Offer[]): readonly Move[] | undefined {
  const elsewhere = offers.filter(({ locationId }) => lines.every((line) => line.locationId !== locationId));
  const places = [...Map.groupBy(elsewhere, ({ locationId }) => locationId)];
  const whole = places.find(([, there]) => lines.every((line) => quantityOf(there, line) >= line.quantity));
  if (whole !== undefined) return lines.map((line) => ({ ...line, toLocationId: whole[0] }));
  const moves: Move[] = [];
  for (const line of lines) {
    let left = line.quantity;
    const ranked = elsewhere
      .filter(({ variantId }) => variantId === line.variantId)
      .toSorted((a, b) => b.quantity - a.quantity || (a.locationId < b.locationId ? -1 : 1));
    for (const { locationId: toLocationId, quantity } of ranked) {
      const taken = Math.min(left, quantity);
      if (taken <= 0) break;
      left -= taken;
      moves.push({ ...line, quantity: taken, toLocationId });
    }
    if (left > 0) return undefined;
  }
  return moves;
}

function quantityOf(there: readonly Offer[], { variantId }: StockLine): number {
  return there.find((one) => one.variantId === variantId)?.quantity ?? 0;
}
