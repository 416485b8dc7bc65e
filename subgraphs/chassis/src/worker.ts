import type { Logger } from 'pino';
import { createBell } from './events/bell.ts';

/** Work that repeats in the background until the subgraph closes. */
export type Worker = {
  readonly name: string;
  /** Milliseconds between the end of one run and the next; each pause varies by ±20 %. */
  readonly every: number;
  /**
   * One run. Answer `again` to run on without a pause, because there is more to do. Errors are
   * logged and survived: the next run comes after a growing pause (at most 30 s).
   */
  run(signal: AbortSignal): Promise<'again' | void>;
};

export type RunningWorker = {
  /** Ends the pause now. */
  readonly wake: () => void;
  /** Resolves when the run in progress has ended; there is no other after it. */
  close(): Promise<void>;
};

/** Runs a worker from now on. `random` in [0, 1) spreads the pauses of many processes. */
export function startWorker(worker: Worker, log: Logger, random: () => number = Math.random): RunningWorker {
  const closing = new AbortController();
  const bell = createBell();
  const done = loop();
  return {
    wake: () => bell.ring(),
    async close() {
      closing.abort();
      await done;
    },
  };

  async function loop(): Promise<void> {
    let failures = 0;
    while (!closing.signal.aborted) {
      const heard = bell.rings();
      const outcome = await worker.run(closing.signal).catch((error: unknown) => {
        if (closing.signal.aborted) return undefined;
        failures += 1;
        log.error({ err: error, worker: worker.name, failures }, 'worker failed');
        return 'failed' as const;
      });
      if (outcome !== 'failed') failures = 0;
      if (outcome === 'again' || closing.signal.aborted) continue;
      if (outcome !== 'failed' && heard !== bell.rings()) continue;
      const pause = outcome === 'failed' ? backoff(failures) : worker.every;
      await bell.wait(pause * (0.8 + 0.4 * random()), closing.signal);
    }
  }
}

function backoff(failures: number): number {
  return Math.min(30_000, 100 * 2 ** Math.min(failures, 9));
}
