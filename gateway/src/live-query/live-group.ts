import type { StreamCut } from '../errors.ts';
import type { Message, Sink } from '../lib/stream.ts';
import { createAlarm } from './alarm.ts';
import { createAudience } from './audience.ts';
import type { Dependents, Dependent } from './dependents.ts';
import type { ChangeName } from './names.ts';

/** An answer, and what is to be known of it. */
export interface GivenAnswer {
  readonly kind: 'answer';
  readonly message: Message;
  /** The same for answers that say the same. */
  readonly fingerprint: string;
  /** All that it depends on. */
  readonly names: ReadonlySet<ChangeName>;
  /** Whether a part is missing that may be there a moment later, without a word that it changed. */
  readonly isPartial: boolean;
}

/** What a run of a live query gave. */
export type Answer =
  | GivenAnswer
  /** There was no room to run it. */
  | { readonly kind: 'busy' };

/** What a group does, apart from sharing it. */
export interface LiveWork {
  /** Least milliseconds between the beginnings of two runs. */
  readonly throttleMs: number;
  /** Runs the query. Rejects only where it cannot be answered ever. */
  readonly answer: (signal: AbortSignal) => Promise<Answer>;
  /** Listens to all that the query may depend on, until the returned function is called. */
  readonly listen: () => () => void;
  /** Sorts what `answer` threw. */
  readonly cutBy: (error: unknown) => StreamCut;
}

export interface LiveGroupSettings {
  /** Milliseconds for which a change is waited upon for others that belong to it. */
  readonly gatherMs: number;
  /** Milliseconds after which an answer with parts missing, number `attempt` in a row (from 0), is tried again. */
  readonly retryMs: (attempt: number) => number;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
  /** What a member is told that reads too slowly. */
  readonly tooSlow: () => StreamCut;
}

export interface LiveGroupTools {
  readonly settings: LiveGroupSettings;
  readonly dependents: Dependents;
  readonly onEnd: () => void;
}

/**
 * One live query that any number of clients share: one run a change, one text an answer.
 *
 *   running ──answered──▶ resting ──change, retry──▶ waiting (gathers; throttled) ──▶ running
 *   any ──last one leaves, cut──▶ ended
 *
 * Invariants: after the last change, the last answer that every member has is one that was begun after that
 * change was heard; an answer that says the same as the last is not sent; two runs begin at least
 * `throttleMs` apart; who joins has the last answer at once; a member that does not read costs the others
 * nothing.
 */
export interface LiveGroup {
  readonly join: (sink: Sink) => void;
  readonly leave: (sink: Sink) => void;
  /** Goes on with other work for the same clients, which is run at once. */
  readonly replace: (work: LiveWork) => void;
  /** Ends for every member, one after the other as `spread` runs them. */
  readonly disband: (cut: StreamCut, spread: (runs: readonly (() => void)[]) => void) => void;
}

export function createLiveGroup(first: LiveWork, { settings, dependents, onEnd }: LiveGroupTools): LiveGroup {
  const audience = createAudience(settings.tooSlow, () => end());
  const stop = new AbortController();
  const dependent: Dependent = { onChange: () => wake(settings.gatherMs) };
  const alarm = createAlarm(settings.monotonic, () => void run());
  let work = first;
  let unlisten = work.listen();
  let last: GivenAnswer | undefined;
  let isRunning = false;
  let isStale = false;
  let startedAt = -Infinity;
  let attempt = 0;

  /** Runs in `ms` milliseconds at the earliest, and no sooner than the throttle allows. */
  function wake(ms: number): void {
    if (stop.signal.aborted) return;
    if (isRunning) isStale = true;
    else alarm.set(Math.max(ms, startedAt + work.throttleMs - settings.monotonic()));
  }

  async function run(): Promise<void> {
    [isRunning, isStale, startedAt] = [true, false, settings.monotonic()];
    const hearing = dependents.hear();
    try {
      const answer = await work.answer(stop.signal);
      isRunning = false;
      const isOutdated = hearing.end(answer.kind === 'answer' ? answer.names : new Set());
      if (stop.signal.aborted) return;
      if (answer.kind === 'answer') take(answer);
      if (isOutdated || isStale) wake(0);
      if (answer.kind === 'busy' || answer.isPartial) wake(settings.retryMs(attempt++));
      else attempt = 0;
    } catch (error) {
      isRunning = false;
      hearing.end(new Set());
      if (!stop.signal.aborted) end(work.cutBy(error));
    }
  }

  function take(answer: GivenAnswer): void {
    dependents.set(dependent, answer.names);
    if (answer.fingerprint === last?.fingerprint) return;
    last = answer;
    audience.tell(answer.message);
  }

  function end(cut?: StreamCut): void {
    if (stop.signal.aborted) return;
    stop.abort();
    alarm.clear();
    dependents.remove(dependent);
    unlisten();
    onEnd();
    audience.end(cut);
  }

  wake(0);
  return {
    join: (member) => audience.add(member, last?.message),
    leave: audience.leave,
    replace(next) {
      const before = unlisten;
      [work, unlisten] = [next, next.listen()];
      before();
      wake(0);
    },
    disband: audience.dismissAll,
  };
}
