import type { ServerResponse } from 'node:http';
import { StreamCut } from '../errors.ts';
import { oneByOne } from '../lib/one-by-one.ts';
import type { Message } from '../lib/stream.ts';
import type { Headers, Reply } from './exchange.ts';
import { createOutbox } from './outbox.ts';
import { openSession, type SessionTools } from './session.ts';

/** All readers are told to leave within this time. */
const drainMs = 5000;

const complete = 'event: complete\ndata:\n\n';
const heartbeat = ':\n\n';

export interface EventStreamTools extends Pick<SessionTools, 'identify' | 'now'> {
  /** Milliseconds between signs of life. */
  readonly heartbeatMs: number;
}

/** Replies as server-sent events (graphql-sse, distinct connections mode). */
export interface EventStreams {
  readonly serve: (response: ServerResponse, reply: Reply, headers: Headers) => Promise<void>;
  /** Ends the streams one after the other without completing them: readers come back elsewhere and go on. */
  readonly close: () => Promise<void>;
}

/**
 * Each `next` event has its cursor for an id, which an EventSource brings back as `Last-Event-ID`. A stream
 * that ends without `complete` is to be taken up again.
 */
export function createEventStreams({ identify, now, heartbeatMs }: EventStreamTools): EventStreams {
  const open = new Set<ServerResponse>();
  const timer = setInterval(() => {
    for (const response of open) if (!response.writableEnded) response.write(heartbeat);
  }, heartbeatMs);
  timer.unref();

  async function stream(response: ServerResponse, { results }: Streamed, headers: Headers): Promise<void> {
    open.add(response);
    let leave = (): void => {};
    response.once('close', () => {
      open.delete(response);
      leave();
    });
    // Told nothing, a reader whose token is over comes back, and is refused with the reason.
    const session = await openSession(headers, { identify, now, close: () => response.end() });
    if (!session || response.destroyed || response.writableEnded) return session?.end();
    const outbox = createOutbox({
      waitingBytes: () => response.writableLength,
      write: (message) => response.write(nextEvent(message)),
      onceDrained: (run) => response.once('drain', run),
    });
    const close = results({
      next(message) {
        if (response.destroyed || response.writableEnded) return false;
        if (outbox.offer(message)) return true;
        // Its reader is to come back and go on after what it got.
        response.end();
        return false;
      },
      end(error) {
        if (response.writableEnded) return;
        outbox.flush();
        if (error !== undefined) response.write(nextEvent(printed({ errors: errorsOf(error) })));
        response.end(complete);
      },
    });
    leave = () => {
      outbox.clear();
      session.end();
      close();
    };
  }

  return {
    async serve(response, reply, headers) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'private, no-store',
        'x-accel-buffering': 'no',
      });
      response.write(heartbeat);
      if (reply.kind === 'stream') return stream(response, reply, headers);
      response.write(nextEvent(printed(reply.result)));
      response.end(complete);
    },
    async close() {
      await oneByOne(
        [...open].map((response) => () => response.end()),
        drainMs,
      );
      clearInterval(timer);
    },
  };
}

type Streamed = Extract<Reply, { kind: 'stream' }>;

/** JSON has no line breaks. An empty id takes back the last one: from there is no going on. */
function nextEvent({ text, cursor = '' }: Message): Buffer {
  return Buffer.concat([Buffer.from(`event: next\nid: ${cursor}\ndata: `), text, Buffer.from('\n\n')]);
}

function printed(result: object): Message {
  return { text: Buffer.from(JSON.stringify(result)), cursor: undefined };
}

function errorsOf(error: unknown): StreamCut['errors'] {
  if (error instanceof StreamCut) return error.errors;
  return [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
}
