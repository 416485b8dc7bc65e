import { cutWith } from '../errors.ts';
import type { Stream } from '../lib/stream.ts';
import type { Handle, Reply } from './exchange.ts';
import { printResult } from './print-result.ts';
import { refuse } from './refuse.ts';

/**
 * An answer of more than `maxBytes` is refused in its place. A response in parts ends before the part with which it
 * would be longer than that, and a stream of events before an event that is.
 */
export function boundReplies(handle: Handle, maxBytes: number): Handle {
  const message = `Expected an answer of at most ${maxBytes} bytes, got more: ask for less.`;
  return async (exchange) => {
    const reply = await handle(exchange);
    if (reply.kind === 'stream') return { ...reply, results: bounded(reply, maxBytes, message) };
    return isTooLong(reply, maxBytes) ? refuse('RESPONSE_TOO_LARGE', message) : reply;
  };
}

type Streamed = Extract<Reply, { kind: 'stream' }>;

function bounded({ of, results }: Streamed, maxBytes: number, message: string): Stream {
  return (sink) => {
    let before = 0;
    let isOver = false;
    return results({
      next(result) {
        if (isOver) return false;
        const { length } = result.text;
        if (before + length <= maxBytes) {
          if (of === 'parts') before += length;
          return sink.next(result);
        }
        isOver = true;
        sink.end(cutWith('RESPONSE_TOO_LARGE', message));
        return false;
      },
      end(error) {
        if (!isOver) sink.end(error);
      },
    });
  };
}

function isTooLong(reply: Reply, maxBytes: number): boolean {
  if (reply.kind !== 'single') return false;
  const text = printResult(reply.result);
  // No character takes more than three bytes for each of its units, so most need no counting.
  return text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes;
}
