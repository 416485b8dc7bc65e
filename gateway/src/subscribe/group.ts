import type { StreamCut } from '../errors.ts';
import type { Sink } from '../lib/stream.ts';
import { followUpstream, type Following, type FollowSettings, type GroupWork } from './follow-upstream.ts';
import { withGap, type Frame, type GapReason } from './frame.ts';
import type { Place, Placed } from './place.ts';
import { createRing, type RingSettings } from './ring.ts';

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

/**
 * One subscription that any number of clients share: one upstream, one execution and one text an event.
 *
 *   idle ──first joins──▶ running ⇄ waiting (lost; backs off) ──▶ ended
 *
 * Invariants: results reach every member in the order of the events, each once; a member that does not
 * read costs the others nothing; the last one to leave ends the group and its upstream; a loss never
 * ends the group, and what may be missing is told with the first result after it.
 */
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

/** A group whose work can be replaced by other work, which its members need not notice. */
export interface WorkingGroup<Event extends Placed> extends Group {
  readonly replace: (work: GroupWork<Event>) => void;
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

export interface GroupStart<Event extends Placed> {
  readonly work: GroupWork<Event>;
  /** Where to go on; undefined for a new start. */
  readonly start: Place | undefined;
}

export function createGroup<Event extends Placed>(
  { work, start }: GroupStart<Event>,
  settings: GroupSettings,
  hooks: GroupHooks,
): WorkingGroup<Event> {
  const members = new Set<Member>();
  const ring = createRing(settings.ring, start);
  let current = work;
  let fresh = start === undefined;
  let following: Following<Event> | undefined;
  let isOver = false;

  function send(member: Member, frame: Frame): void {
    if (frame.place && member.after && frame.place.position <= member.after.position) return;
    const taken = member.sink.next(member.gap === undefined ? frame : withGap(frame, member.gap));
    [member.after, member.gap] = [frame.place, undefined];
    if (!taken) dismiss(member, settings.tooSlow());
  }

  function dismiss(member: Member, cut: StreamCut): void {
    if (member.group !== group) return;
    leave(member);
    member.sink.end(cut);
  }

  function deliver(frame: Frame): void {
    fresh = false;
    ring.add(frame);
    for (const member of members) send(member, frame);
    if (frame.place && !isOver) hooks.onDelivered(frame.place);
  }

  function tellGap(reason: GapReason): void {
    ring.reset(undefined);
    for (const member of members) [member.after, member.gap] = [undefined, member.gap ?? reason];
  }

  function leave(member: Member): void {
    members.delete(member);
    member.group = undefined;
    if (members.size === 0) end();
  }

  function end(error?: unknown): void {
    if (isOver) return;
    isOver = true;
    following?.stop();
    hooks.onEnd();
    for (const member of members) {
      member.group = undefined;
      member.sink.end(error);
    }
    members.clear();
  }

  const group: WorkingGroup<Event> = {
    join(member) {
      members.add(member);
      member.group = group;
      following ??= followUpstream(current, { settings, start, deliver, tellGap, end });
      if (!member.after) return;
      for (const frame of ring.after(member.after.position)) if (member.group === group) send(member, frame);
    },
    leave,
    isFresh: () => fresh && !isOver,
    covers: (place) => !isOver && ring.covers(place),
    replace(next) {
      current = next;
      following?.replace(next);
    },
    disband: (cut) => settings.spread([...members].map((member) => () => dismiss(member, cut))),
    moveTo(other) {
      const leaving = [...members];
      members.clear();
      end();
      for (const member of leaving) other.join(member);
    },
  };
  return group;
}
