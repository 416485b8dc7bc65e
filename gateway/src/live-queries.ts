import { PositionGone, type UpstreamEvent } from './call/upstream.ts';
import { cutWith } from './errors.ts';
import { backoff } from './lib/backoff.ts';
import { drainMs, oneByOne } from './lib/one-by-one.ts';
import { pause } from './lib/pause.ts';
import { createChangeFeed, type ChangeFeed } from './live-query/change-feed.ts';
import { createDependents } from './live-query/dependents.ts';
import { createLiveGroups, type LiveGroups } from './live-query/live-groups.ts';

/** The live queries of a gateway, and what they listen to. */
export interface LiveQueries extends LiveGroups {
  readonly feed: ChangeFeed<UpstreamEvent>;
}

export interface LiveQueriesTools {
  readonly random: () => number;
  readonly monotonic: () => number;
}

/** One commit is often several changes: they are told within this time. */
const gatherMs = 10;

/** A subgraph that says nothing for so long after it was asked is taken to listen. */
const settleMs = 1000;

export function createLiveQueries({ random, monotonic }: LiveQueriesTools): LiveQueries {
  const dependents = createDependents();
  const feed = createChangeFeed<UpstreamEvent>(
    {
      pause: (attempt, signal) => pause(backoff(attempt, { baseMs: 200, maxMs: 5000, random }), signal),
      settleMs,
      isGone: (error) => error instanceof PositionGone,
    },
    dependents.tell,
  );
  const groups = createLiveGroups(
    {
      gatherMs,
      retryMs: (attempt) => backoff(attempt, { baseMs: 500, maxMs: 30_000, random }),
      monotonic,
      tooSlow: () => cutWith('SLOW_CONSUMER', 'Expected answers to be read as they come; too many waited.'),
      changed: () => cutWith('SCHEMA_CHANGED', 'The graph has changed, and with it the answers. Please ask again.'),
      spread: (runs) => void oneByOne(runs, drainMs),
    },
    dependents,
  );
  return { ...groups, feed };
}
