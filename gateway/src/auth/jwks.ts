import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Where the keys of the token issuer are. */
export type KeySource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

/** A key that the issuer withdrew is good for at most this long. */
const refreshAfterMs = 10 * 60_000;

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

/** The cache never goes stale for jose, and is refreshed beside the requests: no fetch, no failure. */
function remoteKeys(url: URL, now: () => number): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, {
    cooldownDuration: 30_000,
    cacheMaxAge: Infinity,
    timeoutDuration: 5000,
  });
  let refreshedAt = now();
  return (header, token) => {
    if (now() - refreshedAt > refreshAfterMs && !keys.reloading) {
      refreshedAt = now();
      // The last good set stays in use until a fetch succeeds.
      keys.reload().catch(() => {});
    }
    return keys(header, token);
  };
}
