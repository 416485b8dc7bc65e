import { once } from 'node:events';
import { WebSocket } from 'ws';
import { machineMilliseconds, subscription } from './tick.ts';

/*
 * A process that reads: node readers.ts. Its parent tells it what to open and what to wait for, one thing after the other,
 * and is told when it is so. A reader costs as little as it may: results are counted, and of each only its time is read.
 */
export type Order =
  /** Opens a socket for each topic of the list, and subscribes to it or not. */
  | { readonly kind: 'open'; readonly url: string; readonly topics: readonly string[] }
  | { readonly kind: 'subscribe' }
  /** Answers once all have read up to this number. */
  | { readonly kind: 'await'; readonly number: number }
  /** Answers with the latencies since the last time, in order of size. */
  | { readonly kind: 'latencies' }
  | { readonly kind: 'close' };

interface Reader {
  readonly socket: WebSocket;
  readonly topic: string;
  last: number;
}

let readers: Reader[] = [];
let latencies: number[] = [];
let awaited = { number: 0, left: 0, done: (): void => {} };

/** Opens a socket until one is acknowledged: on a busy machine a server's patience may end before. */
async function open(url: string, topic: string): Promise<Reader> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  socket.on('error', () => socket.terminate());
  const outcome = await new Promise<'acknowledged' | 'closed'>((resolve) => {
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => resolve('acknowledged'));
    socket.once('close', () => resolve('closed'));
  });
  if (outcome === 'closed') return open(url, topic);
  const reader: Reader = { socket, topic, last: 0 };
  socket.on('message', (data) => {
    if (Buffer.isBuffer(data)) take(reader, data);
  });
  return reader;
}

function take(reader: Reader, message: Buffer): void {
  const [number, at] = [numberAfter(message, '"number":'), numberAfter(message, '"at":')];
  if (Number.isNaN(number)) throw new Error(`expected a tick, got ${message.toString()}`);
  latencies.push(machineMilliseconds() - at);
  if (reader.last < awaited.number && number >= awaited.number) countDown();
  reader.last = number;
}

function numberAfter(message: Buffer, name: string): number {
  const start = message.indexOf(name);
  return start < 0
    ? Number.NaN
    : Number.parseFloat(message.toString('latin1', start + name.length, start + name.length + 20));
}

function countDown(): void {
  awaited.left -= 1;
  if (awaited.left === 0) awaited.done();
}

function readUpTo(number: number): Promise<void> {
  return new Promise((done) => {
    awaited = { number, left: readers.filter(({ last }) => last < number).length, done };
    if (awaited.left === 0) done();
  });
}

/** A few at a time: a listening socket holds no more than so many who wait. */
async function openAll(url: string, topics: readonly string[]): Promise<void> {
  const atATime = 100;
  for (let at = 0; at < topics.length; at += atATime) {
    readers.push(...(await Promise.all(topics.slice(at, at + atATime).map((topic) => open(url, topic)))));
  }
}

function subscribe({ socket, topic }: Reader): void {
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription, variables: { topic } } }));
}

async function obey(order: Order): Promise<object> {
  switch (order.kind) {
    case 'open':
      await openAll(order.url, order.topics);
      return {};
    case 'subscribe':
      for (const reader of readers) subscribe(reader);
      return {};
    case 'await':
      await readUpTo(order.number);
      return {};
    case 'latencies': {
      const found = Float64Array.from(latencies).toSorted();
      latencies = [];
      return { latencies: [...found] };
    }
    case 'close':
      for (const { socket } of readers) socket.close();
      await Promise.all(readers.map(({ socket }) => once(socket, 'close')));
      readers = [];
      return {};
    default:
      return order satisfies never;
  }
}

process.on('message', (order: Order) => void obey(order).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit());
