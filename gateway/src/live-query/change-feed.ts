import { isSameLog, type Place, type Placed } from '../subscribe/place.ts';
import type { Hearer } from '../subscribe/worker.ts';
import { missedIn, type ChangeName } from './names.ts';

/** What a subgraph tells of changes, ready to be followed. */
export interface FeedStream<Event extends Placed> {
  /** The same for what is asked of one subgraph in the same words. */
  readonly id: string;
  readonly subgraph: string;
  /** Asks for changes after a place of the subgraph's log, or for those from now on. */
  readonly open: (after: Place | undefined, hearer: Hearer<Event>) => () => void;
  readonly namesIn: (event: Event) => readonly ChangeName[];
}

export interface FeedSettings {
  /** Waits before attempt number `attempt` (from 0); ends early when the signal aborts. */
  readonly pause: (attempt: number, signal: AbortSignal) => Promise<void>;
  /** Silence, in milliseconds, after which a subgraph is taken to listen: it need not say so. */
  readonly settleMs: number;
  /** Whether a failure means that the log does not reach back to the place. */
  readonly isGone: (ending: unknown) => boolean;
}

/** Everything that subgraphs tell of changes, as long as somebody wants to hear of it. */
export interface ChangeFeed<Event extends Placed> {
  /** Follows these streams until the returned function is called; those that are followed already are shared. */
  readonly follow: (streams: readonly FeedStream<Event>[]) => () => void;
}

/**
 * Follows each stream once, through losses. Invariant: who was told of everything up to now, and asks
 * anew after each name that it is told, has missed nothing, whenever it asks.
 *
 *   opening ──first event, or silence for a while──▶ following ──lost──▶ opening, after the last place
 *
 * Where a subgraph numbers its events, nothing is missed over a loss. Where it does not, or cannot go on, all
 * that it may have told meanwhile is taken for changed as soon as it is heard again; and while it cannot be
 * heard, with every attempt: then what it tells of is as old as the last of these.
 */
export function createChangeFeed<Event extends Placed>(
  settings: FeedSettings,
  tell: (names: readonly ChangeName[]) => void,
): ChangeFeed<Event> {
  const followed = new Map<string, { readonly stop: () => void; followers: number }>();

  function begin(stream: FeedStream<Event>): void {
    const known = followed.get(stream.id);
    if (known) {
      known.followers += 1;
      return;
    }
    followed.set(stream.id, { stop: followStream(stream, settings, tell), followers: 1 });
  }

  function leave({ id }: FeedStream<Event>): void {
    const known = followed.get(id);
    if (!known) return;
    known.followers -= 1;
    if (known.followers > 0) return;
    followed.delete(id);
    known.stop();
  }

  return {
    follow(streams) {
      for (const stream of streams) begin(stream);
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        for (const stream of streams) leave(stream);
      };
    },
  };
}

/** Gives what ends it. */
function followStream<Event extends Placed>(
  stream: FeedStream<Event>,
  settings: FeedSettings,
  tell: (names: readonly ChangeName[]) => void,
): () => void {
  const missed = [missedIn(stream.subgraph)];
  const stopped = new AbortController();
  const { signal } = stopped;
  let last: Place | undefined;
  let attempt = 0;
  let isHeard = false;
  let leave = (): void => {};
  let silence: NodeJS.Timeout | undefined;

  function open(): void {
    isHeard = last !== undefined;
    silence = setTimeout(hear, settings.settleMs);
    leave = stream.open(last, { next, end });
  }

  function hear(): void {
    if (isHeard || signal.aborted) return;
    isHeard = true;
    tell(missed);
  }

  function next(event: Event): void {
    if (signal.aborted) return;
    const { place } = event;
    const isOther = last !== undefined && (place === undefined || !isSameLog(place, last));
    if (isOther) tell(missed);
    hear();
    const isRepeat = !isOther && place !== undefined && last !== undefined && place.position <= last.position;
    if (!isRepeat) tell(stream.namesIn(event));
    [last, attempt] = [place, 0];
  }

  function end(ending?: unknown): void {
    clearTimeout(silence);
    if (signal.aborted) return;
    if (settings.isGone(ending)) last = undefined;
    if (attempt > 0) tell(missed);
    void settings.pause(attempt, signal).then(() => signal.aborted || open());
    attempt += 1;
  }

  open();
  return () => {
    stopped.abort();
    clearTimeout(silence);
    leave();
  };
}
