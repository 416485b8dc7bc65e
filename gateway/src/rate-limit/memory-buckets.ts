import { LRUCache } from 'lru-cache';
import type { TakeAll } from './buckets.ts';
import { take } from './gcra.ts';

/** Whoever has more addresses than this has a bucket more than he should; memory stays bounded. */
const maxBuckets = 100_000;

/** Buckets of this process; those used least are forgotten first, which makes them full again. */
export function createMemoryBuckets(now: () => number): TakeAll {
  const emptyAt = new LRUCache<string, number>({ max: maxBuckets });
  return (draughts) => {
    const moment = now();
    const taken: [string, number][] = [];
    for (const draught of draughts) {
      const { key, rate, cost } = draught;
      const outcome = take(rate, cost, { now: moment, emptyAt: emptyAt.get(key) ?? moment });
      if (outcome.kind === 'refused') return { draught, retryAfterMs: outcome.retryAfterMs };
      taken.push([key, outcome.emptyAt]);
    }
    for (const [key, at] of taken) emptyAt.set(key, at);
    return undefined;
  };
}
