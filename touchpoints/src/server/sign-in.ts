import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Issuer } from '@musubi/scripts';

/** Seconds that a page's token lives. */
const lifetime = 900;
const longestBody = 2_000;
const id = /^[\w.-]{1,64}$/;

type Signing =
  | { readonly role: 'shopper'; readonly subject: string }
  | { readonly role: 'associate'; readonly subject: string; readonly storeId: string };

/**
 * Development sign-in: believes whoever one says to be, as the development issuer does. `{kind: "shopper", customerId}` or
 * `{kind: "associate", staffId, storeId}` → `{token, expiresAt}`; anything else is a 400 that says what was expected.
 */
export async function signIn(issuer: Issuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const who = readWho(await readBody(request));
  if (!who) {
    answer(response, 400, { error: 'expected {kind: "shopper", customerId} or {kind: "associate", staffId, storeId}' });
    return;
  }
  const token = await issuer.issueToken({ ...who, ttl: lifetime });
  answer(response, 200, { token, expiresAt: new Date(Date.now() + lifetime * 1000).toISOString() });
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > longestBody) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readWho(body: unknown): Signing | undefined {
  if (typeof body !== 'object' || body === null || !('kind' in body)) return undefined;
  if (body.kind === 'shopper' && 'customerId' in body && isId(body.customerId)) {
    return { role: 'shopper', subject: body.customerId };
  }
  if (body.kind === 'associate' && 'staffId' in body && 'storeId' in body && isId(body.staffId) && isId(body.storeId)) {
    return { role: 'associate', subject: body.staffId, storeId: body.storeId };
  }
  return undefined;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
