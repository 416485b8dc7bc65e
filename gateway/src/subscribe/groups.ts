import type { FormattedExecutionResult } from 'graphql';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import { createGroup, type Group, type GroupSettings, type GroupWork } from './group.ts';

/** What two subscriptions must have in common to be one: then nothing in their results can differ. */
export interface GroupIdentity {
  readonly operationId: string;
  readonly generationId: string;
  readonly variables: object;
  /** The caller's authority as subgraphs get to see it. */
  readonly authority: object;
}

export interface Groups {
  readonly join: <Event>(identity: GroupIdentity, work: GroupWork<Event>) => AsyncGenerator<FormattedExecutionResult>;
  readonly size: () => number;
}

/**
 * Keeps the groups that have members.
 *
 * A subgraph may start a stream with the present state, which a group that runs already has had. So a
 * group takes members until its first result; who comes later founds the next group.
 */
export function createGroups(settings: Omit<GroupSettings, 'onEnd'>): Groups {
  const youngest = new Map<string, Group>();
  const running = new Set<Group>();

  function found<Event>(key: string, work: GroupWork<Event>): Group {
    const group = createGroup(work, {
      ...settings,
      onEnd: () => {
        running.delete(group);
        if (youngest.get(key) === group) youngest.delete(key);
      },
    });
    running.add(group);
    youngest.set(key, group);
    return group;
  }

  return {
    size: () => running.size,
    join(identity, work) {
      const key = sha256(canonicalJson(identity));
      const known = youngest.get(key);
      return (known?.isFresh() ? known : found(key, work)).join();
    },
  };
}
