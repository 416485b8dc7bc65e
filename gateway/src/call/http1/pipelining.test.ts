import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  option,
  boolean,
  record,
  type Arbitrary,
} from 'fast-check';
import { OperationTypeNode } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { CallFailure } from '../http-exchange.ts';
import { ownScope } from '../subgraph-call.ts';
import { createPool } from './pool.ts';
import { sendOver } from './send.ts';

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** What a server does with the bodies that came on a connection in one piece. */
type Take = (bodies: readonly string[], socket: Socket, connection: number) => void | Promise<void>;

const { QUERY, MUTATION } = OperationTypeNode;

function text(body: string, fields = ''): string {
  return `HTTP/1.1 200 OK\r\n${fields}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

/** A pool for a server that reads requests as whole as they were written: no body has a line end. */
async function poolTo(take: Take, { connections = 4, pipelining = 3 } = {}) {
  const pieces: (readonly string[])[] = [];
  let count = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const connection = count;
    count += 1;
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      const bodies = [...piece.toString().matchAll(/\r\n\r\n(.*?)(?=POST |$)/g)].map(([, body = '']) => body);
      pieces.push(bodies);
      void take(bodies, socket, connection);
    });
    cleanUps.push(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clock = { now: 0 };
  const settings = { host: '127.0.0.1', port, connections, pipelining, maxBytes: 1000 };
  const pool = createPool({ ...settings, monotonic: () => clock.now });
  const send = sendOver(pool, 'shop.example');
  cleanUps.push(pool.close, () => server.close());
  const ask = (body: string, { operation = QUERY, signal = new AbortController().signal } = {}): Promise<string> =>
    send({ ...ownScope(signal), operation, path: '/graphql', headers: {}, body }).then(
      (answer) => answer.body,
      (error: unknown) => (error instanceof CallFailure ? error.kind : String(error)),
    );
  return { ask, pieces, clock };
}

const echo: Take = (bodies, socket) => void socket.write(bodies.map((body) => text(body)).join(''));

describe('requests of one turn', () => {
  it('go together, so many at a time, and each gets its own answer', async () => {
    const { ask, pieces } = await poolTo(echo);
    const bodies = ['1', '2é', '3', '4', '5', '6', '7'];
    expect(await Promise.all(bodies.map((body) => ask(body)))).toEqual(bodies);
    expect(pieces.toSorted()).toEqual([['1', '2é', '3'], ['4', '5', '6'], ['7']]);
  });

  it('go alone if they change something', async () => {
    const { ask, pieces } = await poolTo(echo);
    await Promise.all([ask('q1'), ask('m', { operation: MUTATION }), ask('q2')]);
    expect(pieces.toSorted()).toEqual([['m'], ['q1', 'q2']]);
  });

  it('wait together, and not with what changes something, while all connections are busy', async () => {
    const held: Socket[] = [];
    const { ask, pieces } = await poolTo((_bodies, socket) => void held.push(socket), { connections: 1 });
    const all = ['1', 'm', '2', '3'].map((body) => ask(body, { operation: body === 'm' ? MUTATION : QUERY }));
    const answers = [['m'], ['1', '2', '3']];
    for (const [index, bodies] of answers.entries()) {
      await expect.poll(() => held.length).toBe(index + 1);
      held[index]?.write(bodies.map((body) => text(body)).join(''));
    }
    expect(await Promise.all(all)).toEqual(['1', 'm', '2', '3']);
    expect(pieces).toEqual(answers);
  });

  it('get their answers past one that was given up', async () => {
    const { ask, pieces } = await poolTo(async (bodies, socket) => {
      await pause(50);
      socket.write(bodies.map((body) => text(body)).join(''));
    });
    const leaving = new AbortController();
    const all = [ask('1'), ask('2', leaving), ask('3')];
    await expect.poll(() => pieces.length).toBe(1);
    leaving.abort(new Error('gone'));
    expect(await Promise.all(all)).toEqual(['1', 'Error: gone', '3']);
    expect(await ask('4')).toBe('4');
  });

  it('are not sent at all if they are given up in that turn', async () => {
    const { ask, pieces } = await poolTo(echo);
    const leaving = new AbortController();
    const all = [ask('1'), ask('2', leaving)];
    leaving.abort(new Error('gone'));
    expect(await Promise.all(all)).toEqual(['1', 'Error: gone']);
    expect(pieces).toEqual([['1']]);
  });
});

describe('a server that leaves unanswered what is sent behind another', () => {
  it('is asked again for it, and gets one at a time for a minute', async () => {
    const closing: Take = ([first = ''], socket) => void socket.end(text(first, 'connection: close\r\n'));
    const { ask, pieces, clock } = await poolTo(closing);
    const askAll = (): Promise<string[]> => Promise.all(['1', '2', '3'].map((body) => ask(body)));
    expect(await askAll()).toEqual(['1', '2', '3']);
    expect(pieces.toSorted()).toEqual([['1', '2', '3'], ['2'], ['3']]);
    pieces.length = 0;
    expect(await askAll()).toEqual(['1', '2', '3']);
    expect(pieces.toSorted()).toEqual([['1'], ['2'], ['3']]);
    pieces.length = 0;
    clock.now += 60_000;
    await askAll();
    expect(pieces[0]).toEqual(['1', '2', '3']);
  });

  it('and answers nothing at all fails the first, and those behind it when they are asked for again', async () => {
    const { ask, pieces } = await poolTo((_bodies, socket) => void socket.destroy());
    expect(await Promise.all(['1', '2'].map((body) => ask(body)))).toEqual(['unavailable', 'unavailable']);
    expect(pieces).toEqual([['1', '2'], ['2']]);
  });
});

/** What a server does with one request: it answers in pieces of so many bytes, or breaks before or within the answer. */
type Deed = { readonly kind: 'answer' | 'close' | 'break'; readonly step: number };

describe('whatever a server does', () => {
  const deed: Arbitrary<Deed> = record({
    kind: constantFrom('answer', 'answer', 'answer', 'answer', 'close', 'break'),
    step: integer({ min: 1, max: 60 }),
  });
  const asked = record({
    operation: constantFrom(QUERY, QUERY, QUERY, MUTATION),
    leavesAfterMs: option(integer({ min: 0, max: 6 })),
    waits: boolean(),
  });

  async function answerSo(body: string, socket: Socket, { kind, step }: Deed): Promise<void> {
    const answer = text(body, kind === 'close' ? 'connection: close\r\n' : '');
    const end = kind === 'break' ? step : answer.length;
    for (let at = 0; at < end; at += step) {
      socket.write(answer.slice(at, Math.min(at + step, end)));
      await pause(0);
    }
    if (kind !== 'answer') socket.destroySoon();
  }

  it('nobody gets the answer of another, and nothing that changes something is sent twice', async () => {
    const property = asyncProperty(
      array(deed, { minLength: 1 }),
      array(asked, { maxLength: 30 }),
      async (deeds, all) => {
        let turn = 0;
        const { ask, pieces } = await poolTo(async (bodies, socket) => {
          for (const body of bodies) {
            const todo = deeds[turn % deeds.length];
            turn += 1;
            if (todo && !socket.writableEnded) await answerSo(body, socket, todo);
          }
        });
        const answers: Promise<[string, string]>[] = [];
        for (const [index, { operation, leavesAfterMs, waits }] of all.entries()) {
          const body = `${operation}-${String(index)}-`;
          const leaving = new AbortController();
          answers.push(ask(body, { operation, signal: leaving.signal }).then((answer) => [body, answer]));
          if (leavesAfterMs !== null) setTimeout(() => leaving.abort(new Error('gone')), leavesAfterMs);
          if (waits) await pause(1);
        }
        for (const [body, answer] of await Promise.all(answers)) {
          expect([body, 'unavailable', 'Error: gone']).toContain(answer);
        }
        for (const [index, { operation }] of all.entries()) {
          const times = pieces.flat().filter((body) => body === `${operation}-${String(index)}-`).length;
          expect(times).toBeLessThanOrEqual(operation === MUTATION ? 1 : 2);
        }
        for (const cleanUp of cleanUps.splice(0)) cleanUp();
      },
    );
    await assert(property, { numRuns: 60 });
  });
});
