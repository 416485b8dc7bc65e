import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable, type Duplex } from 'node:stream';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createWires, textFrame } from './wire.ts';

/** A stream that remembers what each write took. */
function recorded() {
  const writes: number[] = [];
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(void writes.push(1)),
    writev: (chunks, done) => done(void writes.push(chunks.length)),
  });
  return { stream, writes };
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

it('writes the first message of a turn at once, and the rest of the turn together', async () => {
  const openWire = createWires();
  const [one, other] = [recorded(), recorded()];
  const [first, second] = [openWire(one.stream), openWire(other.stream)];
  for (let times = 0; times < 10; times += 1) first.send([Buffer.from('a'), Buffer.from('b')]);
  second.send([Buffer.from('c')]);
  expect([one.writes, other.writes]).toEqual([[1], [1]]);
  expect(first.waitingBytes()).toBe(36);
  await turn();
  expect([one.writes, other.writes]).toEqual([[1, 9], [1]]);
  first.send([Buffer.from('d')]);
  expect([one.writes, other.writes]).toEqual([[1, 9, 1], [1]]);
  await turn();
  expect(first.waitingBytes()).toBe(0);
});

it.each([0, 125, 126, 65_535, 65_536, 100_000])(
  'sends a text of %i bytes as any WebSocket reads it, in order with what ws sends',
  async (length) => {
    const text = 'é'.repeat(Math.floor(length / 2)).padEnd(length - Math.floor(length / 2), 'x');
    const openWire = createWires();
    const sockets = new WebSocketServer({ noServer: true });
    const server = createServer().listen(0, '127.0.0.1');
    server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const wire = openWire(stream);
        socket.send('before');
        wire.send([Buffer.from(text)]);
        socket.send('between');
        wire.send([Buffer.from(text)]);
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
  expect([125, 126, 65_535, 65_536].map((length) => textFrame([Buffer.alloc(length)]).length - length)).toEqual([
    2, 4, 4, 10,
  ]);
});
