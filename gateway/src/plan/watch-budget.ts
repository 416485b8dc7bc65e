import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';

/**
 * A plan may take so many times its budget of processor time on the clock. A machine that is busy with other
 * things gives a thread little of it, and who waits for a refusal need not wait for that too.
 */
const clockPerBudget = 10;

/**
 * Calls `onSpent` once, when a thread has used so much processor time from now on, or ten times as much has
 * gone by on the clock; not if it is stopped before.
 */
export function watchBudget(thread: Pick<Worker, 'cpuUsage'>, milliseconds: number, onSpent: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const over = (): void => {
    if (signal.aborted) return;
    stop.abort();
    onSpent();
  };
  // Both reject when they are stopped. The first also does when the thread is gone, which tells itself.
  spend(thread, milliseconds, signal).then(over, () => {});
  pause(clockPerBudget * milliseconds, undefined, { signal }).then(over, () => {});
  return () => stop.abort();
}

async function spend(thread: Pick<Worker, 'cpuUsage'>, milliseconds: number, signal: AbortSignal): Promise<void> {
  const before = await thread.cpuUsage();
  let left = milliseconds;
  while (left > 0) {
    await pause(Math.ceil(left), undefined, { signal });
    const { user, system } = await thread.cpuUsage(before);
    signal.throwIfAborted();
    left = milliseconds - (user + system) / 1000;
  }
}
