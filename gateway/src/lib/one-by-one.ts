import { setTimeout as pause } from 'node:timers/promises';

/** All who have to go somewhere else are told so within this time. */
export const drainMs = 5000;

const tickMs = 10;

/**
 * Runs what need not be done at once a few at a time, so that those who come back after it come back one
 * after the other: all within `windowMs`, and sooner where they are few.
 */
export async function oneByOne(runs: readonly (() => void)[], windowMs: number): Promise<void> {
  const perTick = Math.max(2, Math.ceil((runs.length * tickMs) / windowMs));
  for (let at = 0; at < runs.length; at += perTick) {
    for (const run of runs.slice(at, at + perTick)) run();
    await pause(tickMs, undefined, { ref: false });
  }
}
