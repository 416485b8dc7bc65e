import { setImmediate } from 'node:timers/promises';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Stream } from '../lib/stream.ts';
import type { GroupWork } from './follower.ts';
import type { GapReason } from './frame.ts';
import type { StreamCut } from '../errors.ts';
import { WorkingGroup, type Group, type GroupSettings, type Member } from './group.ts';
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

/** A subscription as the supergraph that is served now has it. */
export interface Subscribed<Event extends Placed> {
  readonly kind: 'subscribed';
  readonly identity: GroupIdentity;
  readonly work: GroupWork<Event>;
  /** Tells types: with the same, a client need not notice that another supergraph is served. */
  readonly shape: string;
  /** The same subscription on the supergraph that is served by then, or why there is none. */
  readonly renew: () => Promise<Renewal<Event>>;
}

export type Renewal<Event extends Placed> = Subscribed<Event> | { readonly kind: 'ended'; readonly cut: StreamCut };

export interface Subscribing<Event extends Placed> {
  readonly subscribed: Subscribed<Event>;
  readonly beginning: Beginning;
}

export interface Groups {
  readonly streamOf: <Event extends Placed>(subscribing: Subscribing<Event>) => Stream;
  /** Another supergraph is served: every group goes on with it, or ends where its results would differ. Never rejects. */
  readonly reload: () => Promise<void>;
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
  const entries = new Map<string, Entry[]>();
  let reloading = Promise.resolve();

  function alike(key: string): Entry[] {
    return entries.get(key) ?? [];
  }

  function add(entry: Entry): void {
    entries.set(entry.key, [...alike(entry.key), entry]);
  }

  function remove(entry: Entry): void {
    const left = alike(entry.key).filter((other) => other !== entry);
    if (left.length === 0) entries.delete(entry.key);
    else entries.set(entry.key, left);
  }

  function found<Event extends Placed>(subscribed: Subscribed<Event>, start: Place | undefined): Group {
    let current = subscribed;
    const group = new WorkingGroup({ work: subscribed.work, start }, settings, {
      onDelivered(place) {
        const older = alike(entry.key).find((other) => other === entry || other.group.covers(place));
        if (older && older !== entry) group.moveTo(older.group);
      },
      onEnd: () => remove(entry),
    });
    const entry: Entry = {
      key: keyOf(subscribed.identity),
      group,
      async reload() {
        const renewal = await current.renew();
        if (!alike(entry.key).includes(entry)) return;
        remove(entry);
        if (renewal.kind === 'ended' || renewal.shape !== current.shape) {
          group.disband(renewal.kind === 'ended' ? renewal.cut : settings.changed());
          return;
        }
        current = renewal;
        entry.key = keyOf(renewal.identity);
        add(entry);
        group.replace(renewal.work);
      },
    };
    add(entry);
    return group;
  }

  async function reloadAll(): Promise<void> {
    for (const entry of [...entries.values()].flat()) {
      // Requests have their turn between two groups.
      await setImmediate();
      await entry.reload();
    }
  }

  return {
    size: () => entries.values().reduce((sum, { length }) => sum + length, 0),
    reload() {
      reloading = reloading.then(reloadAll);
      return reloading;
    },
    streamOf({ subscribed, beginning: { after, gap } }) {
      const key = keyOf(subscribed.identity);
      return (sink) => {
        const member: Member = { sink, after, gap, group: undefined };
        const known = alike(key).find(({ group }) => (after ? group.covers(after) : group.isFresh()));
        (known?.group ?? found(subscribed, after)).join(member);
        return () => member.group?.leave(member);
      };
    },
  };
}

/** A group by what it serves now. */
interface Entry {
  key: string;
  readonly group: Group;
  readonly reload: () => Promise<void>;
}

function keyOf(identity: GroupIdentity): string {
  return sha256(canonicalJson(identity));
}
