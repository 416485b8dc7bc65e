import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

/** RFC 7518 section 3.4: ECDSA over P-256. */
export const algorithm = 'ES256';

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
  /** A JWK Set (RFC 7517 section 5) with the public half. */
  readonly jwksFile: string;
}

/** The key pair in `directory`, made when it is missing; the private half is readable by the caller alone. */
export async function readOrMakeKey(directory: string): Promise<SigningKey> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const jwk = (await readJwk(privateFile(directory))) ?? (await makeJwk(directory));
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array || jwk.kid === undefined) {
    throw new Error(`${privateFile(directory)} holds no key pair with a kid; remove it to have a new one made.`);
  }
  const jwksFile = join(directory, 'jwks.json');
  const { kty, crv, x, y, kid } = jwk;
  const published = JSON.stringify({ keys: [{ kty, crv, x, y, kid, alg: algorithm, use: 'sig' }] }, undefined, 2);
  const partial = `${jwksFile}.${randomUUID()}`;
  await writeFile(partial, `${published}\n`);
  await rename(partial, jwksFile);
  return { kid, key, jwksFile };
}

async function makeJwk(directory: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const text = JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: algorithm });
  const partial = `${privateFile(directory)}.${randomUUID()}`;
  await writeFile(partial, text, { mode: 0o600 });
  try {
    // Of two makers, the first to link wins, and nobody reads half a file.
    await link(partial, privateFile(directory));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(partial, { force: true });
  }
  const made = await readJwk(privateFile(directory));
  if (made === undefined) throw new Error(`${privateFile(directory)} vanished while it was being made`);
  return made;
}

async function readJwk(path: string): Promise<JWK | undefined> {
  try {
    const value: JWK = JSON.parse(await readFile(path, 'utf8'));
    return value;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function privateFile(directory: string): string {
  return join(directory, 'key.json');
}
