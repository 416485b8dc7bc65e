import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';
import { httpAnswer, startTroubled, type TroubledSubgraph } from './fixture/troubled.ts';
import { startWorld, type World } from './fixture/world.ts';

const opened = closeAfterEach();

const query = '{ me { name greeting } }';
const well = { data: { me: { name: 'Ada', greeting: 'Hello' } } };
const secret = 'secret of the subgraph';
const honest = JSON.stringify({ data: { _entities: [{ greeting: 'Hello' }] } });

interface Started {
  readonly world: World;
  readonly reviews: TroubledSubgraph;
  readonly gateway: TestGateway;
  /** Moves the gateway's clock on, which stands still but for that. */
  readonly wait: (ms: number) => void;
}

async function start(settings: Parameters<typeof startGateway>[1] = {}): Promise<Started> {
  const world = opened(await startWorld());
  const reviews = opened(await startTroubled(JSON.parse(honest)));
  let clock = 0;
  const gateway = opened(
    await startGateway(
      world.sdl,
      { subgraphUrls: { reviews: reviews.url }, deduplication: 'off', ...settings },
      { monotonic: () => clock },
    ),
  );
  return { world, reviews, gateway, wait: (ms) => (clock += ms) };
}

/** Ever more of an answer that has no end in sight. */
function drip(socket: Socket): void {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n`);
  const timer = setInterval(() => socket.write(' '), 5);
  socket.on('close', () => clearInterval(timer));
}

function huge(socket: Socket): void {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 30000000\r\n\r\n`);
  const piece = ' '.repeat(1_000_000);
  for (let sent = 0; sent < 30 && !socket.destroyed; sent += 1) socket.write(piece);
}

