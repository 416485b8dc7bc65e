import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, expectTablesToMatch, type TestDatabase } from '../src/testing/index.ts';
import * as tables from './fixture/src/tables.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ directory: new URL('./fixture/', import.meta.url) });
});
afterAll(() => database.close());

test('tables that say what the migrations made are accepted', async () => {
  await expect(expectTablesToMatch(database.sql, tables)).resolves.toBeUndefined();
});

test('a wrong type, nullability, default, column or forgotten table is named', async () => {
  const wrong = pgTable('note', {
    id: text().primaryKey(),
    author: text(),
    text: integer().notNull(),
    version: integer().notNull().default(1),
    writtenAt: timestamp('written_at').notNull(),
    extra: text().notNull(),
  });
  const complaint = expectTablesToMatch(database.sql, { wrong });
  await expect(complaint).rejects.toThrow('only drizzle says  public.note.author text null');
  for (const line of [
    'only drizzle says  public.note.text integer not null',
    'only drizzle says  public.note.version integer not null default',
    'only drizzle says  public.note.written_at timestamp without time zone not null',
    'only drizzle says  public.note.extra text not null',
    'only the database has  public.note.author text not null',
    'only the database has  public.digest.changes integer not null',
  ]) {
    await expect(complaint).rejects.toThrow(line);
  }
});
