import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** Lets the fetches of a plan ask the subgraphs themselves, not those that stand in for them. */
export function nameReal(plan: QueryPlan, standIns: ReadonlyMap<string, string>): void {
  if (standIns.size === 0) return;
  for (const fetch of fetchesOf(plan)) fetch.serviceName = standIns.get(fetch.serviceName) ?? fetch.serviceName;
}

/** Every fetch of a plan. */
export function fetchesOf({ node }: QueryPlan): readonly FetchNode[] {
  return fetchesIn(node);
}

function fetchesIn(node: PlanNode | SubscriptionNode | undefined): readonly FetchNode[] {
  if (!node) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesIn);
    case 'Subscription':
      return [node.primary, ...fetchesIn(node.rest)];
    case 'Condition':
      return [...fetchesIn(node.ifClause), ...fetchesIn(node.elseClause)];
    case 'Defer':
      return [...fetchesIn(node.primary.node), ...node.deferred.flatMap((part) => fetchesIn(part.node))];
    default:
      return node satisfies never;
  }
}
