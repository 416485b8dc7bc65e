import { authenticateByToken, authenticateNobody, type Authenticate, type TokenRules } from './authenticate.ts';
import { openKeys, type KeySource } from './jwks.ts';

/** Who asks is proven by the issuer's keys; without an issuer, every caller is anonymous. */
export async function openAuthentication(
  issuer: { keys: KeySource; issuer: string; audience: string } | undefined,
  rules: Pick<TokenRules, 'forwardedClaims' | 'policyClaim' | 'now'>,
): Promise<Authenticate> {
  if (issuer === undefined) return authenticateNobody;
  const keys = await openKeys(issuer.keys, rules.now);
  return authenticateByToken(keys, { ...rules, ...issuer });
}
