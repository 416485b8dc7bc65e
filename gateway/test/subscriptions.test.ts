import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const query = 'subscription { userRenamed { name greeting reviewCount } }';

async function start(limits: { subscriptionsPerSocket?: number } = {}) {
  const world = opened(await startWorld());
  const gateway = opened(await startGateway(world.sdl, { limits }));
  const client = opened(openClient(gateway.url));
  return { world, gateway, client };
}

describe('subscriptions over several subgraphs', () => {
  it('fetch the fields of other subgraphs anew for every event', async () => {
    const { world, client } = await start();
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

  it('pass variables on and keep aliases, fragments and order', async () => {
    const { world, client } = await start();
    const text = `subscription ($id: ID) { renamed: userRenamed(id: $id) { ...R called: name } }
      fragment R on User { reviews { text: body } __typename }`;
    const first = next(client.iterate({ query: text, variables: { id: 'u1' } }));
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    expect(JSON.stringify((await first).data)).toBe(
      '{"renamed":{"reviews":[{"text":"Review 1"}],"__typename":"User","called":"Ada L."}}',
    );
  });

  it('share one upstream and one execution when they are identical', async () => {
    const { world, client } = await start();
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

  it('end their upstream when the last subscriber leaves', async () => {
    const { world, client } = await start();
    const events = client.iterate({ query });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    await events.return?.();
    await expect.poll(() => world.renamed.listeners()).toBe(0);
  });

  it('end their upstream when the socket breaks', async () => {
    const { world, client } = await start();
    const stream = next(client.iterate({ query }));
    await until(() => world.renamed.listeners() === 1);
    client.terminate();
    await expect(stream).rejects.toBeDefined();
    await expect.poll(() => world.renamed.listeners()).toBe(0);
  });

  it('outlive a restart of their subgraph, and say that something may be missing', async () => {
    const { world, client } = await start();
    const events = client.iterate({ query });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    await world.restartUsers();
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada K.');
    expect(await next(events)).toMatchObject({
      data: { userRenamed: { name: 'Ada K.' } },
      extensions: { musubi: { recovered: false, reason: 'UPSTREAM_LOST' } },
    });
    world.rename('u1', 'Ada B.');
    expect(await next(events)).not.toHaveProperty('extensions');
  });

  it('outlive a restart before their first event', async () => {
    const { world, client } = await start();
    const first = next(client.iterate({ query }));
    await until(() => world.renamed.listeners() === 1);
    await world.restartUsers();
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    expect(await first).toMatchObject({ data: { userRenamed: { name: 'Ada L.' } } });
  });

  it('go on after the last position of a subgraph that keeps a log', async () => {
    const { world, client } = await start();
    const events = client.iterate({ query });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.users.positions.push(41);
    world.rename('u1', 'Ada L.');
    await first;
    await world.restartUsers();
    await until(() => world.renamed.listeners() === 1);
    expect(world.users.subscribed).toMatchObject([{ after: 41 }]);
    world.users.positions.push(42);
    world.rename('u1', 'Ada K.');
    expect((await next(events)).extensions ?? {}).not.toHaveProperty('musubi');
  });

  it('are told to come back elsewhere when the gateway closes, and end their upstream', async () => {
    const { world, gateway, client } = await start();
    const stream = next(client.iterate({ query }));
    await until(() => world.renamed.listeners() === 1);
    const closing = gateway.close();
    await expect(stream).rejects.toMatchObject({ code: 1001 });
    await closing;
    await expect.poll(() => world.renamed.listeners()).toBe(0);
  });

  it('have no conditions at their root', async () => {
    const { client } = await start();
    for (const condition of ['@include(if: true)', '@skip(if: $x)']) {
      const text = `subscription ($x: Boolean = false) { userRenamed ${condition} { name @include(if: $x) } }`;
      await expect(next(client.iterate({ query: text }))).rejects.toMatchObject([
        { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ]);
    }
  });

  it('keep an event whose other subgraph fails, and recover with the next', async () => {
    let down = true;
    const world = opened(await startWorld({ reviews: () => (down ? { status: 500, body: '' } : undefined) }));
    const gateway = opened(await startGateway(world.sdl));
    const client = opened(openClient(gateway.url));
    const events = client.iterate({ query: 'subscription { userRenamed { name greeting } }' });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    expect(await first).toMatchObject({
      data: { userRenamed: { name: 'Ada L.', greeting: null } },
      errors: [{ extensions: { code: 'SUBGRAPH_BAD_RESPONSE' } }],
    });
    down = false;
    world.rename('u1', 'Ada K.');
    expect(await next(events)).toEqual({ data: { userRenamed: { name: 'Ada K.', greeting: 'Hello Ada K.' } } });
  });

  it('are refused at once when their subgraph cannot be reached', async () => {
    const { world, client } = await start();
    await world.users.close();
    await expect(next(client.iterate({ query }))).rejects.toMatchObject([
      { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });

  it('are limited in number on one socket', async () => {
    const { world, client } = await start({ subscriptionsPerSocket: 2 });
    const running = [next(client.iterate({ query })), next(client.iterate({ query }))];
    await until(() => world.renamed.listeners() === 1);
    await expect(next(client.iterate({ query }))).rejects.toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_LIMIT' } },
    ]);
    world.rename('u1', 'Ada L.');
    expect(await Promise.all(running)).toHaveLength(2);
  });

  it('leave nothing behind after many that come and go on one socket', async () => {
    const { world, client } = await start();
    for (let round = 0; round < 200; round += 1) {
      const stream = client.iterate({ query });
      void next(stream).catch(() => {});
      await stream.return?.();
    }
    await expect.poll(() => world.renamed.listeners()).toBe(0);
  });
});
