import type { StreamCut } from '../errors.ts';
import type { Sink } from '../lib/stream.ts';
import { Follower, type Follow, type FollowSettings, type GroupWork } from './follower.ts';
import { withGap, type Frame, type GapReason } from './frame.ts';
import type { Place, Placed } from './place.ts';
import { Ring, type RingSettings } from './ring.ts';

/** Who gets the results of a group. A member may be moved from one group to another. */
export interface Member {
  readonly sink: Sink;
  /** The last place it got: what is not after it is left out. */
  after: Place | undefined;
  /** Told with its next result. */
  gap: GapReason | undefined;
  /** Where it is now; undefined once it left. */
  group: Group | undefined;
}

/** A group, whatever its events are. */
export interface Group {
  /** Takes a member in, and gives it at once what the ring has after its place. */
  readonly join: (member: Member) => void;
  readonly leave: (member: Member) => void;
  /** True until the first result of a new start: who joins now gets the same as those who are there. */
  readonly isFresh: () => boolean;
  /** True if a member that got all up to this place can join and misses nothing. */
  readonly covers: (place: Place) => boolean;
  /** Ends for every member, one after the other as `spread` runs them; who comes in between is served. */
  readonly disband: (cut: StreamCut) => void;
  /** Hands every member to another group, which covers what this one has delivered, and ends. */
  readonly moveTo: (other: Group) => void;
}

export interface GroupSettings extends FollowSettings {
  readonly ring: RingSettings;
  /** What a member is told that reads too slowly. */
  readonly tooSlow: () => StreamCut;
  /** What members are told whose results another supergraph would change. */
  readonly changed: () => StreamCut;
  /** Runs what makes clients come back, a few at a time. */
  readonly spread: (runs: readonly (() => void)[]) => void;
}

export interface GroupHooks {
  /** A result with a place went to every member. */
  readonly onDelivered: (place: Place) => void;
  readonly onEnd: () => void;
}

/** What begins a group. */
export interface GroupStart<Event extends Placed> {
  readonly work: GroupWork<Event>;
  /** Where to go on; undefined for a new start. */
  readonly start: Place | undefined;
}

/**
 * One subscription that any number of clients share: one upstream, one execution and one text an event. Its work can be
 * replaced by other work, which its members need not notice.
 *
 *   idle ──first joins──▶ running ⇄ waiting (lost; backs off) ──▶ ended
 *
 * Invariants: results reach every member in the order of the events, each once; a member that does not
 * read costs the others nothing; the last one to leave ends the group and its upstream; a loss never
 * ends the group, and what may be missing is told with the first result after it.
 */
export class WorkingGroup<Event extends Placed> implements Group, Follow {
  readonly settings: GroupSettings;
  readonly start: Place | undefined;
  readonly #hooks: GroupHooks;
  readonly #members = new Set<Member>();
  readonly #ring: Ring;
  #work: GroupWork<Event>;
  #follower: Follower<Event> | undefined;
  #isFresh: boolean;
  #isOver = false;

  constructor({ work, start }: GroupStart<Event>, settings: GroupSettings, hooks: GroupHooks) {
    this.settings = settings;
    this.start = start;
    this.#hooks = hooks;
    this.#ring = new Ring(settings.ring, start);
    this.#work = work;
    this.#isFresh = start === undefined;
  }

  join(member: Member): void {
    this.#members.add(member);
    member.group = this;
    this.#follower ??= new Follower(this.#work, this);
    if (!member.after) return;
    for (const frame of this.#ring.after(member.after.position)) if (member.group === this) this.#send(member, frame);
  }

  leave(member: Member): void {
    this.#members.delete(member);
    member.group = undefined;
    if (this.#members.size === 0) this.end();
  }

  isFresh(): boolean {
    return this.#isFresh && !this.#isOver;
  }

  covers(place: Place): boolean {
    return !this.#isOver && this.#ring.covers(place);
  }

  replace(work: GroupWork<Event>): void {
    this.#work = work;
    this.#follower?.replace(work);
  }

  disband(cut: StreamCut): void {
    this.settings.spread([...this.#members].map((member) => () => this.#dismiss(member, cut)));
  }

  moveTo(other: Group): void {
    const leaving = [...this.#members];
    this.#members.clear();
    this.end();
    for (const member of leaving) other.join(member);
  }

  deliver(frame: Frame): void {
    this.#isFresh = false;
    this.#ring.add(frame);
    for (const member of this.#members) this.#send(member, frame);
    if (frame.place && !this.#isOver) this.#hooks.onDelivered(frame.place);
  }

  tellGap(reason: GapReason): void {
    this.#ring.reset();
    for (const member of this.#members) [member.after, member.gap] = [undefined, member.gap ?? reason];
  }

  end(cut?: StreamCut): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#follower?.stop();
    this.#hooks.onEnd();
    for (const member of this.#members) {
      member.group = undefined;
      member.sink.end(cut);
    }
    this.#members.clear();
  }

  #send(member: Member, frame: Frame): void {
    if (frame.place && member.after && frame.place.position <= member.after.position) return;
    const taken = member.sink.next(member.gap === undefined ? frame : withGap(frame, member.gap));
    member.after = frame.place;
    member.gap = undefined;
    if (!taken) this.#dismiss(member, this.settings.tooSlow());
  }

  #dismiss(member: Member, cut: StreamCut): void {
    if (member.group !== this) return;
    this.leave(member);
    member.sink.end(cut);
  }
}
