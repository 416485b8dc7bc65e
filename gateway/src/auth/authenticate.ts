import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { refusal, refused, type Refused } from '../errors.ts';
import { KeysUnavailable } from './jwks.ts';
import type { Principal } from './principal.ts';
import type { Revocations, TokenFacts } from './revocations.ts';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Names of the claims that subgraphs get to see. */
  readonly forwardedClaims: readonly string[];
  /** Name of the claim that grants policies; undefined where no token does. */
  readonly policyClaim?: string | undefined;
  readonly revocations: Pick<Revocations, 'isRevoked'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Authenticated {
  readonly kind: 'authenticated';
  readonly principal: Principal;
  /** Undefined for who came without one. */
  readonly token: TokenFacts | undefined;
}

/** The value of an `authorization` header, if any → who asks. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated | Refused>;

const anonymous: Authenticated = { kind: 'authenticated', principal: { kind: 'anonymous' }, token: undefined };

const tokenRevoked = unauthenticated('TOKEN_REVOKED', 'a token that was not taken back');

const tokenExpired = unauthenticated('TOKEN_EXPIRED', 'a token that has not expired');

/** For a gateway that knows no issuer: nobody is anybody. */
export const authenticateNobody: Authenticate = async () => anonymous;

/** Verifies bearer tokens in the form of RFC 9068. No header at all is an anonymous caller. */
export function authenticateByToken(keys: JWTVerifyGetKey, rules: TokenRules): Authenticate {
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return anonymous;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) return unauthenticated('SCHEME_UNSUPPORTED', 'a bearer token');
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256', 'EdDSA'],
        issuer: rules.issuer,
        audience: rules.audience,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'exp', 'iat', 'jti'],
        // For an issuer whose clock is ahead of ours. Expiry has no such grace: a stream that is cut
        // when its token ends must not be let in again with the same one.
        clockTolerance: 30,
        currentDate: new Date(rules.now()),
      });
      if ((payload.exp ?? 0) * 1000 <= rules.now()) return tokenExpired;
      const facts = factsOf(payload);
      if (rules.revocations.isRevoked(facts)) return tokenRevoked;
      return { kind: 'authenticated', principal: principalOf(payload, rules), token: facts };
    } catch (error) {
      return refuseToken(error);
    }
  };
}

function factsOf({ sub = '', jti = '', sid, iat = 0 }: JWTPayload): TokenFacts {
  return { subject: sub, id: jti, session: typeof sid === 'string' ? sid : undefined, issuedAt: iat };
}

function principalOf(payload: JWTPayload, { forwardedClaims, policyClaim }: TokenRules): Principal {
  const { sub = '', exp = 0, role, scope } = payload;
  const named = forwardedClaims.filter((name) => Object.hasOwn(payload, name));
  return {
    kind: 'bearer',
    subject: sub,
    role: typeof role === 'string' ? role : undefined,
    scopes: wordsOf(scope),
    policies: policyClaim === undefined || !Object.hasOwn(payload, policyClaim) ? [] : wordsOf(payload[policyClaim]),
    claims: Object.fromEntries(named.map((name) => [name, payload[name]])),
    expiresAt: exp,
  };
}

/** A list of words, or a text of words with spaces between them (RFC 8693, section 4.2). */
function wordsOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}

function refuseToken(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) {
    return tokenExpired;
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated('TOKEN_CLAIM_INVALID', `a token with a valid "${error.claim}"`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return unauthenticated('TOKEN_ALGORITHM_REFUSED', 'a token signed with ES256 or EdDSA');
  }
  if (error instanceof KeysUnavailable) {
    return unauthenticated('KEYS_UNAVAILABLE', "the issuer's keys to be reachable");
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
    return unauthenticated('TOKEN_SIGNATURE_INVALID', 'a token signed by the issuer');
  }
  return unauthenticated('TOKEN_INVALID', 'a well-formed token');
}

function unauthenticated(reason: string, expected: string): Refused {
  return refused(refusal('UNAUTHENTICATED', `Expected ${expected}.`, reason));
}
