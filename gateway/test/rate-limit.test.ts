import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GatewaySettings } from '../src/index.ts';
import { startGateway, type Posted, type TestGateway } from './fixture/gateway.ts';
import { startIssuer, type Issuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient } from './fixture/socket.ts';
import { startWorld, type World } from './fixture/world.ts';

const opened = closeAfterEach();
const query = '{ me { id } }';
/** So slow that no test waits for it. */
const two = { count: 2, periodMs: 7_200_000 };

let world: World;
let issuer: Issuer;

beforeAll(async () => {
  world = await startWorld();
  issuer = await startIssuer();
});

afterAll(() => world.close());

async function start(rateLimits: NonNullable<GatewaySettings['rateLimits']>, settings: Partial<GatewaySettings> = {}) {
  return opened(await startGateway(world.sdl, { rateLimits, tokens: issuer.tokens, ...settings }));
}

const outcome = ({ status, body }: Posted) => (status === 200 ? 'ok' : body.errors?.[0]?.extensions.reason);

async function outcomes(gateway: TestGateway, asked: readonly [object, Record<string, string>?][]): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const [body, headers] of asked) seen.push(outcome(await gateway.post(body, headers)));
  return seen;
}

describe('requests beyond a rate', () => {
  it('are refused with the time to come again', async () => {
    const gateway = await start({ address: two });
    await gateway.post({ query });
    await gateway.post({ query });
    const before = world.users.seen.length;
    const { status, headers, body } = await gateway.post({ query });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBe(3600);
    expect(body).toEqual({
      errors: [
        {
          message: 'Expected at most 2 in 7200 s requests by one address.',
          extensions: { code: 'RATE_LIMITED', reason: 'ADDRESS', retryAfter: 3600 },
        },
      ],
    });
    expect(world.users.seen.length).toBe(before);
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
  });

  it('are refused on every transport alike', async () => {
    const gateway = await start({ address: two });
    const get = () => fetch(`${gateway.url}/graphql?query=${query}`);
    expect((await get()).status).toBe(200);
    const client = opened(openClient(gateway.url));
    expect(await next(client.iterate({ query }))).toEqual({ data: { me: { id: 'u1' } } });
    const refused = next(client.iterate({ query }));
    await expect(refused).rejects.toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: 3600 } }]);
    expect((await get()).status).toBe(429);
    const accept = 'text/event-stream';
    expect((await gateway.post({ query }).then(outcome)) ?? '').toBe('ADDRESS');
    expect((await fetch(`${gateway.url}/graphql?query=${query}`, { headers: { accept } })).status).toBe(429);
  });

  it('are counted by caller, not by the token', async () => {
    const gateway = await start({ caller: two });
    const as = async (sub: string): Promise<[object, Record<string, string>]> => [
      { query },
      { authorization: `Bearer ${await issuer.token(sub)}` },
    ];
    const asked = [await as('a'), await as('a'), await as('a'), await as('b')];
    expect(await outcomes(gateway, asked)).toEqual(['ok', 'ok', 'CALLER', 'ok']);
    // Without a token, who asks is an address.
    expect(await outcomes(gateway, [[{ query }], [{ query }], [{ query }]])).toEqual(['ok', 'ok', 'CALLER']);
  });

  it('are counted by the address that a trusted proxy tells, and by no other', async () => {
    const from = (address: string): [object, Record<string, string>] => [{ query }, { 'x-forwarded-for': address }];
    const asked = [from('203.0.113.1'), from('203.0.113.1'), from('203.0.113.1'), from('203.0.113.2')];
    const behindProxy = await start({ address: two }, { trustedProxies: ['127.0.0.0/8'] });
    expect(await outcomes(behindProxy, asked)).toEqual(['ok', 'ok', 'ADDRESS', 'ok']);
    const direct = await start({ address: two });
    expect(await outcomes(direct, asked)).toEqual(['ok', 'ok', 'ADDRESS', 'ADDRESS']);
  });

  it('are one caller if their addresses are of one network of IPv6', async () => {
    const gateway = await start({ address: two }, { trustedProxies: ['127.0.0.0/8'] });
    const from = (address: string): [object, Record<string, string>] => [{ query }, { 'x-forwarded-for': address }];
    const asked = ['2001:db8::1', '2001:db8:0:0:ffff::', '2001:0DB8::2', '2001:db8:0:1::1'].map(from);
    expect(await outcomes(gateway, asked)).toEqual(['ok', 'ok', 'ADDRESS', 'ok']);
  });
});

describe('callers with a rate for the cost of what they ask', () => {
  it('may ask for much seldom, or for little often', async () => {
    const gateway = await start({ cost: { count: 10, periodMs: 7_200_000 } });
    const much = { query: 'query ($n: Int!) { users(first: $n) { id } }', variables: { n: 100 } };
    const asked: [object][] = [[{ query }], [much], [{ query }]];
    expect(await outcomes(gateway, asked)).toEqual(['ok', 'COST', 'ok']);
    const other = await start({ cost: { count: 10, periodMs: 7_200_000 } });
    expect(await outcomes(other, [[much], [{ query }]])).toEqual(['ok', 'COST']);
  });
});

describe('an operation with a rate of its own', () => {
  const rename = (name: string) => `rename(id: "u1", name: "${name}") { id }`;

  it('is counted by its name', async () => {
    const gateway = await start({ operations: { Often: two } });
    const often = { query: `query Often ${query}` };
    expect(await outcomes(gateway, [[often], [often], [often], [{ query }]])).toEqual(['ok', 'ok', 'OPERATION', 'ok']);
  });

  it('is counted by root field, however the document hides it', async () => {
    const gateway = await start({ operations: { 'Mutation.rename': two } });
    const one = { query: `mutation A { x: ${rename('Ada')} }` };
    const hidden = {
      query: `mutation B { ...F ... { b: ${rename('Ada')} } } fragment F on Mutation { a: ${rename('Ada')} }`,
    };
    expect(await outcomes(gateway, [[one], [hidden], [one], [one]])).toEqual(['ok', 'OPERATION', 'ok', 'OPERATION']);
    expect(await outcomes(gateway, [[{ query }]])).toEqual(['ok']);
  });
});
