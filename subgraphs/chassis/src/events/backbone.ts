import type { DomainEvent, StoredEvent } from './event.ts';

/**
 * The log that all subgraphs' events go to and all readers read from, by position.
 *
 * Invariants: an event id is stored once, however often it is appended; a reader that has seen
 * position p has been offered every position below p that matches; positions never change.
 */
export type Backbone = {
  /** Names the log; another name is another log, whose positions can't be compared with this one's. */
  readonly epoch: string;
  /** Appends in the given order; ids already there are left out. Resolves once the events are durable. */
  append(events: readonly DomainEvent[]): Promise<void>;
  /** The events after a position in order; waits for more unless `upTo` is reached. */
  read(from: ReadFrom): AsyncIterable<StoredEvent>;
  /** The last position; 0 when there is none. */
  head(): Promise<number>;
  /** The oldest position still there; `head() + 1` when the log is empty. */
  first(): Promise<number>;
  /** Forgets what was recorded before the moment. The last event always stays. Answers how many went. */
  trim(before: Date): Promise<number>;
  close(): Promise<void>;
};

export type ReadFrom = {
  /** Exclusive: 0 reads from the beginning. */
  readonly after: number;
  /** Inclusive: ends there. Left out, the reading ends with the signal only. */
  readonly upTo?: number | undefined;
  /** Only these types; all when left out. */
  readonly types?: readonly string[] | undefined;
  /** Only these subjects; all when left out. */
  readonly subjects?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Whether an event is among those asked for. */
export function matches(event: DomainEvent, asked: Pick<ReadFrom, 'types' | 'subjects'>): boolean {
  if (asked.types !== undefined && !asked.types.includes(event.type)) return false;
  return asked.subjects === undefined || asked.subjects.includes(event.subject);
}
