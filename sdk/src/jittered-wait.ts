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
  await new Promise<void>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, wait);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
