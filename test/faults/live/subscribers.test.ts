import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { subscription } from './counting.ts';
import { startCrowded, subscribers, type Crowded } from './crowded.ts';

/** What is promised of those who were cut off: all of them read on within this time. */
const resumedWithinMs = 30_000;

/** Some ten thousand results a second at most: a machine is to be busy with coming back, not with reading. */
const everyMs = Math.max(100, subscribers / 10);

/** Between two schemas: two seconds where there is a real crowd. */
const swapMs = subscribers >= 1000 ? 2000 : 120;

let crowded: Crowded | undefined;
afterEach(() => crowded?.close());

const open = async (...given: Parameters<typeof startCrowded>): Promise<Crowded> => {
  crowded = await startCrowded(...given);
  return crowded;
};

/** Nobody missed anything, got anything twice or out of order, or was told that something may be missing. */
const lossless = { missed: 0, repeated: 0, gaps: 0, ended: 0 };

test.each(['gateway', 'subgraph'] as const)(
  `killing -9 the %s three times under a steady stream loses, repeats and reorders nothing for ${String(subscribers)} subscribers`,
  async (service) => {
    const { kill, start, tell, untilAllRead } = await open({ everyMs });
    const took: number[] = [];
    for (let killed = 0; killed < 3; killed += 1) {
      await kill(service);
      await start(service);
      took.push(await untilAllRead());
    }
    report(`${service} killed`, { took, ...(await tell()) });
    expect(Math.max(...took)).toBeLessThan(resumedWithinMs);
    expect(await tell()).toMatchObject(lossless);
  },
);

test(`${String(subscribers)} subscribers that are cut off at once and come back within a second go on where they were`, async () => {
  const { storm, tell, untilAllRead } = await open({ everyMs });
  storm();
  const began = performance.now();
  while ((await tell()).attempts < 2 * subscribers) await pause(20);
  await untilAllRead();
  const took = Math.round(performance.now() - began);
  report('storm', { took, ...(await tell()) });
  expect(took).toBeLessThan(resumedWithinMs);
  expect(await tell()).toMatchObject({ ...lossless, attempts: 2 * subscribers });
});

test('a schema that is swapped a hundred times closes nobody whose fields stay', { timeout: 900_000 }, async () => {
  const { swap, tell, untilAllRead } = await open({ everyMs: 50, members: Math.min(subscribers, 1000) });
  const { attempts } = await tell();
  for (let swapped = 0; swapped < 100; swapped += 1) {
    await swap();
    await pause(swapMs);
  }
  await untilAllRead();
  report('swapped', await tell());
  expect(await tell()).toMatchObject({ ...lossless, attempts });
});

test('fifty readers that stop reading cost little memory, are closed, and the others lose nothing', async () => {
  const { gatewayUrl, pid, tell, untilAllRead } = await open({ everyMs: 20, members: 10, textLength: 20_000 });
  const before = residentMegabytes(pid());
  const stalled = await Promise.all(Array.from({ length: 50 }, () => stall(gatewayUrl)));
  const closed = stalled.map((socket) => new Promise<number>((resolve) => void socket.once('close', resolve)));
  // A gigabyte for the fifty of them: far more than the buffers of sockets and of the gateway for them hold.
  const enough = (await tell()).least + 1000;
  let most = before;
  while ((await tell()).least < enough) {
    most = Math.max(most, residentMegabytes(pid()));
    await pause(50);
  }
  for (const socket of stalled) socket.resume();
  // SLOW_CONSUMER; who did not read that for half a minute was cut.
  for (const code of await Promise.all(closed)) expect([4413, 1006]).toContain(code);
  const took = await untilAllRead();
  report('stalled', { before, most, took, ...(await tell()) });
  expect(most - before).toBeLessThan(250);
  expect(await tell()).toMatchObject(lossless);
});

/** Opens a socket, subscribes, and reads no more. */
async function stall(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  await new Promise((resolve) => void socket.once('open', resolve));
  const acknowledged = new Promise((resolve) => void socket.once('message', resolve));
  socket.send('{"type":"connection_init"}');
  await acknowledged;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription } }));
  socket.pause();
  return socket;
}

function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1000);
}

/** For who reads the run: figures that no test may depend on. */
function report(what: string, found: object): void {
  process.stderr.write(`${what}: ${JSON.stringify(found)}\n`);
}
