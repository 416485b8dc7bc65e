import { afterEach, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld, type World } from './fixture/world.ts';

const query = 'subscription { userRenamed { name greeting reviewCount } }';

describe('subscriptions over several subgraphs', () => {
  const opened: (() => Promise<unknown> | void)[] = [];

  afterEach(async () => {
    for (const close of opened.splice(0).toReversed()) await close();
  });

  async function start(): Promise<{ world: World; gateway: TestGateway }> {
    const world = await startWorld();
    opened.push(world.close);
    const gateway = await startGateway(world.sdl);
    opened.push(gateway.close);
    return { world, gateway };
  }

  it('fetches the fields of other subgraphs anew for every event', async () => {
    const { world, gateway } = await start();
    const client = openClient(gateway.url);
    opened.push(client.dispose);
    const events = client.iterate({ query });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    expect(await first).toEqual({
      data: { userRenamed: { name: 'Ada L.', greeting: 'Hello Ada L.', reviewCount: 1 } },
    });
    world.reviewCounts.set('u1', 7);
    world.rename('u1', 'Ada K.');
    expect(await next(events)).toEqual({
      data: { userRenamed: { name: 'Ada K.', greeting: 'Hello Ada K.', reviewCount: 7 } },
    });
  });

  it('shares one upstream and one execution among identical subscriptions', async () => {
    const { world, gateway } = await start();
    const client = openClient(gateway.url);
    opened.push(client.dispose);
    const streams = [client.iterate({ query }), client.iterate({ query }), client.iterate({ query })];
    const first = streams.map((stream) => next(stream));
    await until(() => world.renamed.listeners() === 1);
    // All three have joined once a query that came after them on the same socket is answered.
    await next(client.iterate({ query: '{ __typename }' }));
    world.rename('u1', 'Ada L.');
    const results = await Promise.all(first);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(world.renamed.listeners()).toBe(1);
    expect(world.reviews.seen).toHaveLength(1);
  });

  it('ends the upstream when the last subscriber leaves', async () => {
    const { world, gateway } = await start();
    const client = openClient(gateway.url);
    opened.push(client.dispose);
    const events = client.iterate({ query });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    await events.return?.();
    await expect.poll(() => world.renamed.listeners()).toBe(0);
  });
});
