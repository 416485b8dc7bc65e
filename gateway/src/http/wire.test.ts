import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable, type Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createFraming, createWires, type WireMessage } from './wire.ts';

/** A stream that remembers what each write took. */
function recorded() {
  const writes: number[] = [];
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(void writes.push(1)),
    writev: (chunks, done) => done(void writes.push(chunks.length)),
  });
  return { stream, writes };
}

const messageOf = (opening: string, shared: string): WireMessage => ({
  opening: Buffer.from(opening),
  shared: Buffer.from(shared),
});

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

it('writes the first message of a turn at once, and the rest of the turn together', async () => {
  const openWire = createWires();
  const [one, other] = [recorded(), recorded()];
  const [first, second] = [openWire(one.stream), openWire(other.stream)];
  for (let times = 0; times < 10; times += 1) first.send(messageOf('{', ''));
  second.send(messageOf('{', ''));
  expect([one.writes, other.writes]).toEqual([[1], [1]]);
  expect(first.waitingBytes()).toBe(36);
  await turn();
  expect([one.writes, other.writes]).toEqual([[1, 9], [1]]);
  first.send(messageOf('{', ''));
  expect([one.writes, other.writes]).toEqual([[1, 9, 1], [1]]);
  await turn();
  expect(first.waitingBytes()).toBe(0);
});

it.each([2, 125, 126, 65_535, 65_536, 100_000])(
  'sends a text of %i bytes as any WebSocket reads it, in order with what ws sends',
  async (length) => {
    const shared = 'é'.repeat(Math.floor((length - 2) / 2)).padEnd(length - 2 - Math.floor((length - 2) / 2), 'x');
    const text = `{${shared}}`;
    const openWire = createWires();
    const sockets = new WebSocketServer({ noServer: true });
    const server = createServer().listen(0, '127.0.0.1');
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const wire = openWire(stream);
        socket.send('before');
        wire.send(messageOf('{', shared));
        socket.send('between');
        wire.send(messageOf('{', shared));
        socket.close();
      });
    });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    const got: string[] = [];
    client.on('message', (data) => got.push(Buffer.isBuffer(data) ? data.toString() : ''));
    await once(client, 'close');
    expect(got).toEqual(['before', text, 'between', text]);
    server.close();
  },
);

it('names the length of a frame as shortly as it can', () => {
  const frameOf = createFraming();
  const lengths = [125, 126, 65_535, 65_536];
  const frames = lengths.map((length) => frameOf(messageOf('{', 'x'.repeat(length - 2))));
  expect(frames.map((frame, at) => frame.length - (lengths[at] ?? 0))).toEqual([2, 4, 4, 10]);
});

it('makes one frame for those who chose the same id, and never gives one reader another’s', () => {
  const frameOf = createFraming();
  const [one, other] = [messageOf('{"id":"1",', '"a":1'), messageOf('{"id":"2",', '"a":2')];
  const mixed = { opening: other.opening, shared: one.shared };
  const frames = [one, { ...one }, mixed, one, other].map(frameOf);
  expect(frames[1]).toBe(frames[0]);
  expect(frames.map((frame) => frame.toString('utf8', 2))).toEqual([
    '{"id":"1","a":1}',
    '{"id":"1","a":1}',
    '{"id":"2","a":1}',
    '{"id":"1","a":1}',
    '{"id":"2","a":2}',
  ]);
});

it('keeps frames apart that stand in one memory, however many are made', () => {
  const frameOf = createFraming();
  const numbers = Array.from({ length: 2000 }, (_, number) => String(number).repeat(20));
  const frames = numbers.map((number) => frameOf(messageOf('{', number)));
  expect(frames.map((frame) => frame.toString('utf8', 2))).toEqual(numbers.map((number) => `{${number}}`));
});
