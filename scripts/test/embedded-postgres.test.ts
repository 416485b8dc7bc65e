import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import postgres from 'postgres';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { openPostgres, type OpenPostgres, type PostgresOptions } from '../src/index.ts';
import { detectAccess } from '../src/postgres/access.ts';
import { binariesIn, findBinaries } from '../src/postgres/binaries.ts';
import { ensureCluster } from '../src/postgres/cluster.ts';
import { preparePlace } from '../src/postgres/directory.ts';
import { readPostmaster } from '../src/postgres/postmaster.ts';
import { inspectProcess } from '../src/postgres/process.ts';
import { startServer } from '../src/postgres/server.ts';

let dataDir = '';
beforeEach(async () => {
  // A space in the path is what a home directory may have.
  dataDir = await mkdtemp(join(tmpdir(), 'musubi embedded-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('what was written is there after a restart', async () => {
  const first = await open();
  await query(first.url, 'create table kept as select 42 as answer');
  await first.close();
  const second = await open();
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.close();
});

test('a URL replaces the embedded server and leaves the directory alone', async () => {
  const unused = join(dataDir, 'unused');
  const given = await openPostgres({ dataDir: unused, databaseUrl: 'postgres://elsewhere/db' });
  expect(given.url).toBe('postgres://elsewhere/db');
  await expect(readFile(join(unused, 'postgres.password'))).rejects.toThrow('ENOENT');
  await given.close();
});

test('nobody connects without the password', async () => {
  const server = await open();
  const guess = new URL(server.url);
  guess.password = 'guess';
  await expect(query(guess.href, 'select 1')).rejects.toThrow('password authentication failed');
  await server.close();
});

test('a directory that another process holds is refused by name', async () => {
  const server = await open();
  await expect(open()).rejects.toThrow(`The data directory ${dataDir} is in use by process ${String(process.pid)}`);
  await server.close();
});

test('a claim that a killed process left behind counts for nothing', async () => {
  const stale = { pid: process.pid, started: 'another run of this number', command: 'node' };
  await writeFile(join(dataDir, 'postgres.claim'), JSON.stringify(stale));
  expect(await openAndClose()).toBe('opened');
});

test('the server ends with a parent that is killed, and the directory opens again', async () => {
  const holder = await holdInChild();
  const pid = readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
  expect(inspectProcess(pid)?.command).toBe('postgres');
  await kill(holder);
  await vi.waitUntil(() => inspectProcess(pid) === undefined, { timeout: 10_000 });
  expect(await openAndClose()).toBe('opened');
});

test('an orphan that outlived its parent is stopped and its directory taken over', async () => {
  // Started by hand, with no parent that it watches and no claim: what a kill -9 leaves where nothing guards it.
  await (await open()).close();
  const access = detectAccess();
  const place = preparePlace(dataDir, access, { binaries: findBinaries() });
  const orphan = await startServer(place, { access, durability: 'throw-away', port: 0 });
  const progress: string[] = [];
  const server = await open({ onProgress: (message) => progress.push(message) });
  await orphan.ended;
  expect(progress.join('\n')).toContain('stopped what an earlier run left');
  await server.close();
});

test('a lock file that names a zombie is removed', async () => {
  await (await open()).close();
  // The shell replaces itself by a program that never reaps; its child ends only when the shell is long gone.
  const parent = spawn('sh', ['-c', 'sleep 2 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const zombie = Number(await firstLine(parent));
  await vi.waitUntil(() => inspectProcess(zombie) === undefined, { timeout: 60_000 });
  expect(process.kill(zombie, 0)).toBe(true);
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${String(zombie)}\n${dataDir}\n0\n5432\n\n\n\nready\n`);
  expect(await openAndClose()).toBe('opened');
});

test('a lock file that names another program is removed', async () => {
  await (await open()).close();
  await writeFile(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${String(process.pid)}\n${dataDir}\n0\n5432\n\n\n\nready\n`,
  );
  expect(await openAndClose()).toBe('opened');
});

test('a cluster of another major version is refused with both versions', async () => {
  await (await open()).close();
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
  await expect(open()).rejects.toThrow(/holds a database of PostgreSQL 15, and this is PostgreSQL 18/);
});

test('a port that is taken is reported with the server’s own words', async () => {
  const server = await open();
  const other = await mkdtemp(join(tmpdir(), 'musubi embedded-'));
  onTestFinished(() => rm(other, { recursive: true, force: true }));
  await expect(open({ dataDir: other, port: Number(new URL(server.url).port) })).rejects.toThrow(
    /PostgreSQL did not start:[^]*Address already in use/,
  );
  await server.close();
});

test('where setpriv is missing, a shell ends the server with its parent', async () => {
  const access = detectAccess();
  const place = preparePlace(dataDir, access, { binaries: findBinaries() });
  await ensureCluster(place, { access, password: 'secret', durability: 'throw-away' });
  const server = await startServer(place, { access, durability: 'throw-away', port: 0, hasSetpriv: false });
  const pid = readPostmaster(place.cluster)?.pid ?? 0;
  expect(pid).not.toBe(server.pid);
  server.releaseGuard();
  await server.ended;
  expect(inspectProcess(pid)).toBeUndefined();
});

test.skipIf(process.getuid?.() !== 0)(
  'where user namespaces are refused, root drops to a user that reaches its own copy',
  async () => {
    const access = { kind: 'drop', uid: 65_534, gid: 65_534 } as const;
    await chmod(dataDir, 0o700);
    const reachable = await mkdtemp(join(tmpdir(), 'musubi-reachable-'));
    await chmod(reachable, 0o755);
    onTestFinished(() => rm(reachable, { recursive: true, force: true }));
    const binaries = findBinaries();
    const place = preparePlace(dataDir, access, { binaries, reachable });
    expect(place.binaries).not.toEqual(binariesIn(binaries.root));
    await ensureCluster(place, { access, password: 'secret', durability: 'throw-away' });
    const server = await startServer(place, { access, durability: 'throw-away', port: 0 });
    const url = `postgres://musubi:secret@127.0.0.1:${String(server.port)}/postgres`;
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  },
);

async function openAndClose(): Promise<string> {
  await (await open()).close();
  return 'opened';
}

async function open(options: Partial<PostgresOptions> = {}): Promise<OpenPostgres> {
  return openPostgres({ dataDir, durability: 'throw-away', ...options });
}

async function query(url: string, text: string): Promise<readonly unknown[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

async function holdInChild(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('fixture/hold-postgres.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await firstLine(child)).toMatch(/^postgres:/);
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = child.stdout === null ? [''] : await once(child.stdout, 'data');
  return String(chunk).trim();
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
