import type { Logger } from 'pino';
import { startWorker } from '../worker.ts';
import { matches, type Backbone, type ReadFrom } from './backbone.ts';
import { createBell } from './bell.ts';
import type { StoredEvent } from './event.ts';

/** The backbone as many local subscribers read it: one reader a process, however many they are. */
export type EventFeed = {
  /** The events after `after` in order, none lost and none twice, until the signal aborts. */
  subscribe(asked: Asked): AsyncGenerator<StoredEvent>;
  head(): Promise<number>;
  close(): Promise<void>;
};

export type Asked = {
  readonly after: number;
  readonly types?: readonly string[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly signal: AbortSignal;
};

/** What a subscriber may leave unread before its queue is dropped and it reads the log again. */
const QUEUE_LIMIT = 1000;

/**
 * A subscriber is in one of two states.
 * `behind`: it reads the log by itself, from its own position up to where the shared reader is.
 * `live`: the shared reader fills its queue. A queue that overflows is thrown away and the
 * subscriber is `behind` again from the last event it took: slow readers cost a second read, never
 * an event and never unbounded memory.
 */
type Subscriber = {
  readonly asked: Asked;
  readonly bell: ReturnType<typeof createBell>;
  queue: StoredEvent[];
  overflowed: boolean;
};

export function createFeed(backbone: Backbone, log: Logger): EventFeed {
  const subscribers = new Set<Subscriber>();
  let position: number | undefined;
  const moved = createBell();
  const reader = startWorker(
    {
      name: 'event feed',
      every: 100,
      async run(signal) {
        position ??= await backbone.head();
        moved.ring();
        for await (const event of backbone.read({ after: position, signal })) {
          for (const subscriber of subscribers) offer(subscriber, event);
          position = event.position;
        }
      },
    },
    log,
  );
  return {
    subscribe,
    head: () => backbone.head(),
    close: () => reader.close(),
  };

  async function* subscribe(asked: Asked): AsyncGenerator<StoredEvent> {
    const subscriber: Subscriber = { asked, bell: createBell(), queue: [], overflowed: false };
    let after = asked.after;
    subscribers.add(subscriber);
    try {
      while (position === undefined && !asked.signal.aborted) await moved.wait(1000, asked.signal);
      while (!asked.signal.aborted) {
        subscriber.queue = [];
        subscriber.overflowed = false;
        for await (const event of behind({ ...asked, after, upTo: position ?? 0 })) {
          yield event;
          after = event.position;
        }
        for await (const event of live(subscriber)) {
          if (event.position <= after) continue;
          yield event;
          after = event.position;
        }
      }
    } finally {
      subscribers.delete(subscriber);
    }
  }

  async function* behind(from: ReadFrom & { readonly upTo: number }): AsyncGenerator<StoredEvent> {
    if (from.after < from.upTo) yield* backbone.read(from);
  }
}

/** The queued events and those to come; ends at an overflow or the signal. */
async function* live(subscriber: Subscriber): AsyncGenerator<StoredEvent> {
  const { signal } = subscriber.asked;
  while (!signal.aborted && !subscriber.overflowed) {
    const event = subscriber.queue.shift();
    if (event === undefined) await subscriber.bell.wait(60_000, signal);
    else yield event;
  }
}

function offer(subscriber: Subscriber, event: StoredEvent): void {
  if (subscriber.overflowed || !matches(event, subscriber.asked)) return;
  if (subscriber.queue.length >= QUEUE_LIMIT) {
    subscriber.queue = [];
    subscriber.overflowed = true;
  } else {
    subscriber.queue.push(event);
  }
  subscriber.bell.ring();
}
