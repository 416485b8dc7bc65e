/** Where calls wait for checkouts of this process to end. */
export type Endings = {
  /** Wakes everybody who waits for this checkout. */
  announce(id: string): void;
  /** Resolves at the announcement, or after so many milliseconds: whoever waits looks for itself then. */
  wait(id: string, milliseconds: number): Promise<void>;
};

export function createEndings(): Endings {
  const waiting = new Map<string, Set<() => void>>();
  return {
    announce(id) {
      for (const wake of waiting.get(id) ?? []) wake();
      waiting.delete(id);
    },
    wait(id, milliseconds) {
      return new Promise((resolve) => {
        const others = waiting.get(id) ?? new Set();
        const wake = (): void => {
          clearTimeout(timer);
          others.delete(wake);
          if (others.size === 0) waiting.delete(id);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.set(id, others.add(wake));
      });
    },
  };
}
