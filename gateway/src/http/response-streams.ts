import type { ServerResponse } from 'node:http';
import { errorsOfCut } from '../errors.ts';
import { drainMs, oneByOne } from '../lib/one-by-one.ts';
import type { Headers, Reply } from './exchange.ts';
import type { Framing, Interruption } from './framing/framing.ts';
import { Outbox } from './outbox.ts';
import { printResult } from './print-result.ts';
import { openSession, type SessionTools } from './session.ts';

export interface ResponseStreamTools extends Pick<SessionTools, 'identify' | 'now'> {
  /** Milliseconds between signs of life. */
  readonly heartbeatMs: number;
}

/** Whoever asked, and how it is answered. */
export interface StreamRequest {
  readonly headers: Headers;
  readonly framing: Framing;
}

/** Replies in any number of results over one response. */
export interface ResponseStreams {
  readonly serve: (response: ServerResponse, reply: Reply, request: StreamRequest) => Promise<void>;
  /** Ends the streams of events one after the other without completing them: readers come back elsewhere and go on. */
  readonly close: () => Promise<void>;
}

export function createResponseStreams({ identify, now, heartbeatMs }: ResponseStreamTools): ResponseStreams {
  const open = new Map<ServerResponse, Framing>();
  const timer = setInterval(() => {
    for (const [response, { heartbeat }] of open) if (!response.writableEnded) response.write(heartbeat);
  }, heartbeatMs);
  timer.unref();

  async function streamEvents(
    response: ServerResponse,
    { results }: Streamed,
    { headers, framing }: StreamRequest,
  ): Promise<void> {
    open.set(response, framing);
    let leave = (): void => {};
    response.once('close', () => {
      open.delete(response);
      leave();
    });
    const close = (): void => interrupt(response, framing, 'session over');
    const session = await openSession(headers, { identify, now, close });
    if (!session || response.destroyed || response.writableEnded) return session?.end();
    const outbox = new Outbox({
      waitingBytes: () => response.writableLength,
      write: (message) => response.write(framing.next(message)),
      onceDrained: (run) => response.once('drain', run),
    });
    const stop = results({
      next(message) {
        if (response.destroyed || response.writableEnded) return false;
        if (outbox.offer(message)) return true;
        // Its reader is to come back and go on after what it got.
        interrupt(response, framing, 'too slow');
        return false;
      },
      end(error) {
        if (!response.writableEnded) outbox.flush();
        finish(response, framing, error);
      },
    });
    leave = () => {
      outbox.clear();
      session.end();
      stop();
    };
  }

  return {
    async serve(response, reply, request) {
      const { framing } = request;
      response.writeHead(200, {
        'content-type': framing.contentType,
        'cache-control': 'private, no-store',
        'x-accel-buffering': 'no',
      });
      response.write(framing.opening);
      if (reply.kind !== 'stream') {
        response.write(framing.next({ text: Buffer.from(printResult(reply.result)), cursor: undefined }));
        response.end(framing.complete);
        return;
      }
      if (reply.of === 'events') return streamEvents(response, reply, request);
      streamParts(response, reply, framing);
    },
    async close() {
      await oneByOne(
        [...open].map(
          ([response, framing]) =>
            () =>
              interrupt(response, framing, 'closing'),
        ),
        drainMs,
      );
      clearInterval(timer);
    },
  };
}

type Streamed = Extract<Reply, { kind: 'stream' }>;

/** The parts of one response: there are only so many, and none can be asked for again. */
function streamParts(response: ServerResponse, { results }: Streamed, framing: Framing): void {
  const leave = results({
    next(message) {
      if (response.destroyed) return false;
      response.write(framing.next(message));
      return true;
    },
    end: (error) => finish(response, framing, error),
  });
  response.once('close', leave);
}

function interrupt(response: ServerResponse, framing: Framing, reason: Interruption): void {
  if (!response.writableEnded) response.end(framing.interrupted(reason));
}

function finish(response: ServerResponse, framing: Framing, error: unknown): void {
  if (response.writableEnded) return;
  response.end(error === undefined ? framing.complete : framing.failed(errorsOfCut(error)));
}
