import type { Rate } from './rate.ts';

/** What became of an attempt to take from a bucket. */
export type Taken =
  | { readonly kind: 'taken'; readonly emptyAt: number }
  /** Nothing was taken; so many milliseconds later there will be enough. */
  | { readonly kind: 'refused'; readonly retryAfterMs: number };

/**
 * The generic cell rate algorithm: a bucket is one number, the time at which all that was taken will have
 * drained at the given rate. It neither forgets everything at the turn of a window nor lets twice as much
 * through around it. A cost beyond the whole bucket counts as the whole.
 */
export function take({ count, periodMs }: Rate, cost: number, at: { now: number; emptyAt: number }): Taken {
  const drainMs = (Math.min(cost, count) * periodMs) / count;
  const emptyAt = Math.max(at.emptyAt, at.now) + drainMs;
  const excessMs = emptyAt - at.now - periodMs;
  // Fractions of milliseconds add up to more than the bucket by rounding alone.
  if (excessMs > 1e-6 * periodMs) return { kind: 'refused', retryAfterMs: excessMs };
  return { kind: 'taken', emptyAt };
}
