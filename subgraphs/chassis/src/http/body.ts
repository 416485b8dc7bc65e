import type { IncomingMessage } from 'node:http';

/** The largest request body: 1 MB. */
export const BODY_LIMIT = 1_048_576;

/** The whole body as it came, or `too large` as soon as it passes the limit. */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | 'too large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > limit) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
