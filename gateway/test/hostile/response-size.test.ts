import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../fixture/gateway.ts';
import { startWorld, type World } from '../fixture/world.ts';
import { transports } from './transports.ts';
import { trust } from './trust.ts';

const short = '{ users { id name } }';
const long = '{ users { id name reviews { id body stars author { id name greeting } } } }';

let world: World;
let gateway: TestGateway;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl, { limits: { responseBytes: 120 }, ...(await trust([short, long])) });
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
