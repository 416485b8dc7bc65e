import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Chassis } from '../src/index.ts';
import { deriveKey, keysFromSecret, keysFromTable, sign, type Passport } from '../src/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notesSubgraph } from './fixture/src/notes.ts';
import { WRITE } from './fixture/operations.ts';

let subgraph: TestSubgraph<Chassis>;
let now = new Date('2026-11-21T09:30:00Z');
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph, { clock: () => now });
});
afterAll(() => subgraph.close());
beforeEach(() => {
  now = new Date(now.getTime() + 3_600_000);
});

const QUERY = JSON.stringify({ query: '{ notes { edges { node { id } } } }' });

type Signed = { readonly body: string; readonly headers: Record<string, string> };

/** A request as the gateway would sign it, with the changes a test wants. */
function signed(
  body: string,
  changes: { passport?: Partial<Passport>; kid?: string; audience?: string; secret?: string } = {},
): Signed {
  const iat = Math.floor(now.getTime() / 1000);
  const { kid = 'gateway.1', audience = 'notes', secret = subgraph.secret } = changes;
  const jti = crypto.randomUUID();
  const passport = { sub: 'ann', role: 'reader', iat, exp: iat + 30, jti, ...changes.passport };
  const { context, signature } = sign({ method: 'POST', path: '/graphql', body }, passport, {
    keys: keysFromSecret(secret, [1, 2]),
    kid,
    audience,
  });
  return { body, headers: { 'x-gw-ctx': context, 'x-gw-sig': signature } };
}

async function post({ body, headers }: Signed) {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, answer: await response.json() };
}

function refusal(reason: string) {
  return {
    status: 401,
    answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason } }] },
  };
}

test('a request signed by the gateway is answered', async () => {
  expect(await post(signed(QUERY))).toEqual({ status: 200, answer: { data: { notes: { edges: [] } } } });
});

describe('refused with 401', () => {
  test.each([
    ['a query', QUERY],
    ['introspection', JSON.stringify({ query: '{ __schema { queryType { name } } }' })],
    ['the federation SDL', JSON.stringify({ query: '{ _service { sdl } }' })],
    ['entities', JSON.stringify({ query: '{ _entities(representations: []) { __typename } }' })],
    ['text that is no JSON', '{'],
  ])('%s without a signature', async (_what, body) => {
    expect(await post({ body, headers: {} })).toMatchObject(refusal('SIGNATURE_MISSING'));
  });

  test('a context without a signature', async () => {
    const { body, headers } = signed(QUERY);
    const bare = { 'x-gw-ctx': headers['x-gw-ctx'] ?? '' };
    expect(await post({ body, headers: bare })).toMatchObject(refusal('SIGNATURE_MISSING'));
  });

  test('another secret', async () => {
    const forged = signed(QUERY, { secret: 'ab'.repeat(32) });
    expect(await post(forged)).toMatchObject(refusal('SIGNATURE_INVALID'));
  });

  test('one byte of the body changed', async () => {
    const { body, headers } = signed(QUERY);
    expect(await post({ body: body.replace('id', 'ID'), headers })).toMatchObject(refusal('SIGNATURE_INVALID'));
  });

  test('the context of another request', async () => {
    const mine = signed(QUERY);
    const other = signed(QUERY, { passport: { sub: 'boss', role: 'admin' } });
    const headers = { ...mine.headers, 'x-gw-ctx': other.headers['x-gw-ctx'] ?? '' };
    expect(await post({ body: QUERY, headers })).toMatchObject(refusal('SIGNATURE_INVALID'));
  });

  test('a signature for another subgraph', async () => {
    const elsewhere = signed(QUERY, { audience: 'cart' });
    expect(await post(elsewhere)).toMatchObject(refusal('SIGNATURE_INVALID'));
    const named = signed(QUERY, { audience: 'cart', passport: { aud: 'cart' } });
    expect(await post(named)).toMatchObject(refusal('WRONG_AUDIENCE'));
  });

  test('a retired key generation', async () => {
    expect(await post(signed(QUERY, { kid: 'gateway.2' }))).toMatchObject(refusal('SIGNATURE_INVALID'));
  });

  test.each([-31, 31])('a signature %i s off', async (seconds) => {
    const time = Math.floor(now.getTime() / 1000) + seconds;
    const stale = signed(QUERY, { passport: { iat: time, exp: time + 3600 } });
    expect(await post(stale)).toMatchObject(refusal('SIGNATURE_EXPIRED'));
  });

  test('a passport that has expired', async () => {
    const over = signed(QUERY, { passport: { exp: Math.floor(now.getTime() / 1000) - 1 } });
    expect(await post(over)).toMatchObject(refusal('SIGNATURE_EXPIRED'));
  });

  test.each(['', 'x', 'gateway.1.5.short', 'gateway.1.1700000000.'.padEnd(65, 'A')])(
    'the malformed signature %j',
    async (signature) => {
      const { headers } = signed(QUERY);
      const { status } = await post({ body: QUERY, headers: { ...headers, 'x-gw-sig': signature } });
      expect(status).toBe(401);
    },
  );

  test('a mutation sent a second time, which then changes nothing', async () => {
    const input = { idempotencyKey: 'replay-1', id: 'replayed', text: 'one' };
    const request = signed(JSON.stringify({ query: WRITE, variables: { input } }));
    expect((await post(request)).answer).toMatchObject({ data: { writeNote: { note: { version: 1 } } } });
    expect(await post(request)).toMatchObject(refusal('SIGNATURE_REPLAYED'));
  });
});

test('a query may be repeated under one signature', async () => {
  const request = signed(QUERY);
  expect((await post(request)).status).toBe(200);
  expect((await post(request)).status).toBe(200);
});

test('only a gateway vouches for users: another key speaks for its own service', async () => {
  const asUser = signed(QUERY, { kid: 'order.1' });
  expect((await post(asUser)).answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('a key ring may hold only keys that were handed out', () => {
  const key = deriveKey(subgraph.secret, 'gateway.1', 'notes');
  const ring = keysFromTable({ 'gateway.1->notes': key.toString('hex') });
  expect(ring('gateway.1', 'notes')).toEqual(key);
  expect(ring('gateway.1', 'cart')).toBeUndefined();
  expect(ring('order.1', 'notes')).toBeUndefined();
});
