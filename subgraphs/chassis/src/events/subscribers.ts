import { createBell, type Bell } from './bell.ts';
import { matches } from './backbone.ts';
import type { StoredEvent } from './event.ts';

/** What one local subscriber wants. */
export type Wanted = {
  readonly types?: readonly string[] | undefined;
  readonly subjects?: readonly string[] | undefined;
};

/** A subscriber's place to wait: events that came and were not taken yet. */
export type Mailbox = {
  readonly wanted: Wanted;
  readonly bell: Bell;
  queue: StoredEvent[];
  /** More came than the queue holds: it was emptied, and the log must be read again. */
  overflowed: boolean;
};

/** The local subscribers, found by subject: an event costs as much as those who want its subject. */
export type Subscribers = {
  add(wanted: Wanted): Mailbox;
  remove(mailbox: Mailbox): void;
  deliver(event: StoredEvent): void;
  count(): number;
};

export function createSubscribers(queueLimit: number): Subscribers {
  const ofAny = new Set<Mailbox>();
  const bySubject = new Map<string, Set<Mailbox>>();
  const all = new Set<Mailbox>();
  return {
    add(wanted) {
      const mailbox: Mailbox = { wanted, bell: createBell(), queue: [], overflowed: false };
      all.add(mailbox);
      if (wanted.subjects === undefined) ofAny.add(mailbox);
      for (const subject of wanted.subjects ?? []) {
        const same = bySubject.get(subject) ?? new Set();
        bySubject.set(subject, same.add(mailbox));
      }
      return mailbox;
    },
    remove(mailbox) {
      all.delete(mailbox);
      ofAny.delete(mailbox);
      for (const subject of mailbox.wanted.subjects ?? []) {
        const same = bySubject.get(subject);
        same?.delete(mailbox);
        if (same?.size === 0) bySubject.delete(subject);
      }
    },
    deliver(event) {
      for (const mailbox of ofAny) offer(mailbox, event, queueLimit);
      for (const mailbox of bySubject.get(event.subject) ?? []) offer(mailbox, event, queueLimit);
    },
    count: () => all.size,
  };
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
