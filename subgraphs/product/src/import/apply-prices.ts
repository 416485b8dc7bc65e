import type { Executor } from '@musubi/chassis';
import { recordPrices } from '../commands/set-price.ts';
import { loadTimelines, lockVariants, saveTimelines, type TimelineChange, type TimelineKey } from '../db/prices.ts';
import { decideSetPrice, regularValueAt, type PricePeriod } from '../domain/price-timeline.ts';
import type { Outcome } from './apply-batch.ts';
import type { CatalogueRow } from './catalogue-row.ts';

export type PriceTerms = {
  readonly now: Date;
  /** Since when a first price holds; a later one holds from `now`. */
  readonly firstValidFrom: Date;
  /** Whose prices the file tells; null where it has none. */
  readonly channel: { readonly key: string; readonly currency: string } | null;
  newId(): string;
};

/** Sets the prices that differ from the regular ones now. Answers what became of the rows that it concerns. */
export async function applyPrices(
  tx: Executor,
  rows: readonly CatalogueRow[],
  terms: PriceTerms,
): Promise<ReadonlyMap<string, Outcome>> {
  const { now, firstValidFrom, channel, newId } = terms;
  const outcomes = new Map<string, Outcome>();
  const priced = rows.filter(({ price }) => price !== null);
  if (channel === null || priced.length === 0) return outcomes;
  const ids = priced.map(({ variantId }) => variantId);
  await lockVariants(tx, ids);
  const timelines = await loadTimelines(tx, ids, { channel: channel.key, customerGroup: null });
  const changes: TimelineChange[] = [];
  const set: { readonly key: TimelineKey; readonly price: PricePeriod }[] = [];
  for (const { variantId, price } of priced) {
    if (price === null) continue;
    const before = timelines.get(variantId) ?? [];
    if (regularValueAt(before, now)?.amount === price) continue;
    const validFrom = before.length === 0 ? firstValidFrom : now;
    const value = { amount: price, currency: channel.currency };
    const decision = decideSetPrice(before, { value, validFrom, validUntil: null }, newId);
    if (decision.kind === 'unchanged') continue;
    if (decision.kind === 'invalid') {
      const problem = { column: 'price', code: 'VALUE_REFUSED', expected: decision.message, got: String(price) };
      outcomes.set(variantId, { kind: 'rejected', problem });
      continue;
    }
    const key = { variantId, channel: channel.key, customerGroup: null };
    changes.push({ key, before, after: decision.timeline });
    set.push({ key, price: decision.price });
    outcomes.set(variantId, { kind: 'imported' });
  }
  await saveTimelines(tx, changes, now);
  await recordPrices(tx, set, { time: now });
  return outcomes;
}
