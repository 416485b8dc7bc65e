import { desc, eq, asc, sql } from 'drizzle-orm';
import type { Database, Executor } from '@musubi/chassis';
import type { Promotion } from '../domain/promotion.ts';
import { anyOf } from './any-of.ts';
import { repeatOnTakenKey } from './repeatable.ts';
import { promotion, type PromotionRow } from './tables.ts';

/** The rule, locked until the transaction ends. */
export async function loadPromotion(tx: Executor, id: string): Promise<Promotion | undefined> {
  const [row] = await tx.select().from(promotion).where(eq(promotion.id, id)).for('update');
  return row && toPromotion(row);
}

/** Writes a new state over the locked old one. A rule that somebody else has just made repeats the transaction. */
export async function savePromotion(tx: Executor, before: Promotion | undefined, after: Promotion): Promise<void> {
  const row = toRow(after);
  if (before !== undefined) {
    await tx.update(promotion).set(row).where(eq(promotion.id, row.id));
    return;
  }
  await tx.insert(promotion).values(row).catch(repeatOnTakenKey);
}

/** The rules in force in a channel at a moment, highest priority first. */
export function readPromotionsInForce(
  database: Database,
): (channel: string, at: Date) => Promise<readonly Promotion[]> {
  const at = sql`${sql.placeholder('at')}::timestamptz`;
  const prepared = database
    .select()
    .from(promotion)
    .where(
      sql`${promotion.channels} @> array[${sql.placeholder('channel')}::text]
        and ${promotion.validFrom} <= ${at} and (${promotion.validUntil} is null or ${at} < ${promotion.validUntil})`,
    )
    .orderBy(desc(promotion.priority), asc(promotion.id))
    .prepare('promotions_in_force');
  return async (channel, moment) => (await prepared.execute({ channel, at: moment.toISOString() })).map(toPromotion);
}

/** Rules by id, as loaders need them. */
export async function readPromotions(database: Database, ids: readonly string[]): Promise<readonly Promotion[]> {
  return (await database.select().from(promotion).where(anyOf(promotion.id, ids))).map(toPromotion);
}

function toPromotion({ minimumSubtotal, discount, ...row }: PromotionRow): Promotion {
  return {
    ...row,
    minimumSubtotal: minimumSubtotal && toAmount(minimumSubtotal),
    discount:
      discount.kind === 'percentage' ? discount : { kind: 'fixed', amountPerUnit: toAmount(discount.amountPerUnit) },
  };
}

function toRow({ minimumSubtotal, discount, ...rule }: Promotion): PromotionRow {
  return {
    ...rule,
    channels: [...rule.channels],
    targetCategoryIds: [...rule.targetCategoryIds],
    targetVariantIds: [...rule.targetVariantIds],
    minimumSubtotal: minimumSubtotal && { ...minimumSubtotal, amount: String(minimumSubtotal.amount) },
    discount:
      discount.kind === 'percentage'
        ? discount
        : {
            kind: 'fixed',
            amountPerUnit: { ...discount.amountPerUnit, amount: String(discount.amountPerUnit.amount) },
          },
  };
}

function toAmount({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  return { amount: BigInt(amount), currency };
}
