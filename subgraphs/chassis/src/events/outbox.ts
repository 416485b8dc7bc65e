import { sql } from 'drizzle-orm';
import { newId } from '../clock.ts';
import type { Executor } from '../db/open.ts';
import type { JsonObject } from './event.ts';

/** What a command says happened. */
export type NewEvent = {
  readonly type: string;
  readonly subject: string;
  readonly data: JsonObject;
  /** When it happened, from the injected clock. */
  readonly time: Date;
  /** The subject's next number; left out, the chassis counts. Must be above the last one. */
  readonly sequence?: number | undefined;
  /** The version of `data`'s shape; 1 when left out. */
  readonly schemaVersion?: number | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
};

/** The channel that wakes the relay at commit. */
export const OUTBOX_CHANNEL = 'chassis_outbox';

/**
 * Writes an event into the outbox, in the transaction of the change it tells of. The row lock on
 * the subject's stream is held until commit, so a subject's events commit in the order of their
 * sequence, whatever the caller locked. Answers the id and the sequence. Throws when `sequence`
 * is not above the last one: then the caller worked on an old state.
 */
export async function appendEvent(
  tx: Executor,
  event: NewEvent,
): Promise<{ readonly id: string; readonly sequence: number }> {
  const id = newId();
  const { type, subject, sequence = null, schemaVersion = 1 } = event;
  const rows = await tx.execute<{ sequence: string }>(sql`
    with stream as (
      insert into chassis.stream (subject, sequence)
      values (${subject}, coalesce(${sequence}::bigint, 1))
      on conflict (subject) do update
        set sequence = coalesce(${sequence}::bigint, chassis.stream.sequence + 1)
        where ${sequence}::bigint is null or ${sequence}::bigint > chassis.stream.sequence
      returning sequence
    ), written as (
      insert into chassis.outbox
        (id, type, subject, sequence, time, data, schema_version, correlation_id, causation_id)
      select ${id}, ${type}, ${subject}, sequence, ${event.time.toISOString()}::timestamptz,
        ${JSON.stringify(event.data)}::jsonb, ${schemaVersion}::integer,
        ${event.correlationId ?? null}::text, ${event.causationId ?? null}::text
      from stream
      returning sequence
    )
    select sequence, pg_notify(${OUTBOX_CHANNEL}, '') from written`);
  const [written] = rows;
  if (written === undefined) {
    throw new Error(`Expected a sequence above the last one of ${subject}, got ${sequence}`);
  }
  return { id, sequence: Number(written.sequence) };
}

/** An event whose sequence the command chose. */
export type SequencedEvent = NewEvent & { readonly sequence: number };

/**
 * `appendEvent` for many events in one statement, in their order. Every subject is there once and
 * every sequence is given. Throws when any of them is not above the last one of its subject.
 */
export async function appendEvents(tx: Executor, events: readonly SequencedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const column = <Value>(pick: (event: SequencedEvent) => Value) => sql.param(events.map(pick));
  const rows = await tx.execute<{ subject: string }>(sql`
    with given as (
      select * from unnest(
        ${column(() => newId())}::text[],
        ${column(({ type }) => type)}::text[],
        ${column(({ subject }) => subject)}::text[],
        ${column(({ sequence }) => sequence)}::bigint[],
        ${column(({ time }) => time.toISOString())}::text[],
        ${column(({ data }) => JSON.stringify(data))}::text[],
        ${column(({ schemaVersion }) => schemaVersion ?? 1)}::integer[],
        ${column(({ correlationId }) => correlationId ?? null)}::text[],
        ${column(({ causationId }) => causationId ?? null)}::text[]
      ) with ordinality as given
        (id, type, subject, sequence, time, data, schema_version, correlation_id, causation_id, place)
    ), stream as (
      insert into chassis.stream (subject, sequence)
      select subject, sequence from given order by place
      on conflict (subject) do update set sequence = excluded.sequence
        where excluded.sequence > chassis.stream.sequence
      returning subject
    ), written as (
      insert into chassis.outbox
        (id, type, subject, sequence, time, data, schema_version, correlation_id, causation_id)
      select id, type, subject, sequence, time::timestamptz, data::jsonb, schema_version, correlation_id, causation_id
      from given join stream using (subject) order by place
      returning subject
    ), told as (
      select pg_notify(${OUTBOX_CHANNEL}, '')
    )
    select subject from written, told`);
  if (rows.length === events.length) return;
  const written = new Set(rows.map(({ subject }) => subject));
  const stale = events.find(({ subject }) => !written.has(subject));
  throw new Error(`Expected a sequence above the last one of ${stale?.subject}, got ${stale?.sequence}`);
}
