/** Events that wait while the one before them is worked on; more is an overrun. */
const maxWaiting = 1000;

/** Why no more of a stream is worked on. */
export type Ending =
  | { readonly kind: 'completed' }
  /** It ended before its time, or the work on an event failed. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Events came faster than they were worked on. */
  | { readonly kind: 'overrun' }
  /** Other work has taken its place. */
  | { readonly kind: 'replaced' };

/** Who hears the events of a stream; never before what opened it has returned. */
export interface Hearer<Event> {
  readonly next: (event: Event) => void;
  /** The stream is over; with an error it ended before its time. Nothing comes after it. */
  readonly end: (error?: unknown) => void;
}

export interface Worker<Event> extends Hearer<Event> {
  /** Finishes the event that is worked on, and forgets those that wait. */
  readonly replace: () => void;
}

/**
 * Works on events one after the other: `work` answers a promise where it takes time, and what comes in the
 * meantime waits. `settle` is told the ending once, after what came before it. What is worked on at once is
 * done before `next` returns, so a stream without calls of other subgraphs makes no promises.
 */
export function workInOrder<Event>(
  work: (event: Event) => Promise<void> | undefined,
  settle: (ending: Ending) => void,
): Worker<Event> {
  /** What came while an event is worked on; undefined while none is. */
  let waiting: Event[] | undefined;
  let ending: Ending | undefined;
  let isSettled = false;

  /** Answers whether it is done already. */
  function start(event: Event): boolean {
    try {
      const done = work(event);
      if (!done) return true;
      waiting ??= [];
      done.then(goOn, fail);
    } catch (error) {
      fail(error);
    }
    return false;
  }

  function goOn(): void {
    for (let event = waiting?.shift(); event !== undefined; event = waiting?.shift()) {
      if (!start(event)) return;
    }
    waiting = undefined;
    if (ending) conclude(ending);
  }

  function fail(error: unknown): void {
    if (ending?.kind !== 'replaced') ending = { kind: 'failed', error };
    conclude(ending);
  }

  function finish(how: Ending): void {
    if (ending) return;
    ending = how;
    if (waiting === undefined) conclude(how);
  }

  function conclude(how: Ending): void {
    if (isSettled) return;
    isSettled = true;
    waiting = undefined;
    settle(how);
  }

  return {
    next(event) {
      if (ending) return;
      if (waiting === undefined) start(event);
      else if (waiting.length < maxWaiting) waiting.push(event);
      else finish({ kind: 'overrun' });
    },
    end: (error) => finish(error === undefined ? { kind: 'completed' } : { kind: 'failed', error }),
    replace() {
      waiting &&= [];
      finish({ kind: 'replaced' });
    },
  };
}
