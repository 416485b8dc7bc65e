import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Caller } from './caller.ts';
import type { KeyRing } from './keys.ts';
import { signatureOf, type Passport, type SignedRequest } from './sign.ts';

/** Why a request is refused with 401. */
export type RefusalReason =
  | 'SIGNATURE_MISSING'
  | 'SIGNATURE_INVALID'
  | 'SIGNATURE_EXPIRED'
  | 'SIGNATURE_REPLAYED'
  | 'WRONG_AUDIENCE';

/** A vouched-for caller, or why not. `jti` names this one request; `correlationId` its whole story. */
export type Verification =
  | {
      readonly kind: 'verified';
      readonly caller: Caller;
      readonly jti: string;
      readonly correlationId: string;
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly message: string };

/** The two values as they came, if they came. */
export type SignatureHeaders = {
  readonly context: string | undefined;
  readonly signature: string | undefined;
};

/** A subgraph's side of the agreement: its name, the keys it accepts and the time. */
export type Verifier = {
  readonly audience: string;
  readonly keys: KeyRing;
  readonly clock: Clock;
};

/** The signature's time may be this many seconds away from ours, either way. */
export const MAX_SKEW_SECONDS = 30;

/**
 * Checks the signature over the raw body before anything is parsed. The MAC comes first, so that
 * a stranger learns nothing from the answer but that it was refused.
 */
export function verify(request: SignedRequest, signature: SignatureHeaders, verifier: Verifier): Verification {
  const { context } = signature;
  if (context === undefined || signature.signature === undefined) {
    return refused('SIGNATURE_MISSING', 'Expected a signed context; only a gateway or a service may call');
  }
  const parts = parseSignature(signature.signature);
  const passport = parsePassport(context);
  if (parts === undefined || passport === undefined) {
    return refused('SIGNATURE_INVALID', 'The signature or the context is malformed');
  }
  if (passport.aud !== undefined && passport.aud !== verifier.audience) {
    return refused('WRONG_AUDIENCE', `The signature is meant for another than ${verifier.audience}`);
  }
  const key = verifier.keys(parts.kid, verifier.audience);
  const { time } = parts;
  const signed = { ...request, audience: verifier.audience, time, jti: passport.jti, context };
  if (key === undefined || !sameBytes(signatureOf(key, signed), parts.mac)) {
    return refused('SIGNATURE_INVALID', 'The signature does not match the request');
  }
  const now = verifier.clock().getTime() / 1000;
  if (Math.abs(now - time) > MAX_SKEW_SECONDS || passport.exp < now) {
    return refused('SIGNATURE_EXPIRED', `The signature's time is more than ${MAX_SKEW_SECONDS} s away`);
  }
  return {
    kind: 'verified',
    caller: callerOf(passport, parts.kid),
    jti: passport.jti,
    correlationId: passport.cid ?? passport.jti,
  };
}

/** Only a gateway's key vouches for users; any other key speaks for its own service. */
function callerOf(passport: Passport, kid: string): Caller {
  const headers = passport.hdr ?? {};
  const claims = passport.claims ?? {};
  const name = kid.slice(0, kid.lastIndexOf('.'));
  if (name !== 'gateway') return { kind: 'service', name, subject: passport.sub, claims, headers };
  if (passport.sub === undefined) return { kind: 'anonymous', headers };
  const { sub: subject, role = '', scp: scopes = [] } = passport;
  return { kind: 'user', subject, role, scopes, claims, headers };
}

function parseSignature(text: string): { kid: string; time: number; mac: Buffer } | undefined {
  const [, kid, time, mac] = /^([a-z][a-z-]*\.\d+)\.(\d{1,12})\.([\w-]{43})$/.exec(text) ?? [];
  if (kid === undefined || time === undefined || mac === undefined) return undefined;
  return { kid, time: Number(time), mac: Buffer.from(mac, 'base64url') };
}

function parsePassport(context: string): Passport | undefined {
  try {
    const parsed = passportShape.safeParse(JSON.parse(Buffer.from(context, 'base64url').toString('utf8')));
    return parsed.success ? withoutUndefined(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}

/** A gateway may leave claims out, send null or numbers: each becomes absent or text. */
const named = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
  .transform((values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value === null ? [] : [[name, Array.isArray(value) ? value.join(' ') : String(value)]],
      ),
    ),
  );

const passportShape = z.object({
  sub: z.string().min(1).nullish(),
  role: z.string().nullish(),
  scp: z.union([z.array(z.string()), z.string().transform((text) => text.split(' ').filter(Boolean))]).nullish(),
  claims: named.nullish(),
  hdr: named.nullish(),
  aud: z.string().nullish(),
  cid: z.string().max(200).nullish(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(8).max(200),
});

function withoutUndefined(parsed: z.infer<typeof passportShape>): Passport {
  const { sub, role, scp, claims, hdr, aud, cid, ...always } = parsed;
  return {
    ...always,
    ...(sub ? { sub } : {}),
    ...(role ? { role } : {}),
    ...(scp ? { scp } : {}),
    ...(claims ? { claims } : {}),
    ...(hdr ? { hdr } : {}),
    ...(aud ? { aud } : {}),
    ...(cid ? { cid } : {}),
  };
}

function sameBytes(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

function refused(reason: RefusalReason, message: string): Verification {
  return { kind: 'refused', reason, message };
}
