import { describe, expect, it, vi } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const query = '{ me { name age } }';
const ada = { data: { me: { name: 'Ada', age: null } } };

/** Subgraphs answer once they are let. */
async function start() {
  const release = Promise.withResolvers<void>();
  const world = opened(await startWorld({ users: async () => release.promise }));
  const gateway = opened(await startGateway(world.sdl, { forwardedHeaders: ['x-shop'] }));
  return { world, gateway, release: release.resolve };
}

/** Waits until those who were asked before have come in, which is not seen from outside where they join others. */
async function until(seen: readonly unknown[], count: number): Promise<void> {
  await expect.poll(() => seen.length).toBe(count);
  await new Promise((resolve) => setTimeout(resolve, 200));
}

describe('identical queries of one moment', () => {
  it('are run once, and their answer is printed once', async () => {
    const { world, gateway, release } = await start();
    const asked = Array.from({ length: 20 }, () => gateway.post({ query }));
    await until(world.users.seen, 1);
    const printed = vi.spyOn(JSON, 'stringify');
    release();
    for (const { status, body } of await Promise.all(asked)) expect([status, body]).toEqual([200, ada]);
    const answers = printed.mock.calls.filter(([value]) => JSON.stringify(value) === JSON.stringify(ada));
    printed.mockRestore();
    expect(world.users.seen).toHaveLength(1);
    // By the subgraph, by us, and not by us again.
    expect(answers).toHaveLength(2);
  });

  it('are run for each caller on whose behalf subgraphs are asked', async () => {
    const { world, gateway, release } = await start();
    const asked = ['a', 'b', 'a', 'b'].map((shop) => gateway.post({ query }, { 'x-shop': shop }));
    await until(world.users.seen, 2);
    release();
    for (const { body } of await Promise.all(asked)) expect(body).toEqual(ada);
    expect(world.users.seen).toHaveLength(2);
  });

  it('are run apart if they change something', async () => {
    const { world, gateway, release } = await start();
    const rename = { query: 'mutation { rename(id: "u2", name: "Grace") { name } }' };
    const asked = Array.from({ length: 3 }, () => gateway.post(rename));
    await until(world.users.seen, 3);
    release();
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
  });
});
