import type { WebSocket } from 'ws';
import { createChannel } from '../lib/channel.ts';
import type { Message } from '../lib/stream.ts';
import type { Reply } from './exchange.ts';
import { createOutbox } from './outbox.ts';
import type { Wire } from './wire.ts';

/** Of our own making: graphql-ws clients come back after it. */
const slowConsumer = 4413;

const closing = Buffer.from('}');

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
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const write = ({ text }: Message): void => wire.send([opening, text, closing]);
  const outbox = createOutbox({
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
