import { OperationTypeNode } from 'graphql';
import type { HttpExchange, Send } from '../http-exchange.ts';
import type { Pending } from './connection.ts';
import type { Pool } from './pool.ts';

/** Posts over a pool of our own. `host` is as in the address. */
export function sendOver(pool: Pool, host: string): Send {
  return (exchange) =>
    new Promise((resolve, reject) => {
      const { signal } = exchange;
      if (signal.aborted) throw signal.reason;
      const pending: Pending = {
        ...writeRequest(exchange, host),
        repeats: exchange.operation === OperationTypeNode.QUERY ? 'once' : 'never',
        resolve(response) {
          signal.removeEventListener('abort', giveUp);
          resolve(response);
        },
        reject(error) {
          signal.removeEventListener('abort', giveUp);
          reject(error);
        },
      };
      const leave = pool.send(pending);
      const giveUp = (): void => {
        leave();
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
}

/** One text, so that head and body are one write. */
function writeRequest({ path, headers, body }: HttpExchange, host: string): Pick<Pending, 'text' | 'encoding'> {
  const length = Buffer.byteLength(body);
  let text = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${String(length)}\r\n`;
  for (const name of Object.keys(headers)) text += `${name}: ${fieldValue(headers[name] ?? '')}\r\n`;
  // Text that is ASCII alone is written as it lies in memory.
  return { text: `${text}\r\n${body}`, encoding: length === body.length ? 'latin1' : 'utf8' };
}

/** Nothing that a value says may become a line of its own. */
function fieldValue(value: string): string {
  if (/[^\t\x20-\x7e]/.test(value)) throw new Error('Expected printable ASCII as the value of a header');
  return value;
}
