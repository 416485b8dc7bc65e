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

/** What a worker does. */
export interface Job<Event> {
  /** Answers a promise where it takes time. */
  readonly work: (event: Event) => Promise<void> | undefined;
  /** Told the ending once, after what came before it. */
  readonly settle: (ending: Ending) => void;
}

/**
 * Works on events one after the other; what comes while one takes time waits. What is worked on at once is done
 * before `next` returns, so a stream without calls of other subgraphs makes no promises. Of a class, since there are
 * as many as there are groups, and closures take ten times the memory.
 */
export class Worker<Event> implements Hearer<Event> {
  readonly #job: Job<Event>;
  /** What came while an event is worked on; undefined while none is. */
  #waiting: Event[] | undefined;
  #ending: Ending | undefined;
  #isSettled = false;

  constructor(job: Job<Event>) {
    this.#job = job;
  }

  next(event: Event): void {
    if (this.#ending) return;
    if (this.#waiting === undefined) this.#start(event);
    else if (this.#waiting.length < maxWaiting) this.#waiting.push(event);
    else this.#finish({ kind: 'overrun' });
  }

  end(error?: unknown): void {
    this.#finish(error === undefined ? { kind: 'completed' } : { kind: 'failed', error });
  }

  /** Finishes the event that is worked on, and forgets those that wait. */
  replace(): void {
    if (this.#waiting) this.#waiting = [];
    this.#finish({ kind: 'replaced' });
  }

  /** Answers whether it is done already. */
  #start(event: Event): boolean {
    try {
      const done = this.#job.work(event);
      if (!done) return true;
      this.#waiting ??= [];
      done.then(
        () => this.#goOn(),
        (error: unknown) => this.#fail(error),
      );
    } catch (error) {
      this.#fail(error);
    }
    return false;
  }

  #goOn(): void {
    for (let event = this.#waiting?.shift(); event !== undefined; event = this.#waiting?.shift()) {
      if (!this.#start(event)) return;
    }
    this.#waiting = undefined;
    if (this.#ending) this.#conclude(this.#ending);
  }

  #fail(error: unknown): void {
    if (this.#ending?.kind !== 'replaced') this.#ending = { kind: 'failed', error };
    this.#conclude(this.#ending);
  }

  #finish(how: Ending): void {
    if (this.#ending) return;
    this.#ending = how;
    if (this.#waiting === undefined) this.#conclude(how);
  }

  #conclude(how: Ending): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#waiting = undefined;
    this.#job.settle(how);
  }
}
