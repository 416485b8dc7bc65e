import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startLiveWorld, type LiveWorld, type LiveWorldOptions } from './fixture/live-world.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient } from './fixture/socket.ts';

const open = closeAfterEach();

async function start(options: LiveWorldOptions = {}) {
  const world = open(await startLiveWorld(options));
  const gateway = open(await startGateway(world.sdl));
  const client = open(openClient(gateway.url));
  return { world, gateway, client };
}

/** Asks and reads the first answer. */
async function ask({ client }: Pick<Awaited<ReturnType<typeof start>>, 'client'>, query: string) {
  const answers = client.iterate<unknown>({ query });
  return { answers, first: await next(answers) };
}

/**
 * Until the stream of changes is heard, and what it may have told before has been asked for once: from there on every
 * run has its reason in a test. `runs` are the calls that have been made then.
 */
async function heard(world: LiveWorld, runs = 2): Promise<number> {
  await expect.poll(() => world.runs()).toBe(runs);
  return runs;
}

/** The same for queries with two streams, which may be asked for at once or one after the other. */
async function bothHeard(world: LiveWorld): Promise<void> {
  await expect.poll(() => world.listeners()).toBe(2);
  let last = -1;
  while (world.runs() !== last) {
    last = world.runs();
    await pause(60);
  }
}

const post = { id: '2', text: 'two', authorId: 'a', comments: [] };

