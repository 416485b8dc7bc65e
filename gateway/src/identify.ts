import type { Authentication } from './auth/open-authentication.ts';
import type { Identify } from './http/session.ts';
import { canonicalJson } from './lib/canonical-json.ts';

/** Tells a socket who it belongs to and until when, by the same proof as every request. */
export function identifyBy({ authenticate, revocations }: Authentication): Identify {
  return async ({ authorization }) => {
    const admitted = await authenticate(authorization);
    if (admitted.kind === 'refused') {
      const reason = admitted.errors[0]?.extensions['reason'];
      return { kind: 'refused', reason: String(reason) };
    }
    const { principal, token } = admitted;
    if (principal.kind === 'anonymous' || token === undefined) {
      return { kind: 'identified', authority: 'anonymous', expiresAt: undefined, watch: () => () => {} };
    }
    const { expiresAt, ...authority } = principal;
    return {
      kind: 'identified',
      authority: canonicalJson(authority),
      expiresAt: expiresAt * 1000,
      watch: (onRevoked) => revocations.watch(token, onRevoked),
    };
  };
}
