import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';

import { inspectProcess } from '../src/postgres/process.ts';
import { readPostmaster } from '../src/postgres/postmaster.ts';
import { listeners } from '../src/start/layout.ts';
import { findFreePorts } from './fixture/free-port.ts';

let dataDir = '';
let port = 0;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'musubi start-'));
  port = await findFreePorts(listeners.length);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('after %s nothing is left running', async (signal) => {
  const run = startFakes();
  await run.says('Musubi is ready');
  const pids = await everyPid();
  expect(pids.map((pid) => inspectProcess(pid) !== undefined)).toEqual(pids.map(() => true));
  run.child.kill(signal);
  await vi.waitUntil(() => pids.every((pid) => inspectProcess(pid) === undefined), { timeout: 20_000 });
});

test('a start that is stopped before it is ready leaves nothing running', async () => {
  const run = startFakes({ MOOD: 'mute' });
  await run.says('Services');
  await vi.waitUntil(() => readPostmaster(join(dataDir, 'postgres'))?.status === 'ready');
  const pid = readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
  run.child.kill('SIGTERM');
  expect(await run.exitCode).toBe(0);
  expect(inspectProcess(pid)).toBeUndefined();
});

test('a second start says which ports are taken', async () => {
  const server = createServer().listen(port + 2, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const run = startFakes();
  expect(await run.exitCode).toBe(1);
  expect(run.output()).toContain(`Port ${String(port + 2)} (customer) is taken, perhaps by another Musubi.`);
});

test('a second start over the same data says who holds it', async () => {
  const first = startFakes();
  await first.says('Musubi is ready');
  const second = startFakes({ PORT: String(await findFreePorts(listeners.length)) });
  expect(await second.exitCode).toBe(1);
  expect(second.output()).toContain(`The data directory ${dataDir} is in use by process ${String(first.child.pid)}`);
});

test('a service that does not start fails the whole, with the end of its log', async () => {
  const run = startFakes({ MOOD: 'broken', DATABASE_URL: inject('postgresUrl') });
  expect(await run.exitCode).toBe(1);
  expect(run.output()).toMatch(/did not start \(exit code 3\)\.\n\s*no such table: tea/);
});

test('one service ending is said plainly, and the others carry on', async () => {
  const run = startFakes({ DATABASE_URL: inject('postgresUrl') });
  await run.says('Musubi is ready');
  const before = await everyService();
  process.kill(before[1] ?? 0, 'SIGKILL');
  await run.says('cart ended (SIGKILL)');
  await run.says('cart is up again');
  const after = await everyService();
  expect(after.map((pid, index) => pid === before[index])).toEqual(before.map((_, index) => index !== 1));
});

test('the embedded server ending is said plainly, and it comes back', async () => {
  const run = startFakes();
  await run.says('Musubi is ready');
  process.kill(readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
  await run.says('PostgreSQL ended; starting it again');
  await run.says('PostgreSQL is up again');
  expect(inspectProcess(readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0)?.command).toBe('postgres');
});

test('the root secret is made once, for its owner alone', async () => {
  const run = startFakes({ DATABASE_URL: inject('postgresUrl') });
  await run.says('Musubi is ready');
  const path = join(dataDir, 'secret');
  expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

interface Run {
  readonly child: ChildProcess;
  readonly exitCode: Promise<number | null>;
  output(): string;
  says(text: string): Promise<void>;
}

function startFakes(more: Readonly<Record<string, string>> = {}): Run {
  const script = fileURLToPath(new URL('fixture/start-fakes.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...env, DATABASE_URL: '', PORT: String(port), DATA_DIR: dataDir, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exitCode = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exitCode;
  });
  return {
    child,
    exitCode,
    output: () => text,
    says: (words) => vi.waitFor(() => expect(text).toContain(words), { timeout: 25_000 }),
  };
}

async function everyPid(): Promise<readonly number[]> {
  return [...(await everyService()), readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0];
}

async function everyService(): Promise<readonly number[]> {
  return Promise.all(
    listeners.map(async (_, index) => Number(await (await fetch(`http://127.0.0.1:${String(port + index)}/`)).text())),
  );
}
