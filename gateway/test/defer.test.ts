import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { readMultipart, type Multipart } from './fixture/multipart.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld, type Interceptors, type World } from './fixture/world.ts';

const opened = closeAfterEach();
const older = 'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9';
const present = 'multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9';
const query = '{ me { id name ... @defer(label: "more") { reviewCount reviews { body } } } }';

async function start(intercept: Interceptors = {}): Promise<{ world: World; gateway: TestGateway }> {
  const world = opened(await startWorld(intercept));
  return { world, gateway: opened(await startGateway(world.sdl)) };
}

async function ask({ url }: TestGateway, text: string, accept = older, variables = {}): Promise<Response> {
  const headers = { accept, 'content-type': 'application/json' };
  return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) });
}

async function parts(gateway: TestGateway, text: string, accept = older): Promise<Multipart> {
  return readMultipart(await ask(gateway, text, accept));
}

describe('@defer', () => {
  it('answers at once what is not deferred, and the rest as soon as it is there', async () => {
    const slow = Promise.withResolvers<void>();
    const { gateway } = await start({ reviews: () => slow.promise });
    const answer = await parts(gateway, query);
    expect(await answer.next()).toEqual({ data: { me: { id: 'u1', name: 'Ada' } }, hasNext: true });
    slow.resolve();
    expect(await answer.rest()).toEqual([
      {
        incremental: [{ path: ['me'], label: 'more', data: { reviewCount: 1, reviews: [{ body: 'Review 1' }] } }],
        hasNext: false,
      },
    ]);
  });

  it('is written in the present draft where the client asks for that', async () => {
    const { gateway } = await start();
    const answer = await parts(gateway, query, present);
    expect(answer.response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; incrementalSpec=v0.2');
    expect(await answer.rest()).toEqual([
      { data: { me: { id: 'u1', name: 'Ada' } }, pending: [{ id: '0', path: ['me'], label: 'more' }], hasNext: true },
      {
        incremental: [{ id: '0', data: { reviewCount: 1, reviews: [{ body: 'Review 1' }] } }],
        completed: [{ id: '0' }],
        hasNext: false,
      },
    ]);
  });

  it('gives one whole answer to a client that takes no multipart', async () => {
    const { gateway } = await start();
    const whole = { me: { id: 'u1', name: 'Ada', reviewCount: 1, reviews: [{ body: 'Review 1' }] } };
    const response = await ask(gateway, query, 'application/json');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ data: whole });
    const unknown = await ask(gateway, query, 'multipart/mixed;deferSpec=20990101, application/json');
    expect(await unknown.json()).toEqual({ data: whole });
  });

  it('answers whole where nothing comes to be deferred', async () => {
    const { gateway } = await start();
    const off = 'query ($later: Boolean!) { me { id ... @defer(if: $later) { name } } }';
    const response = await ask(gateway, off, older, { later: false });
    expect(await response.json()).toEqual({ data: { me: { id: 'u1', name: 'Ada' } } });
    const on = readMultipart(await ask(gateway, off, older, { later: true }));
    expect(await on.next()).toEqual({ data: { me: { id: 'u1' } }, hasNext: true });
    const nobody = await ask(gateway, '{ user(id: "none") { id ... @defer { name } } }');
    expect(await nobody.json()).toEqual({ data: { user: null } });
  });

  it('answers for each object of a list, in one payload', async () => {
    const { gateway } = await start();
    const answer = await parts(
      gateway,
      '{ users { id ...Count @defer } } fragment Count on User { reviewCount }',
      present,
    );
    const [first, second, ...others] = await answer.rest();
    expect(first).toMatchObject({
      pending: [
        { id: '0', path: ['users', 0] },
        { id: '1', path: ['users', 1] },
      ],
    });
    expect(second).toEqual({
      incremental: [
        { id: '0', data: { reviewCount: 1 } },
        { id: '1', data: { reviewCount: 0 } },
      ],
      completed: [{ id: '0' }, { id: '1' }],
      hasNext: false,
    });
    expect(others).toEqual([]);
  });

  it('announces what is deferred inside of it when it is there itself', async () => {
    const slow = Promise.withResolvers<void>();
    const { gateway } = await start({ reviews: () => slow.promise });
    const nested = '{ me { id ... @defer(label: "a") { name ... @defer(label: "b") { reviewCount } } } }';
    const answer = await parts(gateway, nested, present);
    expect(await answer.next()).toMatchObject({ pending: [{ id: '0', path: ['me'], label: 'a' }] });
    expect(await answer.next()).toEqual({
      pending: [{ id: '1', path: ['me'], label: 'b' }],
      incremental: [{ id: '0', data: { name: 'Ada' } }],
      completed: [{ id: '0' }],
      hasNext: true,
    });
    slow.resolve();
    expect(await answer.next()).toMatchObject({ incremental: [{ id: '1', data: { reviewCount: 1 } }], hasNext: false });
  });

  it('says once what two fragments ask for, in the present draft', async () => {
    const { gateway } = await start();
    const answer = await parts(gateway, '{ me { name ... @defer { name reviews { id } } reviews { body } } }', present);
    const [, second] = await answer.rest();
    expect(second).toMatchObject({ incremental: [{ id: '0', subPath: ['reviews', 0], data: { id: 'u1-r1' } }] });
  });

  it('answers at once that an object is there of which all is deferred', async () => {
    const { gateway } = await start();
    const [first] = await (await parts(gateway, '{ me { ... @defer { __typename name } } }')).rest();
    expect(first).toEqual({ data: { me: {} }, hasNext: true });
  });

  it('works below the root of a mutation', async () => {
    const { gateway } = await start();
    const rename = 'mutation { rename(id: "u1", name: "Ida") { name ... @defer { greeting } } }';
    const [first, second] = await (await parts(gateway, rename)).rest();
    expect(first).toEqual({ data: { rename: { name: 'Ida' } }, hasNext: true });
    expect(second).toMatchObject({ incremental: [{ path: ['rename'], data: { greeting: 'Hello Ida' } }] });
  });

  it('answers introspection too, at once where nothing else is deferred', async () => {
    const { gateway } = await start();
    const asked = await ask(gateway, '{ __typename ... @defer { __type(name: "User") { name } } }');
    expect(await asked.json()).toEqual({ data: { __typename: 'Query', __type: { name: 'User' } } });
    const answer = await parts(
      gateway,
      '{ me { id ... @defer { name } } ... @defer { __type(name: "User") { name } } }',
    );
    const [, ...later] = await answer.rest();
    expect(JSON.stringify(later)).toContain('{"__type":{"name":"User"}}');
  });

  it('is a directive of the gateway: the schema that it shows has it, subgraphs never see it', async () => {
    const { world, gateway } = await start();
    const asked = await ask(gateway, '{ __schema { directives { name locations } } }', 'application/json');
    expect(JSON.stringify(await asked.json())).toContain(
      '{"name":"defer","locations":["FRAGMENT_SPREAD","INLINE_FRAGMENT"]}',
    );
    await (await parts(gateway, query)).rest();
    const texts = [...world.users.seen, ...world.reviews.seen].map(({ text }) => text);
    expect(texts.filter((text) => text.includes('defer'))).toEqual([]);
  });
});

