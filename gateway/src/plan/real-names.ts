import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** A plan whose fetches ask the subgraphs themselves, not those that stand in for them. Changes the plan in place. */
export function withRealNames(plan: QueryPlan, standIns: ReadonlyMap<string, string>): QueryPlan {
  if (standIns.size === 0) return plan;
  for (const fetch of fetchesOf(plan.node)) fetch.serviceName = standIns.get(fetch.serviceName) ?? fetch.serviceName;
  return plan;
}

function fetchesOf(node: PlanNode | SubscriptionNode | undefined): readonly FetchNode[] {
  if (!node) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesOf);
    case 'Subscription':
      return [node.primary, ...fetchesOf(node.rest)];
    case 'Condition':
      return [...fetchesOf(node.ifClause), ...fetchesOf(node.elseClause)];
    case 'Defer':
      return [...fetchesOf(node.primary.node), ...node.deferred.flatMap((part) => fetchesOf(part.node))];
    default:
      return node satisfies never;
  }
}
