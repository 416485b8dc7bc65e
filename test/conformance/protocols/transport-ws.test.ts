import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCounter, type CounterWorld } from '../../../gateway/test/fixture/counter.ts';
import { startGateway, type TestGateway } from '../../../gateway/test/fixture/gateway.ts';
import { startIssuer } from '../../../gateway/test/fixture/issuer.ts';
import { closeAfterEach } from '../../../gateway/test/fixture/opened.ts';
import { next, openClient, until } from '../../../gateway/test/fixture/socket.ts';
import { openAcknowledged, openRaw, type RawSocket } from './raw-socket.ts';

/** The ids are permanent; README.md lists them. */
let world: CounterWorld;
let gateway: TestGateway;
beforeAll(async () => {
  world = await startCounter();
  gateway = await startGateway(world.sdl);
});
afterAll(async () => {
  await gateway.close();
  await world.close();
});

const opened = closeAfterEach();
const query = '{ latest }';
const subscription = 'subscription { counted }';
const raw = async (): Promise<RawSocket> => opened(await openRaw(gateway.url));
const acknowledged = async (): Promise<RawSocket> => opened(await openAcknowledged(gateway.url));

/** Subscribes, alone, and waits until the subgraph streams for it. */
async function subscribed(socket: RawSocket, id: string): Promise<void> {
  await until(() => world.streams() === 0);
  socket.send({ type: 'subscribe', id, payload: { query: subscription } });
  await until(() => world.streams() === 1);
}

describe('the connection', () => {
  it('TWS-01 MUST be acknowledged once it is initialised', async () => {
    const socket = await raw();
    socket.send({ type: 'connection_init', payload: {} });
    expect(await socket.next()).toEqual({ type: 'connection_ack' });
  });

  it('TWS-02 MUST be closed with 4408 where it is not initialised in time', async () => {
    const socket = await raw();
    expect(await socket.closed).toEqual([4408, 'Connection initialisation timeout']);
  });

  it('TWS-03 MUST be closed with 4429 where it is initialised twice', async () => {
    const socket = await acknowledged();
    socket.send({ type: 'connection_init' });
    expect(await socket.closed).toEqual([4429, 'Too many initialisation requests']);
  });

  it('TWS-04 MUST be closed with 4401 where an operation comes before the acknowledgement', async () => {
    const socket = await raw();
    socket.send({ type: 'subscribe', id: '1', payload: { query } });
    expect(await socket.closed).toEqual([4401, 'Unauthorized']);
  });

  it('TWS-05 SHOULD be closed with 4403 where its payload proves nobody', async () => {
    const { tokens } = await startIssuer();
    const strict = opened(await startGateway(world.sdl, { tokens }));
    const socket = opened(await openRaw(strict.url));
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    const [code] = await socket.closed;
    expect(code).toBe(4403);
  });

  it.each([
    ['no JSON', '{"type":'],
    ['no object', '[]'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"start","id":"1"}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ latest }"}}'],
    ['a subscription with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ latest }"}}'],
    ['a subscription without a payload', '{"type":"subscribe","id":"1"}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
    ['variables that are none', '{"type":"subscribe","id":"1","payload":{"query":"{ latest }","variables":1}}'],
    ['a complete without an id', '{"type":"complete"}'],
  ])('TWS-06 MUST be closed with 4400 where it is sent %s', async (_name, text) => {
    const socket = await acknowledged();
    socket.send(text);
    const [code] = await socket.closed;
    expect(code).toBe(4400);
  });
});

describe('signs of life', () => {
  it('TWS-07 MUST be answered with pong, also before the acknowledgement', async () => {
    const socket = await raw();
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
  });

  it('TWS-08 MAY be sent without being asked for', async () => {
    const socket = await acknowledged();
    socket.send({ type: 'pong', payload: { anything: true } });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
  });
});

describe('an operation', () => {
  it('TWS-09 MUST be answered with its results under its id, and completed', async () => {
    const socket = await acknowledged();
    socket.send({ type: 'subscribe', id: 'one', payload: { query } });
    expect(await socket.next()).toMatchObject({
      type: 'next',
      id: 'one',
      payload: { data: { latest: expect.any(Number) } },
    });
    expect(await socket.next()).toEqual({ type: 'complete', id: 'one' });
  });

  it('TWS-10 MUST end with one error message where it cannot be run, and nothing after it', async () => {
    const socket = await acknowledged();
    socket.send({ type: 'subscribe', id: '1', payload: { query: '{ nope }' } });
    const payload = [{ message: expect.any(String), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
    expect(await socket.next()).toMatchObject({ type: 'error', id: '1', payload });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
  });

  it('TWS-11 MUST be closed with 4409 where its id is taken', async () => {
    const socket = await acknowledged();
    await subscribed(socket, '1');
    socket.send({ type: 'subscribe', id: '1', payload: { query } });
    expect(await socket.closed).toEqual([4409, 'Subscriber for 1 already exists']);
  });

  it('TWS-12 MUST hear nothing more once it is completed by the client, whose id is free then', async () => {
    const socket = await acknowledged();
    await subscribed(socket, '1');
    socket.send({ type: 'complete', id: '1' });
    await until(() => world.streams() === 0);
    world.count();
    socket.send({ type: 'subscribe', id: '1', payload: { query } });
    expect(await socket.next()).toMatchObject({
      type: 'next',
      id: '1',
      payload: { data: { latest: expect.any(Number) } },
    });
  });

  it('TWS-13 MUST be left alone by a complete of an id that is unknown', async () => {
    const socket = await acknowledged();
    await subscribed(socket, '1');
    socket.send({ type: 'complete', id: 'unknown' });
    world.count();
    expect(await socket.next()).toMatchObject({ type: 'next', id: '1' });
  });

  it('TWS-14 MUST run beside others on its socket, each with its own results in order', async () => {
    const socket = await acknowledged();
    await subscribed(socket, 'a');
    socket.send({ type: 'subscribe', id: 'b', payload: { query } });
    const between = [await socket.next(), await socket.next()];
    expect(between.map(({ type, id }) => [type, id])).toEqual([
      ['next', 'b'],
      ['complete', 'b'],
    ]);
    for (let times = 0; times < 3; times += 1) world.count();
    const counted = [await socket.next(), await socket.next(), await socket.next()];
    const numbers = counted.map(({ payload }) => (payload as { data: { counted: number } }).data.counted);
    expect(numbers).toEqual([1, 2, 3].map((more) => (numbers[0] ?? 0) + more - 1));
  });

  it('TWS-15 MUST end in the subgraph where its socket is gone', async () => {
    const socket = await acknowledged();
    await subscribed(socket, '1');
    socket.close();
    await until(() => world.streams() === 0);
    expect(world.streams()).toBe(0);
  });

  it('TWS-16 MUST be served to the npm client as it comes', async () => {
    const client = openClient(gateway.url);
    await until(() => world.streams() === 0);
    const results = client.iterate<{ counted: number }>({ query: subscription });
    const first = next(results);
    await until(() => world.streams() === 1);
    world.count();
    expect((await first).data?.counted).toEqual(expect.any(Number));
    await results.return?.();
    await client.dispose();
    await until(() => world.streams() === 0);
  });
});
