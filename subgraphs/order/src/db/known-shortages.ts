import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@musubi/chassis';
import type { OwedEffect, StockLine } from '../domain/decision.ts';
import { knownShortage } from './tables.ts';

/** What stock is to be told is missing. */
export function toldBy(effect: OwedEffect): readonly StockLine[] {
  if (effect.kind === 'GIVE_UP_SHORT') return effect.detail.lines;
  const isTold = (effect.kind === 'FIND_SOURCE' || effect.kind === 'MOVE_ALLOCATION') && effect.detail.isNews;
  return isTold ? effect.detail.lines : [];
}

/** Notes that stock is about to be told of missing units, which it will then tell of itself. */
export async function expectShortage(tx: Transaction, orderId: string, lines: readonly StockLine[]): Promise<void> {
  for (const line of lines) {
    await tx
      .insert(knownShortage)
      .values({ orderId, ...line })
      .onConflictDoUpdate({
        target: [knownShortage.orderId, knownShortage.variantId, knownShortage.locationId],
        set: { quantity: sql`${knownShortage.quantity} + excluded.quantity` },
      });
  }
}

/** What of these missing units is news to the order; the rest is expected no longer. */
export async function newsOf(
  tx: Transaction,
  orderId: string,
  lines: readonly StockLine[],
): Promise<readonly StockLine[]> {
  const news: StockLine[] = [];
  for (const line of lines) {
    const of = and(
      eq(knownShortage.orderId, orderId),
      eq(knownShortage.variantId, line.variantId),
      eq(knownShortage.locationId, line.locationId),
    );
    const [known] = await tx.select().from(knownShortage).where(of).for('update');
    const expected = Math.min(known?.quantity ?? 0, line.quantity);
    if (expected > 0) {
      await tx
        .update(knownShortage)
        .set({ quantity: sql`${knownShortage.quantity} - ${expected}` })
        .where(of);
    }
    if (expected < line.quantity) news.push({ ...line, quantity: line.quantity - expected });
  }
  return news;
}
