import type { FormattedExecutionResult } from 'graphql';
import { canonicalJson } from '../lib/canonicalJson.ts';
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

/** Keeps the groups that have members. */
export function createGroups(settings: Omit<GroupSettings, 'onEnd'>): Groups {
  const groups = new Map<string, Group>();
  return {
    size: () => groups.size,
    join(identity, work) {
      const key = sha256(canonicalJson(identity));
      const known = groups.get(key);
      if (known) return known.join();
      const group = createGroup(work, { ...settings, onEnd: () => groups.delete(key) });
      groups.set(key, group);
      return group.join();
    },
  };
}
