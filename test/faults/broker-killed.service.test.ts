import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startStack } from '../support/stack.ts';
import { strike } from './live/strike.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('killing -9 the broker three times under a steady stream loses, repeats and reorders nothing', async () => {
  const broker = await openBroker();
  const stack = await startStack({ natsUrl: broker.url });
  closing.push(stack.close);
  const took = await strike(stack, 3, async () => {
    await broker.kill();
    await broker.start();
  });
  process.stderr.write(`broker killed: ${JSON.stringify(took)} ms\n`);
  expect(took).toHaveLength(3);
});

/** A NATS server of this test's own with JetStream, at an address that stays: the `nats-server` that the machine has. */
async function openBroker() {
  const folder = await mkdtemp(join(tmpdir(), 'musubi-broker-'));
  const port = await freePort();
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    server = spawn('nats-server', ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    await once(server, 'spawn');
    while (!(await listens(port))) await pause(50);
  };
  await start();
  closing.push(async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: `nats://127.0.0.1:${String(port)}`, kill, start };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
