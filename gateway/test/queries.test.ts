import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';
import { startWorld, type Interceptors } from './fixture/world.ts';

const opened = closeAfterEach();

async function start(intercept: Interceptors = {}) {
  const world = opened(await startWorld(intercept));
  const gateway = opened(await startGateway(world.sdl));
  return { world, gateway };
}

describe('queries and mutations', () => {
  it('join fields of other subgraphs', async () => {
    const { gateway } = await start();
    const { status, body } = await gateway.post({ query: '{ me { name greeting reviews { body } } }' });
    expect(body).toEqual({
      data: { me: { name: 'Ada', greeting: 'Hello Ada', reviews: [{ body: 'Review 1' }] } },
    });
    expect(status).toBe(200);
  });

  it('ask a subgraph once for all entities of a list', async () => {
    const { world, gateway } = await start();
    const { body } = await gateway.post({ query: '{ users(first: 2) { name reviewCount } }' });
    expect(body.data).toEqual({
      users: [
        { name: 'Ada', reviewCount: 1 },
        { name: 'Grace', reviewCount: 0 },
      ],
    });
    expect([world.users.seen.length, world.reviews.seen.length]).toEqual([1, 1]);
  });

  it('take variables', async () => {
    const { gateway } = await start();
    const query = 'query ($n: Int!, $id: ID! = "x") { users(first: $n) { id } user(id: $id) { id } }';
    const { body } = await gateway.post({ query, variables: { n: 1, more: true } });
    expect(body).toEqual({ data: { users: [{ id: 'u1' }], user: null } });
  });

  it('run the operation that is named', async () => {
    const { gateway } = await start();
    const query = 'query A { me { id } } query B { me { name } }';
    expect((await gateway.post({ query, operationName: 'B' })).body.data).toEqual({ me: { name: 'Ada' } });
    expect((await gateway.post({ query, operationName: 'A' })).body.data).toEqual({ me: { id: 'u1' } });
    expect((await gateway.post({ query })).body.errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  it('change data', async () => {
    const { gateway } = await start();
    const query = 'mutation { rename(id: "u2", name: "G. Hopper") { name greeting } }';
    expect((await gateway.post({ query })).body.data).toEqual({
      rename: { name: 'G. Hopper', greeting: 'Hello G. Hopper' },
    });
  });

  it('are run once where the same is asked at the same time, but not for different callers', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const world = opened(await startWorld({ users: () => held }));
    const gateway = opened(await startGateway(world.sdl, { forwardedHeaders: ['x-basket'] }));
    // On one connection, hence taken in this order: the second has joined the first when the third calls.
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    opened({ close: () => socket.destroy() });
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    const path = `/graphql?query=${encodeURIComponent('{ me { name } }')}`;
    const heads = ['', '', 'x-basket: 1\r\n'].map((header) => `GET ${path} HTTP/1.1\r\nhost: test\r\n${header}\r\n`);
    socket.write(heads.join(''));
    await until(() => world.users.seen.length === 2);
    release();
    await until(() => text.split('{"data":{"me":{"name":"Ada"}}}').length === 4);
    expect(world.users.seen).toHaveLength(2);
  });

  it('answer introspection without a subgraph', async () => {
    const { world, gateway } = await start();
    const { body } = await gateway.post({ query: getIntrospectionQuery() });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).not.toContain('_entities');
    expect(world.users.seen).toHaveLength(0);
  });
});

describe('failures of subgraphs', () => {
  it('are told with their code and message when the code is allowed', async () => {
    const { gateway } = await start();
    const { status, body } = await gateway.post({ query: '{ fail(code: "BAD_USER_INPUT") me { id } }' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { fail: null, me: { id: 'u1' } },
      errors: [{ message: 'The name is too long', path: ['fail'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it.each(['{ fail }', '{ fail(code: "SOMETHING_INTERNAL") }'])('are masked otherwise: %s', async (query) => {
    const { gateway } = await start();
    const { body } = await gateway.post({ query });
    expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body)).not.toMatch(/secret|too long|SOMETHING/);
    expect(gateway.errors).toMatchObject([{ subgraph: 'users', errorId: body.errors?.[0]?.extensions.errorId }]);
  });

  it.each([
    ['no JSON', { status: 200, body: '<html>' }, 'SUBGRAPH_BAD_RESPONSE'],
    ['a list', { status: 200, body: '[]' }, 'SUBGRAPH_BAD_RESPONSE'],
    ['neither data nor errors', { status: 200, body: '{}' }, 'SUBGRAPH_BAD_RESPONSE'],
    ['a refusal of the gateway', { status: 401, body: '{"errors":[{"message":"secret"}]}' }, 'SUBGRAPH_BAD_RESPONSE'],
    [
      'more than 10 MB',
      { status: 200, body: `{"data":{"_entities":[{"reviewCount":1}]}}${' '.repeat(10_000_000)}` },
      'SUBGRAPH_BAD_RESPONSE',
    ],
    ['too few entities', { status: 200, body: '{"data":{"_entities":[]}}' }, 'SUBGRAPH_BAD_RESPONSE'],
    [
      'hostile keys',
      { status: 200, body: '{"data":{"_entities":[{"__proto__":{"polluted":1}}]}}' },
      'SUBGRAPH_BAD_RESPONSE',
    ],
  ])('leave the rest of the answer standing: %s', async (_name, answer, code) => {
    const { gateway } = await start({ reviews: () => answer });
    const { status, body } = await gateway.post({ query: '{ me { name reviewCount } }' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: null });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('end after the deadline', async () => {
    const world = opened(await startWorld({ reviews: () => 'hang' }));
    const gateway = opened(await startGateway(world.sdl, { subgraphTimeoutMs: 100 }));
    const { body } = await gateway.post({ query: '{ me { name greeting } }' });
    expect(body.data).toEqual({ me: { name: 'Ada', greeting: null } });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_TIMEOUT');
  });

  it('are told when nobody listens', async () => {
    const { world, gateway } = await start();
    await world.reviews.close();
    const { body } = await gateway.post({ query: '{ me { name greeting } }' });
    expect(body.data).toEqual({ me: { name: 'Ada', greeting: null } });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});
