import { asc, sql } from 'drizzle-orm';
import type { Database, Executor } from '@musubi/chassis';
import type { Price, PriceQuestion } from '../domain/price-resolution.ts';
import type { PricePeriod, PriceTimeline } from '../domain/price-timeline.ts';
import { anyOf } from './any-of.ts';
import { price, variant, type PriceRow } from './tables.ts';

/** What a timeline belongs to. */
export type TimelineKey = Pick<Price, 'variantId' | 'channel' | 'customerGroup'>;

/** Locks the variants, in the order of their ids: prices of one change one after the other. Answers which are there. */
export async function lockVariants(tx: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: variant.id })
    .from(variant)
    .where(anyOf(variant.id, ids))
    .orderBy(asc(variant.id))
    .for('no key update');
  return new Set(rows.map(({ id }) => id));
}

/**
 * The numbers of the next events about prices, one for each id given, in its place; an id may be given
 * more than once. The variants must be locked.
 */
export async function nextPriceVersions(tx: Executor, ids: readonly string[]): Promise<readonly number[]> {
  const counts = Map.groupBy(ids, (id) => id);
  const rows = await tx.execute<{ id: string; version: number }>(sql`
    update variant set price_version = price_version + event.count
    from unnest(${sql.param([...counts.keys()])}::text[], ${sql.param([...counts.values()].map((all) => all.length))}::integer[])
      as event (id, count)
    where variant.id = event.id
    returning variant.id, price_version - event.count as version`);
  const last = new Map(rows.map(({ id, version }) => [id, version]));
  return ids.map((id) => {
    const next = (last.get(id) ?? 0) + 1;
    last.set(id, next);
    return next;
  });
}

/** The timelines of variants in one channel for one group, by variant. */
export async function loadTimelines(
  tx: Executor,
  variantIds: readonly string[],
  { channel, customerGroup }: Omit<TimelineKey, 'variantId'>,
): Promise<ReadonlyMap<string, PriceTimeline>> {
  const rows = await tx
    .select()
    .from(price)
    .where(
      sql`${anyOf(price.variantId, variantIds)} and ${price.channelKey} = ${channel}
        and coalesce(${price.customerGroup}, '') = ${customerGroup ?? ''}`,
    )
    .orderBy(asc(price.validFrom));
  return Map.groupBy(rows.map(toPrice), ({ variantId }) => variantId);
}

/** Whose timeline a price is in. */
export async function findTimelineKey(tx: Executor, priceId: string): Promise<TimelineKey | undefined> {
  const { variantId, channelKey: channel, customerGroup } = price;
  const [row] = await tx
    .select({ variantId, channel, customerGroup })
    .from(price)
    .where(anyOf(price.id, [priceId]));
  return row;
}

/** How many events a locked variant's prices have had. */
export async function readPriceVersion(tx: Executor, variantId: string): Promise<number> {
  const [row] = await tx
    .select({ version: variant.priceVersion })
    .from(variant)
    .where(anyOf(variant.id, [variantId]));
  return row?.version ?? 0;
}

/** A timeline before and after a decision. */
export type TimelineChange = {
  readonly key: TimelineKey;
  readonly before: PriceTimeline;
  readonly after: PriceTimeline;
};

/**
 * Writes what changed. What goes leaves first, then what shrinks, then what is new: so no two
 * periods ever overlap, which the exclusion constraint checks row by row.
 */
