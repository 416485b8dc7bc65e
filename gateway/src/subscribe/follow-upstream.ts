import type { StreamCut } from '../errors.ts';
import type { Frame, GapReason } from './frame.ts';
import { isSameLog, type Place, type Placed } from './place.ts';

/** What a group does, apart from sharing it. */
export interface GroupWork<Event extends Placed> {
  /** Names what is asked of which subgraph: works with the same one can go on with each other's upstream. */
  readonly upstream: string;
  /** Asks the owning subgraph for events after a place of its log, or for those from now on. */
  readonly open: (signal: AbortSignal, after: Place | undefined) => AsyncGenerator<Event>;
  /** Event → the whole result, with every field of other subgraphs fetched anew. */
  readonly frameOf: (event: Event, signal: AbortSignal) => Promise<Frame>;
  /** Sorts what `open` threw. */
  readonly judge: (error: unknown) => Verdict;
}

export type Verdict =
  /** The way to the subgraph broke; followed by a new attempt. */
  | { readonly kind: 'lost'; readonly established: boolean }
  /** The subgraph cannot go on after the place; followed by a new start. */
  | { readonly kind: 'gone' }
  /** Told to the members. */
  | { readonly kind: 'ended'; readonly cut: StreamCut };

export interface FollowSettings {
  /** Waits before attempt number `attempt` (from 0); ends early when the signal aborts. */
  readonly pause: (attempt: number, signal: AbortSignal) => Promise<void>;
  readonly unavailable: () => StreamCut;
}

/** The work of a group now: it may be replaced while the group runs. */
export interface Turn<Event extends Placed> {
  readonly work: GroupWork<Event>;
  /** Aborts when the work is replaced by one with another upstream. */
  readonly over: AbortSignal;
}

export interface Follow<Event extends Placed> {
  readonly turn: () => Turn<Event>;
  readonly settings: FollowSettings;
  readonly signal: AbortSignal;
  /** Where to go on; undefined for a new start. */
  readonly start: Place | undefined;
  readonly deliver: (frame: Frame) => void;
  /** Events may be missing before the next frame. */
  readonly tellGap: (reason: GapReason) => void;
}

/**
 * Follows one upstream through losses. Frames come in the order of the log, none twice, and what may be
 * missing is told before the frame after it. Resolves when the subgraph completes the stream or nobody
 * is left; rejects with what to tell. Where the work is replaced by one with another upstream, that is
 * opened after the last place.
 */
export async function followUpstream<Event extends Placed>(follow: Follow<Event>): Promise<void> {
  const { turn, settings, signal, start, tellGap } = follow;
  let last = start;
  // Who continues was served before: a subgraph that is down is waited for.
  let established = start !== undefined;
  let attempt = 0;
  const tellUncounted = (): void => {
    if (last === undefined && established) tellGap('UPSTREAM_LOST');
  };
  while (!signal.aborted) {
    const { work, over } = turn();
    try {
      for await (const event of work.open(AbortSignal.any([signal, over]), last)) {
        if (isRepeat(event, last)) continue;
        const frame = await turn().work.frameOf(event, signal);
        if (signal.aborted) return;
        if (isOtherLog(event, last)) tellGap('LOG_CHANGED');
        follow.deliver(frame);
        [last, established, attempt] = [event.place, true, 0];
      }
      if (!over.aborted) return;
      tellUncounted();
    } catch (error) {
      if (signal.aborted) return;
      if (over.aborted) {
        tellUncounted();
        continue;
      }
      const verdict = work.judge(error);
      if (verdict.kind === 'ended') throw verdict.cut;
      if (verdict.kind === 'gone' && last !== undefined) {
        tellGap('POSITION_GONE');
        last = undefined;
        continue;
      }
      established ||= verdict.kind === 'lost' && verdict.established;
      if (!established) throw settings.unavailable();
      tellUncounted();
      await settings.pause(attempt, signal);
      attempt += 1;
    }
  }
}

/** A subgraph that promised to go on after a place, and counts no more or in another log, did not. */
function isOtherLog({ place }: Placed, last: Place | undefined): boolean {
  return last !== undefined && (place === undefined || !isSameLog(place, last));
}

function isRepeat({ place }: Placed, last: Place | undefined): boolean {
  return place !== undefined && last !== undefined && isSameLog(place, last) && place.position <= last.position;
}
