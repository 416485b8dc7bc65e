/** Calls `onTick` again and again, `pollMs` after it was done. Returns how to stop. */
export function pollEvery(pollMs: number, onTick: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void onTick().finally(schedule), pollMs);
    timer.unref();
  };
  schedule();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
