/** What the event loop was like since it was told last. */
export interface LoopObserved {
  /** How late its timers were on average. */
  readonly lagMs: number;
  /** Which part of the time it was at work, from 0 to 1. */
  readonly busy: number;
  readonly elapsedMs: number;
}

export interface LoopTools {
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Milliseconds that the loop has been at work. */
  readonly activeMs: () => number;
}

const sampleMs = 20;
const reportMs = 100;

/** Tells every 100 ms, or later if the loop is, what it was like. Returns how to stop. */
export function watchLoop({ monotonic, activeMs }: LoopTools, onObserved: (loop: LoopObserved) => void): () => void {
  let sampledAt = monotonic();
  let told = { at: sampledAt, activeMs: activeMs() };
  let [lateness, samples] = [0, 0];
  const timer = setInterval(() => {
    const moment = monotonic();
    lateness += Math.max(0, moment - sampledAt - sampleMs);
    samples += 1;
    sampledAt = moment;
    const elapsedMs = moment - told.at;
    if (elapsedMs < reportMs) return;
    const active = activeMs();
    onObserved({ lagMs: lateness / samples, busy: (active - told.activeMs) / elapsedMs, elapsedMs });
    [lateness, samples, told] = [0, 0, { at: moment, activeMs: active }];
  }, sampleMs);
  timer.unref();
  return () => clearInterval(timer);
}
