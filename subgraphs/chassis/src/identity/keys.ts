import { hkdfSync } from 'node:crypto';

/**
 * The keys this process holds. `kid` is `<caller>.<generation>`; undefined when there is none,
 * because the caller is unknown or the generation was retired.
 */
export type KeyRing = (kid: string, audience: string) => Buffer | undefined;

/** HKDF-SHA256 (RFC 5869) with an empty salt, 32 bytes; `secret` is the root in hex. */
export function deriveKey(secret: string, kid: string, audience: string): Buffer {
  const info = `musubi:${kid}->${audience}`;
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', info, 32));
}

/** All keys of a root secret whose generation is among `generations` (two live while rotating). */
export function keysFromSecret(secret: string, generations: readonly number[] = [1]): KeyRing {
  const derived = new Map<string, Buffer>();
  return (kid, audience) => {
    const [, generation] = /^[a-z][a-z-]{0,30}\.(\d{1,4})$/.exec(kid) ?? [];
    if (generation === undefined || !generations.includes(Number(generation))) return undefined;
    const name = `${kid}->${audience}`;
    const key = derived.get(name) ?? deriveKey(secret, kid, audience);
    if (derived.size < 256) derived.set(name, key);
    return key;
  };
}

/** Only the keys handed out: `{"gateway.1->notes": "<64 hex digits>"}`. */
export function keysFromTable(table: Readonly<Record<string, string>>): KeyRing {
  const keys = new Map(Object.entries(table).map(([name, hex]) => [name, Buffer.from(hex, 'hex')]));
  return (kid, audience) => keys.get(`${kid}->${audience}`);
}