describe('an error in a deferred part', () => {
  const down = { reviews: () => ({ status: 500, body: 'oops' }) };
  const failing = '{ me { id ... @defer { reviewCount } } }';

  it('stays there', async () => {
    const { gateway } = await start(down);
    const error = { path: ['me'], extensions: { code: 'SUBGRAPH_BAD_RESPONSE' } };
    const [first, second] = await (await parts(gateway, failing)).rest();
    expect(first).toEqual({ data: { me: { id: 'u1' } }, hasNext: true });
    expect(second).toMatchObject({ incremental: [{ path: ['me'], data: null, errors: [error] }], hasNext: false });
    const [, completed] = await (await parts(gateway, failing, present)).rest();
    expect(completed).toMatchObject({ completed: [{ id: '0', errors: [error] }], hasNext: false });
    expect(completed).not.toHaveProperty('incremental');
  });

  it('makes null what may be null, and leaves the rest', async () => {
    const { gateway } = await start(down);
    const [, second] = await (await parts(gateway, '{ me { id ... @defer { name greeting } } }', present)).rest();
    expect(second).toMatchObject({
      incremental: [{ id: '0', data: { name: 'Ada', greeting: null }, errors: [{ path: ['me'] }] }],
      completed: [{ id: '0' }],
    });
  });

  it('never takes back what the client has', async () => {
    const { gateway } = await start(down);
    const shared = '{ me { id } ... @defer { me { reviewCount } } }';
    const [first, second] = await (await parts(gateway, shared, present)).rest();
    expect(first).toMatchObject({ data: { me: { id: 'u1' } } });
    expect(second).toMatchObject({ completed: [{ id: '0', errors: [{ path: ['me'] }] }] });
  });
});

describe('an object that an error has made null', () => {
  const gone = 'me { reviewCount ... @defer(label: "gone") { name } }';
  const goneBelow = 'me { reviews { id ... @defer(label: "gone") { body } } reviewCount }';
  const stays = 'user(id: "u2") { id ... @defer(label: "stays") { name } }';
  const counted = { _entities: [{ reviews: [{ id: 'r1', body: 'Review 1' }], reviewCount: null }] };

  it.each([
    ['of it', gone, { status: 500, body: 'oops' }],
    ['of what is in it', goneBelow, { status: 200, body: JSON.stringify({ data: counted }) }],
  ])('takes along what is deferred %s', async (_where, fields, answer) => {
    const { gateway } = await start({ reviews: () => answer });
    const whole = await ask(gateway, `{ ${fields} }`);
    expect(await whole.json()).toMatchObject({
      data: { me: null },
      errors: [{ path: expect.arrayContaining(['me']) }],
    });
    const [first, second, ...others] = await (await parts(gateway, `{ ${fields} ${stays} }`, present)).rest();
    expect(first).toMatchObject({
      data: { me: null, user: { id: 'u2' } },
      pending: [{ id: '0', path: ['user'], label: 'stays' }],
    });
    expect(second).toMatchObject({ incremental: [{ id: '0', data: { name: 'Grace' } }], hasNext: false });
    expect(others).toEqual([]);
  });
});

describe('a client that leaves', () => {
  it('ends what is still being fetched for it', async () => {
    const reached = Promise.withResolvers<void>();
    const { gateway } = await start({
      reviews: () => {
        reached.resolve();
        return 'hang';
      },
    });
    const leaving = new AbortController();
    const headers = { accept: older, 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify({ query }), signal: leaving.signal };
    const answer = readMultipart(await fetch(`${gateway.url}/graphql`, request));
    await answer.next();
    await reached.promise;
    leaving.abort();
    // Closing waits for what is in flight: it would take until the deadline.
    await gateway.close();
    expect(gateway.errors).toEqual([]);
  });
});
