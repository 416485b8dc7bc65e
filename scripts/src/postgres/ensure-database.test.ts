import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';

import { databaseUrl, ensureDatabase } from './ensure-database.ts';

const server = inject('postgresUrl');
const name = `scripts_ensure_${String(process.pid)}`;

afterAll(async () => {
  const sql = postgres(server, { max: 1 });
  await sql`drop database if exists ${sql(name)}`;
  await sql.end();
});

test('a missing database is made, and one that is there is left alone', async () => {
  const url = await ensureDatabase(server, name);
  const sql = postgres(url, { max: 1 });
  await sql`create table kept (id int)`;
  await ensureDatabase(server, name);
  expect(await sql`select * from kept`).toHaveLength(0);
  await sql.end();
});

test('several processes may make the same database at once', async () => {
  const urls = await Promise.all(Array.from({ length: 5 }, () => ensureDatabase(server, name)));
  expect(new Set(urls).size).toBe(1);
});

test('the URL keeps role, password and parameters, and names the other database', () => {
  expect(databaseUrl('postgres://me:secret@host:5433/postgres?sslmode=require', 'a b')).toBe(
    'postgres://me:secret@host:5433/a%20b?sslmode=require',
  );
});
