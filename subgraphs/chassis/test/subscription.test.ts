import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { newId, type Chassis, type DomainEvent } from '../src/index.ts';
import { asUser, startTestSubgraph, type TestResult, type TestSubgraph } from '../src/testing/index.ts';
import { notesSubgraph } from './fixture/src/notes.ts';
import { WRITE } from './fixture/operations.ts';

let subgraph: TestSubgraph<Chassis>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph);
});
afterAll(() => subgraph.close());

let keys = 0;
function write(id: string, text: string) {
  keys += 1;
  const input = { idempotencyKey: `key-${keys}`, id, text };
  return subgraph.execute(WRITE, { input }, asUser('ann'));
}

const CHANGES = 'subscription ($id: ID!) { noteChanged(id: $id) { version text } }';

/** Takes results until the version comes; answers all versions seen and the last position. */
async function until(results: AsyncIterableIterator<TestResult>, version: number) {
  const versions: number[] = [];
  for (;;) {
    const { value, done } = await results.next();
    if (done === true) throw new Error(`Ended after versions ${versions.join()}`);
    const note: { version: number } = JSON.parse(JSON.stringify(value.data?.['noteChanged']));
    versions.push(note.version);
    if (note.version >= version) {
      return { versions, position: Number(value.extensions?.['position']) };
    }
  }
}

test('a subscription goes on after a position without loss, repetition or snapshot', async () => {
  await write('resumed', 'one');
  const first = subgraph.subscribe(CHANGES, { variables: { id: 'resumed' } });
  expect((await until(first, 1)).versions).toEqual([1]);
  await write('resumed', 'two');
  const { position } = await until(first, 2);
  await first.return?.();
  for (const text of ['three', 'four', 'five']) await write('resumed', text);
  const second = subgraph.subscribe(CHANGES, { variables: { id: 'resumed' }, after: position });
  expect((await until(second, 5)).versions).toEqual([3, 4, 5]);
  await second.return?.();
});

test('going on from before the log or after its head is refused by code', async () => {
  for (const after of [-1, 999_999]) {
    const results = subgraph.subscribe(CHANGES, { variables: { id: 'x' }, after });
    await expect(results.next().then(codesOf, codesOf)).resolves.toEqual([
      after < 0 ? 'BAD_USER_INPUT' : 'POSITION_GONE',
    ]);
  }
});

test('an unsigned subscription, and another operation than a subscription, are refused', async () => {
  const client = createClient({ url: subgraph.url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const unsigned = client.iterate({ query: 'subscription { noteChanged(id: "a") { id } }' });
  await expect(unsigned.next().then(codesOf, codesOf)).resolves.toEqual(['UNAUTHENTICATED']);
  await client.dispose();
  const query = subgraph.subscribe('{ note(id: "a") { id } }');
  await expect(query.next().then(codesOf, codesOf)).resolves.toEqual(['BAD_REQUEST']);
});

test('a failure while mapping an event ends that subscription with a masked error', async () => {
  const failing = await startTestSubgraph({
    ...notesSubgraph,
    resolvers: {
      ...notesSubgraph.resolvers,
      Subscription: {
        noteChanged: {
          async *subscribe() {
            await Promise.resolve();
            yield { noteChanged: { id: 'a', text: 't', version: 1, writtenAt: new Date(0) } };
            throw new Error('secret detail');
          },
        },
      },
    },
  });
  const results = failing.subscribe('subscription { noteChanged(id: "a") { version } }');
  expect((await results.next()).value.data).toEqual({ noteChanged: { version: 1 } });
  const { value } = await results.next();
  expect(codesOf({ value })).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(JSON.stringify(value)).not.toContain('secret');
  expect((await results.next()).done).toBe(true);
  await failing.close();
});

test('what nobody watches any more is not waited for', async () => {
  const streams = Array.from({ length: 30 }, (_, index) =>
    subgraph.subscribe(CHANGES, { variables: { id: `left-${index}` } }),
  );
  const pending = streams.map((stream) => stream.next());
  await vi.waitFor(() => expect(subgraph.chassis.events.subscribers()).toBe(30));
  await Promise.all(streams.map(async (stream) => stream.return?.()));
  await vi.waitFor(() => expect(subgraph.chassis.events.subscribers()).toBe(0));
  expect((await Promise.all(pending)).every(({ done }) => done)).toBe(true);
});

test('a subscriber that reads nothing for thousands of events gets them all in order later', async () => {
  const { events, backbone } = subgraph.chassis;
  const ending = new AbortController();
  const after = await events.head();
  const slow = events.subscribe({ after, subjects: ['burst/1'], signal: ending.signal });
  const first = slow.next();
  await backbone.append(burst(1, 500));
  expect((await first).value.sequence).toBe(1);
  for (const from of [501, 1001, 1501, 2001]) await backbone.append(burst(from, 500));
  const live = events.subscribe({ after: after + 2499, signal: ending.signal });
  expect((await live.next()).value.sequence).toBe(2500);
  const seen: number[] = [];
  while (seen.length < 2499) seen.push((await slow.next()).value.sequence);
  expect(seen).toEqual(Array.from({ length: 2499 }, (_, index) => index + 2));
  ending.abort();
  expect((await slow.next()).done).toBe(true);
});

function burst(from: number, size: number): readonly DomainEvent[] {
  return Array.from({ length: size }, (_, index) => ({
    id: newId(),
    source: '/test',
    type: 'test.Burst',
    subject: 'burst/1',
    sequence: from + index,
    time: '2026-11-21T09:30:00.000Z',
    data: {},
    schemaVersion: 1,
    correlationId: null,
    causationId: null,
  }));
}

/** The codes of the errors of a result, or of what graphql-ws threw. */
function codesOf(outcome: unknown): readonly unknown[] {
  const plain: { value?: Failed } & Failed = JSON.parse(JSON.stringify(outcome));
  const errors = Array.isArray(plain) ? plain : (plain.value?.errors ?? []);
  return errors.map((error: { extensions?: { code?: string } }) => error.extensions?.code);
}

type Failed = { readonly errors?: readonly object[] };
