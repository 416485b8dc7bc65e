import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose, reviewsTypeDefs, usersTypeDefs } from './fixture/graph.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld, type World } from './fixture/world.ts';

const opened = closeAfterEach();

async function start() {
  const world = opened(await startWorld());
  const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
  await writeFile(path, world.sdl);
  const gateway = opened(await startGateway(world.sdl, { supergraph: { kind: 'file', path, pollMs: 20 } }));
  return { world, gateway, path };
}

/** The same graph without `Query.latest`. */
function smaller({ users, reviews }: World): string {
  return compose({
    users: { typeDefs: usersTypeDefs, url: users.url },
    reviews: { typeDefs: reviewsTypeDefs.replace('type Query { latest: [Review!]! }', ''), url: reviews.url },
  });
}

describe('a new supergraph', () => {
  it('is taken from the file without a restart', async () => {
    const { world, gateway, path } = await start();
    expect((await gateway.post({ query: '{ latest { body } }' })).status).toBe(200);
    await writeFile(path, smaller(world));
    await expect.poll(async () => (await gateway.post({ query: '{ latest { body } }' })).status).toBe(400);
    expect((await gateway.post({ query: '{ me { name } }' })).body.data).toEqual({ me: { name: 'Ada' } });
  });

  it.each([
    ['no SDL', 'type Query {'],
    ['not a supergraph', 'type Query { a: Int }'],
    ['empty', ''],
  ])('is refused when it is %s, and the old one keeps serving', async (_name, sdl) => {
    const { gateway, path } = await start();
    await writeFile(path, sdl);
    await expect.poll(() => gateway.errors.length).toBeGreaterThan(0);
    expect((await gateway.post({ query: '{ latest { body } }' })).body.data).toEqual({
      latest: [{ body: 'Review 1' }],
    });
    // Told once, not with every look at the file.
    await gateway.gateway.refresh();
    expect(gateway.errors).toHaveLength(1);
  });

  it('fails no request while it comes, and leaves subscriptions alone', async () => {
    const { world, gateway, path } = await start();
    const client = opened(openClient(gateway.url));
    const events = client.iterate({ query: 'subscription { userRenamed { name greeting } }' });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    const sdls = [smaller(world), world.sdl];
    for (let round = 0; round < 10; round += 1) {
      await writeFile(path, sdls[round % 2] ?? '');
      const query = '{ users(first: 2) { name greeting reviews { body } } }';
      const answers = Array.from({ length: 5 }, () => gateway.post({ query }));
      await gateway.gateway.refresh();
      for (const { body } of await Promise.all(answers)) expect(body.errors).toBeUndefined();
    }
    world.rename('u1', 'Ada L.');
    expect(await first).toEqual({ data: { userRenamed: { name: 'Ada L.', greeting: 'Hello Ada L.' } } });
  });
});

describe('at the start, a supergraph', () => {
  it('must be there and valid', async () => {
    await expect(startGateway('', { supergraph: { kind: 'file', path: '/nowhere', pollMs: 20 } })).rejects.toThrow(
      /ENOENT/,
    );
    await expect(startGateway('type Query { a: Int }')).rejects.toThrow(/link|core|supergraph/i);
  });

  it('must name an address for every subgraph', async () => {
    const sdl = compose({ users: { typeDefs: usersTypeDefs, url: '' } });
    await expect(startGateway(sdl)).rejects.toThrow('Expected an http(s) address for the subgraph "users"');
  });

  it('may have its addresses replaced', async () => {
    const world = opened(await startWorld());
    const sdl = compose({ users: { typeDefs: usersTypeDefs, url: 'http://nowhere.invalid/' } });
    const gateway = opened(await startGateway(sdl, { subgraphUrls: { users: world.users.url } }));
    expect((await gateway.post({ query: '{ me { name } }' })).body.data).toEqual({ me: { name: 'Ada' } });
  });
});
