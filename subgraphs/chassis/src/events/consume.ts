import type { Sql } from 'postgres';
import { sql as statement } from 'drizzle-orm';
import type { Database, Transaction } from '../db/open.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Worker } from '../worker.ts';
import { matches, type Backbone } from './backbone.ts';
import type { StoredEvent } from './event.ts';
import { readInOrder } from './read-in-order.ts';

/** One reader of the backbone whose effects happen once each, in the order of the log. */
export type Consumer = {
  /** Stable: the cursor and the inbox go by it. */
  readonly name: string;
  readonly types: readonly string[];
  /** The effect, in its own transaction. Throwing repeats it later; later events wait. */
  handle(tx: Transaction, event: StoredEvent): Promise<void>;
  /** Where a new consumer begins. Default `beginning`. */
  readonly startAt?: 'beginning' | 'head';
};

/** Other events seen before the cursor is saved without an effect: a restart re-reads at most these. */
const SAVE_EVERY = 200;

/** The worker behind a consumer. Several processes may run it: the cursor's row lock serialises them. */
export function consumerWorker(
  consumer: Consumer,
  store: { readonly database: Database; readonly sql: Sql },
  backbone: Backbone,
): Worker {
  return {
    name: `consumer ${consumer.name}`,
    every: 1000,
    async run(signal) {
      let saved = await cursorOf(consumer, store.sql, backbone);
      for await (const event of readInOrder(backbone, { after: saved, signal })) {
        if (signal.aborted) return;
        if (matches(event, consumer)) {
          await applyOnce(consumer, store.database, event);
          saved = event.position;
        } else if (event.position - saved >= SAVE_EVERY) {
          await saveCursor(store.sql, consumer.name, event.position);
          saved = event.position;
        }
      }
    },
  };
}

/** Cursor, inbox and effect move together or not at all. */
async function applyOnce(consumer: Consumer, database: Database, event: StoredEvent): Promise<void> {
  const { name } = consumer;
  await inTransaction(database, async (tx) => {
    const [cursor] = await tx.execute<{ position: string }>(statement`
      select position from chassis.consumer where name = ${name} for update`);
    if (cursor !== undefined && Number(cursor.position) >= event.position) return;
    const fresh = await tx.execute(statement`
      insert into chassis.inbox (consumer, event_id) values (${name}, ${event.id})
      on conflict do nothing returning event_id`);
    if (fresh.length > 0) await consumer.handle(tx, event);
    await tx.execute(statement`
      update chassis.consumer set position = ${event.position}::bigint, updated_at = now()
      where name = ${name}`);
  });
}

async function cursorOf(consumer: Consumer, sql: Sql, backbone: Backbone): Promise<number> {
  const start = consumer.startAt === 'head' ? await backbone.head() : 0;
  await sql`
    insert into chassis.consumer (name, position) values (${consumer.name}, ${start})
    on conflict do nothing`;
  const [row] = await sql<{ position: string }[]>`
    select position from chassis.consumer where name = ${consumer.name}`;
  return Number(row?.position ?? start);
}

async function saveCursor(sql: Sql, name: string, position: number): Promise<void> {
  await sql`
    update chassis.consumer set position = ${position}, updated_at = now()
    where name = ${name} and position < ${position}`;
}
