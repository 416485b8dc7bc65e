import { pause } from './pause.ts';

/** Longest wait between two tries, in milliseconds. */
const longest = 10_000;

/**
 * Waits before try `attempt` + 1: a random time up to 100 ms × 2^attempt, at most ten seconds.
 * The randomness keeps clients that were cut off together from coming back together.
 *
 * @throws the signal's reason when it aborts first.
 */
export async function jitteredWait(attempt: number, signal?: AbortSignal): Promise<void> {
  const ceiling = Math.min(longest, 100 * 2 ** Math.min(attempt, 10));
  const wait = ceiling / 4 + Math.random() * (ceiling * 0.75);
  await pause(wait, signal);
}
