import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { compileEntityFetch, type EntityFetchContext } from './entity-fetch.ts';
import { entityStep } from './entity-step.ts';
import type { Step } from './fetch-run.ts';
import { isJoinable } from './joined-operation.ts';
import { joinedStep } from './joined-step.ts';
import { compileRootFetch } from './root-fetch.ts';
import { compileWalk, type Walk } from './target.ts';

/** Compiles a plan of an operation without conditions: see plan/normalise.ts. Without a node there is nothing to fetch. */
export function compilePlan(schema: GraphQLSchema, node: PlanNode | undefined): Step {
  if (!node) return async () => {};
  // Where a path depends on the type of an object further up, an entity that is met in two places may
  // have to become two different things.
  const sharing = JSON.stringify(node).includes('|[') ? 'by copy' : 'by reference';
  return compileNode(node, { schema, sharing });
}

function compileNode(node: PlanNode, context: EntityFetchContext): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compileNode(child, context)));
    case 'Parallel':
      return compileParallel(node.nodes, context);
    case 'Flatten': {
      const walk = compileWalk(context.schema, node.path);
      const step = compileNode(node.node, context);
      return async (targets, run) => {
        const below = walk(targets);
        if (below.length > 0) await step(below, run);
      };
    }
    case 'Fetch':
      return compileFetch(node, context);
    case 'Condition':
      throw new Error('Expected a plan without conditions: they are folded before planning');
    case 'Defer':
      throw new Error('Expected a plan without @defer, which is not enabled in the planner');
    default:
      return node satisfies never;
  }
}

function compileFetch(node: FetchNode, context: EntityFetchContext): Step {
  return node.requires ? entityStep(compileEntityFetch(node, context)) : compileRootFetch(context.schema, node);
}

function inSequence(steps: readonly Step[]): Step {
  return async (targets, run) => {
    for (const step of steps) await step(targets, run);
  };
}

/** A branch of a Parallel node that begins with a fetch of entities, which may share its request with others. */
interface Branch {
  readonly walk: Walk;
  readonly fetch: FetchNode;
  readonly rest: Step | undefined;
}

function compileParallel(nodes: readonly PlanNode[], context: EntityFetchContext): Step {
  const steps: Step[] = [];
  const bySubgraph = new Map<string, Branch[]>();
  for (const node of nodes) {
    const branch = branchOf(node, context);
    if (!branch) {
      steps.push(compileNode(node, context));
      continue;
    }
    const { serviceName } = branch.fetch;
    bySubgraph.set(serviceName, [...(bySubgraph.get(serviceName) ?? []), branch]);
  }
  for (const branches of bySubgraph.values()) steps.push(joinBranches(branches, context));
  const [only, ...others] = steps;
  if (only && others.length === 0) return only;
  return async (targets, run) => {
    await Promise.all(steps.map((step) => step(targets, run)));
  };
}

function branchOf(node: PlanNode, context: EntityFetchContext): Branch | undefined {
  if (node.kind === 'Flatten' && node.node.kind === 'Fetch' && isJoinable(node.node)) {
    return { walk: compileWalk(context.schema, node.path), fetch: node.node, rest: undefined };
  }
  if (node.kind !== 'Sequence') return undefined;
  const [head, ...tail] = node.nodes;
  const branch = head && branchOf(head, context);
  if (!branch) return undefined;
  const steps = tail.map((child) => compileNode(child, context));
  return { ...branch, rest: inSequence(branch.rest ? [branch.rest, ...steps] : steps) };
}

/** What follows a branch's fetch waits for the request that the fetch is a part of, and for no other. */
function joinBranches(branches: readonly Branch[], context: EntityFetchContext): Step {
  const fetches = branches.map(({ fetch }) => compileEntityFetch(fetch, context));
  const ask = joinedStep(fetches);
  return async (targets, run) => {
    await ask(
      branches.map(({ walk }) => walk(targets)),
      run,
    );
    await Promise.all(branches.map(async ({ rest }) => rest?.(targets, run)));
  };
}
