import type { Steps } from './drive.ts';
import type { Effect } from './effect.ts';

/** A point between two things of which a process may do the one and not the other. */
export type Boundary = `${'before' | 'after' | 'recorded'}:${Effect['kind']}`;

/** Calls `reached` at every boundary: before an effect, after it but before its record, and after the record. */
export function atBoundaries(steps: Steps, reached: (boundary: Boundary) => void | Promise<void>): Steps {
  return {
    async perform(effect) {
      await reached(`before:${effect.kind}`);
      const outcome = await steps.perform(effect);
      await reached(`after:${effect.kind}`);
      return outcome;
    },
    async record(held, effect, outcome) {
      const checkout = await steps.record(held, effect, outcome);
      await reached(`recorded:${effect.kind}`);
      return checkout;
    },
  };
}
