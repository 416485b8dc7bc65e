import type { WebSocket } from 'ws';
import { createChannel } from '../lib/channel.ts';
import type { Stream } from '../lib/stream.ts';

/** Bytes that may wait for one socket before it is told to come back and go on after what it got. */
const maxWaitingBytes = 1_000_000;

/** Of our own making: graphql-ws clients come back after it. */
const slowConsumer = 4413;

const closing = Buffer.from('}');

export interface SocketStream {
  readonly socket: Pick<WebSocket, 'send' | 'close' | 'bufferedAmount' | 'readyState' | 'OPEN'>;
  /** Of the operation, chosen by the client. */
  readonly id: string;
  readonly stream: Stream;
  /** Aborts when the socket is gone. */
  readonly gone: AbortSignal;
}

/**
 * Writes a stream to a socket as `next` messages of an operation: the shared text between two parts of
 * the client's own, without printing it again. The returned generator yields nothing; it lasts as long
 * as the stream, throws what cut it, and its `return` leaves the stream.
 */
export function streamOverSocket({ socket, id, stream, gone }: SocketStream): AsyncGenerator<never> {
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const life = createChannel<never>(0, () => leave());
  const stop = (): void => void life.values.return(undefined);
  let leave = (): void => {};

  const close = stream({
    next({ text }) {
      if (socket.readyState !== socket.OPEN) return false;
      if (socket.bufferedAmount > maxWaitingBytes) {
        socket.close(slowConsumer, 'SLOW_CONSUMER');
        return false;
      }
      socket.send(Buffer.concat([opening, text, closing]), { binary: false });
      return true;
    },
    end(error) {
      gone.removeEventListener('abort', stop);
      life.end(error);
    },
  });
  leave = () => {
    gone.removeEventListener('abort', stop);
    close();
  };
  gone.addEventListener('abort', stop);
  if (gone.aborted) stop();
  return life.values;
}