describe('a live query', () => {
  it('answers at once, and again when an entity of its answer has changed', async () => {
    const setting = await start();
    const { answers, first } = await ask(setting, 'query @live(throttle: 0) { person(id: "a") { name } }');
    expect(first).toEqual({ data: { person: { name: 'Ada' } } });
    await heard(setting.world);
    setting.world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    expect(await next(answers)).toEqual({ data: { person: { name: 'Ada L.' } } });
  });

  it('answers again when an entity comes into a list that its subgraph tells of', async () => {
    const setting = await start();
    const query = 'query @live(throttle: 0) { person(id: "a") { name posts { text } } }';
    const { answers, first } = await ask(setting, query);
    expect(first).toEqual({ data: { person: { name: 'Ada', posts: [{ text: 'one' }] } } });
    await bothHeard(setting.world);
    setting.world.putPost(post);
    expect(await next(answers)).toEqual({
      data: { person: { name: 'Ada', posts: [{ text: 'one' }, { text: 'two' }] } },
    });
  });

  it('answers again when an entity comes into a list at the root', async () => {
    const setting = await start();
    const { answers } = await ask(setting, 'query @live(throttle: 0) { posts { text } }');
    await heard(setting.world);
    setting.world.putPost(post);
    expect(await next(answers)).toEqual({ data: { posts: [{ text: 'one' }, { text: 'two' }] } });
  });

  it('finds at the root what was not there', async () => {
    const setting = await start();
    const { answers, first } = await ask(setting, 'query @live(throttle: 0) { post(id: "2") { text } }');
    expect(first).toEqual({ data: { post: null } });
    await heard(setting.world);
    setting.world.putPost(post);
    expect(await next(answers)).toEqual({ data: { post: { text: 'two' } } });
    setting.world.removePost('2');
    expect(await next(answers)).toEqual({ data: { post: null } });
  });

  it('follows what a field is said to watch', async () => {
    const setting = await start();
    const { answers, first } = await ask(setting, 'query @live(throttle: 0) { oldest { name } }');
    expect(first).toEqual({ data: { oldest: { name: 'Grace' } } });
    await heard(setting.world);
    setting.world.putPerson({ id: 'm', name: 'Mary', age: 91 });
    expect(await next(answers)).toEqual({ data: { oldest: { name: 'Mary' } } });
  });

  it('takes a part for changed with the entity that it is in', async () => {
    const setting = await start();
    const { answers } = await ask(setting, 'query @live(throttle: 0) { post(id: "1") { comments { text } } }');
    await heard(setting.world);
    const comments = [{ id: 'c', text: 'so' }];
    setting.world.putPost({ id: '1', text: 'one', authorId: 'a', comments });
    expect(await next(answers)).toEqual({ data: { post: { comments: [{ text: 'so' }] } } });
  });

  it('is run for what it depends on, and for nothing else', async () => {
    const setting = await start();
    const { world, client } = setting;
    const { answers } = await ask(setting, 'query @live(throttle: 0) { person(id: "a") { name } }');
    await heard(world);
    // Tells that the gateway has heard of what is no concern of the first.
    const { answers: others } = await ask(
      setting,
      'query @live(throttle: 0) { person(id: "g") { name } posts { text } }',
    );
    const before = await heard(world, 6);
    world.putPerson({ id: 'g', name: 'Grace H.', age: 85 });
    expect(await next(others)).toMatchObject({ data: { person: { name: 'Grace H.' } } });
    // The same person, in a subgraph that is not asked for it.
    world.putPost(post);
    expect(await next(others)).toMatchObject({ data: { posts: [{ text: 'one' }, { text: 'two' }] } });
    // A run of the others is two calls.
    expect(world.runs()).toBe(before + 4);
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    expect(await next(answers)).toEqual({ data: { person: { name: 'Ada L.' } } });
    expect(world.runs()).toBe(before + 5);
    client.terminate();
  });

  it('sends no answer that says the same', async () => {
    const setting = await start();
    const { world } = setting;
    const { answers } = await ask(setting, 'query @live(throttle: 0) { person(id: "a") { name } }');
    const before = await heard(world);
    world.putPerson({ id: 'a', name: 'Ada', age: 37 });
    await expect.poll(() => world.runs()).toBe(before + 1);
    world.putPerson({ id: 'a', name: 'Ada L.', age: 37 });
    expect(await next(answers)).toEqual({ data: { person: { name: 'Ada L.' } } });
  });

  it('is run once for all who ask the same, who have its last answer at once', async () => {
    const setting = await start();
    const { world, client } = setting;
    const query = 'query @live(throttle: 0) { person(id: "a") { name } }';
    const { answers } = await ask(setting, query);
    const before = await heard(world);
    const others = Array.from({ length: 20 }, () => client.iterate<unknown>({ query }));
    for (const other of others) expect(await next(other)).toEqual({ data: { person: { name: 'Ada' } } });
    expect(world.runs()).toBe(before);
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    const second = await Promise.all([answers, ...others].map((one) => next(one)));
    expect(new Set(second.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"data":{"person":{"name":"Ada L."}}}']),
    );
    expect(world.runs()).toBe(before + 1);
  });

  it('makes of a burst as many runs as the throttle allows, and ends with what is true', async () => {
    const setting = await start();
    const { world } = setting;
    const { answers } = await ask(setting, 'query @live(throttle: 100) { person(id: "a") { age } }');
    const before = await heard(world);
    for (let age = 0; age <= 100; age += 1) world.putPerson({ id: 'a', name: 'Ada', age });
    let last: unknown;
    do last = await next(answers);
    while (!JSON.stringify(last).includes('100'));
    expect(last).toEqual({ data: { person: { age: 100 } } });
    expect(world.runs()).toBeLessThan(before + 20);
  });

  it('keeps keys that it asks for itself from what the client named', async () => {
    const setting = await start();
    const query = 'query @live(throttle: 0) { person(id: "a") { id: name __typename: age posts { id: text } } }';
    const { answers, first } = await ask(setting, query);
    expect(first).toEqual({ data: { person: { id: 'Ada', __typename: 36, posts: [{ id: 'one' }] } } });
    await bothHeard(setting.world);
    setting.world.putPost({ id: '1', text: 'uno', authorId: 'a', comments: [] });
    expect(await next(answers)).toMatchObject({ data: { person: { posts: [{ id: 'uno' }] } } });
  });

  it('stops listening when the last one leaves', async () => {
    const setting = await start();
    const { answers } = await ask(setting, 'query @live { person(id: "a") { name posts { text } } }');
    await expect.poll(() => setting.world.listeners()).toBe(2);
    await answers.return?.();
    await expect.poll(() => setting.world.listeners()).toBe(0);
  });
});

