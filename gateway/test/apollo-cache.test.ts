import { ApolloServer } from '@apollo/server';
import responseCachePlugin from '@apollo/server-plugin-response-cache';
import { startStandaloneServer } from '@apollo/server/standalone';
import { describe, expect, it } from 'vitest';
import { MusubiGateway } from '../src/index.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();

interface Context {
  readonly session: string | null;
}

/** Subgraphs that say so of their answers, and a server with the plugin that keeps them. */
async function start(said: { readonly users: string; readonly reviews?: string }) {
  const answer = (data: object, cacheControl: string | undefined) => ({
    status: 200,
    body: JSON.stringify({ data }),
    ...(cacheControl === undefined ? {} : { headers: { 'cache-control': cacheControl } }),
  });
  const world = opened(
    await startWorld({
      users: ({ body }) =>
        body.query.includes('fail')
          ? undefined
          : answer({ me: { __typename: 'User', id: 'u1', name: 'Ada' } }, said.users),
      reviews: () => answer({ _entities: [{ reviewCount: 7 }] }, said.reviews),
    }),
  );
  const gateway = new MusubiGateway<Context>({ supergraph: { kind: 'text', sdl: world.sdl } });
  const server = new ApolloServer<Context>({
    gateway,
    plugins: [responseCachePlugin<Context>({ sessionId: async ({ contextValue }) => contextValue.session })],
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ session: req.headers['x-session']?.toString() ?? null }),
  });
  opened({ close: () => server.stop() });
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const body = JSON.stringify({ query });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { answer: await response.json(), cacheControl: response.headers.get('cache-control') };
  };
  return { world, ask };
}

const both = '{ me { name reviewCount } }';
const data = { me: { name: 'Ada', reviewCount: 7 } };

describe("Apollo Server's response cache", () => {
  it('keeps an answer as long as the subgraph that gives it least allows', async () => {
    const { world, ask } = await start({ users: 'max-age=60', reviews: 'public, max-age=30' });
    expect(await ask(both)).toEqual({ answer: { data }, cacheControl: 'max-age=30, public' });
    expect((await ask(both)).answer).toEqual({ data });
    expect([world.users.seen.length, world.reviews.seen.length]).toEqual([1, 1]);
  });

  it('keeps what is private for its session alone', async () => {
    const { world, ask } = await start({ users: 'max-age=60, private' });
    const sessions = ['a', 'b', 'a', 'b'];
    for (const session of sessions) {
      expect(await ask('{ me { name } }', { 'x-session': session })).toMatchObject({
        answer: { data: { me: { name: 'Ada' } } },
      });
    }
    await ask('{ me { name } }');
    expect(world.users.seen).toHaveLength(3);
  });

  it.each(['max-age=60, no-store', 'max-age=0', 'public'])(
    'keeps nothing of a subgraph that says %s',
    async (users) => {
      const { world, ask } = await start({ users });
      expect((await ask('{ me { name } }')).cacheControl).toBe('no-store');
      await ask('{ me { name } }');
      expect(world.users.seen).toHaveLength(2);
    },
  );

  it('keeps nothing if one of several subgraphs says nothing', async () => {
    const { world, ask } = await start({ users: 'max-age=60' });
    await ask(both);
    await ask(both);
    expect(world.users.seen).toHaveLength(2);
  });

  it('keeps no errors', async () => {
    const { world, ask } = await start({ users: 'max-age=60' });
    expect((await ask('{ fail }')).cacheControl).toBe('no-store');
    await ask('{ fail }');
    expect(world.users.seen).toHaveLength(2);
  });
});
