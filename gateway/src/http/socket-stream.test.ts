import { expect, it, vi } from 'vitest';
import type { Message, Sink } from '../lib/stream.ts';
import { streamOverSocket } from './socket-stream.ts';
import type { WireMessage } from './wire.ts';

const message: Message = { text: Buffer.from('{"data":{"a":"é"}}'), cursor: undefined };

/** A stream whose sink the test holds, over a socket that remembers what it was told. */
function start(of: 'events' | 'parts' = 'events') {
  const socket = {
    OPEN: 1,
    readyState: 1,
    ping: vi.fn<() => void>(),
    close: vi.fn<(code: number, reason: string) => void>(),
  };
  const wire = { waiting: 0, waitingBytes: () => wire.waiting, send: vi.fn<(message: WireMessage) => void>() };
  const left = vi.fn<() => void>();
  const gone = new AbortController();
  let held: Sink | undefined;
  const life = streamOverSocket({
    socket: socket as never,
    wire,
    id: 'a "quoted" id',
    gone: gone.signal,
    reply: {
      kind: 'stream',
      of,
      results(sink) {
        held = sink;
        return left;
      },
    },
  });
  const give = (): boolean | undefined => held?.next(message);
  return { socket, wire, left, gone, life, give, end: (error?: unknown) => held?.end(error) };
}

it('puts the client’s id around the shared text', () => {
  const { wire, give } = start();
  expect(give()).toBe(true);
  const [sent] = wire.send.mock.calls.flat();
  expect(JSON.parse(`${String(sent?.opening)}${String(sent?.shared)}}`)).toEqual({
    id: 'a "quoted" id',
    type: 'next',
    payload: { data: { a: 'é' } },
  });
});

it('closes a socket that does not read, so that its client comes back and goes on', () => {
  const { socket, wire, give } = start();
  wire.waiting = 2_000_000;
  expect(give()).toBe(false);
  expect(socket.close).toHaveBeenCalledWith(4413, 'SLOW_CONSUMER');
  expect(wire.send).not.toHaveBeenCalled();
});

it('leaves nothing of a response in parts out, however slowly it is read', () => {
  const { socket, wire, give } = start('parts');
  wire.waiting = 50_000_000;
  expect(give()).toBe(true);
  expect(socket.close).not.toHaveBeenCalled();
});

it('writes nothing to a socket that is closing', () => {
  const { socket, wire, give } = start();
  socket.readyState = 2;
  expect(give()).toBe(false);
  expect(wire.send).not.toHaveBeenCalled();
});

it('lasts as long as the stream, and leaves it when the operation or the socket ends', async () => {
  const ended = start();
  ended.end();
  expect((await ended.life.next()).done).toBe(true);
  const cut = start();
  cut.end(new Error('cut'));
  await expect(cut.life.next()).rejects.toThrow('cut');
  const completed = start();
  await completed.life.return(undefined);
  expect(completed.left).toHaveBeenCalledOnce();
  const broken = start();
  broken.gone.abort();
  expect(broken.left).toHaveBeenCalledOnce();
  expect((await broken.life.next()).done).toBe(true);
});
