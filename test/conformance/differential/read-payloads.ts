import type { Request } from './whole.ts';

/** Asks a gateway for a response in parts, and gives its payloads; one if it came whole. */
export async function readPayloads(url: string, request: Request, accept: string): Promise<object[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(request),
  });
  const body = await response.text();
  const boundary = /boundary="([^"]+)"/.exec(response.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [JSON.parse(body)];
  const parts = body.split(`\r\n--${boundary}`);
  if (parts[0] !== '' || parts.at(-1) !== '--\r\n') throw new Error(`expected a whole multipart body, got ${body}`);
  return parts.slice(1, -1).map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n'))));
}
