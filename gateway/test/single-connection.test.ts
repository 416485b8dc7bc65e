import { createClient, type Client } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';

const opened = closeAfterEach();

async function start() {
  const world = opened(await startCounter({ snapshot: true }));
  const issuer = await startIssuer();
  const gateway = opened(await startGateway(world.sdl, { tokens: issuer.tokens }));
  const url = `${gateway.url}/graphql`;
  /** A request of the protocol by hand. */
  const ask = (method: string, options: { token?: string; as?: string; body?: object; search?: string } = {}) =>
    fetch(`${url}${options.search ?? ''}`, {
      method,
      headers: {
        ...(options.token === undefined ? {} : { 'x-graphql-event-stream-token': options.token }),
        ...(options.as === undefined ? {} : { authorization: `Bearer ${options.as}` }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        accept: method === 'GET' ? 'text/event-stream' : 'application/json',
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  return { world, issuer, url, ask };
}

function follow(client: Client<true>, query: string) {
  const numbers: unknown[] = [];
  const ended: unknown[] = [];
  const stop = client.subscribe<{ counted?: number; latest?: number }>(
    { query },
    {
      next: ({ data, errors }) => void numbers.push(data?.counted ?? data?.latest ?? errors?.[0]?.extensions?.['code']),
      error: (error) => void ended.push(error),
      complete: () => void ended.push('complete'),
    },
  );
  return { numbers, ended, stop };
}

describe('graphql-sse, single connection mode (PROTOCOL.md)', () => {
  it('SC-1: the npm client MUST be able to run operations side by side over one stream', async () => {
    const { world, url } = await start();
    const client = createClient({ url, singleConnection: true });
    const [one, other] = [follow(client, 'subscription { counted }'), follow(client, 'subscription B { counted }')];
    await until(() => one.numbers.length === 1 && other.numbers.length === 1);
    const query = follow(client, '{ latest }');
    await until(() => query.ended.length === 1);
    expect([query.numbers, query.ended]).toEqual([[0], ['complete']]);
    world.count();
    await until(() => one.numbers.length === 2 && other.numbers.length === 2);
    one.stop();
    await until(() => world.streams() === 1);
    world.count();
    await until(() => other.numbers.length === 3);
    expect([one.numbers, other.numbers]).toEqual([
      [0, 1],
      [0, 1, 2],
    ]);
    client.dispose();
    await until(() => world.streams() === 0);
  });

  it('SC-2: an operation that is refused MUST be told in the stream, which goes on', async () => {
    const { url } = await start();
    const client = createClient({ url, singleConnection: true });
    const refused = follow(client, 'subscription { nothing }');
    await until(() => refused.ended.length === 1);
    expect(refused.numbers).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const fine = follow(client, '{ latest }');
    await until(() => fine.ended.length === 1);
    expect(fine.numbers).toEqual([0]);
    client.dispose();
  });

  it('SC-3: PUT MUST answer 201 with a token, which opens one stream and no second one', async () => {
    const { ask } = await start();
    const reserved = await ask('PUT');
    expect([reserved.status, reserved.headers.get('content-type')]).toEqual([201, 'text/plain; charset=utf-8']);
    const token = await reserved.text();
    const stream = await ask('GET', { search: `?token=${token}` });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect((await ask('GET', { token })).status).toBe(409);
    await stream.body?.cancel();
    await expect.poll(async () => (await ask('GET', { token })).status).toBe(404);
  });

  it('SC-4: an operation MUST be accepted with 202, have an id of its own, and end by DELETE', async () => {
    const { ask, world } = await start();
    const token = await (await ask('PUT')).text();
    const query = 'subscription { counted }';
    expect((await ask('POST', { token, body: { query, extensions: { operationId: 'a' } } })).status).toBe(404);
    const stream = await ask('GET', { token });
    expect((await ask('POST', { token, body: { query } })).status).toBe(400);
    expect((await ask('POST', { token, body: { query, extensions: { operationId: 'a' } } })).status).toBe(202);
    expect((await ask('POST', { token, body: { query, extensions: { operationId: 'a' } } })).status).toBe(409);
    await until(() => world.streams() === 1);
    expect((await ask('DELETE', { token, search: '?operationId=a' })).status).toBe(200);
    await until(() => world.streams() === 0);
    expect((await ask('POST', { token: 'none', body: { query } })).status).toBe(404);
    expect((await ask('DELETE')).status).toBe(404);
    await stream.body?.cancel();
  });

  it('SC-5: a stream MUST be used by nobody but who reserved it', async () => {
    const { ask, issuer } = await start();
    const [ann, bob] = [await issuer.token('ann'), await issuer.token('bob')];
    const token = await (await ask('PUT', { as: ann })).text();
    const stream = await ask('GET', { token, as: ann });
    const body = { query: '{ latest }', extensions: { operationId: 'a' } };
    expect((await ask('POST', { token, as: bob, body })).status).toBe(403);
    expect((await ask('POST', { token, body })).status).toBe(403);
    expect((await ask('POST', { token, as: 'rubbish', body })).status).toBe(401);
    expect((await ask('POST', { token, as: ann, body })).status).toBe(202);
    expect((await ask('PUT', { as: 'rubbish' })).status).toBe(401);
    await stream.body?.cancel();
  });

  it('SC-6: the limit of operations at a time holds, and what begins again after it is served', async () => {
    const { ask, world } = await start();
    const token = await (await ask('PUT')).text();
    const stream = await ask('GET', { token });
    const begin = async (id: number) =>
      (await ask('POST', { token, body: { query: 'subscription { counted }', extensions: { operationId: `${id}` } } }))
        .status;
    for (let id = 0; id < 50; id += 1) expect(await begin(id)).toBe(202);
    expect(await begin(50)).toBe(400);
    await ask('DELETE', { token, search: '?operationId=7' });
    expect(await begin(50)).toBe(202);
    await until(() => world.streams() > 0);
    await stream.body?.cancel();
    await until(() => world.streams() === 0);
  });
});
