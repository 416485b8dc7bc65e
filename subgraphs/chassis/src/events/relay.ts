import type { Sql, TransactionSql } from 'postgres';
import type { Worker } from '../worker.ts';
import type { Backbone } from './backbone.ts';
import type { DomainEvent, JsonObject } from './event.ts';

const BATCH = 500;
const LEADER = 815_002;

/**
 * Carries the outbox to the backbone in order. Of many processes one leads at a time, by a lock
 * that ends with its transaction; publishing comes before marking, so a crash between the two
 * only repeats what the backbone leaves out by id. A leader that was asleep and lost its lock can
 * therefore do no harm either.
 */
export function relayWorker(source: string, sql: Sql, backbone: Backbone): Worker {
  return {
    name: 'outbox relay',
    every: 1000,
    async run() {
      const carried = await sql.begin((tx) => carryBatch(source, tx, backbone));
      return carried === BATCH ? 'again' : undefined;
    },
  };
}

async function carryBatch(source: string, tx: TransactionSql, backbone: Backbone): Promise<number> {
  const [leader] = await tx`select pg_try_advisory_xact_lock(${LEADER}) as leads`;
  if (leader?.['leads'] !== true) return 0;
  const rows = await tx<OutboxRow[]>`
    select position, id, type, subject, sequence, time, data, schema_version, correlation_id,
      causation_id
    from chassis.outbox where published_at is null order by position limit ${BATCH}`;
  if (rows.length === 0) return 0;
  await backbone.append(rows.map((row) => toEvent(source, row)));
  await tx`
    update chassis.outbox set published_at = now()
    where position = any(${rows.map(({ position }) => position)}::bigint[])`;
  return rows.length;
}

type OutboxRow = {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly time: Date;
  readonly data: JsonObject;
  readonly schema_version: number;
  readonly correlation_id: string | null;
  readonly causation_id: string | null;
};

function toEvent(source: string, row: OutboxRow): DomainEvent {
  return {
    id: row.id,
    source,
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
