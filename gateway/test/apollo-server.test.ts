import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { describe, expect, it, vi } from 'vitest';
import { MusubiGateway, type MusubiGatewayOptions } from '../src/index.ts';
import { compose, reviewsTypeDefs, usersTypeDefs } from './fixture/graph.ts';
import { readMultipart } from './fixture/multipart.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld, type Interceptors, type World } from './fixture/world.ts';

const opened = closeAfterEach();

interface Context {
  readonly tenant: string | undefined;
}

interface Started {
  readonly world: World;
  readonly gateway: MusubiGateway<Context>;
  readonly ask: (query: string, headers?: Record<string, string>) => Promise<Response>;
}

interface Settings {
  readonly intercept?: Interceptors;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  readonly options?: Partial<MusubiGatewayOptions<Context>>;
}

async function start({ intercept = {}, plugins = [], options = {} }: Settings = {}): Promise<Started> {
  const world = opened(await startWorld(intercept));
  const gateway = new MusubiGateway<Context>({ supergraph: { kind: 'text', sdl: world.sdl }, ...options });
  const server = new ApolloServer<Context>({
    gateway,
    plugins: [gateway.deferPlugin(), ...plugins],
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ tenant: req.headers['x-tenant']?.toString() }),
  });
  opened({ close: () => server.stop() });
  return {
    world,
    gateway,
    ask: (query, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
  };
}

const query = '{ me { name reviewCount } }';
const answer = { data: { me: { name: 'Ada', reviewCount: 1 } } };

describe('Apollo Server with MusubiGateway', () => {
  it('answers across subgraphs', async () => {
    const { ask } = await start();
    expect(await (await ask(query)).json()).toEqual(answer);
  });

  it('sends the headers that the context gives to each subgraph', async () => {
    const { world, ask } = await start({
      options: {
        willSendRequest: ({ subgraph, context }) => ({ 'x-tenant': context.tenant ?? 'none', 'x-for': subgraph }),
      },
    });
    await ask(query, { 'x-tenant': 'kyoto' });
    const sent = [...world.users.seen, ...world.reviews.seen].map(({ headers }) => [
      headers['x-tenant'],
      headers['x-for'],
    ]);
    expect(sent).toEqual([
      ['kyoto', 'users'],
      ['kyoto', 'reviews'],
    ]);
  });

  it('shows plugins what they know from any gateway', async () => {
    const told: string[] = [];
    const { ask } = await start({
      plugins: [
        {
          requestDidStart: async () => ({
            didResolveOperation: async ({ operationName }) => void told.push(`resolved ${operationName ?? ''}`),
            didEncounterErrors: async ({ errors }) => void told.push(`errors ${errors.length}`),
            executionDidStart: async () => void told.push('execution'),
            async willSendResponse({ response }) {
              response.http.headers.set('x-told', told.join(', '));
            },
          }),
        },
      ],
    });
    const response = await ask('query Mine { me { name } fail }');
    expect(response.headers.get('x-told')).toBe('resolved Mine, execution, errors 1');
    expect(await response.json()).toMatchObject({
      data: { me: { name: 'Ada' }, fail: null },
      errors: [{ path: ['fail'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });

  it('answers what is deferred in parts, and whole to who takes no parts', async () => {
    const slow = Promise.withResolvers<void>();
    const { ask } = await start({ intercept: { reviews: () => slow.promise } });
    const deferred = '{ me { name ... @defer(label: "more") { reviewCount } } }';
    const parts = readMultipart(
      await ask(deferred, { accept: 'multipart/mixed;incrementalSpec=v0.2, application/json' }),
    );
    expect(await parts.next()).toMatchObject({ data: { me: { name: 'Ada' } }, hasNext: true });
    slow.resolve();
    expect(await parts.next()).toMatchObject({ incremental: [{ data: { reviewCount: 1 } }], hasNext: false });
    const older = readMultipart(
      await ask(deferred, { accept: 'multipart/mixed;deferSpec=20220824, application/json' }),
    );
    const [, second] = [await older.next(), await older.next()];
    expect(second).toMatchObject({ incremental: [{ path: ['me'], label: 'more', data: { reviewCount: 1 } }] });
    expect(await (await ask(deferred)).json()).toEqual(answer);
  });

  it('goes over to a new supergraph while it runs', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
    const world = opened(await startWorld());
    await writeFile(path, world.sdl);
    const { gateway, ask } = await start({ options: { supergraph: { kind: 'file', path, pollMs: 60_000 } } });
    expect(await (await ask('{ me { title } }')).json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    const users = {
      typeDefs: usersTypeDefs.replace('age: Int', 'age: Int title: String'),
      url: world.users.url,
    };
    await writeFile(path, compose({ users, reviews: { typeDefs: reviewsTypeDefs, url: world.reviews.url } }));
    await gateway.refresh();
    const later = await (await ask('{ __type(name: "User") { fields { name } } }')).text();
    expect(later).toContain('title');
  });

  it('is put together as the README says', async () => {
    const world = opened(await startWorld());
    const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
    await writeFile(path, world.sdl);
    vi.stubEnv('EXAMPLE_SUPERGRAPH', path);
    vi.stubEnv('EXAMPLE_PORT', '0');
    const { server, url } = await import('./fixture/apollo-server-example.ts');
    opened({ close: () => server.stop() });
    const headers = { 'content-type': 'application/json', 'x-tenant': 'kyoto' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(await response.json()).toEqual(answer);
    expect(world.users.seen[0]?.headers['x-tenant']).toBe('kyoto');
    const [example, readme] = await Promise.all(
      ['fixture/apollo-server-example.ts', '../README.md'].map((file) =>
        readFile(new URL(file, import.meta.url), 'utf8'),
      ),
    );
    expect(readme).toContain(example);
  });
});
