import { groupSettings } from './live.ts';
import { createLiveQueries, type LiveQueries } from './live-queries.ts';
import { createGroups, type Groups } from './subscribe/groups.ts';

/** Everything that is answered more than once. */
export interface Streaming {
  readonly groups: Groups;
  readonly liveQueries: LiveQueries;
  /** Another supergraph is served. */
  readonly reload: () => void;
  /** Groups that run. */
  readonly size: () => number;
}

export interface StreamingTools {
  readonly random: () => number;
  readonly monotonic: () => number;
}

export function createStreaming(tools: StreamingTools): Streaming {
  const groups = createGroups(groupSettings(tools.random));
  const liveQueries = createLiveQueries(tools);
  return {
    groups,
    liveQueries,
    reload() {
      void groups.reload();
      void liveQueries.reload();
    },
    size: () => groups.size() + liveQueries.size(),
  };
}
