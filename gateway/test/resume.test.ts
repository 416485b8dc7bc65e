import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { openClient, until } from './fixture/socket.ts';

const opened = closeAfterEach();
const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const query = 'subscription { counted }';

const impatient = { retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true, retryWait: () => pause(10) };
const socketUrl = (url: string): string => `${url.replace(/^http/, 'ws')}/graphql`;

interface Told {
  readonly data?: { readonly counted?: number } | null;
  readonly extensions?: { readonly cursor?: string; readonly musubi?: { readonly reason: string } };
}

/** The npm client as it comes. */
function watch(url: string, options: { cursor?: string; query?: string; token?: string } = {}) {
  const connectionParams = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  const client = opened(openClient(url, { connectionParams }));
  const resume = options.cursor === undefined ? {} : { resume: { cursor: options.cursor } };
  const payload = { query: options.query ?? query, extensions: resume };
  const told: Told[] = [];
  const stop = client.subscribe(payload, {
    next: (result) => void told.push(JSON.parse(JSON.stringify(result))),
    error: () => {},
    complete: () => {},
  });
  return {
    told,
    stop,
    numbers: () => told.map(({ data }) => data?.counted),
    gaps: () => told.flatMap(({ extensions }) => extensions?.musubi ?? []),
    cursor: () => told.at(-1)?.extensions?.cursor ?? '',
  };
}

async function start(options: { snapshot?: boolean } = {}) {
  const world = opened(await startCounter(options));
  const gateway = opened(await startGateway(world.sdl, { secret }));
  return { world, gateway };
}

/** A reader that has seen the numbers 1 and 2, and left; then 3 was counted. */
async function startAndLeave(options: { snapshot?: boolean } = {}) {
  const { world, gateway } = await start(options);
  const reader = watch(gateway.url);
  await until(() => world.streams() === 1 && (options.snapshot !== true || reader.told.length === 1));
  world.count();
  world.count();
  await until(() => reader.numbers().at(-1) === 2);
  reader.stop();
  await until(() => world.streams() === 0);
  world.count();
  return { world, gateway, cursor: reader.cursor() };
}

