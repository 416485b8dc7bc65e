/** Counts of what happened lately. */
export interface OutcomeWindow {
  readonly add: (outcome: 'succeeded' | 'failed') => void;
  readonly failed: () => number;
  readonly total: () => number;
}

interface Slice {
  number: number;
  succeeded: number;
  failed: number;
}

const slices = 10;

/** Counts over the last `ms` milliseconds, in tenths: a slice that the window has left counts no more. */
export function createOutcomeWindow(ms: number, monotonic: () => number): OutcomeWindow {
  const ring = Array.from({ length: slices }, (): Slice => ({ number: -slices, succeeded: 0, failed: 0 }));
  const sliceMs = ms / slices;

  function current(): number {
    return Math.floor(monotonic() / sliceMs);
  }

  function sum(what: 'succeeded' | 'failed'): number {
    const oldest = current() - slices + 1;
    return ring.reduce((total, slice) => total + (slice.number >= oldest ? slice[what] : 0), 0);
  }

  return {
    add(outcome) {
      const number = current();
      const slice = ring[number % slices];
      if (slice === undefined) return;
      if (slice.number !== number) [slice.number, slice.succeeded, slice.failed] = [number, 0, 0];
      slice[outcome] += 1;
    },
    failed: () => sum('failed'),
    total: () => sum('failed') + sum('succeeded'),
  };
}
