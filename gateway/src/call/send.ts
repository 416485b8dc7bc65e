import type { Pool } from 'undici';
import { CallFailure, type Send } from './http-exchange.ts';

/** Posts over a keep-alive pool and reads at most `maxBytes` of the answer. */
export function send(pool: Pool, maxBytes: number): Send {
  return async ({ path, headers, body, signal }) => {
    try {
      const response = await pool.request({ method: 'POST', path, headers, body, signal });
      return { status: response.statusCode, body: await readCapped(response.body, maxBytes) };
    } catch (error) {
      if (signal.aborted || error instanceof CallFailure) throw error;
      throw new CallFailure('unavailable', 'No connection, or it broke before the answer ended', {
        cause: error,
      });
    }
  };
}

async function readCapped(body: AsyncIterable<unknown>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('Expected bytes from the connection');
    size += chunk.length;
    if (size > maxBytes) {
      throw new CallFailure('bad-response', `Expected at most ${maxBytes} bytes, got more`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}
