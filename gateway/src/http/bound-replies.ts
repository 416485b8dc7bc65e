import type { Handle, Reply } from './exchange.ts';
import { printResult } from './print-result.ts';
import { refuse } from './refuse.ts';

/** Answers of more than `maxBytes` are refused in their place; those that come in parts are bounded by who writes them. */
export function boundReplies(handle: Handle, maxBytes: number): Handle {
  return async (exchange) => {
    const reply = await handle(exchange);
    return isTooLong(reply, maxBytes)
      ? refuse('RESPONSE_TOO_LARGE', `Expected an answer of at most ${maxBytes} bytes, got more: ask for less.`)
      : reply;
  };
}

function isTooLong(reply: Reply, maxBytes: number): boolean {
  if (reply.kind !== 'single') return false;
  const text = printResult(reply.result);
  // No character takes more than three bytes for each of its units, so most need no counting.
  return text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes;
}
