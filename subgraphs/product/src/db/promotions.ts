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

/**
 * Writes a new state over the locked old one, and answers the sequence of the event that tells of it. A rule that
 * somebody else has just made repeats the transaction.
 */
export async function savePromotion(tx: Executor, before: Promotion | undefined, after: Promotion): Promise<number> {
  const state = toRow(after);
  if (before === undefined) {
    await tx
      .insert(promotion)
      .values({ ...state, active: false, eventSequence: 1 })
      .catch(repeatOnTakenKey);
    return 1;
  }
  const [row] = await tx
    .update(promotion)
    .set({ ...state, eventSequence: sql`${promotion.eventSequence} + 1` })
    .where(eq(promotion.id, state.id))
    .returning({ sequence: promotion.eventSequence });
  if (row === undefined) throw new Error(`Expected promotion ${state.id} to be locked`);
  return row.sequence;
}

/** A rule that has come into force, or is in force no longer. */
export type PromotionMoment = {
  readonly id: string;
  readonly channels: readonly string[];
  readonly active: boolean;
  readonly sequence: number;
};

/** Marks up to `limit` rules of which others have not been told that they are in force, or no longer are. */
export async function takeDuePromotions(tx: Executor, now: Date, limit: number): Promise<readonly PromotionMoment[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const inForce = sql`(valid_from <= ${moment} and (valid_until is null or ${moment} < valid_until))`;
  return tx
    .update(promotion)
    .set({ active: sql`not active`, eventSequence: sql`${promotion.eventSequence} + 1` })
    .where(
      sql`${promotion.id} in (
        select id from promotion where active <> ${inForce} order by id limit ${limit} for update skip locked)`,
    )
    .returning({
      id: promotion.id,
      channels: promotion.channels,
      active: promotion.active,
      sequence: promotion.eventSequence,
    });
}

/** Rules that are in force at a moment, will be, or ended within the 90 days before it: at most 500, highest priority first. */
export async function readRecentPromotions(database: Database, at: Date): Promise<readonly Promotion[]> {
  const since = new Date(at.getTime() - RECENT);
  const rows = await database
    .select()
    .from(promotion)
    .where(sql`${promotion.validUntil} is null or ${promotion.validUntil} > ${since.toISOString()}::timestamptz`)
    .orderBy(desc(promotion.priority), asc(promotion.id))
    .limit(500);
  return rows.map(toPromotion);
}

const RECENT = 90 * 24 * 60 * 60 * 1000;

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

function toPromotion(row: PromotionRow): Promotion {
  const { active: _, eventSequence: __, minimumSubtotal, discount, ...rule } = row;
  return {
    ...rule,
    minimumSubtotal: minimumSubtotal && toAmount(minimumSubtotal),
    discount:
      discount.kind === 'percentage' ? discount : { kind: 'fixed', amountPerUnit: toAmount(discount.amountPerUnit) },
  };
}

function toRow({ minimumSubtotal, discount, ...rule }: Promotion): Omit<PromotionRow, 'active' | 'eventSequence'> {
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
