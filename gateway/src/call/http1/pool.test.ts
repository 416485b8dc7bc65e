import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { OperationTypeNode } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { CallFailure, type HttpAnswer } from '../http-exchange.ts';
import { ownScope } from '../subgraph-call.ts';
import { createPool } from './pool.ts';
import { sendOver } from './send.ts';

/** Answers one request, of connection and request number so and so. */
type Answer = (socket: Socket, number: { readonly connection: number; readonly request: number }) => void;

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

function text(body: string, fields = ''): string {
  return `HTTP/1.1 200 OK\r\n${fields}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

/** A pool for a server that takes whatever comes in one piece for one request. */
async function poolTo(answer: Answer, { connections = 2, pipelining = 1 } = {}) {
  const seen: { connections: number; requests: string[] } = { connections: 0, requests: [] };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const connection = seen.connections;
    seen.connections += 1;
    sockets.add(socket);
    let request = 0;
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece) => {
      seen.requests.push(piece.toString());
      answer(socket, { connection, request });
      request += 1;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clock = { now: 0 };
  const pool = createPool({
    host: '127.0.0.1',
    port,
    connections,
    pipelining,
    maxBytes: 1000,
    monotonic: () => clock.now,
  });
  const send = sendOver(pool, 'shop.example');
  cleanUps.push(
    pool.close,
    () => server.close(),
    () => sockets.forEach((socket) => socket.destroy()),
  );
  const ask = (body: string, { operation = OperationTypeNode.QUERY, signal = new AbortController().signal } = {}) =>
    send({ ...ownScope(signal), operation, path: '/graphql', headers: { accept: 'a/b' }, body });
  return { ask, send, seen, sockets, clock, pool };
}

async function failureOf(answer: Promise<HttpAnswer>): Promise<string> {
  const error: unknown = await answer.then(
    () => new Error('Expected a failure'),
    (reason: unknown) => reason,
  );
  return error instanceof CallFailure ? error.kind : String(error);
}

describe('a request', () => {
  it('goes over the connection that the one before it left', async () => {
    const { ask, seen } = await poolTo((socket) => socket.write(text('ok')));
    expect(await ask('{"q":"é"}')).toEqual({
      status: 200,
      body: 'ok',
      retryAfter: undefined,
      cacheControl: undefined,
      keepsMs: undefined,
    });
    await ask('{}');
    expect(seen.connections).toBe(1);
    expect(seen.requests[0]).toBe(
      'POST /graphql HTTP/1.1\r\nhost: shop.example\r\ncontent-length: 10\r\naccept: a/b\r\n\r\n{"q":"é"}',
    );
  });

  it('cannot write a line of its own into its head', async () => {
    const { send, seen } = await poolTo((socket) => socket.write(text('ok')));
    const exchange = { ...ownScope(new AbortController().signal), path: '/', headers: { a: 'b\r\nc: d' }, body: '' };
    await expect(send(exchange)).rejects.toThrow('printable ASCII');
    expect(seen.connections).toBe(0);
  });

  it('waits while all connections are busy', async () => {
    const held: Socket[] = [];
    const { ask, seen } = await poolTo((socket) => held.push(socket), { connections: 1 });
    const both = [ask('1'), ask('2')];
    await expect.poll(() => held.length).toBe(1);
    held[0]?.write(text('one'));
    await expect.poll(() => held.length).toBe(2);
    held[1]?.write(text('two'));
    expect((await Promise.all(both)).map(({ body }) => body)).toEqual(['one', 'two']);
    expect(seen.connections).toBe(1);
  });

  it('that is given up takes its connection along, and none that waits', async () => {
    const { ask, sockets, seen } = await poolTo(() => {}, { connections: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [ask('1', first), ask('2', second)];
    await expect.poll(() => seen.requests.length).toBe(1);
    second.abort(new Error('second is gone'));
    first.abort(new Error('first is gone'));
    expect(await Promise.all(both.map(failureOf))).toEqual(['Error: first is gone', 'Error: second is gone']);
    await expect.poll(() => sockets.size).toBe(0);
    expect(seen.requests).toHaveLength(1);
  });

  it('fails with its connection', async () => {
    const { ask, seen } = await poolTo((socket) => socket.destroy());
    expect(await failureOf(ask('1'))).toBe('unavailable');
    expect(seen.requests).toHaveLength(1);
  });
});

describe('on a connection that the server closes as the request comes', () => {
  const closing: Answer = (socket, { connection, request }) => {
    if (connection === 0 && request === 1) socket.destroy();
    else socket.write(text(`from ${String(connection)}`));
  };

  it('a query is sent once more, on a new one', async () => {
    const { ask, seen } = await poolTo(closing);
    await ask('1');
    expect((await ask('2')).body).toBe('from 1');
    expect(seen.requests).toHaveLength(3);
  });

  it('a mutation is not: it may have been done', async () => {
    const { ask, seen } = await poolTo(closing);
    await ask('1');
    expect(await failureOf(ask('2', { operation: OperationTypeNode.MUTATION }))).toBe('unavailable');
    expect(seen.requests).toHaveLength(2);
  });

  it('a query is not sent a third time', async () => {
    const { ask, seen } = await poolTo((socket, { connection, request }) => {
      if (connection === 0 && request === 0) socket.write(text('ok'));
      else socket.destroy();
    });
    await ask('1');
    expect(await failureOf(ask('2'))).toBe('unavailable');
    expect(seen.requests).toHaveLength(3);
  });

  it('nor is it once an answer has begun', async () => {
    const { ask, seen } = await poolTo((socket, { request }) => {
      if (request === 0) socket.write(text('ok'));
      else socket.end('HTTP/1.1 2');
    });
    await ask('1');
    expect(await failureOf(ask('2'))).toBe('unavailable');
    expect(seen.requests).toHaveLength(2);
  });
});

describe('a connection', () => {
  it('is left when something comes that was not asked for', async () => {
    const { ask, seen, sockets } = await poolTo((socket, { connection }) => {
      socket.write(text(`from ${String(connection)}`));
      if (connection === 0) socket.write(text('smuggled'));
    });
    expect((await ask('1')).body).toBe('from 0');
    await expect.poll(() => sockets.size).toBe(0);
    expect((await ask('2')).body).toBe('from 1');
    expect(seen.connections).toBe(2);
  });

  it('is not used again when its server said so, or may have closed it by now', async () => {
    const fields = ['connection: close\r\n', 'keep-alive: timeout=1\r\n', 'keep-alive: timeout=3\r\n', ''];
    const { ask, seen, clock } = await poolTo((socket, { connection }) => socket.write(text('ok', fields[connection])));
    await ask('1');
    await ask('2');
    await ask('3');
    clock.now = 1999;
    await ask('4');
    expect(seen.connections).toBe(3);
    clock.now = 4000;
    await ask('5');
    expect(seen.connections).toBe(4);
  });

  it('is left with an answer that is too long', async () => {
    const { ask, sockets } = await poolTo((socket) => socket.write(text('x'.repeat(1001))));
    expect(await failureOf(ask('1'))).toBe('bad-response');
    await expect.poll(() => sockets.size).toBe(0);
  });
});

it('a pool that is closed leaves nothing open and nobody waiting', async () => {
  const { ask, pool, sockets, seen } = await poolTo(() => {}, { connections: 1 });
  const both = [ask('1'), ask('2')];
  await expect.poll(() => seen.requests.length).toBe(1);
  pool.close();
  expect(await Promise.all(both.map(failureOf))).toEqual(['unavailable', 'unavailable']);
  await expect.poll(() => sockets.size).toBe(0);
});
