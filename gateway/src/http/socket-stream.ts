import type { WebSocket } from 'ws';
import { createChannel } from '../lib/channel.ts';
import type { Message } from '../lib/stream.ts';
import type { Reply } from './exchange.ts';
import { Outbox } from './outbox.ts';
import type { Wire } from './wire.ts';

/** Of our own making: graphql-ws clients come back after it. */
const slowConsumer = 4413;

export interface SocketStream {
  readonly socket: Pick<WebSocket, 'ping' | 'close' | 'readyState' | 'OPEN'>;
  readonly wire: Wire;
  /** Of the operation, chosen by the client. */
  readonly id: string;
  readonly reply: Extract<Reply, { kind: 'stream' }>;
  /** Aborts when the socket is gone. */
  readonly gone: AbortSignal;
}

/**
 * Writes a stream to a socket as `next` messages of an operation: the shared text between two parts of
 * the client's own, without printing it again. The returned generator yields nothing; it lasts as long
 * as the stream, throws what cut it, and its `return` leaves the stream.
 */
export function streamOverSocket({ socket, wire, id, reply, gone }: SocketStream): AsyncGenerator<never> {
  const opening = openingOf(id);
  const write = ({ text }: Message): void => wire.send({ opening, shared: text });
  const outbox = new Outbox({
    waitingBytes: wire.waitingBytes,
    write,
    // A frame's callback comes once it, and so all before it, has left.
    onceDrained: (run) => socket.ping(undefined, undefined, (error) => error ?? run()),
  });
  const life = createChannel<never>(0, () => leave());
  const stop = (): void => void life.values.return(undefined);
  let leave = (): void => {};

  const close = reply.results({
    next(message) {
      if (socket.readyState !== socket.OPEN) return false;
      // A response in parts is finite, and cannot be taken up again.
      if (reply.of === 'parts') {
        write(message);
        return true;
      }
      if (outbox.offer(message)) return true;
      // Its client is to come back and go on after what it got.
      socket.close(slowConsumer, 'SLOW_CONSUMER');
      return false;
    },
    end(error) {
      if (socket.readyState === socket.OPEN) outbox.flush();
      gone.removeEventListener('abort', stop);
      life.end(error);
    },
  });
  leave = () => {
    outbox.clear();
    gone.removeEventListener('abort', stop);
    close();
  };
  gone.addEventListener('abort', stop);
  if (gone.aborted) stop();
  return life.values;
}

/** Of ids that are used often, such as those of clients that count: the same for all. */
const openings = new Map<string, Buffer>();

function openingOf(id: string): Buffer {
  const known = openings.get(id);
  if (known) return known;
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  if (id.length <= longestCount && openings.size < maxOpenings) openings.set(id, opening);
  return opening;
}

const longestCount = 3;
const maxOpenings = 1000;
