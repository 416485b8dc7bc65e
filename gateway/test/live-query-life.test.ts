import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { startLiveWorld } from './fixture/live-world.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient } from './fixture/socket.ts';

const open = closeAfterEach();
const query = 'query @live(throttle: 0) { person(id: "a") { name } }';
const answerOf = (name: string): object => ({ data: { person: { name } } });

describe('a live query and who asks it', () => {
  it('is run for each authority by itself', async () => {
    const world = open(await startLiveWorld());
    const issuer = await startIssuer();
    const gateway = open(await startGateway(world.sdl, { tokens: issuer.tokens }));
    const ask = async (subject: string) => {
      const authorization = `Bearer ${await issuer.token(subject)}`;
      const answers = open(openClient(gateway.url, { connectionParams: { authorization } })).iterate<unknown>({
        query,
      });
      expect(await next(answers)).toEqual(answerOf('Ada'));
      return answers;
    };
    const ann = await ask('ann');
    // The stream of changes is heard once by all: what it may have told before is asked for once.
    await expect.poll(() => world.runs()).toBe(2);
    const [ben, again] = [await ask('ben'), await ask('ann')];
    expect([world.listeners(), world.runs()]).toEqual([1, 3]);
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    for (const answers of [ann, ben, again]) expect(await next(answers)).toEqual(answerOf('Ada L.'));
    expect(world.runs()).toBe(5);
  });

  it('ends with the token', async () => {
    const world = open(await startLiveWorld());
    const issuer = await startIssuer();
    const gateway = open(await startGateway(world.sdl, { tokens: issuer.tokens }));
    const authorization = `Bearer ${await issuer.token('ann', { seconds: 3 })}`;
    const answers = open(openClient(gateway.url, { connectionParams: { authorization } })).iterate<unknown>({ query });
    expect(await next(answers)).toEqual(answerOf('Ada'));
    await expect(next(answers)).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
    await expect.poll(() => world.listeners()).toBe(0);
  });

  it('shares no call that was made before the change that it follows', async () => {
    const held: (() => void)[] = [];
    let isHolding = false;
    const world = open(
      await startLiveWorld({
        intercept: ({ body }) => {
          if (!isHolding || body.query.includes('_service')) return undefined;
          isHolding = false;
          return new Promise((resolve) => held.push(() => resolve({ status: 200, body: '{"data":{"person":null}}' })));
        },
      }),
    );
    const gateway = open(await startGateway(world.sdl, { deduplication: 'all' }));
    const answers = open(openClient(gateway.url)).iterate<unknown>({ query });
    expect(await next(answers)).toEqual(answerOf('Ada'));
    await expect.poll(() => world.runs()).toBe(2);
    isHolding = true;
    world.putPerson({ id: 'a', name: 'too early', age: 36 });
    await expect.poll(() => held.length).toBe(1);
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    held[0]?.();
    let last: unknown;
    do last = await next(answers);
    while (JSON.stringify(last) !== JSON.stringify(answerOf('Ada L.')));
    expect(last).toEqual(answerOf('Ada L.'));
  });
});

describe('a live query and another supergraph', () => {
  async function start() {
    const world = open(await startLiveWorld());
    const path = join(await mkdtemp(join(tmpdir(), 'supergraph-')), 'supergraph.graphql');
    await writeFile(path, world.sdl);
    const gateway = open(await startGateway(world.sdl, { supergraph: { kind: 'file', path, pollMs: 60_000 } }));
    const answers = open(openClient(gateway.url)).iterate<unknown>({ query });
    expect(await next(answers)).toEqual(answerOf('Ada'));
    await expect.poll(() => world.listeners()).toBe(1);
    const serve = async (sdl: string): Promise<void> => {
      await writeFile(path, sdl);
      await gateway.gateway.refresh();
    };
    return { world, answers, serve };
  }

  it('goes on where the types of what it asks stay', async () => {
    const { world, answers, serve } = await start();
    await serve(world.sdl.replace('count: Int!', 'count: Int'));
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    expect(await next(answers)).toEqual(answerOf('Ada L.'));
    expect(world.listeners()).toBe(1);
  });

  it('is cut where they do not', async () => {
    const { world, answers, serve } = await start();
    await serve(world.sdl.replace('  name: String @', '  name: String! @'));
    await expect(next(answers)).rejects.toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED' } }]);
    await expect.poll(() => world.listeners()).toBe(0);
  });

  it('is cut where nobody tells of it any more', async () => {
    const { world, answers, serve } = await start();
    await serve(world.sdl.replaceAll(/ @changes(\(parts: \["Comment"\]\))?$/gm, ''));
    await expect(next(answers)).rejects.toMatchObject([{ extensions: { code: 'LIVE_UNWATCHED' } }]);
  });
});
