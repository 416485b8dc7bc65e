import type { Checkout } from '../domain/checkout.ts';
import type { Unknown } from './effect.ts';
import { next } from './next.ts';
import type { Perform } from './perform.ts';
import type { Held, Record } from './record.ts';

/** The two halves of a step. A process may die before, between and after them: nothing else is left to chance. */
export type Steps = { readonly perform: Perform; readonly record: Record };

/**
 * Drives a checkout until it has ended or an effect has no certain outcome; then that is the answer. Whatever is thrown
 * leaves the checkout as a dead process would: recorded up to the last step, to be taken over when the lease ends.
 */
export async function drive(steps: Steps, held: Held): Promise<Checkout | Unknown> {
  let { checkout } = held;
  for (let effect = next(checkout); effect !== undefined; effect = next(checkout)) {
    const outcome = await steps.perform(effect);
    if (outcome.kind === 'unknown') return { ...outcome, reason: `${effect.kind}: ${outcome.reason}` };
    checkout = await steps.record({ ...held, checkout }, effect, outcome);
  }
  return checkout;
}
