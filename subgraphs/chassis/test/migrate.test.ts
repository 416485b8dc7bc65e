import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, readMigrations } from '../src/db/migrate.ts';
import { openDatabase } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  put('0001_first.sql', 'create table first (id integer); insert into first values (1)');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function run(): Promise<readonly string[]> {
  return migrate(database.sql, 'test', readMigrations(folder));
}

test('each file is applied once, new ones as they come', async () => {
  expect(await run()).toEqual(['0001_first.sql']);
  expect(await run()).toEqual([]);
  put('0002_second.sql', 'alter table first add column more text');
  expect(await run()).toEqual(['0002_second.sql']);
  expect(await database.sql`select * from first`).toEqual([{ id: 1, more: null }]);
});

test('a file that fails leaves nothing of itself', async () => {
  await run();
  put('0002_broken.sql', 'create table second (id integer); select nonsense');
  await expect(run()).rejects.toThrow(
    'Migration test/0002_broken.sql failed: PostgresError: column "nonsense" does not exist',
  );
  put('0002_broken.sql', 'create table second (id integer)');
  expect(await run()).toEqual(['0002_broken.sql']);
});

test('an applied file may neither change nor go', async () => {
  await run();
  put('0001_first.sql', 'create table first (id bigint)');
  await expect(run()).rejects.toThrow('0001_first.sql was applied and then changed; add a new file instead');
  rmSync(join(folder, '0001_first.sql'));
  await expect(run()).rejects.toThrow('0001_first.sql was applied but is missing now; restore the file');
});

test.each(['0003_gap.sql', '0001_twice.sql', '2_short.sql', '0002_Upper.sql'])(
  'the file name %s is out of line',
  (name) => {
    put(name, '');
    expect(() => readMigrations(folder)).toThrow('Expected migration');
  },
);

test('many processes at once apply each file once', async () => {
  const stores = Array.from({ length: 5 }, () => openDatabase(database.url));
  const applied = await Promise.all(stores.map(({ sql }) => migrate(sql, 'test', readMigrations(folder))));
  expect(applied.flat()).toEqual(['0001_first.sql']);
  await Promise.all(stores.map((store) => store.close()));
});
