/** Something to wait at until somebody rings, the time is over or the signal aborts. */
export type Bell = {
  ring(): void;
  /** Resolves at the next ring, after `milliseconds`, or at once when the signal is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Counts the rings: a caller that looks before it waits can tell whether it missed one. */
  rings(): number;
};

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    ring() {
      count += 1;
      for (const wake of waiting) wake();
    },
    rings: () => count,
    wait(milliseconds, signal) {
      if (signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
        signal?.addEventListener('abort', wake);
      });
    },
  };
}
