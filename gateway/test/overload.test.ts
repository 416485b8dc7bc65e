import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const query = '{ me { name } }';
const ada = { data: { me: { name: 'Ada' } } };

/** Three may run, two may wait; the users subgraph answers once it is let. */
async function start() {
  const release = Promise.withResolvers<void>();
  const world = opened(await startWorld({ users: async () => release.promise }));
  const overload = { running: { least: 3, first: 3, most: 3 }, leastWaiting: 2, patienceMs: 1 };
  const gateway = opened(await startGateway(world.sdl, { overload, deduplication: 'off' }));
  /** Fills the gateway. */
  const fill = async () => {
    const answers = Array.from({ length: 3 }, () => gateway.post({ query }));
    await expect.poll(() => world.users.seen.length).toBe(3);
    answers.push(gateway.post({ query }), gateway.post({ query }));
    // Whoever waits is not seen from outside; who comes after them is.
    await expect.poll(async () => (await fetch(`${gateway.url}/graphql?query=${query}`, timeout())).status).toBe(503);
    return answers;
  };
  return { world, gateway, release: release.resolve, fill };
}

/** A request that was let in after all would never be answered. */
const timeout = () => ({ signal: AbortSignal.timeout(60_000) });

describe('a gateway with more to do than it can', () => {
  it('says so at once, finishes what it took, and takes more afterwards', async () => {
    const { world, gateway, release, fill } = await start();
    const taken = await fill();
    const refused = await Promise.all(Array.from({ length: 20 }, () => gateway.post({ query })));
    for (const { status, headers, body } of refused) {
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'OVERLOADED', retryAfter: 1 });
    }
    expect(world.users.seen).toHaveLength(3);
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
    release();
    for (const { status, body } of await Promise.all(taken)) expect([status, body]).toEqual([200, ada]);
    expect((await gateway.post({ query })).body).toEqual(ada);
  });

  it('keeps sockets, and tells them too', async () => {
    const { gateway, release, fill } = await start();
    const client = opened(openClient(gateway.url, { lazy: false }));
    const taken = await fill();
    const refused = next(client.iterate({ query }));
    await expect(refused).rejects.toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
    release();
    await Promise.all(taken);
    expect(await next(client.iterate({ query }))).toEqual(ada);
  });

  it('gives the places of clients that left to others', async () => {
    const { world, gateway, release } = await start();
    const leaving = new AbortController();
    const headers = { 'content-type': 'application/json' };
    const ask = () =>
      fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
        signal: leaving.signal,
      });
    const left = Array.from({ length: 5 }, () => ask().catch(() => 'left'));
    await expect.poll(() => world.users.seen.length).toBe(3);
    leaving.abort();
    expect(await Promise.all(left)).toEqual(Array.from({ length: 5 }, () => 'left'));
    release();
    const answers = await Promise.all(Array.from({ length: 3 }, () => gateway.post({ query })));
    for (const { status } of answers) expect(status).toBe(200);
  });
});

describe('connections and headers', () => {
  it('are closed and refused beyond their number', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`x-${index}`, 'a']));
    expect((await gateway.post({ query }, many)).status).toBe(431);
    expect((await gateway.post({ query })).status).toBe(200);
  });
});
