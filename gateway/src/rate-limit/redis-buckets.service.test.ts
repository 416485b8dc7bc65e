import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { itKeepsBuckets } from '../../test/fixture/buckets.ts';
import { closeAfterEach } from '../../test/fixture/opened.ts';
import { openRedisBuckets } from './redis-buckets.ts';

const opened = closeAfterEach();
const url = inject('redisUrl');
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const never = () => {
  throw new Error('Expected Redis to be asked');
};

/** A way to Redis that a test can cut and mend. */
async function openWay() {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const upstream = connect(Number(port || 6379), hostname);
    for (const one of [socket, upstream]) {
      sockets.add(one);
      one.on('error', () => {});
    }
    socket.pipe(upstream).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : 0;
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${at}`,
    cut,
    mend: () => once(server.listen(at, '127.0.0.1'), 'listening'),
    close: cut,
  };
}

describe('buckets in Redis', () => {
  const buckets = openRedisBuckets(url, never, silent);
  const any = { key: 'any', rate: { count: 1_000_000, periodMs: 1 }, cost: 1 };
  afterAll(buckets.close);

  it('are there once Redis is reached', () => expect.poll(() => buckets.take([any])).toBeUndefined());

  itKeepsBuckets(buckets.take);

  it('are shared by all gateways', async () => {
    const [one, other] = [0, 1].map(() => opened(openRedisBuckets(url, never, silent)));
    const draught = { key: randomUUID(), rate: { count: 2, periodMs: 3_600_000 }, cost: 1 };
    await expect.poll(async () => one?.take([draught])).toBeUndefined();
    await expect.poll(async () => other?.take([draught])).toBeUndefined();
    expect((await one?.take([draught]))?.draught).toEqual(draught);
    expect((await other?.take([draught]))?.draught).toEqual(draught);
  });

  it('are kept by each gateway for itself while Redis is away', async () => {
    const way = opened(await openWay());
    const local = { key: 'local', rate: { count: 1, periodMs: 1 }, cost: 1 };
    const shortage = { draught: local, retryAfterMs: 1 };
    const shared = opened(openRedisBuckets(way.url, () => shortage, silent));
    const draught = { key: randomUUID(), rate: { count: 1_000_000, periodMs: 3_600_000 }, cost: 1 };
    await expect.poll(() => shared.take([draught])).toBeUndefined();
    way.cut();
    await expect.poll(() => shared.take([draught])).toBe(shortage);
    await way.mend();
    await expect.poll(() => shared.take([draught])).toBeUndefined();
  });

  it('do not outlive their use', async () => {
    const draught = { key: randomUUID(), rate: { count: 1, periodMs: 1000 }, cost: 1 };
    await expect.poll(() => buckets.take([draught])).toBeUndefined();
    expect((await buckets.take([draught]))?.draught ?? draught).toEqual(draught);
    await expect.poll(() => buckets.take([draught])).toBeUndefined();
  });
});
