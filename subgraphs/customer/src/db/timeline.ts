import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@musubi/chassis';
import type { Interaction, InteractionKind } from '../domain/interaction.ts';
import { announceInteraction } from './announce.ts';
import type { Saving } from './save.ts';
import { interaction } from './tables.ts';

/** A page of a timeline, newest first. */
export type TimelineWindow = {
  /** Rows of each customer, at most. */
  readonly limit: number;
  /** The last row of the page before; null for the first page. */
  readonly before: { readonly occurredAt: Date; readonly id: string } | null;
  readonly kinds: readonly InteractionKind[] | null;
  readonly channel: string | null;
  readonly since: Date | null;
};

const columns = {
  customerId: interaction.customerId,
  id: interaction.id,
  occurredAt: interaction.occurredAt,
  channel: interaction.channel,
  facts: interaction.facts,
};

export function prepareTimeline(database: Database) {
  const { placeholder } = sql;
  const rows = timelineRows(database);
  const pages = database
    .select({
      customerId: rows.customerId,
      id: rows.id,
      occurredAt: rows.occurredAt,
      channel: rows.channel,
      facts: rows.facts,
    })
    .from(sql`unnest(${placeholder('ids')}::text[]) as asked (id)`)
    .crossJoinLateral(rows)
    .prepare('timelines');
  const byIds = database
    .select(columns)
    .from(interaction)
    .where(
      sql`${interaction.customerId} = ${placeholder('customerId')} and ${interaction.id} = any(${placeholder('ids')}::text[])`,
    )
    .prepare('interactions');
  return {
    /** The same window of each customer's timeline, in one statement. */
    timelinesOf(ids: readonly string[], window: TimelineWindow): Promise<Interaction[]> {
      const { limit, before, kinds, channel, since } = window;
      return pages.execute({
        ids,
        limit,
        before: before?.occurredAt.toISOString() ?? null,
        beforeId: before?.id ?? '',
        kinds,
        channel,
        since: since?.toISOString() ?? null,
      });
    },
    interactionsOf: (customerId: string, ids: readonly string[]): Promise<Interaction[]> =>
      byIds.execute({ customerId, ids }),
  };
}

/**
 * One customer's rows come off the index `interaction_timeline` in order, so a page costs its own rows however long the timeline
 * is; a filter costs the rows that it passes over.
 */
function timelineRows(database: Database) {
  const { placeholder } = sql;
  const kinds = sql`${placeholder('kinds')}::text[]`;
  const channel = sql`${placeholder('channel')}::text`;
  return database
    .select(columns)
    .from(interaction)
    .where(
      and(
        eq(interaction.customerId, sql`asked.id`),
        sql`(${interaction.occurredAt}, ${interaction.id})
          < (coalesce(${placeholder('before')}::timestamptz, 'infinity'), ${placeholder('beforeId')}::text)`,
        gte(interaction.occurredAt, sql`coalesce(${placeholder('since')}::timestamptz, '-infinity')`),
        sql`(${kinds} is null or ${interaction.kind} = any(${kinds}))`,
        sql`(${channel} is null or ${interaction.channel} = ${channel})`,
      ),
    )
    .orderBy(desc(interaction.occurredAt), desc(interaction.id))
    .limit(placeholder('limit'))
    .as('page');
}

/**
 * Records what is new and tells of each. What was recorded before, by its id, is passed over. Rows go in by id, so that two
 * reports of the same interactions wait for each other in one order. Answers the new ones as they were given.
 */
export async function saveInteractions(
  tx: Transaction,
  interactions: readonly Interaction[],
  saving: Saving,
): Promise<readonly Interaction[]> {
  const rows = interactions
    .map((one) => ({ ...one, recordedAt: saving.at, recordedBy: saving.by }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const stored = await tx.insert(interaction).values(rows).onConflictDoNothing().returning({ id: interaction.id });
  const fresh = new Set(stored.map(({ id }) => id));
  const recorded = interactions.filter(({ id }) => fresh.has(id));
  for (const one of recorded) await announceInteraction(tx, one, saving);
  return recorded;
}