describe('a subscription with a cursor', () => {
  it.each([{ snapshot: false }, { snapshot: true }])(
    'goes on after it without loss or repetition, %j',
    async (options) => {
      const { world, gateway, cursor } = await startAndLeave(options);
      const back = watch(gateway.url, { cursor });
      await until(() => back.told.length === 1);
      world.count();
      await until(() => back.told.length === 2);
      expect(back.numbers()).toEqual([3, 4]);
      expect(back.gaps()).toEqual([]);
    },
  );

  it('goes on at another gateway of the same secret', async () => {
    const { world, cursor } = await startAndLeave();
    const other = opened(await startGateway(world.sdl, { secret }));
    const back = watch(other.url, { cursor });
    await until(() => back.told.length === 1);
    expect(back.numbers()).toEqual([3]);
    expect(back.gaps()).toEqual([]);
  });

  it('waits for a subgraph that is just being started again', async () => {
    const { world, gateway, cursor } = await startAndLeave();
    await world.stop();
    const back = watch(gateway.url, { cursor });
    await world.restart();
    await until(() => back.told.length === 1);
    expect(back.numbers()).toEqual([3]);
    expect(back.gaps()).toEqual([]);
  });

  it('starts anew, and says so, at a gateway of another secret', async () => {
    const { world, cursor } = await startAndLeave();
    const other = opened(await startGateway(world.sdl));
    const back = watch(other.url, { cursor });
    await until(() => world.streams() === 1);
    world.count();
    await until(() => back.told.length === 1);
    expect(back.numbers()).toEqual([4]);
    expect(back.gaps()).toEqual([{ recovered: false, reason: 'CURSOR_INVALID' }]);
  });

  it('asks again after the last result for one that the subgraph could not make', async () => {
    const { world, gateway } = await start();
    const reader = watch(gateway.url);
    await until(() => world.streams() === 1);
    world.count();
    await until(() => reader.told.length === 1);
    world.failOnce();
    world.count();
    await until(() => reader.told.length === 2);
    expect(reader.numbers()).toEqual([1, 2]);
    expect(reader.gaps()).toEqual([]);
  });

  it('starts anew, and says so once, when the log does not reach back', async () => {
    const { world, gateway, cursor } = await startAndLeave();
    world.trim();
    const back = watch(gateway.url, { cursor });
    await until(() => world.streams() === 1);
    world.count();
    await until(() => back.told.length === 1);
    world.count();
    await until(() => back.told.length === 2);
    expect(back.numbers()).toEqual([4, 5]);
    expect(back.gaps()).toEqual([{ recovered: false, reason: 'POSITION_GONE' }]);
    expect(gateway.errors).toEqual([]);
  });

  it('says so when the log is another one than before', async () => {
    const { world, gateway, cursor } = await startAndLeave();
    world.renameLog('restored');
    const back = watch(gateway.url, { cursor });
    await until(() => back.told.length === 1);
    expect(back.gaps()).toEqual([{ recovered: false, reason: 'LOG_CHANGED' }]);
  });

  it.each([
    ['other operation', { query: 'subscription { again: counted }' }, 'CURSOR_FOREIGN'],
    ['forged cursor', { cursor: 'WzEsIngiXQ.AAAAAAAAAAAAAAAAAAAAAA' }, 'CURSOR_INVALID'],
    ['empty cursor', { cursor: '' }, 'CURSOR_INVALID'],
  ])('starts anew, and says so, with %s', async (_name, change, reason) => {
    const { world, gateway, cursor } = await startAndLeave();
    const back = watch(gateway.url, { cursor, ...change });
    await until(() => world.streams() === 1);
    world.count();
    await until(() => back.told.length === 1);
    expect(back.gaps()).toEqual([{ recovered: false, reason }]);
  });

  it('is of no use to another caller', async () => {
    const issuer = await startIssuer();
    const world = opened(await startCounter());
    const gateway = opened(await startGateway(world.sdl, { secret, tokens: issuer.tokens }));
    const ann = watch(gateway.url, { token: await issuer.token('ann') });
    await until(() => world.streams() === 1);
    world.count();
    await until(() => ann.told.length === 1);
    world.count();
    const bob = watch(gateway.url, { token: await issuer.token('bob'), cursor: ann.cursor() });
    await until(() => world.streams() === 2);
    world.count();
    await until(() => bob.told.length === 1);
    expect(bob.numbers()).toEqual([3]);
    expect(bob.gaps()).toEqual([{ recovered: false, reason: 'CURSOR_FOREIGN' }]);
    const again = watch(gateway.url, {
      token: await issuer.token('ann'),
      cursor: ann.told[0]?.extensions?.cursor ?? '',
    });
    await until(() => again.told.length === 2);
    expect(again.numbers()).toEqual([2, 3]);
  });
});

