import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

import { isNewEnough } from '../bootstrap/node.mjs';
import { scriptOf, tasks } from '../bootstrap/tasks.mjs';
import { whenChanged } from '../bootstrap/when-changed.mjs';
import { inspectProcess } from '../src/postgres/process.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'musubi bootstrap-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test.each([
  ['20.20.2', false],
  ['22.21.9', false],
  ['22.22.0', true],
  ['23.11.0', false],
  ['24.14.0', false],
  ['24.15.1', true],
  ['25.9.0', false],
  ['26.0.0', true],
  ['30.1.0', true],
])('Node %s runs the tasks itself: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('the script that an old Node meets holds nothing that it cannot read', async () => {
  const source = await readFile(script('run.mjs'), 'utf8');
  const code = source.replaceAll(/\/\*[^]*?\*\//g, '');
  expect(code).not.toMatch(/=>|\bconst\b|\blet\b|\bawait\b|\?\?|\?\.|`|^import /m);
});

test('an unknown task is answered with the tasks there are', async () => {
  const run = spawn(process.execPath, [script('run.mjs'), 'tea'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(run.stderr), once(run, 'exit')]);
  expect(code).toBe(1);
  expect(said).toContain('There is no task "tea". Tasks: start, test,');
});

test('every command of the manifest has a task, and every script that a task runs is there', async () => {
  const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(script('../package.json'), 'utf8'),
  );
  for (const [name, command] of Object.entries(manifest.scripts)) {
    expect(command).toBe(`node scripts/run.mjs ${name}`);
    expect(tasks).toHaveProperty(name);
  }
  // The benchmarks come with the engine that they measure.
  const { bench: _, ...present } = tasks;
  const missing = Object.keys(present)
    .map(scriptOf)
    .filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

describe('an update', () => {
  test('runs once for the same inputs, and again when one changes', async () => {
    const step = await makeStep();
    await whenChanged(step);
    await whenChanged(step);
    expect(step.update).toHaveBeenCalledTimes(1);
    await writeFile(step.inputs[0] ?? '', 'two');
    await whenChanged(step);
    expect(step.update).toHaveBeenCalledTimes(2);
  });

  test('runs again when what it made is gone', async () => {
    const step = await makeStep();
    await whenChanged(step);
    await whenChanged({ ...step, isThere: () => false });
    expect(step.update).toHaveBeenCalledTimes(2);
  });

  test('that failed is tried again', async () => {
    const step = await makeStep();
    step.update.mockRejectedValueOnce(new Error('no network'));
    await expect(whenChanged(step)).rejects.toThrow('no network');
    await whenChanged(step);
    expect(step.update).toHaveBeenCalledTimes(2);
  });

  test('that several want at once is done by one of them', async () => {
    const step = await makeStep();
    await Promise.all([whenChanged(step), whenChanged(step), whenChanged(step)]);
    expect(step.update).toHaveBeenCalledTimes(1);
  });

  test('does not wait for a process that died while it held the lock', async () => {
    const step = await makeStep();
    const dead = spawn(process.execPath, ['--eval', '']);
    await once(dead, 'exit');
    await mkdir(join(directory, 'made'));
    await writeFile(`${step.marker}.lock`, String(dead.pid));
    await whenChanged(step);
    expect(step.update).toHaveBeenCalledTimes(1);
  });

  async function makeStep() {
    const input = join(directory, 'lockfile');
    await writeFile(input, 'one');
    return {
      inputs: [input],
      extra: '',
      marker: join(directory, 'made', 'marker'),
      isThere: () => true,
      update: vi.fn<() => Promise<void>>(async () => {}),
    };
  }
});

describe('a task', () => {
  test('passes its exit code on', async () => {
    const { parent } = await runTask('process.exit(7)', { waits: false });
    expect(await once(parent, 'exit')).toEqual([7, null]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is told of %s and may end in its own way', async (signal) => {
    const { parent } = await runTask(`process.on('${signal}', () => process.exit(5)); setInterval(() => {}, 9e4)`);
    parent.kill(signal);
    expect(await once(parent, 'exit')).toEqual([5, null]);
  });

  test('ends with its parent when that is killed', async () => {
    const { parent, pid } = await runTask(`setInterval(() => {}, 9e4)`);
    parent.kill('SIGKILL');
    await vi.waitUntil(() => inspectProcess(pid) === undefined, { timeout: 15_000 });
    expect(inspectProcess(pid)).toBeUndefined();
  });

  test('ends when the shell that npm puts in front is told to', async () => {
    const { parent, pid } = await runTask(`setInterval(() => {}, 9e4)`, { shell: true });
    parent.kill('SIGTERM');
    await vi.waitUntil(() => inspectProcess(pid) === undefined, { timeout: 15_000 });
    expect(inspectProcess(pid)).toBeUndefined();
  });
});

interface TaskOptions {
  readonly shell?: boolean;
  readonly waits?: boolean;
}

/** Runs JavaScript as a task is run; `pid` is the task's own process. */
async function runTask(code: string, { shell = false, waits = true }: TaskOptions = {}) {
  const task = join(directory, 'task.mjs');
  const runner = join(directory, 'runner.mjs');
  await writeFile(task, `${code}\nprocess.stdout.write(String(process.pid) + '\\n');\n`);
  await writeFile(
    runner,
    `import { runChild } from ${JSON.stringify(new URL('../bootstrap/run-child.mjs', import.meta.url).href)};
     process.exitCode = await runChild(process.execPath, [${JSON.stringify(task)}]);`,
  );
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const parent = shell
    ? // A command after it keeps the shell from replacing itself.
      spawn('sh', ['-c', `"${process.execPath}" "${runner}"; true`], { stdio: [...stdio] })
    : spawn(process.execPath, [runner], { stdio: [...stdio] });
  const pid = waits ? Number(await firstLine(parent)) : 0;
  onTestFinished(() => {
    parent.kill('SIGKILL');
    if (inspectProcess(pid) !== undefined) process.kill(pid, 'SIGKILL');
  });
  return { parent, pid };
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk]: unknown[] = child.stdout === null ? [] : await once(child.stdout, 'data');
  return String(chunk).trim();
}

function script(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
