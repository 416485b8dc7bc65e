import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Store } from '../src/index.ts';
import { openPostgresBackbone } from '../src/events/postgres-backbone.ts';
import { retentionWorker } from '../src/retention.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await createTestDatabase();
  store = openDatabase(database.url);
});
afterEach(async () => {
  await store.close();
  await database.close();
});

const now = new Date('2026-11-21T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

test('what is over its time goes; what is young or unpublished stays', async () => {
  const { sql } = store;
  const backbone = await openPostgresBackbone(database.url);
  for (const [id, published] of [
    ['old', daysAgo(8)],
    ['young', daysAgo(6)],
    ['waiting', null],
  ] as const) {
    await sql`
      insert into chassis.outbox (id, type, subject, sequence, time, data, schema_version, published_at)
      values (${id}, 't', ${id}, 1, ${daysAgo(400)}, '{}', 1, ${published})`;
  }
  await sql`insert into chassis.inbox values ('c', 'old', ${daysAgo(31)}), ('c', 'young', ${daysAgo(29)})`;
  await sql`
    insert into chassis.idempotency (principal, operation, key, body_hash, created_at)
    values ('p', 'o', 'old', 'h', ${daysAgo(8)}), ('p', 'o', 'young', 'h', ${daysAgo(6)})`;
  await retentionWorker({ sql, backbone, clock: () => now }).run(new AbortController().signal);
  expect(await sql`select id from chassis.outbox order by id`).toEqual([{ id: 'waiting' }, { id: 'young' }]);
  expect(await sql`select event_id from chassis.inbox`).toEqual([{ event_id: 'young' }]);
  expect(await sql`select key from chassis.idempotency`).toEqual([{ key: 'young' }]);
  await backbone.close();
});
