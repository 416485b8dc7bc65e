import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();

/** The fixture's graph with `@authenticated` on what stands at these places. */
function protect(sdl: string, ...places: readonly RegExp[]): string {
  const linked = sdl
    .replace('\n{\n', '\n  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)\n{\n')
    .concat('\ndirective @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n');
  return places.reduce((text, place) => {
    expect(text).toMatch(place);
    return text.replace(place, '$& @authenticated');
  }, linked);
}

async function start(...places: readonly RegExp[]) {
  const issuer = await startIssuer();
  const world = opened(await startWorld());
  const gateway = opened(await startGateway(protect(world.sdl, ...places), { tokens: issuer.tokens }));
  const bearer = async (): Promise<Record<string, string>> => ({ authorization: `Bearer ${await issuer.token('u1')}` });
  return { world, gateway, bearer };
}

const greeting = /\bgreeting: String/;
const renamed = /\buserRenamed\(id: ID\): User!/;
const refusedGreeting = [
  expect.objectContaining({ path: ['me', 'greeting'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }),
];

describe('a protected field', () => {
  it('is withheld on every transport', async () => {
    const { world, gateway } = await start(greeting);
    const query = '{ me { name greeting } }';
    const expected = { data: { me: { name: 'Ada', greeting: null } }, errors: refusedGreeting };
    expect((await gateway.post({ query })).body).toEqual(expected);
    const got = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(await got.json()).toEqual(expected);
    const events = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const [line = ''] = /(?<=data: ?)\{.*/.exec(await events.text()) ?? [];
    expect(JSON.parse(line)).toEqual(expected);
    expect(await next(opened(openClient(gateway.url)).iterate({ query }))).toEqual(expected);
    expect(world.reviews.seen).toHaveLength(0);
  });

  it('is withheld from what is deferred', async () => {
    const { world, gateway } = await start(greeting);
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'multipart/mixed;deferSpec=20220824', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { name ... @defer { greeting age } ... @defer { greeting } } }' }),
    });
    const text = await response.text();
    expect(text).toContain('"name":"Ada"');
    expect(text).toContain('"greeting":null');
    expect(text).toContain('"code":"UNAUTHORIZED_FIELD_OR_TYPE"');
    expect(text).toContain('"hasNext":false');
    expect(text).not.toContain('Hello');
    expect(world.reviews.seen).toHaveLength(0);
  });

  it('is never shared with who may not see it, however many ask at one time', async () => {
    const { gateway, bearer } = await start(greeting);
    const query = '{ me { greeting } }';
    const member = await bearer();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => gateway.post({ query }, index % 2 === 0 ? member : {})),
    );
    for (const [index, { body }] of answers.entries()) {
      expect(body.data).toEqual({ me: { greeting: index % 2 === 0 ? 'Hello Ada' : null } });
    }
  });

  it('is withheld in every event of a subscription', async () => {
    const { world, gateway, bearer } = await start(greeting);
    const query = 'subscription { userRenamed { name greeting } }';
    const member = opened(openClient(gateway.url, { connectionParams: await bearer() }));
    const streams = [member, opened(openClient(gateway.url))].map((client) => client.iterate({ query }));
    const first = streams.map((stream) => next(stream));
    await until(() => world.renamed.listeners() === 2);
    world.rename('u1', 'Ada L.');
    const [theirs, nobodys] = await Promise.all(first);
    expect(theirs).toMatchObject({ data: { userRenamed: { name: 'Ada L.', greeting: 'Hello Ada L.' } } });
    expect(nobodys).toMatchObject({
      data: { userRenamed: { name: 'Ada L.', greeting: null } },
      errors: [{ path: ['userRenamed', 'greeting'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }],
    });
  });
});

describe('a protected subscription', () => {
  it('is refused before its subgraph hears of it', async () => {
    const { world, gateway, bearer } = await start(renamed);
    const query = 'subscription { userRenamed { name } }';
    const refused = opened(openClient(gateway.url)).iterate({ query });
    await expect(next(refused)).rejects.toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
    expect(world.renamed.listeners()).toBe(0);
    const member = opened(openClient(gateway.url, { connectionParams: await bearer() })).iterate({ query });
    const first = next(member);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    expect(await first).toEqual({ data: { userRenamed: { name: 'Ada L.' } } });
  });
});

describe('whoever grants policies', () => {
  it('is asked once for those of an operation, and where it fails nothing is run', async () => {
    const world = opened(await startWorld());
    const asked: (readonly string[])[] = [];
    const sdl = world.sdl
      .replace('\n{\n', '\n  @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)\n{\n')
      .replace(greeting, '$& @policy(policies: [["kind", "known"], ["staff"]])')
      .replace(
        '\ntype Query',
        '\nscalar policy__Policy\ndirective @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\ntype Query',
      );
    const grantPolicies = async (names: readonly string[]): Promise<readonly string[]> => {
      asked.push(names);
      if (asked.length > 1) throw new Error('no answer');
      return ['staff'];
    };
    const gateway = opened(await startGateway(sdl, { grantPolicies }));
    expect((await gateway.post({ query: '{ me { name } }' })).body).toEqual({ data: { me: { name: 'Ada' } } });
    const query = '{ me { greeting again: greeting } }';
    expect((await gateway.post({ query })).body).toEqual({
      data: { me: { greeting: 'Hello Ada', again: 'Hello Ada' } },
    });
    expect(asked).toEqual([['kind', 'known', 'staff']]);
    world.users.seen.length = 0;
    expect((await gateway.post({ query })).body).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(world.users.seen).toHaveLength(0);
  });
});
