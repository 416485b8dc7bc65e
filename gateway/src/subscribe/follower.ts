import type { StreamCut } from '../errors.ts';
import type { Frame, GapReason } from './frame.ts';
import { isSameLog, type Place, type Placed } from './place.ts';
import { Worker, type Ending, type Hearer } from './worker.ts';

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

/** One opening of the upstream; none is while the follower waits or is over. */
interface Hearing<Event> {
  readonly worker: Worker<Event>;
  leave: Leave;
}

/**
 * Follows one upstream through losses, from its making on.
 *
 *   hearing ⇄ waiting (lost; backs off) ──completed, refused or stopped──▶ over
 *
 * Invariants: frames come in the order of the log, none twice; what may be missing is told before the frame
 * after it; where the work is replaced, the event that is worked on is delivered, and what waited behind it is
 * asked for again.
 */
export class Follower<Event extends Placed> {
  readonly #follow: Follow;
  #work: GroupWork<Event>;
  #last: Place | undefined;
  /** Who continues was served before: a subgraph that is down is waited for. */
  #established: boolean;
  #attempt = 0;
  #hearing: Hearing<Event> | undefined;
  #isOver = false;
  /** Most followers never need one. */
  #stopping: AbortController | undefined;

  constructor(work: GroupWork<Event>, follow: Follow) {
    this.#work = work;
    this.#follow = follow;
    this.#last = follow.start;
    this.#established = follow.start !== undefined;
    this.#open();
  }

  /** Goes on with other work: where that has another upstream, it is opened after the last place. */
  replace(work: GroupWork<Event>): void {
    const stays = work.upstream === this.#work.upstream;
    this.#work = work;
    if (!stays) this.#hearing?.worker.replace();
  }

  stop(): void {
    this.#isOver = true;
    this.#hearing?.leave();
    this.#stopping?.abort();
  }

  #signal(): AbortSignal {
    this.#stopping ??= new AbortController();
    return this.#stopping.signal;
  }

  #open(): void {
    const worker = new Worker<Event>({
      work: (event) => this.#workOn(event),
      settle: (ending) => this.#settle(hearing, ending),
    });
    const hearing: Hearing<Event> = { worker, leave: nothing };
    this.#hearing = hearing;
    try {
      hearing.leave = this.#work.open(this.#last, worker);
    } catch (error) {
      worker.end(error);
    }
  }

  #workOn(event: Event): Promise<void> | undefined {
    if (this.#isOver || isRepeat(event, this.#last)) return undefined;
    const frame = this.#work.frameOf(event, () => this.#signal());
    if (frame instanceof Promise) return frame.then((made) => this.#deliver(event, made));
    this.#deliver(event, frame);
    return undefined;
  }

  #deliver({ place }: Event, frame: Frame): void {
    if (this.#isOver) return;
    if (isOtherLog(place, this.#last)) this.#follow.tellGap('LOG_CHANGED');
    this.#last = place;
    this.#established = true;
    this.#attempt = 0;
    this.#follow.deliver(frame);
  }

  #settle(ended: Hearing<Event>, ending: Ending): void {
    if (this.#isOver || ended !== this.#hearing) return;
    this.#hearing = undefined;
    ended.leave();
    switch (ending.kind) {
      case 'completed':
        return this.#end();
      case 'overrun':
        return this.#lose(true);
      case 'failed':
        return this.#judge(this.#work.judge(ending.error));
      case 'replaced':
        return this.#again();
      default:
        return ending satisfies never;
    }
  }

  #judge(verdict: Verdict): void {
    if (verdict.kind === 'ended') return this.#end(verdict.cut);
    if (verdict.kind === 'lost') return this.#lose(verdict.established);
    if (this.#last === undefined) return this.#lose(false);
    this.#follow.tellGap('POSITION_GONE');
    this.#last = undefined;
    this.#open();
  }

  #lose(wasEstablished: boolean): void {
    const { pause, unavailable } = this.#follow.settings;
    this.#established ||= wasEstablished;
    if (!this.#established) return this.#end(unavailable());
    void pause(this.#attempt, this.#signal()).then(() => this.#isOver || this.#again());
    this.#attempt += 1;
  }

  /** What is not counted cannot be gone on after. */
  #again(): void {
    if (this.#last === undefined && this.#established) this.#follow.tellGap('UPSTREAM_LOST');
    this.#open();
  }

  #end(cut?: StreamCut): void {
    this.#isOver = true;
    this.#follow.end(cut);
  }
}

const nothing = (): void => {};

/** A subgraph that promised to go on after a place, and counts no more or in another log, did not. */
function isOtherLog(place: Place | undefined, last: Place | undefined): boolean {
  return last !== undefined && (place === undefined || !isSameLog(place, last));
}

function isRepeat({ place }: Placed, last: Place | undefined): boolean {
  return place !== undefined && last !== undefined && isSameLog(place, last) && place.position <= last.position;
}
