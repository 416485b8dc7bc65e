import { codedError } from '../errors.ts';
import type { EventFeed } from './feed.ts';
import type { StoredEvent } from './event.ts';
import type { Among } from './subscribers.ts';

/** What a subscription resolver needs of its context. */
export type SubscriptionContext = {
  readonly events: EventFeed;
  /** Where the client wants to go on; undefined for a new start. */
  readonly startAfter: number | undefined;
  /** Told the place of every value, which then travels in the result's extensions. */
  notePlace(place: StreamPlace): void;
  readonly signal: AbortSignal;
};

/** Where a value stands in the log, and what it is the state of. */
export type StreamPlace = {
  readonly position: number;
  /** Names the thing of which the value tells the whole present state: a newer one replaces it for who reads slowly. */
  readonly state?: string | undefined;
};

export type SubscribeOptions<Value> = {
  readonly types: readonly string[];
  readonly subjects?: readonly string[] | undefined;
  /** Spares `map` most events of other keys, though not all of them. */
  readonly among?: Among | undefined;
  /** The value for an event; undefined leaves the event out. */
  readonly map: (event: StoredEvent) => Value | undefined | Promise<Value | undefined>;
  /** For a stream of states: names the thing whose whole state the event's value tells. */
  readonly stateOf?: (event: StoredEvent) => string;
  /** The first value, taken after the start position is fixed, so that nothing falls between. */
  readonly snapshot?: () => Value | undefined | Promise<Value | undefined>;
};

/**
 * The source stream of a subscription field. It fixes its start position first, then sends the
 * snapshot, then every later event: a change during the snapshot is sent again rather than lost.
 * With a start position from the client there is no snapshot. Ending the iteration ends all waiting.
 */
export function subscribeEvents<Value>(
  context: SubscriptionContext,
  options: SubscribeOptions<Value>,
): AsyncIterableIterator<Value> {
  return endable(context.signal, (signal) => values(context, options, signal));
}

async function* values<Value>(
  context: SubscriptionContext,
  options: SubscribeOptions<Value>,
  signal: AbortSignal,
): AsyncGenerator<Value> {
  const { types, subjects, among, map, snapshot, stateOf } = options;
  const after = await startOf(context);
  if (context.startAfter === undefined && snapshot !== undefined) {
    const first = await snapshot();
    context.notePlace({ position: after });
    if (first !== undefined) yield first;
  }
  for await (const event of context.events.subscribe({ after, types, subjects, among, signal })) {
    const value = await map(event);
    if (value === undefined) continue;
    context.notePlace({ position: event.position, state: stateOf?.(event) });
    yield value;
  }
}

/** Going on is only honest where nothing in between was trimmed away. */
async function startOf({ startAfter, events }: SubscriptionContext): Promise<number> {
  const head = await events.head();
  if (startAfter === undefined) return head;
  if (startAfter <= head && startAfter >= (await events.first()) - 1) return startAfter;
  throw codedError('POSITION_GONE', `The log does not reach back to position ${startAfter}; start anew`);
}

/**
 * A generator that is waiting can't be returned from: `return()` would queue behind the wait for
 * ever. So `return()` aborts the signal that every wait inside listens to.
 */
function endable<Value>(
  outer: AbortSignal,
  start: (signal: AbortSignal) => AsyncGenerator<Value>,
): AsyncIterableIterator<Value> {
  const ending = new AbortController();
  const inner = start(AbortSignal.any([outer, ending.signal]));
  return {
    next: () => inner.next(),
    return(value) {
      ending.abort();
      return inner.return(value);
    },
    throw(error) {
      ending.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
