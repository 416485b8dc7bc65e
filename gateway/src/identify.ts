import type { Authenticate } from './auth/authenticate.ts';
import type { Identify } from './http/session.ts';
import { canonicalJson } from './lib/canonical-json.ts';

/** Tells a socket who it belongs to and until when, by the same proof as every request. */
export function identifyBy(authenticate: Authenticate): Identify {
  return async ({ authorization }) => {
    const admitted = await authenticate(authorization);
    if (admitted.kind === 'refused') {
      const reason = admitted.errors[0]?.extensions['reason'];
      return { kind: 'refused', reason: String(reason) };
    }
    const { principal } = admitted;
    if (principal.kind === 'anonymous') {
      return { kind: 'identified', authority: 'anonymous', expiresAt: undefined };
    }
    const { expiresAt, ...authority } = principal;
    return {
      kind: 'identified',
      authority: canonicalJson(authority),
      expiresAt: expiresAt * 1000,
    };
  };
}
