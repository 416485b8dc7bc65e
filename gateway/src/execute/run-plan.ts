import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { runFetch, type FetchRun } from './run-fetch.ts';
import { targetsAt, type Target } from './target.ts';

/**
 * Runs a plan: every fetch adds to the entities of `targets`, in place. Resolves to the errors that
 * happened on the way; what could not be fetched is missing, and projection makes it null.
 */
export async function runPlan(node: PlanNode, targets: readonly Target[], run: FetchRun): Promise<GraphQLError[]> {
  if (targets.length === 0) return [];
  switch (node.kind) {
    case 'Sequence': {
      const errors: GraphQLError[] = [];
      for (const child of node.nodes) errors.push(...(await runPlan(child, targets, run)));
      return errors;
    }
    case 'Parallel':
      return (await Promise.all(node.nodes.map((child) => runPlan(child, targets, run)))).flat();
    case 'Flatten': {
      const below = targets.flatMap((target) => targetsAt(run.schema, target, node.path));
      return runPlan(node.node, below, run);
    }
    case 'Condition': {
      const branch = run.coerced[node.condition] === true ? node.ifClause : node.elseClause;
      return branch ? runPlan(branch, targets, run) : [];
    }
    case 'Fetch':
      return runFetch(node, targets, run);
    case 'Defer':
      throw new Error('Expected a plan without @defer, which is not enabled in the planner');
    default:
      return node satisfies never;
  }
}
