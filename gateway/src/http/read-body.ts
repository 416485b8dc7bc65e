import type { IncomingMessage } from 'node:http';

/**
 * A request's body as UTF-8, or undefined as soon as it turns out to be longer than `maxBytes`. Rejects if
 * the client is gone before its end. By events: an iterator costs more than the rest of the reading.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (length > maxBytes) {
      resolve(undefined);
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      chunks.length = 0;
      request.pause();
      resolve(undefined);
    });
    request.on('end', () => resolve(textOf(chunks, size)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The client is gone')));
  });
}

function textOf(chunks: readonly Buffer[], size: number): string {
  const [only, ...others] = chunks;
  if (only && others.length === 0) return only.toString('utf8');
  return Buffer.concat(chunks, size).toString('utf8');
}
