/** Work that those share who want the same at the same time. */
export interface InFlight<Result> {
  /**
   * Starts the work, or waits for that which runs under `key` already. Work is given up, by the signal
   * that it got, once everyone who waits for it has given up; who gives up rejects with the reason.
   */
  readonly join: (key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  /** From now on nobody joins what runs already. */
  readonly retire: () => void;
}

interface Work<Result> {
  readonly result: Promise<Result>;
  readonly stop: AbortController;
  members: number;
}

export function createInFlight<Result>(): InFlight<Result> {
  const running = new Map<string, Work<Result>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<Result>): Work<Result> {
    const stop = new AbortController();
    const work: Work<Result> = { result: start(stop.signal), stop, members: 0 };
    running.set(key, work);
    const forget = (): void => {
      if (running.get(key) === work) running.delete(key);
    };
    work.result.then(forget, forget);
    stop.signal.addEventListener('abort', forget);
    return work;
  }

  return {
    retire: () => running.clear(),
    async join(key, signal, start) {
      signal.throwIfAborted();
      return follow(running.get(key) ?? begin(key, start), signal);
    },
  };
}

function follow<Result>(work: Work<Result>, signal: AbortSignal): Promise<Result> {
  work.members += 1;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      work.members -= 1;
      if (work.members === 0) work.stop.abort(signal.reason);
      reject(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    const done = (): void => signal.removeEventListener('abort', leave);
    work.result.finally(done).then(resolve, reject);
  });
}
