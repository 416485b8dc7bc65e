import type { IncomingMessage } from 'node:http';

/** Which pages may talk to the gateway: those that it serves itself, and the listed origins. */
export interface OriginRules {
  readonly allowed: ReadonlySet<string>;
}

/**
 * True if the request comes from no page (no `Origin`), from our own, or from an allowed one.
 * `null` and look-alikes (`https://shop.example.evil.com`) are none of these.
 */
export function isOriginAllowed({ headers }: IncomingMessage, { allowed }: OriginRules): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.has(origin)) return true;
  return host !== undefined && URL.parse(origin)?.host === host;
}

/** Response headers that let an allowed page read the answer (Fetch standard, CORS protocol). */
export function corsHeaders(request: IncomingMessage, rules: OriginRules): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !isOriginAllowed(request, rules)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
  };
}

/** Answer to a preflight: what an allowed page may send. */
export function preflightHeaders(request: IncomingMessage, rules: OriginRules): Record<string, string> {
  const headers = corsHeaders(request, rules);
  if (headers['access-control-allow-origin'] === undefined) return headers;
  return {
    ...headers,
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '600',
  };
}
