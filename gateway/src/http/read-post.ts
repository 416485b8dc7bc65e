import type { IncomingMessage } from 'node:http';
import { isJson } from './content-type.ts';
import type { Reply } from './exchange.ts';
import { readBody } from './read-body.ts';
import { refuse } from './refuse.ts';

export type TextOrRefusal = { readonly kind: 'text'; readonly text: string } | Extract<Reply, { kind: 'refused' }>;

/** The body of a POST that no page can send without a preflight: JSON, as long as it says so. */
export async function readPost(request: IncomingMessage, maxBytes: number): Promise<TextOrRefusal> {
  const contentType = request.headers['content-type'];
  if (!isJson(contentType)) return unsupportedMediaType(contentType);
  if (request.headers['content-encoding'] !== undefined) {
    return refuse('UNSUPPORTED_MEDIA_TYPE', 'Expected a body without content encoding.');
  }
  const text = await readBody(request, maxBytes);
  if (text === undefined) return refuse('PAYLOAD_TOO_LARGE', `Expected a body of at most ${maxBytes} bytes.`);
  return { kind: 'text', text };
}

export function unsupportedMediaType(contentType: string | undefined): Extract<Reply, { kind: 'refused' }> {
  const got = contentType ?? 'none';
  return refuse('UNSUPPORTED_MEDIA_TYPE', `Expected the content type application/json in UTF-8, got ${got}.`);
}
