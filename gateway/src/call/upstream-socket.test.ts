import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { openUpstreamSocket, type Subscriber } from './upstream-socket.ts';

type Said = Readonly<Record<string, unknown>>;
type Answer = (said: Said, socket: WebSocket) => void;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const acknowledge: Answer = ({ type }, socket) => {
  if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
};

/** A subgraph that answers as a test says, and a client of it. */
async function start(answer: Answer, heartbeatMs = 10_000) {
  const said: Said[] = [];
  const sockets: WebSocket[] = [];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const message: Said = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '');
      said.push(message);
      answer(message, socket);
    });
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = openUpstreamSocket({ url: `ws://127.0.0.1:${String(port)}`, heartbeatMs });
  closing.push(client.close, () => server.close());
  return { client, said, sockets, types: () => said.map(({ type }) => type) };
}

function subscriber() {
  return {
    next: vi.fn<Subscriber['next']>(),
    failed: vi.fn<Subscriber['failed']>(),
    complete: vi.fn<Subscriber['complete']>(),
    lost: vi.fn<Subscriber['lost']>(),
  };
}

const next = (id: unknown, data: object): string => JSON.stringify({ id, type: 'next', payload: { data } });

it('runs many subscriptions on one socket, each under an id of its own', async () => {
  const { client, sockets } = await start((said, socket) => {
    acknowledge(said, socket);
    if (said['type'] !== 'subscribe') return;
    socket.send(next(said['id'], { asked: said['payload'] }));
    socket.send(JSON.stringify({ id: said['id'], type: 'complete' }));
  });
  const [one, other] = [subscriber(), subscriber()];
  client.subscribe({ query: 'one' }, one);
  client.subscribe({ query: 'other' }, other);
  await vi.waitFor(() => expect(other.complete).toHaveBeenCalledOnce());
  expect(one.next).toHaveBeenCalledExactlyOnceWith({ data: { asked: { query: 'one' } } });
  expect(other.next).toHaveBeenCalledExactlyOnceWith({ data: { asked: { query: 'other' } } });
  expect([sockets.length, one.complete.mock.calls.length]).toEqual([1, 1]);
});

it('tells the subgraph who leaves, and hears nothing that crosses that', async () => {
  const { client, said, types } = await start((message, socket) => {
    acknowledge(message, socket);
    if (message['type'] === 'complete') socket.send(next(message['id'], {}));
    if (message['type'] === 'complete') socket.send('{"type":"ping"}');
  });
  const one = subscriber();
  const leave = client.subscribe({ query: 'one' }, one);
  await vi.waitFor(() => expect(types()).toContain('subscribe'));
  leave();
  leave();
  await vi.waitFor(() => expect(types()).toContain('pong'));
  expect(said.filter(({ type }) => type === 'complete')).toHaveLength(1);
  expect(one.next).not.toHaveBeenCalled();
});

it('never asks for what was left before the connection stood', async () => {
  const { client, types } = await start(acknowledge);
  client.subscribe({ query: 'one' }, subscriber())();
  client.subscribe({ query: 'other' }, subscriber());
  await vi.waitFor(() => expect(types()).toContain('subscribe'));
  expect(types()).toEqual(['connection_init', 'subscribe']);
});

it('gives the errors of a subscription that is refused', async () => {
  const { client } = await start((said, socket) => {
    acknowledge(said, socket);
    if (said['type'] === 'subscribe') {
      socket.send(JSON.stringify({ id: said['id'], type: 'error', payload: [{ message: 'no' }] }));
    }
  });
  const one = subscriber();
  client.subscribe({}, one);
  await vi.waitFor(() => expect(one.failed).toHaveBeenCalledExactlyOnceWith([{ message: 'no' }]));
  expect(one.lost).not.toHaveBeenCalled();
});

it.each([
  ['half a JSON', '{"type":'],
  ['no object', '[]'],
  ['an unknown type', '{"id":"1","type":"data"}'],
  ['a result that is none', '{"id":"1","type":"next","payload":1}'],
  ['errors that are none', '{"id":"1","type":"error","payload":{}}'],
])('closes a connection that says %s, and tells all who subscribe', async (_name, text) => {
  const { client, sockets } = await start((said, socket) => {
    acknowledge(said, socket);
    if (said['type'] === 'subscribe') socket.send(text);
  });
  const one = subscriber();
  client.subscribe({}, one);
  await vi.waitFor(() => expect(one.lost).toHaveBeenCalledOnce());
  expect(one.lost.mock.calls[0]?.[0].established).toBe(true);
  await vi.waitFor(() => expect(sockets[0]?.readyState).toBe(3));
});

it('cuts a connection that gives no sign of life, though not one that answers', async () => {
  const answering = await start((said, socket) => {
    acknowledge(said, socket);
    if (said['type'] === 'ping') socket.send('{"type":"pong"}');
  }, 100);
  const silent = await start(acknowledge, 100);
  const [heard, unheard] = [subscriber(), subscriber()];
  answering.client.subscribe({}, heard);
  silent.client.subscribe({}, unheard);
  await vi.waitFor(() => expect(unheard.lost).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(answering.types().filter((type) => type === 'ping').length).toBeGreaterThan(3));
  expect(heard.lost).not.toHaveBeenCalled();
});

it('says that a connection never stood, and opens another for who comes then', async () => {
  const { client, sockets } = await start((said, socket) => {
    if (sockets.length === 1) socket.close(4403, 'Forbidden');
    else acknowledge(said, socket);
  });
  const one = subscriber();
  client.subscribe({}, one);
  await vi.waitFor(() => expect(one.lost).toHaveBeenCalledOnce());
  expect(one.lost.mock.calls[0]?.[0]).toMatchObject({ established: false, cause: { code: 4403 } });
  client.subscribe({}, subscriber());
  await vi.waitFor(() => expect(sockets).toHaveLength(2));
});
