import type { StreamCut } from '../errors.ts';
import { createLateSignal } from '../lib/late-signal.ts';
import type { Frame, GapReason } from './frame.ts';
import { isSameLog, type Place, type Placed } from './place.ts';
import { workInOrder, type Ending, type Hearer, type Worker } from './work-in-order.ts';

/** What a group does, apart from sharing it. */
export interface GroupWork<Event extends Placed> {
  /** Names what is asked of which subgraph: works with the same one can go on with each other's upstream. */
  readonly upstream: string;
  /** Asks the owning subgraph for events after a place of its log, or for those from now on. */
  readonly open: (after: Place | undefined, hearer: Hearer<Event>) => Leave;
  /** Event → the whole result, with every field of other subgraphs fetched anew; at once where there are none. */
  readonly frameOf: (event: Event, signal: () => AbortSignal) => Frame | Promise<Frame>;
  /** Sorts what streams end with. */
  readonly judge: (error: unknown) => Verdict;
}

/** Ends the hearing: nothing is heard after it. */
export type Leave = () => void;

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

export interface Follow {
  readonly settings: FollowSettings;
  /** Where to go on; undefined for a new start. */
  readonly start: Place | undefined;
  readonly deliver: (frame: Frame) => void;
  /** Events may be missing before the next frame. */
  readonly tellGap: (reason: GapReason) => void;
  /** The subgraph completed the stream, or what to tell instead. Called once, and not after `stop`. */
  readonly end: (cut?: StreamCut) => void;
}

export interface Following<Event extends Placed> {
  /** Goes on with other work: where that has another upstream, it is opened after the last place. */
  readonly replace: (work: GroupWork<Event>) => void;
  readonly stop: () => void;
}

/** One opening of the upstream; none is while the follower waits or is over. */
interface Hearing<Event> {
  readonly worker: Worker<Event>;
  leave: Leave;
}

/**
 * Follows one upstream through losses.
 *
 *   hearing ⇄ waiting (lost; backs off) ──completed, refused or stopped──▶ over
 *
 * Invariants: frames come in the order of the log, none twice; what may be missing is told before the frame
 * after it; where the work is replaced, the event that is worked on is delivered, and what waited behind it is
 * asked for again.
 */
export function followUpstream<Event extends Placed>(first: GroupWork<Event>, follow: Follow): Following<Event> {
  const { settings, tellGap } = follow;
  let work = first;
  let last = follow.start;
  // Who continues was served before: a subgraph that is down is waited for.
  let established = last !== undefined;
  let attempt = 0;
  let hearing: Hearing<Event> | undefined;
  let isOver = false;
  const { signal, abort } = createLateSignal();

  function open(): void {
    const mine = { worker: workInOrder(workOn, (ending) => settle(mine, ending)), leave: (): void => {} };
    hearing = mine;
    mine.leave = openTo(mine.worker, work, last);
  }

  function workOn(event: Event): Promise<void> | undefined {
    if (isOver || isRepeat(event, last)) return undefined;
    const frame = work.frameOf(event, signal);
    if (frame instanceof Promise) return frame.then((made) => deliver(event, made));
    deliver(event, frame);
    return undefined;
  }

  function deliver({ place }: Event, frame: Frame): void {
    if (isOver) return;
    if (isOtherLog(place, last)) tellGap('LOG_CHANGED');
    [last, established, attempt] = [place, true, 0];
    follow.deliver(frame);
  }

  function settle(ended: Hearing<Event>, ending: Ending): void {
    if (isOver || ended !== hearing) return;
    hearing = undefined;
    ended.leave();
    if (ending.kind === 'completed') end();
    else if (ending.kind === 'overrun') lose(true);
    else if (ending.kind === 'failed') judge(work.judge(ending.error));
    else again();
  }

  function judge(verdict: Verdict): void {
    if (verdict.kind === 'ended') return end(verdict.cut);
    if (verdict.kind === 'lost' || last === undefined) return lose(verdict.kind === 'lost' && verdict.established);
    tellGap('POSITION_GONE');
    last = undefined;
    open();
  }

  function lose(wasEstablished: boolean): void {
    established ||= wasEstablished;
    if (!established) return end(settings.unavailable());
    void settings.pause(attempt, signal()).then(() => isOver || again());
    attempt += 1;
  }

  /** What is not counted cannot be gone on after. */
  function again(): void {
    if (last === undefined && established) tellGap('UPSTREAM_LOST');
    open();
  }

  function end(cut?: StreamCut): void {
    isOver = true;
    follow.end(cut);
  }

  open();
  return {
    replace(next) {
      const stays = next.upstream === work.upstream;
      work = next;
      if (!stays) hearing?.worker.replace();
    },
    stop() {
      isOver = true;
      hearing?.leave();
      abort();
    },
  };
}

function openTo<Event extends Placed>(worker: Worker<Event>, work: GroupWork<Event>, after: Place | undefined): Leave {
  try {
    return work.open(after, worker);
  } catch (error) {
    worker.end(error);
    return () => {};
  }
}

/** A subgraph that promised to go on after a place, and counts no more or in another log, did not. */
function isOtherLog(place: Place | undefined, last: Place | undefined): boolean {
  return last !== undefined && (place === undefined || !isSameLog(place, last));
}

function isRepeat({ place }: Placed, last: Place | undefined): boolean {
  return place !== undefined && last !== undefined && isSameLog(place, last) && place.position <= last.position;
}
