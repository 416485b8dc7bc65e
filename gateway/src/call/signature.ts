import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Passport } from './subgraph-call.ts';

/** How long a signed passport is good for, in seconds. */
const lifetime = 30;

/** What signing needs from outside: a clock in milliseconds and a source of unique ids. */
export interface SigningTools {
  readonly now: () => number;
  readonly newId: () => string;
}

/** The two values that prove to a subgraph who asks and that the gateway says so. */
export interface Seal {
  readonly ctx: string;
  readonly sig: string;
}

/** The message that a seal is bound to: another method, path or body makes it worthless. */
export interface SealedMessage {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly passport: Passport;
}

export type Signer = (message: SealedMessage) => Seal;

/**
 * Signs for one audience, a subgraph's name, with a key of its own:
 * HKDF-SHA256(root, info `musubi:<kid>-><audience>`, 32 bytes). `root` is hex.
 */
export function createSigner(
  { root, kid, audience }: { root: string; kid: string; audience: string },
  { now, newId }: SigningTools,
): Signer {
  const info = `musubi:${kid}->${audience}`;
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(root, 'hex'), '', info, 32));
  return ({ method, path, body, passport }) => {
    const t = Math.floor(now() / 1000);
    const jti = newId();
    const content = { ...passport, iat: t, exp: t + lifetime, jti };
    const ctx = Buffer.from(JSON.stringify(content)).toString('base64url');
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const signed = [method, path, audience, t, jti, ctx, bodyHash].join('\n');
    const mac = createHmac('sha256', key).update(signed).digest('base64url');
    return { ctx, sig: `${kid}.${t}.${mac}` };
  };
}
