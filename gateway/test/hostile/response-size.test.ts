import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../fixture/gateway.ts';
import { startWorld, type World } from '../fixture/world.ts';
import { transports } from './transports.ts';
import { trust } from './trust.ts';

const short = '{ users { id name } }';
const long = '{ users { id name reviews { id body stars author { id name greeting } } } }';

const renamed = 'subscription { userRenamed(id: "u1") { name } }';
const deferred = '{ users { id ... @defer { name reviews { id body stars author { id name greeting } } } } }';

let world: World;
let gateway: TestGateway;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl, {
    limits: { responseBytes: 120 },
    ...(await trust([short, long, deferred, renamed])),
  });
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

describe.each(Object.entries(transports))('an answer over %s', (_transport, ask) => {
  it('is refused if it is too long, and only then', async () => {
    expect(await ask(gateway.url, { query: short })).toEqual([]);
    expect(new Set(await ask(gateway.url, { query: long }))).toEqual(new Set(['RESPONSE_TOO_LARGE']));
  });

  it('is bounded as a whole where it comes in parts', async () => {
    expect(new Set(await ask(gateway.url, { query: deferred }))).toEqual(new Set(['RESPONSE_TOO_LARGE']));
  });
});

it.each(['a socket', 'server-sent events', 'multipart'])(
  'counts all parts of a response together over %s',
  async (transport) => {
    const nested = '{ me { id ... @defer { name ... @defer { reviewCount ... @defer { age } } } } }';
    const other = await startGateway(world.sdl, { limits: { responseBytes: 220 } });
    try {
      expect(await transports[transport]?.(other.url, { query: nested })).toEqual(['RESPONSE_TOO_LARGE']);
    } finally {
      await other.close();
    }
  },
);

describe.each([
  ['a socket', transports['a socket']],
  ['server-sent events', transports['server-sent events']],
  [
    'multipart',
    async (url: string, { query }: { readonly query: string }) => {
      const headers = { 'content-type': 'application/json', accept: 'multipart/mixed;subscriptionSpec=1.0' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return [...(await response.text()).matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
    },
  ],
] as const)('a subscription over %s', (_transport, ask) => {
  it('ends before an event that is too long', async () => {
    const codes = ask?.(gateway.url, { query: renamed });
    await expect.poll(() => world.renamed.listeners()).toBe(1);
    world.rename('u1', 'Ada');
    world.rename('u1', 'Ada'.repeat(100));
    expect(await codes).toEqual(['RESPONSE_TOO_LARGE']);
    await expect.poll(() => world.renamed.listeners()).toBe(0);
    world.rename('u1', 'Ada');
  });
});

it('is measured in bytes', async () => {
  const query = '{ user(id: "u2") { name } }';
  world.rename('u2', '結'.repeat(31));
  const { status, body } = await gateway.post({ query });
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  world.rename('u2', '結'.repeat(30));
  expect((await gateway.post({ query })).status).toBe(200);
});

it('of a subgraph costs that part if it is too long', async () => {
  const other = await startGateway(world.sdl, { limits: { subgraphBytes: 60 } });
  const { status, body } = await other.post({ query: '{ me { id reviews { id body stars } } }' });
  expect(status).toBe(200);
  expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_BAD_RESPONSE');
  await other.close();
});
