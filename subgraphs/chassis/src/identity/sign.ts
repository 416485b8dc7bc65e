import { createHash, createHmac } from 'node:crypto';
import type { KeyRing } from './keys.ts';
import type { Named } from './caller.ts';

/** What travels in `x-gw-ctx`. `iat` and `exp` are epoch seconds; no `sub` means anonymous. */
export type Passport = {
  readonly sub?: string;
  readonly role?: string;
  readonly scp?: readonly string[];
  readonly claims?: Named;
  readonly hdr?: Named;
  readonly aud?: string;
  readonly cid?: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
};

/** The request a signature covers; `path` without a query string. */
export type SignedRequest = {
  readonly method: string;
  readonly path: string;
  readonly body: Uint8Array | string;
};

/** The values of `x-gw-ctx` and `x-gw-sig`, or of `gwCtx` and `gwSig` over graphql-ws. */
export type Signature = { readonly context: string; readonly signature: string };

/** Signs a request as `kid` for `audience` (a subgraph's name). Throws when the ring lacks the key. */
export function sign(
  request: SignedRequest,
  passport: Passport,
  as: { readonly keys: KeyRing; readonly kid: string; readonly audience: string },
): Signature {
  const key = as.keys(as.kid, as.audience);
  if (key === undefined) throw new Error(`No key ${as.kid}->${as.audience} to sign with`);
  const context = Buffer.from(JSON.stringify(passport)).toString('base64url');
  const { iat: time, jti } = passport;
  const mac = signatureOf(key, { ...request, audience: as.audience, time, jti, context });
  return { context, signature: `${as.kid}.${time}.${mac.toString('base64url')}` };
}

/** The HMAC over method, path, audience, time, jti, context and the body's digest, one a line. */
export function signatureOf(
  key: Buffer,
  signed: SignedRequest & {
    readonly audience: string;
    readonly time: number;
    readonly jti: string;
    readonly context: string;
  },
): Buffer {
  const digest = createHash('sha256').update(signed.body).digest('hex');
  const { method, path, audience, time, jti, context } = signed;
  return createHmac('sha256', key).update([method, path, audience, time, jti, context, digest].join('\n')).digest();
}

/** What is signed of a graphql-ws operation: its query and variables as canonical JSON. */
export function subscriptionRequest(payload: {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}): SignedRequest {
  const body = JSON.stringify({ query: payload.query, variables: payload.variables ?? {} });
  return { method: 'SUBSCRIBE', path: '/graphql', body };
}
