import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Names by which the gateway may be asked; undefined for any. */
export type AllowedHosts = ReadonlySet<string> | undefined;

/**
 * False for a request to a name that is none of ours. A page of a stranger can have its own name point to
 * this machine (DNS rebinding), and is then of our origin as far as the browser knows; but it cannot have us
 * asked by another name. An address is no such name, and `localhost` belongs to nobody.
 */
export function isHostAllowed({ headers }: IncomingMessage, allowed: AllowedHosts): boolean {
  if (allowed === undefined || headers.host === undefined) return true;
  const name = URL.parse(`http://${headers.host}`)?.hostname ?? '';
  const isOwn = name === 'localhost' || name.endsWith('.localhost');
  return isOwn || isIP(name.replace(/^\[|\]$/g, '')) !== 0 || allowed.has(name);
}
