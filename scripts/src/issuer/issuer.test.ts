import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openIssuer } from './issuer.ts';

let directory = '';
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'musubi-issuer-')), 'issuer');
});
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }));

const at = Date.UTC(2026, 10, 22);
const fixed = { now: () => at, newId: () => 'token-1' };

test('a token names its role, store and lifetime, and verifies against the published keys', async () => {
  const issuer = await openIssuer(directory, fixed);
  const token = await issuer.issueToken({ role: 'associate', subject: 'hanako', storeId: 'shibuya', ttl: 60 });
  const verified = await jwtVerify(token, await publishedKeys(issuer.jwksFile), {
    algorithms: ['ES256'],
    issuer: 'urn:musubi:development',
    audience: 'musubi',
    typ: 'at+jwt',
    currentDate: new Date(at),
  });
  expect(verified.payload).toEqual({
    iss: 'urn:musubi:development',
    aud: 'musubi',
    sub: 'hanako',
    role: 'associate',
    scope: 'cart:rw order:rw stock:rw',
    store_id: 'shibuya',
    jti: 'token-1',
    iat: at / 1000,
    exp: at / 1000 + 60,
  });
});

test('a key outlives the process: every opening of a directory signs with the same one', async () => {
  const openings = await Promise.all([1, 2, 3].map(() => openIssuer(directory, fixed)));
  const later = await openIssuer(directory, fixed);
  const tokens = await Promise.all([...openings, later].map((one) => one.issueToken({ role: 'admin', subject: 'a' })));
  expect(new Set(tokens.map((token) => decodeProtectedHeader(token).kid)).size).toBe(1);
});

test('the private half stays with its owner and out of the published keys', async () => {
  const { jwksFile } = await openIssuer(directory);
  expect((await stat(join(directory, 'key.json'))).mode & 0o077).toBe(0);
  expect(JSON.parse(await readFile(jwksFile, 'utf8'))).toEqual({
    keys: [expect.not.objectContaining({ d: expect.anything() })],
  });
});

test('a negative lifetime makes a token that has expired', async () => {
  const issuer = await openIssuer(directory, fixed);
  const token = await issuer.issueToken({ role: 'shopper', subject: 'c', ttl: -1 });
  const keys = await publishedKeys(issuer.jwksFile);
  await expect(jwtVerify(token, keys, { currentDate: new Date(at) })).rejects.toThrow('"exp" claim timestamp check');
});

async function publishedKeys(file: string): Promise<ReturnType<typeof createLocalJWKSet>> {
  const set: JSONWebKeySet = JSON.parse(await readFile(file, 'utf8'));
  return createLocalJWKSet(set);
}
