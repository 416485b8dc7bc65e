import { isSameLog, type Place, type Placed } from '../subscribe/place.ts';
import { missedIn, type ChangeName } from './names.ts';

/** What a subgraph tells of changes, ready to be followed. */
export interface FeedStream<Event extends Placed> {
  /** The same for what is asked of one subgraph in the same words. */
  readonly id: string;
  readonly subgraph: string;
  /** Asks for changes after a place of the subgraph's log, or for those from now on. */
  readonly open: (signal: AbortSignal, after: Place | undefined) => AsyncGenerator<Event>;
  readonly namesIn: (event: Event) => readonly ChangeName[];
}

export interface FeedSettings {
  /** Waits before attempt number `attempt` (from 0); ends early when the signal aborts. */
  readonly pause: (attempt: number, signal: AbortSignal) => Promise<void>;
  /** Calls back after so many milliseconds, unless it is called off. */
  readonly settleMs: number;
  /** Whether a failure means that the log does not reach back to the place. */
  readonly isGone: (error: unknown) => boolean;
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
  const followed = new Map<string, { readonly stop: AbortController; followers: number }>();

  function begin(stream: FeedStream<Event>): void {
    const known = followed.get(stream.id);
    if (known) {
      known.followers += 1;
      return;
    }
    const stop = new AbortController();
    followed.set(stream.id, { stop, followers: 1 });
    void followStream({ stream, settings, tell, signal: stop.signal });
  }

  function leave({ id }: FeedStream<Event>): void {
    const known = followed.get(id);
    if (!known) return;
    known.followers -= 1;
    if (known.followers > 0) return;
    followed.delete(id);
    known.stop.abort();
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

interface Following<Event extends Placed> {
  readonly stream: FeedStream<Event>;
  readonly settings: FeedSettings;
  readonly tell: (names: readonly ChangeName[]) => void;
  readonly signal: AbortSignal;
}

/** Never rejects; resolves when the signal aborts. */
async function followStream<Event extends Placed>({ stream, settings, tell, signal }: Following<Event>): Promise<void> {
  const missed = [missedIn(stream.subgraph)];
  let last: Place | undefined;
  let attempt = 0;
  while (!signal.aborted) {
    let isHeard = last !== undefined;
    const hear = (): void => {
      if (isHeard) return;
      isHeard = true;
      if (!signal.aborted) tell(missed);
    };
    // A subgraph need not say that it listens; who says nothing for a while is taken to.
    const settled = setTimeout(hear, settings.settleMs);
    try {
      for await (const event of stream.open(signal, last)) {
        if (signal.aborted) break;
        const { place } = event;
        const isOther = last !== undefined && (place === undefined || !isSameLog(place, last));
        if (isOther) tell(missed);
        hear();
        const isRepeat = !isOther && place !== undefined && last !== undefined && place.position <= last.position;
        if (!isRepeat) tell(stream.namesIn(event));
        [last, attempt] = [place, 0];
      }
    } catch (error) {
      if (settings.isGone(error)) last = undefined;
    }
    clearTimeout(settled);
    if (signal.aborted) return;
    if (attempt > 0) tell(missed);
    await settings.pause(attempt, signal);
    attempt += 1;
  }
}
