import type { Logger } from 'pino';
import { startWorker, type Worker } from '../worker.ts';
import type { Backbone } from './backbone.ts';
import { createBell, type Bell } from './bell.ts';
import type { StoredEvent } from './event.ts';
import { readInOrder } from './read-in-order.ts';
import { createSubscribers, type Mailbox, type Subscribers, type Wanted } from './subscribers.ts';

/** The backbone as many local subscribers read it: one reader a process, however many they are. */
export type EventFeed = {
  /** Names the log that positions count in. */
  readonly epoch: string;
  /** The events after `after` in order, none lost and none twice, until the signal aborts. */
  subscribe(asked: Asked): AsyncGenerator<StoredEvent>;
  head(): Promise<number>;
  /** The oldest position that can still be read. */
  first(): Promise<number>;
  /** How many subscribe now. */
  subscribers(): number;
  close(): Promise<void>;
};

export type Asked = Wanted & {
  readonly after: number;
  readonly signal: AbortSignal;
};

/** What a subscriber may leave unread before its queue is dropped and it reads the log again. */
const QUEUE_LIMIT = 1000;

/** The shared reader: `position` is the last event it delivered, undefined until it knows the head. */
type Reader = {
  readonly backbone: Backbone;
  readonly subscribers: Subscribers;
  readonly started: Bell;
  position: number | undefined;
};

export function createFeed(backbone: Backbone, log: Logger, queueLimit = QUEUE_LIMIT): EventFeed {
  const subscribers = createSubscribers(queueLimit);
  const reader: Reader = { backbone, subscribers, started: createBell(), position: undefined };
  const running = startWorker(readerWorker(reader), log);
  return {
    epoch: backbone.epoch,
    subscribe: (asked) => subscribe(reader, asked),
    head: () => backbone.head(),
    first: () => backbone.first(),
    subscribers: () => subscribers.count(),
    close: () => running.close(),
  };
}

function readerWorker(reader: Reader): Worker {
  return {
    name: 'event feed',
    every: 100,
    async run(signal) {
      reader.position ??= await reader.backbone.head();
      reader.started.ring();
      for await (const event of readInOrder(reader.backbone, { after: reader.position, signal })) {
        reader.subscribers.deliver(event);
        reader.position = event.position;
      }
    },
  };
}

/**
 * A subscriber is in one of two states.
 * `behind`: it reads the log by itself, from its own position up to where the shared reader is.
 * `live`: the shared reader fills its mailbox. When that overflows the subscriber is `behind`
 * again from the last event it took: slow readers cost a second read, never an event and never
 * unbounded memory.
 *
 * Invariant: what is above the reader's position when `behind` begins lands in the mailbox, because
 * emptying it and reading the position happen without a pause between.
 */
async function* subscribe(reader: Reader, asked: Asked): AsyncGenerator<StoredEvent> {
  const { signal } = asked;
  const mailbox = reader.subscribers.add(asked);
  let after = asked.after;
  try {
    while (!signal.aborted) {
      mailbox.queue = [];
      mailbox.overflowed = false;
      const upTo = reader.position;
      if (upTo === undefined) {
        await reader.started.wait(1000, signal);
        continue;
      }
      for await (const event of behind(reader.backbone, { ...asked, after, upTo })) {
        yield event;
        after = event.position;
      }
      for await (const event of live(mailbox, signal)) {
        if (event.position <= after) continue;
        yield event;
        after = event.position;
      }
    }
  } finally {
    reader.subscribers.remove(mailbox);
  }
}

async function* behind(backbone: Backbone, from: Asked & { readonly upTo: number }): AsyncGenerator<StoredEvent> {
  if (from.after < from.upTo) yield* backbone.read(from);
}

/** The events in the mailbox and those to come; ends at an overflow or the signal. */
async function* live(mailbox: Mailbox, signal: AbortSignal): AsyncGenerator<StoredEvent> {
  while (!signal.aborted && !mailbox.overflowed) {
    const event = mailbox.queue.shift();
    if (event === undefined) await mailbox.bell.wait(60_000, signal);
    else yield event;
  }
}
