import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A message of graphql-transport-ws. */
export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A socket that says what a test wants it to, right or wrong. */
export interface RawSocket {
  readonly send: (message: Message | string) => void;
  /** The next message, in order. */
  readonly next: () => Promise<Message>;
  /** The code and the reason with which the server closes. */
  readonly closed: Promise<readonly [code: number, reason: string]>;
  readonly close: () => void;
}

export async function openRaw(url: string): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const come: Message[] = [];
  let wake = (): void => {};
  socket.on('message', (data) => {
    come.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''));
    wake();
  });
  const closed = once(socket, 'close').then(([code, reason]): [number, string] => [code, String(reason)]);
  await once(socket, 'open');
  return {
    closed,
    close: () => socket.close(),
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      for (;;) {
        const message = come.shift();
        if (message) return message;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** The same, with the connection acknowledged. */
export async function openAcknowledged(url: string): Promise<RawSocket> {
  const socket = await openRaw(url);
  socket.send({ type: 'connection_init' });
  await socket.next();
  return socket;
}
