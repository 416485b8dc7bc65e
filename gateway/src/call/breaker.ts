import { createOutcomeWindow, type OutcomeWindow } from './outcome-window.ts';

export interface BreakerRules {
  /** How far back calls count, in milliseconds. */
  readonly windowMs: number;
  /** Fewer calls than this in the window prove nothing. */
  readonly minimumCalls: number;
  /** From this share of failures on, from 0 to 1, the subgraph is left alone. */
  readonly failureShare: number;
  /** For how long it is left alone, in milliseconds. */
  readonly openMs: number;
  /** Calls that may try it at one time after that; so many must succeed. */
  readonly probes: number;
}

export type BreakerState = 'closed' | 'open' | 'half-open';

export type CallEnding =
  | 'succeeded'
  | 'failed'
  /** Nobody waited for the answer any more, or too short to tell. */
  | 'undecided';

/** Lets calls of one subgraph through, or not. */
export interface Breaker {
  /** The ticket of a call that may be made, to be given back with its ending; undefined if it may not. */
  readonly admit: () => number | undefined;
  readonly settle: (ticket: number, ending: CallEnding) => void;
  readonly state: () => BreakerState;
}

type Phase =
  | { readonly kind: 'closed'; readonly recent: OutcomeWindow }
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'half-open'; running: number; succeeded: number };

/**
 * A state machine:
 *
 *   closed ── failures reach their share of the window ──▶ open
 *   open ── the first call after `openMs` ──▶ half-open
 *   half-open ── `probes` calls succeeded ──▶ closed, with nothing counted
 *   half-open ── one call failed ──▶ open
 *
 * Invariants:
 *   1. While open, no call is admitted, and it opens for `openMs` each time.
 *   2. While half-open, at most `probes` calls run at one time.
 *   3. A call counts in the phase that admitted it, and in no later one.
 *   4. An undecided call counts nowhere, and its place while half-open is free again.
 *   5. It opens by failures alone: never with fewer than `minimumCalls` in the window, nor below `failureShare`.
 */
export function createBreaker(rules: BreakerRules, monotonic: () => number): Breaker {
  let phase: Phase = closed();
  // Tickets are the number of the phase: those of an earlier one are recognised by it.
  let number = 0;

  function closed(): Phase {
    return { kind: 'closed', recent: createOutcomeWindow(rules.windowMs, monotonic) };
  }

  function enter(next: Phase): void {
    phase = next;
    number += 1;
  }

  function open(): void {
    enter({ kind: 'open', until: monotonic() + rules.openMs });
  }

  function admitProbe(): number | undefined {
    if (phase.kind === 'open') enter({ kind: 'half-open', running: 0, succeeded: 0 });
    if (phase.kind !== 'half-open' || phase.running + phase.succeeded >= rules.probes) return undefined;
    phase.running += 1;
    return number;
  }

  function isFailing(recent: OutcomeWindow): boolean {
    const total = recent.total();
    return total >= rules.minimumCalls && recent.failed() >= rules.failureShare * total;
  }

  return {
    state: () => phase.kind,
    admit() {
      if (phase.kind === 'closed') return number;
      if (phase.kind === 'open' && monotonic() < phase.until) return undefined;
      return admitProbe();
    },
    settle(ticket, ending) {
      if (ticket !== number) return;
      switch (phase.kind) {
        case 'closed':
          if (ending === 'undecided') return;
          phase.recent.add(ending);
          if (ending === 'failed' && isFailing(phase.recent)) open();
          return;
        case 'half-open':
          phase.running -= 1;
          if (ending === 'failed') open();
          else if (ending === 'succeeded') phase.succeeded += 1;
          if (phase.kind === 'half-open' && phase.succeeded >= rules.probes) enter(closed());
          return;
        case 'open':
          return;
        default:
          phase satisfies never;
      }
    },
  };
}
