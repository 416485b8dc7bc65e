import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

interface Process {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<unknown[]>;
}

function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): Process {
  const env = { PATH: process.env['PATH'], ...more };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: 'pipe' });
  opened({ close: () => child.kill('SIGKILL') });
  let output = '';
  child.stdout?.on('data', (data) => (output += String(data)));
  child.stderr?.on('data', (data) => (output += String(data)));
  return { child, output: () => output, exit: once(child, 'exit') };
}

async function startProcess(sdl: string, env?: NodeJS.ProcessEnv): Promise<Process & { url: string; path: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
  await writeFile(path, sdl);
  const started = run(['--supergraph', path, '--port', '0', '--host', '127.0.0.1'], env);
  await expect.poll(started.output, { timeout: 20_000 }).toContain('Gateway ready');
  const url = /http:\/\/[\d.:]+/.exec(started.output())?.[0] ?? '';
  return { ...started, url, path };
}

function ask(url: string, query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

describe('the process', () => {
  it('serves a supergraph with nothing else configured, and stops on SIGTERM', async () => {
    const world = opened(await startWorld());
    const { url, child, exit } = await startProcess(world.sdl);
    expect(await (await ask(url, '{ me { greeting } }')).json()).toEqual({ data: { me: { greeting: 'Hello Ada' } } });
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  it('runs no document in production unless it was given some, and says how that is changed', async () => {
    const world = opened(await startWorld());
    const { url, output } = await startProcess(world.sdl, { NODE_ENV: 'production' });
    expect(output()).toContain('nobody can ask anything');
    const refused = await ask(url, '{ me { greeting } }');
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('DOCUMENTS=any')]);
    expect(world.users.seen).toEqual([]);

    const open = await startProcess(world.sdl, { NODE_ENV: 'production', DOCUMENTS: 'any' });
    expect((await ask(open.url, '{ me { greeting } }')).status).toBe(200);
  });

  it('finishes what is in flight on SIGTERM', async () => {
    const release = Promise.withResolvers<void>();
    const world = opened(await startWorld({ users: async () => release.promise }));
    const { url, child, exit, output } = await startProcess(world.sdl);
    const answer = ask(url, '{ me { name } }');
    await expect.poll(() => world.users.seen.length).toBe(1);
    child.kill('SIGTERM');
    await expect.poll(output).toContain('Stopping');
    release.resolve();
    expect(await (await answer).json()).toEqual({ data: { me: { name: 'Ada' } } });
    expect(await exit).toEqual([0, null]);
  });

  it('says what it expected and ends when it cannot start', async () => {
    const usage = run([]);
    expect(await usage.exit).toEqual([2, null]);
    expect(usage.output()).toContain('Usage: npm run gateway');
    const missing = run(['--supergraph', '/nowhere.graphql']);
    expect(await missing.exit).toEqual([1, null]);
    expect(missing.output()).toMatch(/^The gateway could not start: ENOENT.*\/nowhere.graphql'\n$/);
  });

  it('says which port is taken', async () => {
    const world = opened(await startWorld());
    const { url, path } = await startProcess(world.sdl);
    const second = run(['--supergraph', path, '--port', new URL(url).port, '--host', '127.0.0.1']);
    expect(await second.exit).toEqual([1, null]);
    expect(second.output()).toMatch(/^The gateway could not start: .*EADDRINUSE.*\n$/);
  });

  it('ends at once when it is told to stop again', async () => {
    const world = opened(await startWorld({ users: async () => new Promise<void>(() => {}) }));
    const { url, child, exit } = await startProcess(world.sdl);
    ask(url, '{ me { name } }').catch(() => {});
    await expect.poll(() => world.users.seen.length).toBe(1);
    const telling = setInterval(() => child.kill('SIGTERM'), 300);
    expect(await exit).toEqual([1, null]);
    clearInterval(telling);
  });
});
