import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { findFreePorts } from '../../test/fixture/free-port.ts';
import { inspectProcess } from '../postgres/process.ts';
import { supervise, type Supervised, type SuperviseOptions } from './supervise.ts';

let directory = '';
let port = 0;
let lines: string[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'musubi-supervise-'));
  port = await findFreePorts(1);
  lines = [];
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('a service is ready once it answers, and gone after stop', async () => {
  const service = run('well');
  await service.ready;
  const pid = await pidOf();
  await service.stop();
  expect(inspectProcess(pid)).toBeUndefined();
  expect(lines).toEqual([]);
});

test('a service that is killed is said to be, and comes back', async () => {
  const service = run('well');
  await service.ready;
  const before = await pidOf();
  process.kill(before, 'SIGKILL');
  await vi.waitUntil(() => lines.length === 2, { timeout: 20_000 });
  expect(lines).toEqual([
    expect.stringMatching(/^tea ended \(SIGKILL\); starting it again in 0\.01 s\. Log: /),
    'tea is up again',
  ]);
  expect(await pidOf()).not.toBe(before);
});

test('each end waits longer before the next start, up to a bound', async () => {
  const service = run('well', { backoffMs: 10, maxBackoffMs: 20 });
  await service.ready;
  for (const times of [1, 2, 3]) {
    process.kill(await pidOf(), 'SIGKILL');
    await vi.waitUntil(() => lines.length === 2 * times, { timeout: 20_000 });
  }
  const waits = lines.flatMap((line) => /again in ([\d.]+) s/.exec(line)?.[1] ?? []);
  expect(waits).toEqual(['0.01', '0.02', '0.02']);
});

test('a service that was never up is not started again, and its log is shown', async () => {
  const service = run('broken');
  await expect(service.ready).rejects.toThrow(/^tea did not start \(exit code 3\)\.\nno such table: tea$/);
});

test('a service that does not answer in time has failed, and is ended', async () => {
  const service = run('mute', { startMs: 300 });
  await expect(service.ready).rejects.toThrow('tea did not start (not healthy within 0.3 s)');
});

test('a service that ignores SIGTERM is killed', async () => {
  const service = run('stubborn', { stopMs: 50 });
  await service.ready;
  const pid = await pidOf();
  await service.stop();
  expect(inspectProcess(pid)).toBeUndefined();
});

test('a service that is stopped while it starts rejects who waits for it', async () => {
  const service = run('mute');
  await service.stop();
  await expect(service.ready).rejects.toThrow('tea was stopped');
});

function run(mood: string, options: Partial<SuperviseOptions> = {}): Supervised {
  const script = fileURLToPath(new URL('../../test/fixture/fake-service.ts', import.meta.url));
  const service = supervise(
    {
      name: 'tea',
      script,
      args: [],
      env: { ...env, PORT: String(port), MOOD: mood },
      healthUrl: healthUrl(),
      logFile: join(directory, 'tea.log'),
    },
    { report: (line) => lines.push(line), backoffMs: 10, ...options },
  );
  onTestFinished(() => service.stop());
  return service;
}

async function pidOf(): Promise<number> {
  return Number(await (await fetch(healthUrl())).text());
}

function healthUrl(): string {
  return `http://127.0.0.1:${String(port)}/health`;
}
