import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { compileEntityFetch, type EntityFetchContext, type Places } from './entity-fetch.ts';
import { compileAsk } from './entity-request.ts';
import type { Step } from './fetch-run.ts';
import { joinedStep } from './joined-step.ts';
import { compileRootFetch } from './root-fetch.ts';
import { schedule, type Group, type Task } from './schedule.ts';
import { compileWalks, type Target, type Walks } from './target.ts';

/**
 * Compiles a plan of an operation without conditions: see plan/normalise.ts. Without a node there is
 * nothing to fetch.
 */
export function compilePlan(schema: GraphQLSchema, node: PlanNode | undefined): Step {
  if (!node) return async () => {};
  // Where a path depends on the type of an object further up, an entity that is met in two places may
  // have to become two different things.
  const sharing = JSON.stringify(node).includes('|[') ? 'by copy' : 'by reference';
  const groups = schedule(node).map((group) => ({ ...group, step: compileGroup(group, { schema, sharing }) }));
  return async (targets, run) => {
    const done: Promise<void>[] = [];
    for (const { after, step } of groups) {
      const before = Promise.all(after.map(async (index) => done[index]));
      done.push(after.length === 0 ? step(targets, run) : before.then(() => step(targets, run)));
    }
    await Promise.all(done);
  };
}

function compileGroup({ tasks }: Group, context: EntityFetchContext): Step {
  const [first, ...others] = tasks;
  if (!first) throw new Error('Expected a group to have a fetch');
  if (!first.node.requires) return compileRoot(first, context);
  const walks = tasks.map(({ path }) => compileWalks(context.schema, path));
  const placesOf = ({ every, once }: Walks, targets: readonly Target[]): Places => ({
    every: () => every(targets),
    once: () => once(targets),
  });
  const fetches = tasks.map(({ node }) => compileEntityFetch(node, context));
  const [fetch] = fetches;
  const [only] = walks;
  if (others.length === 0 && fetch && only) {
    const ask = compileAsk(fetch);
    return (targets, run) => ask(fetch.collect(placesOf(only, targets)), run);
  }
  const ask = joinedStep(fetches);
  return (targets, run) =>
    ask(
      walks.map((walk) => placesOf(walk, targets)),
      run,
    );
}

function compileRoot({ node, path }: Task, { schema }: EntityFetchContext): Step {
  const { every } = compileWalks(schema, path);
  const step = compileRootFetch(schema, node);
  return async (targets, run) => {
    const below = every(targets);
    if (below.length > 0) await step(below, run);
  };
}