export async function saveTimelines(tx: Executor, changes: readonly TimelineChange[], now: Date): Promise<void> {
  const gone = changes.flatMap(({ before, after }) => {
    const kept = new Set(after.map(({ id }) => id));
    return before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  });
  if (gone.length > 0) await tx.delete(price).where(anyOf(price.id, gone));
  const old = new Map(changes.flatMap(({ before }) => before.map((period) => [period.id, period])));
  const rows = changes.flatMap(({ key, after }) =>
    after.filter((period) => !isSame(period, old.get(period.id))).map((period) => toRow(key, period, now)),
  );
  for (const part of [rows.filter(({ id }) => old.has(id)), rows.filter(({ id }) => !old.has(id))]) {
    if (part.length === 0) continue;
    await tx
      .insert(price)
      .values(part)
      .onConflictDoUpdate({
        target: price.id,
        set: {
          amount: sql`excluded.amount`,
          currency: sql`excluded.currency`,
          validUntil: sql`excluded.valid_until`,
          kind: sql`excluded.kind`,
          setFrom: sql`excluded.set_from`,
          announced: sql`excluded.announced`,
        },
      });
  }
}

/** Prices in force now or later, oldest first, as loaders need them. */
export function readPrices(
  database: Database,
): (variantIds: readonly string[], now: Date) => Promise<readonly Price[]> {
  const prepared = database
    .select()
    .from(price)
    .where(
      sql`${price.variantId} = any(${sql.placeholder('ids')}::text[])
        and (${price.validUntil} is null or ${price.validUntil} > ${sql.placeholder('now')}::timestamptz)`,
    )
    .orderBy(asc(price.validFrom), asc(price.id))
    .prepare('prices_by_variant');
  return async (ids, now) => (await prepared.execute({ ids, now: now.toISOString() })).map(toPrice);
}

/** Prices that hold at a moment in one of some channels, for anybody or for a group. */
export function readPricesAt(
  database: Database,
): (variantIds: readonly string[], question: PriceQuestion) => Promise<readonly Price[]> {
  const at = sql`${sql.placeholder('at')}::timestamptz`;
  const prepared = database
    .select()
    .from(price)
    .where(
      sql`${price.variantId} = any(${sql.placeholder('ids')}::text[])
        and ${price.channelKey} = any(${sql.placeholder('channels')}::text[])
        and (${price.customerGroup} is null or ${price.customerGroup} = ${sql.placeholder('group')})
        and ${price.validFrom} <= ${at} and (${price.validUntil} is null or ${at} < ${price.validUntil})`,
    )
    .prepare('prices_at');
  return async (ids, { channels, customerGroup, at: moment }) =>
    (await prepared.execute({ ids, channels, group: customerGroup, at: moment.toISOString() })).map(toPrice);
}

/** Marks up to `limit` prices that have come into force since, and answers them. */
export async function takeDuePrices(tx: Executor, now: Date, limit: number): Promise<readonly Price[]> {
  const rows = await tx
    .update(price)
    .set({ announced: true })
    .where(
      sql`${price.id} in (
        select id from price where not announced and valid_from <= ${now.toISOString()}::timestamptz
        order by valid_from limit ${limit} for update skip locked)`,
    )
    .returning();
  return rows.map(toPrice);
}

function toPrice({ channelKey, amount, currency, ...row }: PriceRow): Price {
  const { id, variantId, customerGroup, validFrom, validUntil, kind, setFrom } = row;
  const value = { amount, currency };
  return { id, variantId, channel: channelKey, customerGroup, value, validFrom, validUntil, kind, setFrom };
}

function toRow({ variantId, channel, customerGroup }: TimelineKey, period: PricePeriod, now: Date): PriceRow {
  const { id, value, validFrom, validUntil, kind, setFrom } = period;
  return {
    id,
    variantId,
    channelKey: channel,
    customerGroup,
    ...value,
    validFrom,
    validUntil,
    kind,
    setFrom,
    announced: validFrom <= now,
  };
}

function isSame(one: PricePeriod, other: PricePeriod | undefined): boolean {
  return (
    other !== undefined &&
    one.value.amount === other.value.amount &&
    one.value.currency === other.value.currency &&
    one.validUntil?.getTime() === other.validUntil?.getTime() &&
    one.kind === other.kind &&
    one.setFrom.getTime() === other.setFrom.getTime()
  );
}
