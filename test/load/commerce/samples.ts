import { percentile } from '../support/statistics.ts';

/** How long something took at one size, in milliseconds. */
export interface Timing {
  readonly size: number;
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** What one use of the house costs as something grows. */
export interface Curve {
  readonly name: string;
  readonly title: string;
  /** What grows. */
  readonly unit: string;
  readonly timings: readonly Timing[];
  /** The most milliseconds that the largest may take, where there is a budget. */
  readonly budget: number | undefined;
  /** Which figure the budget is for. */
  readonly judged: 'p50' | 'p95';
}

/** Times a use, after a few that are not counted. */
export async function sample(size: number, count: number, use: (index: number) => Promise<number>): Promise<Timing> {
  const times: number[] = [];
  const warmUp = Math.min(5, count);
  for (let index = 0; index < warmUp + count; index += 1) {
    const time = await use(index);
    if (index >= warmUp) times.push(time);
  }
  return summarise(size, times);
}

export function summarise(size: number, times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { size, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), count: sorted.length };
}

/** Milliseconds that a use takes. */
export async function timeOf(use: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await use();
  return performance.now() - began;
}
