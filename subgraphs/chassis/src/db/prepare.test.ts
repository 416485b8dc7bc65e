import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { openDatabase, type Store } from './open.ts';

let testDatabase: TestDatabase;
let store: Store;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  store = openDatabase(testDatabase.url, { connections: 1 });
});
afterAll(async () => {
  await store.close();
  await testDatabase.close();
});

const prepared = async () => {
  const rows = await store.database.execute<{ statement: string }>(sql`select statement from pg_prepared_statements`);
  return rows.map(({ statement }) => statement);
};

test('a statement with parameters is prepared once, in and out of transactions and savepoints', async () => {
  const ask = (value: number) => sql`select ${value}::int as asked`;
  await store.database.execute(ask(1));
  await store.database.transaction(async (tx) => {
    await tx.execute(ask(2));
    await tx.transaction(async (inner) => {
      expect([...(await inner.execute(ask(3)))]).toEqual([{ asked: 3 }]);
    });
  });
  expect((await prepared()).filter((text) => text.includes('asked'))).toEqual(['select $1::int as asked']);
});

test('statements of one transaction sent together come back in order', async () => {
  const answers = await store.database.transaction((tx) =>
    Promise.all([1, 2, 3].map((value) => tx.execute<{ answer: number }>(sql`select ${value}::int as answer`))),
  );
  expect(answers.map(([row]) => row?.answer)).toEqual([1, 2, 3]);
});
