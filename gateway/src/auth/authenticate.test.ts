import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  createLocalJWKSet,
  type GenerateKeyPairResult,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { authenticateByToken, type Authenticate } from './authenticate.ts';
import { noRevocations } from './revocations.ts';

const now = 1_800_000_000;
const claims = { sub: 'u1', jti: 't1', role: 'shopper', scope: 'a b', store_id: 's1', secret_claim: 'x' };

let keys: GenerateKeyPairResult;
let authenticate: Authenticate;

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
  authenticate = authenticateByToken(createLocalJWKSet({ keys: [jwk] }), {
    issuer: 'https://issuer',
    audience: 'musubi',
    forwardedClaims: ['store_id', 'case_id'],
    revocations: noRevocations,
    now: () => now * 1000,
  });
});

interface Variation {
  readonly payload?: JWTPayload;
  /** A claim that is left out. */
  readonly without?: string;
  readonly typ?: string;
  readonly key?: CryptoKey;
  readonly kid?: string;
}

function token(variation: Variation = {}): Promise<string> {
  const { payload = {}, without, typ = 'at+jwt', key = keys.privateKey, kid = 'k1' } = variation;
  const all = { iss: 'https://issuer', aud: 'musubi', iat: now - 10, exp: now + 60, ...claims, ...payload };
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => name !== without));
  return new SignJWT(kept).setProtectedHeader({ alg: 'ES256', typ, kid }).sign(key);
}

async function reasonFor(authorization: string): Promise<unknown> {
  const result = await authenticate(authorization);
  if (result.kind !== 'refused') return result.kind;
  expect(result.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  return result.errors[0]?.extensions['reason'];
}

describe('bearer tokens', () => {
  it('tell who asks, with the claims that are forwarded by name', async () => {
    expect(await authenticate(`Bearer ${await token()}`)).toMatchObject({
      kind: 'authenticated',
      principal: {
        kind: 'bearer',
        subject: 'u1',
        role: 'shopper',
        scopes: ['a', 'b'],
        policies: [],
        claims: { store_id: 's1' },
        expiresAt: now + 60,
      },
    });
  });

  it('may be missing: then the caller is anonymous', async () => {
    expect(await authenticate(undefined)).toEqual({ kind: 'authenticated', principal: { kind: 'anonymous' } });
  });

  it.each<[string, Variation, string]>([
    ['expired', { payload: { exp: now - 1 } }, 'TOKEN_EXPIRED'],
    ['expired long ago', { payload: { exp: now - 3600 } }, 'TOKEN_EXPIRED'],
    ['for another audience', { payload: { aud: 'other' } }, 'TOKEN_CLAIM_INVALID'],
    ['of another issuer', { payload: { iss: 'https://evil' } }, 'TOKEN_CLAIM_INVALID'],
    ['without a subject', { without: 'sub' }, 'TOKEN_CLAIM_INVALID'],
    ['without an end', { without: 'exp' }, 'TOKEN_CLAIM_INVALID'],
    ['without an id', { without: 'jti' }, 'TOKEN_CLAIM_INVALID'],
    ['of another type', { typ: 'JWT' }, 'TOKEN_CLAIM_INVALID'],
    ['signed with an unknown key id', { kid: '../../k1' }, 'TOKEN_SIGNATURE_INVALID'],
  ])('are refused when they are %s', async (_name, variation, reason) => {
    expect(await reasonFor(`Bearer ${await token(variation)}`)).toBe(reason);
  });

  it("are refused when they are signed with somebody else's key", async () => {
    const other = await generateKeyPair('ES256');
    expect(await reasonFor(`Bearer ${await token({ key: other.privateKey })}`)).toBe('TOKEN_SIGNATURE_INVALID');
  });

  it('are refused when they are not signed, or signed with a shared secret', async () => {
    const unsigned = new UnsecuredJWT({ ...claims, exp: now + 60, iat: now }).encode();
    expect(await reasonFor(`Bearer ${unsigned}`)).toBe('TOKEN_ALGORITHM_REFUSED');
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const shared = await new SignJWT({ ...claims, exp: now + 60, iat: now })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })
      .sign(secret);
    expect(await reasonFor(`Bearer ${shared}`)).toBe('TOKEN_ALGORITHM_REFUSED');
  });

  it.each([
    ['garbage', 'TOKEN_INVALID'],
    ['a.b.c', 'TOKEN_INVALID'],
    ['a.b.c.d.e', 'TOKEN_INVALID'],
  ])('are refused when they are %s', async (text, reason) => {
    expect(await reasonFor(`Bearer ${text}`)).toBe(reason);
  });

  it('are the only way in', async () => {
    expect(await reasonFor('Basic dTpw')).toBe('SCHEME_UNSUPPORTED');
    expect(await reasonFor('Bearer')).toBe('SCHEME_UNSUPPORTED');
  });
});
