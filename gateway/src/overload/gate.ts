import { nextLimit, type ConcurrencyBounds } from './concurrency-limit.ts';
import type { LoopObserved } from './watch-loop.ts';

export interface GateSettings {
  /** Requests that may run at a time. */
  readonly running: ConcurrencyBounds & { readonly first: number };
  /** Requests that may wait at a time, however slow the others are. */
  readonly leastWaiting: number;
  /** More may wait if they will be let in within these milliseconds, as things go. */
  readonly patienceMs: number;
}

export interface Gate {
  /** Does the work, at once or after others; undefined, at once, if too many wait already. */
  readonly pass: <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T> | undefined;
  readonly observe: (loop: LoopObserved) => void;
}

/**
 * Lets so many requests run at a time, and so many wait; what is beyond that is shed.
 *
 * - No more run than the limit, but for those that ran when it was lowered.
 * - They run in the order in which they came. Nobody waits while there is room.
 * - Whoever is told undefined did nothing. Whoever gave up waiting, or failed, holds no place.
 */
export function createGate({ running, leastWaiting, patienceMs }: GateSettings): Gate {
  const waiting = new Set<() => void>();
  let limit = running.first;
  let inside = 0;
  let wasReached = false;
  let left = 0;
  let leftPerMs = 0;

  async function run<T>(work: () => Promise<T>): Promise<T> {
    inside += 1;
    wasReached ||= inside >= limit;
    try {
      return await work();
    } finally {
      inside -= 1;
      left += 1;
      letIn();
    }
  }

  function letIn(): void {
    for (const enter of waiting) {
      if (inside >= limit) return;
      waiting.delete(enter);
      enter();
    }
  }

  function wait<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        waiting.delete(enter);
        reject(signal.reason);
      };
      const enter = (): void => {
        signal.removeEventListener('abort', giveUp);
        run(work).then(resolve, reject);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.add(enter);
    });
  }

  return {
    pass(work, signal) {
      if (inside < limit && waiting.size === 0) return run(work);
      wasReached = true;
      if (waiting.size >= Math.max(leastWaiting, leftPerMs * patienceMs)) return undefined;
      return wait(work, signal);
    },
    observe({ lagMs, busy, elapsedMs }) {
      limit = nextLimit(limit, { lagMs, busy, wasReached }, running);
      // Smoothed: a single pause says little about how things go.
      leftPerMs = 0.8 * leftPerMs + 0.2 * (left / elapsedMs);
      left = 0;
      wasReached = inside >= limit;
      letIn();
    },
  };
}
