import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** Lets the fetches of a plan ask the subgraphs themselves, not those that stand in for them. */
export function nameReal(plan: QueryPlan, standIns: ReadonlyMap<string, string>): void {
  if (standIns.size === 0) return;
  for (const fetch of fetchesOf(plan)) fetch.serviceName = standIns.get(fetch.serviceName) ?? fetch.serviceName;
}

/** Every fetch of a plan. */
export function fetchesOf(plan: QueryPlan): readonly FetchNode[] {
  return placedFetchesOf(plan).map(({ fetch }) => fetch);
}

/** A fetch, and where in the response its objects are. */
export interface PlacedFetch {
  readonly fetch: FetchNode;
  readonly path: readonly (string | number)[];
}

/** Every fetch of a plan with its place. */
export function placedFetchesOf({ node }: QueryPlan): readonly PlacedFetch[] {
  return fetchesIn(node, []);
}

function fetchesIn(node: PlanNode | SubscriptionNode | undefined, path: PlacedFetch['path']): readonly PlacedFetch[] {
  if (!node) return [];
  const within = (inner: PlanNode | undefined): readonly PlacedFetch[] => fetchesIn(inner, path);
  switch (node.kind) {
    case 'Fetch':
      return [{ fetch: node, path }];
    case 'Flatten':
      return fetchesIn(node.node, [...path, ...node.path]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(within);
    case 'Subscription':
      return [{ fetch: node.primary, path }, ...within(node.rest)];
    case 'Condition':
      return [...within(node.ifClause), ...within(node.elseClause)];
    case 'Defer':
      return [...within(node.primary.node), ...node.deferred.flatMap((part) => within(part.node))];
    default:
      return node satisfies never;
  }
}
