import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Backbone } from './backbone.ts';
import { createBell } from './bell.ts';
import type { StoredEvent } from './event.ts';
import { createFeed, type EventFeed } from './feed.ts';

const log = pino({ level: 'silent' });

/** A log in memory whose waiting readers see no more than `visible`. */
let stored: StoredEvent[];
let visible: number;
let reads: number;
let failures: number;
const bell = createBell();
const backbone: Backbone = {
  epoch: 'one',
  append: () => Promise.resolve(),
  async *read({ after, upTo = Infinity, signal }) {
    reads += 1;
    let position = after;
    for (;;) {
      if (signal?.aborted === true || position >= upTo) return;
      const heard = bell.rings();
      const limit = upTo === Infinity ? visible : upTo;
      for (const event of stored.filter((one) => one.position > position && one.position <= limit)) {
        if (failures > 0) {
          failures -= 1;
          throw new Error('connection lost');
        }
        position = event.position;
        yield event;
      }
      if (position < upTo && heard === bell.rings()) await bell.wait(1000, signal);
    }
  },
  head: () => Promise.resolve(stored.length),
  first: () => Promise.resolve(1),
  trim: () => Promise.resolve(0),
  close: () => Promise.resolve(),
};

let feed: EventFeed;
let ending: AbortController;
beforeEach(() => {
  stored = [];
  visible = 0;
  reads = 0;
  failures = 0;
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  await feed.close();
});

function put(count: number, subject = 'a'): void {
  for (let index = 0; index < count; index += 1) {
    const position = stored.length + 1;
    stored.push({
      position,
      id: String(position),
      source: '/test',
      type: 'test.Happened',
      subject,
      sequence: position,
      time: '2026-11-21T09:30:00.000Z',
      data: {},
      schemaVersion: 1,
      correlationId: null,
      causationId: null,
    });
  }
}

function show(): void {
  visible = stored.length;
  bell.ring();
}

async function take(events: AsyncIterator<StoredEvent>, count: number): Promise<readonly number[]> {
  const seen: number[] = [];
  while (seen.length < count) {
    const { value } = await events.next();
    seen.push(value.position);
  }
  return seen;
}

test('a subscriber ahead of the shared reader is not sent what it has seen', async () => {
  feed = createFeed(backbone, log);
  await vi.waitFor(() => expect(reads).toBe(1));
  put(5);
  const events = feed.subscribe({ after: 3, signal: ending.signal });
  const first = take(events, 2);
  await vi.waitFor(() => expect(feed.subscribers()).toBe(1));
  show();
  expect(await first).toEqual([4, 5]);
});

test('live subscribers share one reading, however many they are', async () => {
  feed = createFeed(backbone, log);
  await vi.waitFor(() => expect(reads).toBe(1));
  const many = Array.from({ length: 100 }, () => feed.subscribe({ after: 0, signal: ending.signal }));
  const all = many.map((events) => take(events, 10));
  put(10);
  show();
  for (const seen of await Promise.all(all)) expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(reads).toBe(1);
});

test('a mailbox that overflows costs a second reading and not an event', async () => {
  feed = createFeed(backbone, log, 3);
  await vi.waitFor(() => expect(reads).toBe(1));
  const slow = feed.subscribe({ after: 0, signal: ending.signal });
  const first = take(slow, 1);
  put(1);
  show();
  expect(await first).toEqual([1]);
  put(50);
  show();
  const other = feed.subscribe({ after: 50, signal: ending.signal });
  expect(await take(other, 1)).toEqual([51]);
  expect(await take(slow, 50)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
  expect(reads).toBeGreaterThan(1);
});

test('only the wanted subjects and types arrive', async () => {
  feed = createFeed(backbone, log);
  const narrow = { subjects: ['b', 'c'], types: ['test.Happened'] };
  const events = feed.subscribe({ after: 0, ...narrow, signal: ending.signal });
  const first = take(events, 2);
  await vi.waitFor(() => expect(feed.subscribers()).toBe(1));
  put(1, 'a');
  put(1, 'b');
  put(1, 'a');
  put(1, 'c');
  show();
  expect(await first).toEqual([2, 4]);
});

test('only the events of the wanted keys arrive, once each, and of all kinds of keys', async () => {
  feed = createFeed(backbone, log);
  const keyOf = ({ position }: StoredEvent): string => (position % 2 === 0 ? 'even' : 'odd');
  const asked = { after: 0, signal: ending.signal };
  const even = take(feed.subscribe({ ...asked, among: { keyOf, keys: ['even', 'none'] } }), 2);
  const both = take(feed.subscribe({ ...asked, among: { keyOf, keys: ['even', 'odd'] } }), 4);
  const subject = take(feed.subscribe({ ...asked, subjects: ['b'], among: { keyOf, keys: ['odd'] } }), 2);
  await vi.waitFor(() => expect(feed.subscribers()).toBe(3));
  put(2, 'a');
  put(2, 'b');
  show();
  expect(await even).toEqual([2, 4]);
  expect(await both).toEqual([1, 2, 3, 4]);
  expect(await subject).toEqual([3, 4]);
});

test('a reader that misses an event of the log reads it again from there', async () => {
  feed = createFeed({ ...backbone, read: (from) => missing(2, backbone.read(from)) }, log);
  await vi.waitFor(() => expect(reads).toBe(1));
  const events = take(feed.subscribe({ after: 0, signal: ending.signal }), 4);
  await vi.waitFor(() => expect(feed.subscribers()).toBe(1));
  put(4);
  show();
  expect(await events).toEqual([1, 2, 3, 4]);
});

/** Leaves out an event the first time that it would come. */
let isMissed = false;
async function* missing(position: number, events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent> {
  for await (const event of events) {
    const isToBeMissed = event.position === position && !isMissed;
    isMissed ||= isToBeMissed;
    if (!isToBeMissed) yield event;
  }
}

test('a lost connection of the shared reader loses and repeats nothing', async () => {
  feed = createFeed(backbone, log);
  await vi.waitFor(() => expect(reads).toBe(1));
  const events = feed.subscribe({ after: 0, signal: ending.signal });
  const first = take(events, 4);
  await vi.waitFor(() => expect(feed.subscribers()).toBe(1));
  put(2);
  show();
  await vi.waitFor(() => expect(reads).toBe(1));
  failures = 2;
  put(2);
  show();
  expect(await first).toEqual([1, 2, 3, 4]);
});
