/** How far the number of requests that run at a time may go. */
export interface ConcurrencyBounds {
  readonly least: number;
  readonly most: number;
}

/** What was seen since the limit was looked at last. */
export interface Observed {
  /** By how much the event loop was late on average, in milliseconds. */
  readonly lagMs: number;
  /** Which part of the time the loop was at work, from 0 to 1. */
  readonly busy: number;
  /** Whether as many ran at a time as were let. */
  readonly wasReached: boolean;
}

/** The loop may be late by as much before fewer requests run at a time. */
const lateMs = 40;
const veryLateMs = 80;
/** Below it, more may run. */
const promptMs = 20;
/** A loop that has time to wait is late because of other processes: fewer requests would not help it. */
const mostlyBusy = 0.9;

/**
 * The limit that follows a limit: up by a fifth while the event loop is prompt and the limit was in the way,
 * down by a fifth as soon as the loop is late by its own work, and by half when it is very late. A process
 * that waits for slow subgraphs is prompt and may run many; one that computes is late with few, and more would make all of them slower and none sooner.
 */
export function nextLimit(
  limit: number,
  { lagMs, busy, wasReached }: Observed,
  { least, most }: ConcurrencyBounds,
): number {
  if (lagMs > lateMs && busy > mostlyBusy) {
    return Math.max(least, Math.floor(limit * (lagMs > veryLateMs ? 0.5 : 0.8)));
  }
  if (lagMs < promptMs && wasReached) return Math.min(most, Math.ceil(limit * 1.2));
  return limit;
}
