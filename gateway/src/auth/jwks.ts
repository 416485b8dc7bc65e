import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** Where the keys of the token issuer are. */
export type KeySource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

/** A key that the issuer withdrew is good for at most this long. */
const refreshAfterMs = 10 * 60_000;

/** After a failed fetch, tokens do not each cause another one. */
const retryAfterMs = 3000;

/**
 * Opens the issuer's keys. A file is read once; rejects if it is no JWK set. A URL is fetched on the
 * first token and for key ids that are not known yet: in single flight, at most every 30 s.
 */
export async function openKeys(source: KeySource, now: () => number): Promise<JWTVerifyGetKey> {
  switch (source.kind) {
    case 'file':
      return createLocalJWKSet(JSON.parse(await readFile(source.path, 'utf8')));
    case 'url':
      return remoteKeys(new URL(source.url), now);
    default:
      return source satisfies never;
  }
}

/** Thrown in place of a key: the issuer's keys could not be fetched. */
export class KeysUnavailable extends Error {}

/** The cache never goes stale for jose, and is refreshed beside the requests: no fetch, no failure. */
function remoteKeys(url: URL, now: () => number): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, {
    cooldownDuration: 30_000,
    cacheMaxAge: Infinity,
    timeoutDuration: 5000,
  });
  let refreshedAt = now();
  let failedAt = -Infinity;

  /** The last good set, asked without any fetch. */
  const fromKnown: JWTVerifyGetKey = (header, token) => {
    const known = keys.jwks();
    if (!known) throw new KeysUnavailable();
    return createLocalJWKSet(known)(header, token);
  };

  return async (header, token) => {
    if (now() - failedAt < retryAfterMs) return fromKnown(header, token);
    if (now() - refreshedAt > refreshAfterMs && !keys.reloading) {
      refreshedAt = now();
      // The last good set stays in use until a fetch succeeds.
      keys.reload().catch(() => {});
    }
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      failedAt = now();
      return fromKnown(header, token);
    }
  };
}
