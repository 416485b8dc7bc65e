import type { Executor } from '@musubi/chassis';
import { loadOwners } from '../db/products.ts';
import { loadPromotion, savePromotion, takeDuePromotions } from '../db/promotions.ts';
import { recordEvents, type Circumstances } from '../db/record-event.ts';
import { loadCategories, loadChannels } from '../db/shelves.ts';
import { decideUpsertPromotion, type Promotion, type PromotionDecision } from '../domain/promotion.ts';

/** Creates or replaces a promotion rule, in the caller's transaction. */
export async function upsertPromotion(
  tx: Executor,
  command: Omit<Promotion, 'version'> & { readonly expectedVersion: number | undefined },
  circumstances: Circumstances,
): Promise<PromotionDecision> {
  const before = await loadPromotion(tx, command.id);
  const channels = await loadChannels(tx);
  const categories = await loadCategories(tx);
  const owners = await loadOwners(tx, { ids: command.targetVariantIds, skus: [], gtin14s: [] });
  const decision = decideUpsertPromotion(before, command, {
    currencyOf: new Map(channels.values().map(({ key, currency }) => [key, currency])),
    categoryIds: new Set(categories.keys()),
    variantIds: new Set(owners.map(({ variantId }) => variantId)),
  });
  if (decision.kind !== 'accepted') return decision;
  const { id, channels: keys } = decision.promotion;
  const sequence = await savePromotion(tx, before, decision.promotion);
  await recordEvents(
    tx,
    [
      {
        type: 'product.PromotionChanged',
        subject: `promotion/${id}`,
        sequence,
        data: { promotionId: id, channels: [...new Set([...keys, ...(before?.channels ?? [])])] },
      },
    ],
    circumstances,
  );
  return decision;
}

/**
 * Writes the events of rules that have come into force, or are in force no longer. A rule whose whole time passed
 * unseen has none. Answers how many, at most `limit`.
 */
export async function announceDuePromotions(tx: Executor, now: Date, limit: number): Promise<number> {
  const due = await takeDuePromotions(tx, now, limit);
  const events = due.map(({ id, channels, active, sequence }) => ({
    type: active ? ('product.PromotionActivated' as const) : ('product.PromotionExpired' as const),
    subject: `promotion/${id}`,
    sequence,
    data: { promotionId: id, channels },
  }));
  await recordEvents(tx, events, { time: now });
  return due.length;
}
