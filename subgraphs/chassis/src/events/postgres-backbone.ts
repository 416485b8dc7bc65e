import postgres, { type Sql } from 'postgres';
import { connectionOptions } from '../db/open.ts';
import { migrate } from '../db/migrate.ts';
import { eventMigrations } from '../db/own-migrations.ts';
import { matches, type Backbone, type ReadFrom } from './backbone.ts';
import { createBell, type Bell } from './bell.ts';
import type { DomainEvent, JsonObject, StoredEvent } from './event.ts';

const CHANNEL = 'backbone';
const PAGE = 500;
/** NOTIFY wakes readers at once; this catches what a lost connection swallowed. */
const POLL_MILLISECONDS = 2000;

/** The backbone in a PostgreSQL database, which it migrates itself. */
export async function openPostgresBackbone(url: string): Promise<Backbone> {
  const sql = postgres(url, { ...connectionOptions('musubi backbone'), max: 3 });
  await migrate(sql, 'events', eventMigrations());
  const epoch = await epochOf(sql);
  const bell = createBell();
  const closed = new AbortController();
  const listening = await sql.listen(
    CHANNEL,
    () => bell.ring(),
    () => bell.ring(),
  );
  return {
    epoch,
    append: (events) => append(sql, events),
    read: (from) => read(sql, bell, { ...from, signal: anySignal(from.signal, closed.signal) }),
    head: () => head(sql),
    async first() {
      const [row] = await sql<{ position: string | null }[]>`
        select min(position) as position from backbone.event`;
      return row?.position == null ? (await head(sql)) + 1 : Number(row.position);
    },
    async trim(before) {
      const gone = await sql`
        delete from backbone.event where recorded_at < ${before}
        and position < (select position from backbone.head)`;
      return gone.count;
    },
    async close() {
      closed.abort();
      await listening.unlisten().catch(() => {});
      await sql.end({ timeout: 5 });
    },
  };
}

/**
 * The lock on the head row is taken before the insert and kept until commit. So positions have no
 * gaps, become visible in order, and no reader can pass over one that a slower writer still holds.
 */
async function append(sql: Sql, events: readonly DomainEvent[]): Promise<void> {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()];
  if (unique.length === 0) return;
  await sql.begin(async (tx) => {
    await tx`select position from backbone.head for update`;
    const stored = await tx`
      insert into backbone.event (position, id, source, type, subject, sequence, time, data,
        schema_version, correlation_id, causation_id)
      select (select position from backbone.head) + row_number() over (order by place), id, source,
        type, subject, sequence, time, data, schema_version, correlation_id, causation_id
      from rows from (jsonb_to_recordset(${tx.json(unique.map(toRow))}) as (id text, source text,
        type text, subject text, sequence bigint, time timestamptz, data jsonb,
        schema_version integer, correlation_id text, causation_id text))
        with ordinality as new (id, source, type, subject, sequence, time, data, schema_version,
        correlation_id, causation_id, place)
      where not exists (select from backbone.event where event.id = new.id)`;
    if (stored.count === 0) return;
    await tx`
      update backbone.head set position = position + ${stored.count}
      returning pg_notify(${CHANNEL}, position::text)`;
  });
}

async function* read(
  sql: Sql,
  bell: Bell,
  from: ReadFrom & { readonly signal: AbortSignal },
): AsyncGenerator<StoredEvent> {
  const { upTo = Number.MAX_SAFE_INTEGER, signal } = from;
  let after = from.after;
  while (!signal.aborted && after < upTo) {
    const heard = bell.rings();
    const rows = await sql<EventRow[]>`
      select * from backbone.event where position > ${after} and position <= ${upTo}
      order by position limit ${PAGE}`;
    for (const row of rows) {
      if (signal.aborted) return;
      const event = toEvent(row);
      after = event.position;
      if (matches(event, from)) yield event;
    }
    if (rows.length === PAGE) continue;
    if (from.upTo !== undefined && (await head(sql)) >= from.upTo) return;
    if (heard === bell.rings()) await bell.wait(POLL_MILLISECONDS, signal);
  }
}

async function epochOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ epoch: string }[]>`select epoch from backbone.head`;
  if (row === undefined) throw new Error('Expected backbone.head to have its row');
  return row.epoch;
}

async function head(sql: Sql): Promise<number> {
  const [row] = await sql<{ position: string }[]>`select position from backbone.head`;
  return Number(row?.position ?? 0);
}

type EventRow = {
  readonly position: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly time: Date;
  readonly data: JsonObject;
  readonly schema_version: number;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
};

function toRow(event: DomainEvent) {
  const { schemaVersion, correlationId, causationId, data, ...same } = event;
  return {
    ...same,
    data: JSON.parse(JSON.stringify(data)),
    schema_version: schemaVersion,
    correlation_id: correlationId,
    causation_id: causationId,
  };
}

function toEvent(row: EventRow): StoredEvent {
  return {
    position: Number(row.position),
    id: row.id,
    source: row.source,
    type: row.type,
    subject: row.subject,
    sequence: Number(row.sequence),
    time: row.time.toISOString(),
    data: row.data,
    schemaVersion: row.schema_version,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
  };
}

function anySignal(one: AbortSignal | undefined, other: AbortSignal): AbortSignal {
  return one === undefined ? other : AbortSignal.any([one, other]);
}
