import { WebSocket, type RawData } from 'ws';
import { isRecord } from '../lib/is-record.ts';

/** How long a subgraph may take to acknowledge a connection, in milliseconds. */
const patienceMs = 5000;

/** How long a connection that nobody uses stays open, in milliseconds. */
const lingerMs = 5000;

/** Who hears the answers to one `subscribe`; nothing comes after `failed`, `complete` or `lost`. */
export interface Subscriber {
  readonly next: (result: Readonly<Record<string, unknown>>) => void;
  /** The subgraph's errors, as it gave them. */
  readonly failed: (errors: readonly unknown[]) => void;
  readonly complete: () => void;
  /** The connection is gone, or never stood. */
  readonly lost: (how: Loss) => void;
}

export interface Loss {
  readonly established: boolean;
  readonly cause: unknown;
}

export interface UpstreamSocket {
  /** Answers what ends the subscription; it may be called again, and after the end. */
  readonly subscribe: (payload: object, subscriber: Subscriber) => () => void;
  readonly close: () => void;
}

export interface UpstreamSocketSettings {
  readonly url: string;
  /** Silence, in milliseconds, after which the subgraph is asked for a sign of life; twice that is the end. */
  readonly heartbeatMs: number;
}

/** One connection and the subscriptions on it. A new one is opened for those that come after its end. */
interface Connection {
  readonly socket: WebSocket;
  readonly subscribers: Map<string, Subscriber>;
  /** What is to be said once the connection stands; undefined from then on. */
  unsaid: Map<string, string> | undefined;
  isSilent: boolean;
  isAsked: boolean;
  cause: unknown;
  timer: NodeJS.Timeout;
}

/**
 * A client of graphql-transport-ws for many subscriptions on one socket: what it keeps for each is an id and its
 * subscriber, and results reach that as soon as they are parsed. It neither retries nor reconnects: what was asked
 * was signed for that moment.
 */
export function openUpstreamSocket({ url, heartbeatMs }: UpstreamSocketSettings): UpstreamSocket {
  let current: Connection | undefined;
  let count = 0;

  function connect(): Connection {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    const connection: Connection = {
      socket,
      subscribers: new Map(),
      unsaid: new Map(),
      isSilent: false,
      isAsked: false,
      cause: undefined,
      timer: setTimeout(() => socket.terminate(), patienceMs),
    };
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => hear(connection, data));
    socket.on('error', (error) => (connection.cause = error));
    socket.on('close', (code, reason) => {
      if (current === connection) current = undefined;
      end(connection, { code, reason: String(reason) });
    });
    return connection;
  }

  function hear(connection: Connection, data: RawData): void {
    connection.isSilent = false;
    connection.isAsked = false;
    const message = readMessage(data);
    if (message?.type === 'connection_ack') return acknowledge(connection, heartbeatMs);
    if (!message) connection.socket.close(4400, 'Expected a message of graphql-transport-ws');
    else obey(connection, message);
    linger(connection);
  }

  function linger(connection: Connection): void {
    if (connection.subscribers.size > 0) return;
    setTimeout(() => {
      if (connection.subscribers.size > 0) return;
      if (current === connection) current = undefined;
      connection.socket.close(1000, 'Nothing is subscribed to');
    }, lingerMs).unref();
  }

  return {
    subscribe(payload, subscriber) {
      const connection = (current ??= connect());
      const id = String((count += 1));
      const text = JSON.stringify({ id, type: 'subscribe', payload });
      connection.subscribers.set(id, subscriber);
      if (connection.unsaid) connection.unsaid.set(id, text);
      else connection.socket.send(text);
      return () => {
        if (!connection.subscribers.delete(id)) return;
        if (connection.unsaid) connection.unsaid.delete(id);
        else connection.socket.send(JSON.stringify({ id, type: 'complete' }));
        linger(connection);
      };
    },
    close() {
      current?.socket.close(1000, 'Going away');
      current = undefined;
    },
  };
}

function acknowledge(connection: Connection, heartbeatMs: number): void {
  const { socket, unsaid } = connection;
  connection.unsaid = undefined;
  for (const text of unsaid?.values() ?? []) socket.send(text);
  clearTimeout(connection.timer);
  connection.timer = setInterval(() => {
    if (connection.isAsked) return socket.terminate();
    if (connection.isSilent) {
      connection.isAsked = true;
      socket.send('{"type":"ping"}');
    }
    connection.isSilent = true;
  }, heartbeatMs);
}

type Message =
  | { readonly type: 'connection_ack' }
  | { readonly type: 'ping' }
  | { readonly type: 'pong' }
  | { readonly type: 'complete'; readonly id: string }
  | { readonly type: 'next'; readonly id: string; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly type: 'error'; readonly id: string; readonly payload: readonly unknown[] };

function readMessage(data: RawData): Message | undefined {
  const message = parsed(data);
  if (!isRecord(message)) return undefined;
  const { id, type, payload } = message;
  if (type === 'connection_ack' || type === 'ping' || type === 'pong') return { type };
  if (typeof id !== 'string') return undefined;
  if (type === 'next' && isRecord(payload)) return { type, id, payload };
  if (type === 'error' && Array.isArray(payload)) return { type, id, payload };
  return type === 'complete' ? { type, id } : undefined;
}

function parsed(data: RawData): unknown {
  try {
    return Buffer.isBuffer(data) ? JSON.parse(data.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** What comes for an id that is unknown here crossed our `complete`. */
function obey({ socket, subscribers }: Connection, message: Exclude<Message, { type: 'connection_ack' }>): void {
  switch (message.type) {
    case 'next':
      return subscribers.get(message.id)?.next(message.payload);
    case 'error':
    case 'complete': {
      const subscriber = subscribers.get(message.id);
      subscribers.delete(message.id);
      return message.type === 'error' ? subscriber?.failed(message.payload) : subscriber?.complete();
    }
    case 'ping':
      return socket.send('{"type":"pong"}');
    case 'pong':
      return undefined;
    default:
      return message satisfies never;
  }
}

function end(connection: Connection, closed: object): void {
  clearTimeout(connection.timer);
  const subscribers = [...connection.subscribers.values()];
  connection.subscribers.clear();
  const how = { established: connection.unsaid === undefined, cause: connection.cause ?? closed };
  for (const subscriber of subscribers) subscriber.lost(how);
}