const troubles: readonly (readonly [string, (socket: Socket) => void, string])[] = [
  ['says nothing', () => undefined, 'SUBGRAPH_TIMEOUT'],
  ['drips', drip, 'SUBGRAPH_TIMEOUT'],
  ['resets the connection', (socket) => socket.resetAndDestroy(), 'SUBGRAPH_UNAVAILABLE'],
  ['hangs up', (socket) => socket.end(), 'SUBGRAPH_UNAVAILABLE'],
  ['hangs up within the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le'), 'SUBGRAPH_UNAVAILABLE'],
  ['gives half a body', (socket) => socket.end(httpAnswer(200, honest).slice(0, -9)), 'SUBGRAPH_UNAVAILABLE'],
  [
    'gives half a chunk',
    (socket) => socket.end(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n${secret}`),
    'SUBGRAPH_UNAVAILABLE',
  ],
  ['speaks no HTTP', (socket) => socket.end(`220 ${secret}\r\n`), 'SUBGRAPH_UNAVAILABLE'],
  ['gives a page with 502', (socket) => socket.write(httpAnswer(502, secret, 'text/html')), 'SUBGRAPH_UNAVAILABLE'],
  ['gives a page with 200', (socket) => socket.write(httpAnswer(200, secret, 'text/html')), 'SUBGRAPH_BAD_RESPONSE'],
  ['gives a page with 500', (socket) => socket.write(httpAnswer(500, secret, 'text/html')), 'SUBGRAPH_BAD_RESPONSE'],
  ['gives half a JSON', (socket) => socket.write(httpAnswer(200, honest.slice(0, -9))), 'SUBGRAPH_BAD_RESPONSE'],
  ['gives 30 MB', huge, 'SUBGRAPH_BAD_RESPONSE'],
];

describe('a subgraph that', () => {
  it.each(troubles)('%s leaves the rest of the answer standing', async (_name, trouble, code) => {
    const patience = code === 'SUBGRAPH_TIMEOUT' ? { subgraphTimeoutMs: 2000 } : {};
    const { world, reviews, gateway } = await start(patience);
    reviews.trouble = trouble;
    const { status, body } = await gateway.post({ query });
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: { name: 'Ada', greeting: null } });
    expect(body.errors).toMatchObject([{ path: ['me'], extensions: { code } }]);
    expect(JSON.stringify(body)).not.toMatch(/secret|127\.0\.0\.1|ECONN|HTTP/);
    expect(gateway.errors).toMatchObject([{ subgraph: 'reviews', errorId: body.errors?.[0]?.extensions.errorId }]);
    expect(world.users.seen).toHaveLength(1);

    reviews.trouble = undefined;
    expect((await gateway.post({ query })).body).toEqual(well);
    // What was given up is closed, and what is kept alive goes with the gateway.
    await until(() => reviews.connections() <= 1);
    await gateway.close();
    await until(() => reviews.connections() === 0);
  });

  it('fails once is asked again for a query, and answers', async () => {
    const { reviews, gateway } = await start();
    reviews.trouble = (socket) => {
      reviews.trouble = undefined;
      socket.resetAndDestroy();
    };
    expect((await gateway.post({ query })).body).toEqual(well);
    expect(reviews.requests()).toBe(2);
  });

  it('fails is never asked again for a mutation', async () => {
    const { reviews, gateway } = await start();
    reviews.trouble = (socket) => socket.resetAndDestroy();
    const { body } = await gateway.post({ query: 'mutation { rename(id: "u1", name: "Ada") { greeting } }' });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(reviews.requests()).toBe(1);
  });

  it('is slow is told how long it has, and holds the request up no longer', async () => {
    const { world, reviews, gateway } = await start({ subgraphTimeoutMs: 60_000, requestTimeoutMs: 2000 });
    reviews.trouble = () => undefined;
    const { body } = await gateway.post({ query });
    expect(body.data).toEqual({ me: { name: 'Ada', greeting: null } });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_TIMEOUT');
    expect(world.users.seen[0]?.headers['x-gw-timeout-ms']).toBe('2000');
  });
});

describe('a subgraph that keeps failing', () => {
  async function breakIt(started: Started): Promise<number> {
    started.reviews.trouble = (socket) => socket.write(httpAnswer(503, ''));
    let asked = 0;
    for (let before = -1; before < started.reviews.requests() && asked < 50; asked += 1) {
      before = started.reviews.requests();
      await started.gateway.post({ query });
    }
    return asked;
  }

  it('is left alone after at most twenty failures, while the others answer', async () => {
    const started = await start();
    expect(await breakIt(started)).toBeLessThanOrEqual(20);
    const { body } = await started.gateway.post({ query });
    expect(body.data).toEqual({ me: { name: 'Ada', greeting: null } });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await readiness(started)).toEqual({ users: 'closed', reviews: 'open' });
  });

  it('is tried again after a while, and asked as before when it is well', async () => {
    const started = await start();
    await breakIt(started);
    started.reviews.trouble = undefined;
    started.wait(5000);
    expect((await started.gateway.post({ query })).body).toEqual(well);
    expect(await readiness(started)).toEqual({ users: 'closed', reviews: 'half-open' });
    for (let probe = 0; probe < 2; probe += 1) await started.gateway.post({ query });
    expect(await readiness(started)).toEqual({ users: 'closed', reviews: 'closed' });
  });

  it('is left alone again when it fails the try', async () => {
    const started = await start();
    await breakIt(started);
    started.wait(5000);
    await started.gateway.post({ query });
    expect(await readiness(started)).toEqual({ users: 'closed', reviews: 'open' });
  });
});

describe('calls that are shared', () => {
  it('are made once for different queries of one caller, each with its own answer', async () => {
    const { reviews, gateway } = await start({ deduplication: 'calls' });
    const waiting: Socket[] = [];
    reviews.trouble = (socket) => waiting.push(socket);
    const first = gateway.post({ query: '{ me { name greeting } }' });
    await until(() => waiting.length === 1);
    const second = gateway.post({ query: '{ user(id: "u1") { greeting name } }' });
    const third = gateway.post({ query: 'mutation { rename(id: "u1", name: "Ada") { greeting } }' });
    await until(() => waiting.length === 2);
    for (const socket of waiting) socket.write(httpAnswer(200, honest));
    expect((await first).body).toEqual(well);
    expect((await second).body).toEqual({ data: { user: { greeting: 'Hello', name: 'Ada' } } });
    expect((await third).body).toEqual({ data: { rename: { greeting: 'Hello' } } });
    expect(reviews.requests()).toBe(2);
  });

  it('are made anew for who asks after a mutation', async () => {
    const { reviews, gateway } = await start({ deduplication: 'calls' });
    const waiting: Socket[] = [];
    reviews.trouble = (socket) => waiting.push(socket);
    const before = gateway.post({ query });
    await until(() => waiting.length === 1);
    await gateway.post({ query: 'mutation { rename(id: "u1", name: "Ada") { name } }' });
    const after = gateway.post({ query });
    await until(() => waiting.length === 2);
    for (const socket of waiting) socket.write(httpAnswer(200, honest));
    expect([(await before).body, (await after).body]).toEqual([well, well]);
  });
});

async function readiness({ gateway }: Started): Promise<unknown> {
  const ready: unknown = await (await fetch(`${gateway.url}/ready`)).json();
  return ready instanceof Object && 'breakers' in ready ? ready.breakers : undefined;
}
