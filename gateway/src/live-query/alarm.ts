/** Rings once at the earliest of the times that it is set to. */
export interface Alarm {
  /** In `ms` milliseconds, unless it rings sooner anyway. */
  readonly set: (ms: number) => void;
  readonly clear: () => void;
}

export function createAlarm(monotonic: () => number, ring: () => void): Alarm {
  let due: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;

  function clear(): void {
    clearTimeout(due?.timer);
    due = undefined;
  }

  return {
    clear,
    set(ms) {
      const at = monotonic() + ms;
      if (due && due.at <= at) return;
      clear();
      const timer = setTimeout(() => {
        due = undefined;
        ring();
      }, ms);
      due = { at, timer };
    },
  };
}
