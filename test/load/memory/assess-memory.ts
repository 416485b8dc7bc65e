import { fitLine } from '../support/statistics.ts';

export interface MemorySample {
  readonly requests: number;
  /** Bytes that were alive after a collection. */
  readonly heap: number;
  /** Bytes that the process held. */
  readonly rss: number;
}

/** How memory grows once caches are full. */
export interface MemoryGrowth {
  /** Bytes a million requests, by least squares over the second half. */
  readonly heapPerMillion: number;
  readonly rssPerMillion: number;
  /** What the heap gained over the second half, as a share of what it was. */
  readonly heapRise: number;
}

export function assessMemory(samples: readonly MemorySample[]): MemoryGrowth {
  const late = samples.slice(Math.floor(samples.length / 2));
  const fit = (what: 'heap' | 'rss') => fitLine(late.map((sample) => ({ x: sample.requests, y: sample[what] })));
  const [heap, rss] = [fit('heap'), fit('rss')];
  const [first = 0, last = 0] = [late[0]?.requests, late.at(-1)?.requests];
  return {
    heapPerMillion: heap.slope * 1e6,
    rssPerMillion: rss.slope * 1e6,
    heapRise: (heap.slope * (last - first)) / (heap.intercept + heap.slope * first),
  };
}
