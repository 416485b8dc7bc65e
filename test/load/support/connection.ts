import { once } from 'node:events';
import { connect as openSocket, type Socket } from 'node:net';
import { takeMessage } from './take-message.ts';

/** An answer other than 200; the connection stays. */
export class Refusal extends Error {}

/** One kept connection, for one request at a time. It costs little, so that what is measured is the other end. */
export interface Connection {
  /** Sends a request; its answer. Rejects with a Refusal unless it is 200, and when the other end closes. */
  readonly send: (request: Buffer) => Promise<Buffer>;
  readonly close: () => void;
}

export async function connect(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url);
  const socket = openSocket({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  return overSocket(socket);
}

interface Waiting {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (error: Error) => void;
}

function overSocket(socket: Socket): Connection {
  let waiting: Waiting | undefined;
  let rest: Buffer = Buffer.alloc(0);
  const fail = (error: Error): void => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('expected an answer, got the end of the connection')));
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const message = takeMessage(rest);
    if (!message) return;
    rest = rest.subarray(message.length);
    const { resolve, reject } = waiting ?? { resolve: () => {}, reject: () => {} };
    waiting = undefined;
    if (message.head.startsWith('HTTP/1.1 200 ')) resolve(message.body);
    else reject(new Refusal(`expected 200, got ${message.head.split('\r\n')[0] ?? ''}: ${message.body.toString()}`));
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** The bytes of a POST of JSON. */
export function postOf(url: string, body: string): Buffer {
  const { host, pathname } = new URL(url);
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${String(Buffer.byteLength(body))}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** One request on a connection of its own. */
export async function post(url: string, body: string): Promise<Buffer> {
  const connection = await connect(url);
  try {
    return await connection.send(postOf(url, body));
  } finally {
    connection.close();
  }
}
