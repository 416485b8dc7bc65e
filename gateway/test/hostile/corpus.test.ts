import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../fixture/gateway.ts';
import { startWorld, type World } from '../fixture/world.ts';
import { corpus, hostileNames } from './corpus.ts';
import { transports } from './transports.ts';
import { trust } from './trust.ts';

const harmless = { query: '{ me { id } }' };

let world: World;
let gateway: TestGateway;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(
    world.sdl,
    await trust([...corpus, ...hostileNames, harmless].map(({ query }) => query)),
  );
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

/** Whether prototypes are as they were. */
function isClean(): boolean {
  return Reflect.get({}, 'polluted') === undefined && {}.constructor === Object;
}

describe.each(Object.entries(transports))('over %s', (transport, ask) => {
  it.each(corpus)('$name ($learntFrom) is refused and reaches no subgraph', async ({ code, byGet, ...params }) => {
    const before = world.users.seen.length + world.reviews.seen.length;
    const expected = transport === 'GET' ? (byGet ?? code) : code;
    expect(new Set(await ask(gateway.url, params))).toEqual(new Set([expected]));
    expect(world.users.seen.length + world.reviews.seen.length).toBe(before);
    expect(await ask(gateway.url, harmless)).toEqual([]);
    expect(isClean()).toBe(true);
  });

  it.each(hostileNames)('$query is data', async (params) => {
    expect(await ask(gateway.url, params)).toEqual([]);
    expect(isClean()).toBe(true);
  });
});

describe('what is refused', () => {
  it.each(corpus)('$name has status 400, one kind of error and no data', async ({ code, name: _name, ...params }) => {
    const { status, body } = await gateway.post(params);
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
  });

  // The text differs each time, so that nothing is remembered. Time on the clock would tell of the machine.
  it.each(corpus)('$name takes less than 50 ms of the processor', async ({ query, variables = {}, operationName }) => {
    const costs: number[] = [];
    for (const fresh of ['a', 'b', 'c', 'd', 'e']) {
      const body = JSON.stringify({ query: `${query}#${fresh}`, variables, operationName });
      const before = process.threadCpuUsage();
      await gateway.post(body);
      const { user, system } = process.threadCpuUsage(before);
      costs.push((user + system) / 1000);
    }
    expect(Math.min(...costs)).toBeLessThan(50);
  });
});
