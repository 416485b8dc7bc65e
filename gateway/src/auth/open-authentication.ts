import { authenticateByToken, authenticateNobody, type Authenticate, type TokenRules } from './authenticate.ts';
import { openKeys, type KeySource } from './jwks.ts';
import {
  noRevocations,
  openRevocations,
  type Revocations,
  type RevocationSource,
  type RevocationTools,
} from './revocations.ts';

export interface Authentication {
  readonly authenticate: Authenticate;
  readonly revocations: Revocations;
}

/** The issuer whose tokens are believed, and where it tells what it took back. */
export interface Issuer {
  readonly keys: KeySource;
  readonly issuer: string;
  readonly audience: string;
  readonly revocations?: RevocationSource | undefined;
}

/**
 * Who asks is proven by the issuer's keys; without an issuer, every caller is anonymous. Rejects if keys in a
 * file, or the list of revocations, cannot be read.
 */
export async function openAuthentication(
  issuer: Issuer | undefined,
  { fetchText, log, ...rules }: Pick<TokenRules, 'forwardedClaims' | 'policyClaim' | 'now'> & RevocationTools,
): Promise<Authentication> {
  if (issuer === undefined) return { authenticate: authenticateNobody, revocations: noRevocations };
  const keys = await openKeys(issuer.keys, rules.now);
  const source = issuer.revocations;
  const revocations = source === undefined ? noRevocations : await openRevocations(source, { fetchText, log });
  const { issuer: name, audience } = issuer;
  return { authenticate: authenticateByToken(keys, { ...rules, issuer: name, audience, revocations }), revocations };
}