describe('where nobody tells of changes', () => {
  it('a live query says of which fields', async () => {
    const { client } = await start();
    const answers = client.iterate({ query: 'query @live { person(id: "a") { name } clock }' });
    expect(await next(answers)).toEqual({
      data: { person: { name: 'Ada' }, clock: '2' },
      extensions: { live: { unwatched: ['Query.clock'] } },
    });
  });

  it('a query that could never be answered again is refused', async () => {
    const { client } = await start();
    await expect(next(client.iterate({ query: 'query @live { clock count }' }))).rejects.toMatchObject([
      { message: expect.stringContaining('Query.clock, Query.count'), extensions: { code: 'LIVE_UNWATCHED' } },
    ]);
  });
});

describe('a subgraph that is lost', () => {
  it.each(['logged', 'bare'] as const)('is caught up with when it is back (%s)', async (log) => {
    const setting = await start({ log });
    const query = 'query @live(throttle: 0) { person(id: "a") { posts { text } } }';
    const { answers } = await ask(setting, query);
    await setting.world.restartPosts(() => setting.world.putPost(post));
    let last: unknown;
    do last = await next(answers);
    while (!JSON.stringify(last).includes('two'));
    expect(last).toEqual({ data: { person: { posts: [{ text: 'one' }, { text: 'two' }] } } });
  });

  it('is missing from the answer while it is away', async () => {
    const setting = await start();
    const query = 'query @live(throttle: 0) { person(id: "a") { name posts { text } } }';
    const { answers } = await ask(setting, query);
    await setting.world.restartPosts(async () => {
      expect(await next(answers)).toMatchObject({
        data: { person: null },
        errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      });
    });
    expect(await next(answers)).toEqual({ data: { person: { name: 'Ada', posts: [{ text: 'one' }] } } });
  });
});

describe('@live', () => {
  const query = 'query ($live: Boolean!) @live(if: $live, throttle: 0) { person(id: "a") { name } }';

  it('is refused over what carries one answer, unless its "if" is false', async () => {
    const { gateway } = await start();
    const { status, body } = await gateway.post({ query, variables: { live: true } });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'SUBSCRIPTION_TRANSPORT']);
    const plain = await gateway.post({ query, variables: { live: false } });
    expect(plain.body).toEqual({ data: { person: { name: 'Ada' } } });
    const search = new URLSearchParams({ query, variables: '{"live":true}' });
    const byGet = await fetch(`${gateway.url}/graphql?${search.toString()}`, {
      headers: { accept: 'application/json' },
    });
    expect(await byGet.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_TRANSPORT' } }] });
  });

  it('is refused with a throttle that is none', async () => {
    const { client } = await start();
    await expect(
      next(client.iterate({ query: 'query @live(throttle: -1) { person(id: "a") { name } }' })),
    ).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is for queries', async () => {
    const { client } = await start();
    await expect(next(client.iterate({ query: 'subscription @live { personChanged { id } }' }))).rejects.toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('is listed for who reads the schema', async () => {
    const { gateway } = await start();
    const { body } = await gateway.post({ query: '{ __schema { directives { name locations args { name } } } }' });
    expect(body).toMatchObject({
      data: {
        __schema: {
          directives: expect.arrayContaining([
            { name: 'live', locations: ['QUERY'], args: [{ name: 'if' }, { name: 'throttle' }] },
          ]),
        },
      },
    });
  });

  it.each([
    ['server-sent events', 'text/event-stream', /data: (\{.*\})/g],
    ['multipart', 'multipart/mixed;subscriptionSpec=1.0', /\{"payload":(\{.*\})\}/g],
  ])('goes over %s', async (_name, accept, pattern) => {
    const { world, gateway } = await start();
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query, variables: { live: true } }),
    });
    let text = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const read = async (answers: number): Promise<string | undefined> => {
      while ([...text.matchAll(pattern)].length < answers) text += (await reader?.read())?.value ?? '';
      return [...text.matchAll(pattern)][answers - 1]?.[1];
    };
    expect(await read(1)).toBe('{"data":{"person":{"name":"Ada"}}}');
    world.putPerson({ id: 'a', name: 'Ada L.', age: 36 });
    expect(await read(2)).toBe('{"data":{"person":{"name":"Ada L."}}}');
    await reader?.cancel();
  });
});
