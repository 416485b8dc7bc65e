import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authenticateByToken, type Authenticate } from './authenticate.ts';
import { openKeys } from './jwks.ts';
import { noRevocations } from './revocations.ts';

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };

let server: Server;
let fetched: number;
let answer: { status: number; body: string };
let time: number;
let authenticate: Authenticate;

beforeEach(async () => {
  fetched = 0;
  answer = { status: 200, body: JSON.stringify({ keys: [jwk] }) };
  server = createServer((_request, response) => {
    fetched += 1;
    response.writeHead(answer.status, { connection: 'close' }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  time = Date.now();
  const keys = await openKeys({ kind: 'url', url: `http://127.0.0.1:${port}/jwks` }, () => time);
  const rules = { issuer: 'i', audience: 'a', forwardedClaims: [], revocations: noRevocations, now: () => time };
  authenticate = authenticateByToken(keys, rules);
});

afterEach(() => {
  server.close();
});

async function outcome(kid = 'k1'): Promise<unknown> {
  const seconds = Math.floor(time / 1000);
  const token = await new SignJWT({ sub: 's', jti: 'j' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer('i')
    .setAudience('a')
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(privateKey);
  const result = await authenticate(`Bearer ${token}`);
  return result.kind === 'refused' ? result.errors[0]?.extensions['reason'] : result.kind;
}

describe("the issuer's keys at a URL", () => {
  it('are fetched once, however many tokens come at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome()));
    expect(new Set(outcomes)).toEqual(new Set(['authenticated']));
    expect(fetched).toBe(1);
  });

  it('are not fetched again for every unknown key id', async () => {
    await outcome();
    for (const kid of ['x1', 'x2', 'x3']) expect(await outcome(kid)).toBe('TOKEN_SIGNATURE_INVALID');
    expect(fetched).toBe(1);
  });

  it('stay in use when a later fetch fails', async () => {
    await outcome();
    answer = { status: 500, body: '' };
    time += 11 * 60_000;
    expect(await outcome()).toBe('authenticated');
    await expect.poll(() => fetched).toBe(2);
    expect(await outcome()).toBe('authenticated');
  });

  it.each([
    ['an error', { status: 500, body: '' }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['no key set', { status: 200, body: '{}' }],
  ])('let nobody in while there are none: %s', async (_name, instead) => {
    answer = instead;
    expect(await outcome()).toBe('KEYS_UNAVAILABLE');
    expect(await outcome()).toBe('KEYS_UNAVAILABLE');
    expect(fetched).toBe(1);
    answer = { status: 200, body: JSON.stringify({ keys: [jwk] }) };
    time += 3001;
    expect(await outcome()).toBe('authenticated');
  });
});
