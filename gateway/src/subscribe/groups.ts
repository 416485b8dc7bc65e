import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Stream } from '../lib/stream.ts';
import type { GroupWork } from './follow-upstream.ts';
import type { GapReason } from './frame.ts';
import { createGroup, type Group, type GroupSettings, type Member } from './group.ts';
import type { Place, Placed } from './place.ts';

/** What two subscriptions must have in common to be one: then nothing in their results can differ. */
export interface GroupIdentity {
  readonly operationId: string;
  readonly generationId: string;
  readonly variables: object;
  /** The caller's authority as subgraphs get to see it. */
  readonly authority: object;
}

/** Where a subscriber goes on, or why it has to start anew; both undefined for a new one. */
export interface Beginning {
  readonly after?: Place | undefined;
  readonly gap?: GapReason | undefined;
}

export interface Subscribing<Event extends Placed> {
  readonly identity: GroupIdentity;
  readonly work: GroupWork<Event>;
  readonly beginning: Beginning;
}

export interface Groups {
  readonly streamOf: <Event extends Placed>(subscribing: Subscribing<Event>) => Stream;
  readonly size: () => number;
}

/**
 * Keeps the groups that have members; those of one identity in the order of their founding.
 *
 * A subgraph may start a stream with the present state, which a group that runs already has had. So a new
 * subscriber joins a group that has had no result yet, or founds one; and one that goes on after a place
 * joins a group whose ring reaches back to it, or founds one that starts there. As soon as an older group's
 * ring covers what a younger one has delivered, the two are the same from there on, and become one.
 */
export function createGroups(settings: GroupSettings): Groups {
  const byIdentity = new Map<string, Group[]>();
  let size = 0;

  function found<Event extends Placed>(key: string, work: GroupWork<Event>, start: Place | undefined): Group {
    const group = createGroup({ work, start }, settings, {
      onDelivered(place) {
        const older = alike(key).find((other) => other === group || other.covers(place));
        if (older && older !== group) group.moveTo(older);
      },
      onEnd() {
        size -= 1;
        const left = alike(key).filter((other) => other !== group);
        if (left.length === 0) byIdentity.delete(key);
        else byIdentity.set(key, left);
      },
    });
    byIdentity.set(key, [...alike(key), group]);
    size += 1;
    return group;
  }

  function alike(key: string): Group[] {
    return byIdentity.get(key) ?? [];
  }

  return {
    size: () => size,
    streamOf({ identity, work, beginning: { after, gap } }) {
      const key = sha256(canonicalJson(identity));
      return (sink) => {
        const member: Member = { sink, after, gap, group: undefined };
        const known = alike(key).find((group) => (after ? group.covers(after) : group.isFresh()));
        (known ?? found(key, work, after)).join(member);
        return () => member.group?.leave(member);
      };
    },
  };
}