describe('the npm client as it comes', () => {
  it('loses and repeats nothing over restarts of the gateway when its payload keeps the last cursor', async () => {
    const world = opened(await startCounter());
    let gateway = await startGateway(world.sdl, { secret });
    opened({ close: () => gateway.close() });
    const client = opened(openClient('', { url: () => socketUrl(gateway.url), ...impatient }));
    const payload: { query: string; extensions: { resume?: { cursor: string } } } = { query, extensions: {} };
    const told: Told[] = [];
    client.subscribe(payload, {
      next: (result) => {
        const next: Told = JSON.parse(JSON.stringify(result));
        told.push(next);
        payload.extensions.resume = { cursor: next.extensions?.cursor ?? '' };
      },
      error: () => {},
      complete: () => {},
    });
    await until(() => world.streams() === 1);
    world.count();
    for (let restart = 1; restart <= 3; restart += 1) {
      await until(() => told.length === 2 * restart - 1);
      await gateway.close();
      world.count();
      gateway = await startGateway(world.sdl, { secret });
      await until(() => told.length === 2 * restart);
      world.count();
    }
    await until(() => told.length === 7);
    expect(told.map(({ data }) => data?.counted)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(told.filter(({ extensions }) => extensions?.musubi)).toEqual([]);
  });
});

describe('subscribers of one stream', () => {
  it('who come back share the running upstream and get what they missed from memory', async () => {
    const { world, gateway } = await start();
    const stays = watch(gateway.url);
    const leaves = watch(gateway.url);
    await until(() => world.streams() === 1);
    world.count();
    await until(() => stays.told.length === 1 && leaves.told.length === 1);
    leaves.stop();
    for (let round = 0; round < 20; round += 1) world.count();
    await until(() => stays.told.length === 21);
    const back = watch(gateway.url, { cursor: leaves.cursor() });
    await until(() => back.told.length === 20);
    expect(back.numbers()).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(world.counter().subscribed).toHaveLength(1);
  });

  it('become one group again, whenever they came', async () => {
    const { world, gateway } = await start({ snapshot: true });
    const readers = [watch(gateway.url)];
    await until(() => readers[0]?.told.length === 1);
    for (let late = 1; late <= 5; late += 1) {
      world.count();
      const reader = watch(gateway.url);
      readers.push(reader);
      await until(() => reader.told.length === 1);
    }
    world.count();
    await until(() => readers.every((reader) => reader.numbers().at(-1) === 6));
    await until(() => world.streams() === 1);
    for (const [index, reader] of readers.entries()) {
      expect(reader.numbers()).toEqual(Array.from({ length: 7 - index }, (_, number) => number + index));
    }
  });
});

describe('a stream that is public to a role', () => {
  async function startPublic() {
    const world = opened(await startCounter({ publicTo: ['shopper', 'guest'] }));
    const issuer = await startIssuer();
    const gateway = opened(await startGateway(world.sdl, { secret, tokens: issuer.tokens }));
    const as = async (sub: string, role: string, cursor?: string) =>
      watch(gateway.url, {
        token: await issuer.token(sub, { claims: { role } }),
        ...(cursor === undefined ? {} : { cursor }),
      });
    return { world, gateway, as };
  }

  it('is one for all callers of it and nobody, and asks its subgraph as nobody', async () => {
    const { world, gateway, as } = await startPublic();
    const readers = [
      await as('ann', 'shopper'),
      await as('bob', 'shopper'),
      await as('cyd', 'guest'),
      watch(gateway.url),
    ];
    await until(() => world.streams() === 1);
    // All of them are in before the first result: who comes later begins a stream of its own.
    await pause(200);
    world.count();
    await until(() => readers.every(({ told }) => told.length === 1));
    expect(world.streams()).toBe(1);
    const [asked] = world.counter().subscribed;
    const context = JSON.parse(Buffer.from(String(asked?.['gwCtx']), 'base64url').toString('utf8'));
    expect(context).not.toHaveProperty('sub');
    expect(JSON.stringify(context)).not.toMatch(/ann|bob|cyd|shopper/);
    readers[0]?.stop();
    world.count();
    const goesOn = await as('dan', 'shopper', readers[0]?.cursor());
    await until(() => goesOn.told.length === 1);
    expect([goesOn.numbers(), goesOn.gaps(), world.streams()]).toEqual([[2], [], 1]);
  });

  it('is not shared with other roles', async () => {
    const { world, as } = await startPublic();
    await as('eve', 'associate');
    await as('ann', 'shopper');
    await until(() => world.streams() === 2);
    const subjects = world.counter().subscribed.map(({ gwCtx }): unknown => {
      const context: { sub?: string } = JSON.parse(Buffer.from(String(gwCtx), 'base64url').toString('utf8'));
      return context.sub;
    });
    expect(new Set(subjects)).toEqual(new Set(['eve', undefined]));
  });
});
