import { keysFromSecret, newId, sign, type Passport } from '@musubi/chassis';
import type { Principal } from '@musubi/scripts';
import type { House } from './house.ts';

/** Answers of a graph by the names that were asked for. */
export type Data = Readonly<Record<string, unknown>>;

/** Sends an operation and answers its data. */
export type Ask = (query: string, variables?: object) => Promise<Data>;

/** Asks the gateway in somebody's name; undefined for nobody. Throws at any error. */
export async function askGateway({ url, token }: House, principal?: Principal): Promise<Ask> {
  const bearer = principal && (await token(principal));
  const headers = { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) };
  return (query, variables = {}) => send(url, headers, JSON.stringify({ query, variables }));
}

/** Asks inventory as order does, signed with its key. */
export function askAsOrder({ urlOf, secret }: House): Ask {
  const keys = keysFromSecret(secret);
  const url = urlOf('inventory');
  return (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const iat = Math.floor(Date.now() / 1000);
    const passport: Passport = { role: 'service', iat, exp: iat + 30, jti: newId() };
    const request = { method: 'POST', path: '/graphql', body };
    const { context, signature } = sign(request, passport, { keys, kid: 'order.1', audience: 'inventory' });
    return send(url, { 'content-type': 'application/json', 'x-gw-ctx': context, 'x-gw-sig': signature }, body);
  };
}

async function send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Data> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const answer = JSON.parse(text) as { readonly data?: Data | null; readonly errors?: readonly object[] };
  if (answer.errors !== undefined || answer.data == null) throw new Error(`expected data, got ${text.slice(0, 500)}`);
  return answer.data;
}

/** A key for a command that is sent once. */
export const key = (): { readonly idempotencyKey: string } => ({ idempotencyKey: newId() });
