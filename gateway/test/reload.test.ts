import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
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

describe('a new supergraph under a stream of numbers', () => {
  async function watching(readers: number) {
    const world = opened(await startCounter({ snapshot: true }));
    const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
    await writeFile(path, world.sdl);
    const { gateway, url } = opened(await startGateway('', { supergraph: { kind: 'file', path, pollMs: 60_000 } }));
    const seen = Array.from({ length: readers }, (): { numbers: unknown[]; told: unknown[]; error?: unknown } => {
      const reader: { numbers: unknown[]; told: unknown[]; error?: unknown } = { numbers: [], told: [] };
      opened(openClient(url)).subscribe<{ counted: number }, { musubi?: object }>(
        { query: 'subscription { counted }' },
        {
          next({ data, extensions }) {
            reader.numbers.push(data?.counted);
            if (extensions?.musubi !== undefined) reader.told.push(extensions.musubi);
          },
          error: (error) => void (reader.error = error),
          complete: () => {},
        },
      );
      return reader;
    });
    await until(() => seen.every(({ numbers }) => numbers.length === 1));
    const serve = async (sdl: string): Promise<void> => {
      await writeFile(path, sdl);
      await gateway.refresh();
    };
    return { world, seen, serve };
  }

  it('a hundred times, with the subgraph elsewhere each time: nothing is lost and nothing repeated', async () => {
    const { world, seen, serve } = await watching(20);
    const elsewhere = world.sdl.replaceAll('127.0.0.1', 'localhost');
    expect(elsewhere).not.toBe(world.sdl);
    for (let round = 0; round < 100; round += 1) {
      world.count();
      await serve(round % 2 === 0 ? elsewhere : world.sdl);
      world.count();
    }
    const numbers = Array.from({ length: 201 }, (_, index) => index);
    await until(() => seen.every((reader) => reader.error !== undefined || reader.numbers.at(-1) === 200));
    for (const reader of seen) expect(reader).toEqual({ numbers, told: [] });
  });

  it('of other types ends the stream with a code of its own, and one without the field with why', async () => {
    const { seen, serve, world } = await watching(1);
    await serve(world.sdl.replace('counted: Int!', 'counted: Int'));
    await until(() => seen[0]?.error !== undefined);
    expect(seen[0]?.error).toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED' } }]);
    const other = await watching(1);
    await other.serve(other.world.sdl.replace('counted: Int!', 'weighed: Int!'));
    await until(() => other.seen[0]?.error !== undefined);
    expect(other.seen[0]?.error).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
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
