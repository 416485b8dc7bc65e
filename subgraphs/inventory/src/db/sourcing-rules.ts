import { sql } from 'drizzle-orm';
import { appendEvent, type Executor, type Transaction } from '@musubi/chassis';
import { DEFAULT_RULES, type SourcingRuleSet } from '../domain/sourcing-rules.ts';
import { sourcingRulesChanged } from './event-data.ts';
import type { Circumstances } from './move-stock.ts';
import { sourcingRules } from './tables.ts';

/** The rules that count for a channel: its own, else those of every channel, else the defaults. */
export async function readRules(db: Executor, channel: string | null): Promise<SourcingRuleSet> {
  const [found] = await db
    .select()
    .from(sourcingRules)
    .where(sql`${sourcingRules.channel} = ${channel}::text or ${sourcingRules.channel} is null`)
    .orderBy(sql`${sourcingRules.channel} nulls last`)
    .limit(1);
  return found ?? { channel: null, rules: DEFAULT_RULES, version: 0 };
}

/** The version of the rules that were set for just this channel, locked; 0 where none were. */
export async function lockRules(tx: Transaction, channel: string | null): Promise<number> {
  const rows = await tx.execute<{ version: number }>(sql`
    select version from sourcing_rules where channel is not distinct from ${channel}::text for update`);
  return rows[0]?.version ?? 0;
}

/** Creates or replaces the rules of a channel. Answers undefined when somebody else has since their version was read. */
export async function saveRules(
  tx: Transaction,
  set: SourcingRuleSet,
  { now, correlationId }: Circumstances,
): Promise<SourcingRuleSet | undefined> {
  const { channel, rules, version } = set;
  const rows = await tx.execute<{ version: number }>(sql`
    insert into sourcing_rules (channel, rules, version, updated_at)
    values (${channel}, ${sql.param(rules)}::text[], 1, ${now.toISOString()}::timestamptz)
    on conflict (channel) do update
      set rules = excluded.rules, version = sourcing_rules.version + 1, updated_at = excluded.updated_at
      where sourcing_rules.version = ${version}
    returning version`);
  const [saved] = rows;
  if (saved === undefined) return undefined;
  await appendEvent(tx, { ...sourcingRulesChanged(set), time: now, correlationId });
  return { ...set, version: saved.version };
}
