import { createBell, type Bell } from './bell.ts';
import { matches } from './backbone.ts';
import type { StoredEvent } from './event.ts';

/** What one local subscriber wants. */
export type Wanted = {
  readonly types?: readonly string[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  /** Of the events that are left, those of some keys; what else the subscriber gets, it has to leave out by itself. */
  readonly among?: Among | undefined;
};

/** Some of what a kind of event is about. `keyOf` is one function for all who ask alike: they are found by it. */
export type Among = {
  readonly keyOf: (event: StoredEvent) => string;
  readonly keys: readonly string[];
};

/** A subscriber's place to wait: events that came and were not taken yet. */
export type Mailbox = {
  readonly wanted: Wanted;
  readonly bell: Bell;
  queue: StoredEvent[];
  /** More came than the queue holds: it was emptied, and the log must be read again. */
  overflowed: boolean;
};

/** The local subscribers, found by subject or key: an event costs as much as those who want it. */
export type Subscribers = {
  add(wanted: Wanted): Mailbox;
  remove(mailbox: Mailbox): void;
  deliver(event: StoredEvent): void;
  count(): number;
};

export function createSubscribers(queueLimit: number): Subscribers {
  const ofAny = new Set<Mailbox>();
  const indexes: Indexes = new Map();
  const all = new Set<Mailbox>();
  return {
    add(wanted) {
      const mailbox: Mailbox = { wanted, bell: createBell(), queue: [], overflowed: false };
      const among = amongOf(wanted);
      all.add(mailbox);
      if (among === undefined) ofAny.add(mailbox);
      else enter(indexes, among, mailbox);
      return mailbox;
    },
    remove(mailbox) {
      const among = amongOf(mailbox.wanted);
      all.delete(mailbox);
      ofAny.delete(mailbox);
      if (among !== undefined) leave(indexes, among, mailbox);
    },
    deliver(event) {
      for (const mailbox of ofAny) offer(mailbox, event, queueLimit);
      for (const [keyOf, byKey] of indexes) {
        for (const mailbox of byKey.get(keyOf(event)) ?? []) offer(mailbox, event, queueLimit);
      }
    },
    count: () => all.size,
  };
}

type Indexes = Map<Among['keyOf'], Map<string, Set<Mailbox>>>;

function amongOf({ subjects, among }: Wanted): Among | undefined {
  return subjects === undefined ? among : { keyOf: subjectOf, keys: subjects };
}

function subjectOf({ subject }: StoredEvent): string {
  return subject;
}

function enter(indexes: Indexes, { keyOf, keys }: Among, mailbox: Mailbox): void {
  const byKey: Map<string, Set<Mailbox>> = indexes.get(keyOf) ?? new Map();
  indexes.set(keyOf, byKey);
  for (const key of keys) {
    const same = byKey.get(key) ?? new Set();
    byKey.set(key, same.add(mailbox));
  }
}

function leave(indexes: Indexes, { keyOf, keys }: Among, mailbox: Mailbox): void {
  const byKey = indexes.get(keyOf);
  for (const key of keys) {
    const same = byKey?.get(key);
    same?.delete(mailbox);
    if (same?.size === 0) byKey?.delete(key);
  }
  if (byKey?.size === 0) indexes.delete(keyOf);
}

function offer(mailbox: Mailbox, event: StoredEvent, limit: number): void {
  if (mailbox.overflowed || !matches(event, mailbox.wanted)) return;
  if (mailbox.queue.length >= limit) {
    mailbox.queue = [];
    mailbox.overflowed = true;
  } else {
    mailbox.queue.push(event);
  }
  mailbox.bell.ring();
}
