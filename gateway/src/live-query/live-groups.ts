import { setImmediate } from 'node:timers/promises';
import type { StreamCut } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Stream } from '../lib/stream.ts';
import type { Dependents } from './dependents.ts';
import { createLiveGroup, type LiveGroup, type LiveGroupSettings, type LiveWork } from './live-group.ts';

/** What two live queries must have in common to be one: then nothing in their answers can differ. */
export interface LiveIdentity {
  readonly operationId: string;
  readonly generationId: string;
  readonly variables: object;
  readonly throttleMs: number;
  /** The caller's authority as subgraphs get to see it. */
  readonly authority: object;
}

/** A live query as the supergraph that is served now has it. */
export interface Watched {
  readonly kind: 'watched';
  readonly identity: LiveIdentity;
  readonly work: LiveWork;
  /** Tells types: with the same, a client need not notice that another supergraph is served. */
  readonly shape: string;
  /** The same query on the supergraph that is served by then, or why there is none. Never rejects. */
  readonly renew: () => Promise<Watched | { readonly kind: 'ended'; readonly cut: StreamCut }>;
}

export interface LiveGroupsSettings extends LiveGroupSettings {
  /** What members are told whose answers another supergraph would change. */
  readonly changed: () => StreamCut;
  /** Runs what makes clients come back, a few at a time. */
  readonly spread: (runs: readonly (() => void)[]) => void;
}

export interface LiveGroups {
  readonly streamOf: (watched: Watched) => Stream;
  /** Another supergraph is served: every group goes on with it, or ends where its answers would differ. Never rejects. */
  readonly reload: () => Promise<void>;
  readonly size: () => number;
}

/** Keeps the groups that have members, one for each identity. */
export function createLiveGroups(settings: LiveGroupsSettings, dependents: Dependents): LiveGroups {
  const entries = new Map<string, Entry>();
  let reloading = Promise.resolve();

  function found(key: string, watched: Watched): Entry {
    const onEnd = (): void => {
      if (entries.get(entry.key) === entry) entries.delete(entry.key);
    };
    const group = createLiveGroup(watched.work, { settings, dependents, onEnd });
    const entry: Entry = { key, group, watched };
    entries.set(key, entry);
    return entry;
  }

  async function reloadOne(entry: Entry): Promise<void> {
    const { shape, renew } = entry.watched;
    const renewal = await renew();
    if (entries.get(entry.key) !== entry) return;
    const key = renewal.kind === 'watched' ? keyOf(renewal.identity) : entry.key;
    // Who came meanwhile may have founded the group on the new supergraph: members keep to the one they are in.
    const isTaken = key !== entry.key && entries.has(key);
    if (renewal.kind === 'ended' || renewal.shape !== shape) {
      entries.delete(entry.key);
      entry.group.disband(renewal.kind === 'ended' ? renewal.cut : settings.changed(), settings.spread);
      return;
    }
    entries.delete(entry.key);
    entry.key = isTaken ? `${key} ${entry.key}` : key;
    entry.watched = renewal;
    entries.set(entry.key, entry);
    entry.group.replace(renewal.work);
  }

  async function reloadAll(): Promise<void> {
    for (const entry of Array.from(entries.values())) {
      // Requests have their turn between two groups.
      await setImmediate();
      await reloadOne(entry);
    }
  }

  return {
    size: () => entries.size,
    reload() {
      reloading = reloading.then(reloadAll);
      return reloading;
    },
    streamOf(watched) {
      const key = keyOf(watched.identity);
      return (sink) => {
        const { group } = entries.get(key) ?? found(key, watched);
        group.join(sink);
        return () => group.leave(sink);
      };
    },
  };
}

/** A group by what it serves now. */
interface Entry {
  key: string;
  readonly group: LiveGroup;
  watched: Watched;
}

function keyOf(identity: LiveIdentity): string {
  return sha256(canonicalJson(identity));
}
