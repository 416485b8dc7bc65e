import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appendEvent, inTransaction, openDatabase, type Store } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

// Real processes start slowly on a busy machine, and nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const main = fileURLToPath(new URL('./fixture/src/main.ts', import.meta.url));

let database: TestDatabase;
let children: ChildProcess[];
beforeEach(async () => {
  database = await createTestDatabase();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.close();
});

function run(flags: readonly string[], environment: Record<string, string> = {}) {
  const child = fork(main, flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      MUSUBI_SECRET: 'ab'.repeat(32),
      LOG_LEVEL: 'silent',
      NODE_COMPILE_CACHE: join(tmpdir(), 'musubi-compiled'),
      ...environment,
    },
  });
  children.push(child);
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  return { child, ended };
}

async function ready(child: ChildProcess): Promise<URL> {
  const [message]: { kind: string; url: string }[] = await once(child, 'message');
  expect(message?.kind).toBe('ready');
  return new URL(message?.url ?? '');
}

test('--migrate and --seed do their work and exit; a second seed changes nothing', async () => {
  expect(await run(['--migrate', '--seed']).ended).toBe(0);
  expect(await run(['--seed']).ended).toBe(0);
  expect(await database.sql`select id from note`).toEqual([{ id: 'welcome' }]);
});

test('with --serve it goes on to serve, and SIGTERM ends it', async () => {
  const { child, ended } = run(['--migrate', '--seed', '--serve']);
  const url = await ready(child);
  expect((await fetch(new URL('/ready', url))).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('the end of its parent ends it', async () => {
  const { child, ended } = run(['--migrate', '--serve']);
  await ready(child);
  child.disconnect();
  expect(await ended).toBe(0);
});

test('a wrong environment is said in full and nothing starts', async () => {
  const { child, ended } = run([], { PORT: 'many', SUBGRAPH_URLS: '[]' });
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  expect(await ended).not.toBe(0);
  expect(said).toContain('PORT');
  expect(said).toContain('SUBGRAPH_URLS');
});

test('a subgraph outlives a restart of its database connections', async () => {
  const { child } = run(['--migrate', '--serve']);
  const url = await ready(child);
  const admin = postgres(database.url, { max: 1 });
  const status = async () => (await fetch(new URL('/ready', url))).status;
  // Again and again, so that a cut meets a connection in each of its states.
  for (let cut = 0; cut < 20; cut += 1) {
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await status();
  }
  await admin.end();
  await expect.poll(status, { timeout: 60_000 }).toBe(200);
  expect(child.exitCode).toBeNull();
});

test('killed again and again while it relays, it publishes every event once and in order', async () => {
  const store = openDatabase(database.url);
  expect(await run(['--migrate']).ended).toBe(0);
  const [rounds, size] = [2, 400];
  for (let round = 0; round < rounds; round += 1) {
    const { child, ended } = run([]);
    await ready(child);
    const before = await published(database);
    const appending = Array.from({ length: size }, (_, index) => append(store, `note/${index % 7}`));
    await expect.poll(() => published(database), { interval: 5, timeout: 60_000 }).toBeGreaterThan(before);
    child.kill('SIGKILL');
    await Promise.all([...appending, ended]);
  }
  const { child } = run([]);
  await ready(child);
  await expect.poll(() => published(database), { timeout: 60_000 }).toBe(rounds * size);
  const wrong = await database.sql`
    select * from (select subject, sequence, row_number() over (partition by subject order by position)
      as place from backbone.event) as log where sequence <> place`;
  expect(wrong).toEqual([]);
  await store.close();
});

async function published({ sql }: TestDatabase): Promise<number> {
  const [row] = await sql<{ count: string }[]>`select count(*) as count from backbone.event`;
  return Number(row?.count);
}

function append({ database: into }: Store, subject: string) {
  const event = { type: 'test.Happened', subject, time: new Date(0), data: {} };
  return inTransaction(into, (tx) => appendEvent(tx, event));
}
