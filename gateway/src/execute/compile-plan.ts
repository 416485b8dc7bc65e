import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { shareAll, type ChooseSharing, type SharingRules } from './choose-sharing.ts';
import type { MayShare } from './compile-call.ts';
import { compileEntityFetch } from './entity-fetch.ts';
import { compileAsk } from './entity-request.ts';
import type { FetchRun, Step } from './fetch-run.ts';
import { contextualStep } from './contextual-step.ts';
import { joinedStep } from './joined-step.ts';
import { compileRootFetch } from './root-fetch.ts';
import { compileRoute, type Trip } from './route.ts';
import { joinSameWords } from './same-words.ts';
import { schedule, type Group, type Task } from './schedule.ts';
import { compileWalks, type Target } from './target.ts';

/**
 * Compiles a plan of an operation without conditions: see plan/normalise.ts. Without a node there is
 * nothing to fetch.
 */
export function compilePlan(schema: GraphQLSchema, node: PlanNode | undefined, choose = shareAll): Step {
  const groups = compileGroups(schema, node, choose);
  return async (targets, run) => {
    await Promise.all(startGroups(groups, targets, () => run));
  };
}

/** A group with what it does. */
export interface CompiledGroup extends Group {
  readonly step: TripStep;
}

export function compileGroups(
  schema: GraphQLSchema,
  node: PlanNode | undefined,
  choose: ChooseSharing,
): readonly CompiledGroup[] {
  if (!node) return [];
  const scheduled = schedule(node);
  const tasks = scheduled.flatMap((group) => group.tasks);
  const sharing = choose(tasks);
  const waypoints = tasks.filter((task) => task.node.requires && sharing.of(task) === 'as one').map(({ path }) => path);
  const context = { schema, sharing, waypoints };
  return scheduled.map((group) => ({ ...group, step: compileGroup(group, context) }));
}

/** Starts each group as soon as what it waits for is done. */
export function startGroups(
  groups: readonly CompiledGroup[],
  targets: readonly Target[],
  runOf: (group: Group) => FetchRun,
): readonly Promise<void>[] {
  const trip: Trip = { targets, reached: new Map() };
  const done: Promise<void>[] = [];
  for (const group of groups) {
    const { after, step } = group;
    const run = runOf(group);
    const [first] = after;
    const before = after.length > 1 ? Promise.all(after.map(async (index) => done[index])) : done[first ?? -1];
    done.push(before ? before.then(() => step(trip, run)) : step(trip, run));
  }
  return done;
}

function isContextual({ node: { contextRewrites = [] } }: Task): boolean {
  return contextRewrites.length > 0;
}

interface GroupContext {
  readonly schema: GraphQLSchema;
  readonly sharing: SharingRules;
  readonly waypoints: readonly Task['path'][];
}

type TripStep = (trip: Trip, run: FetchRun) => Promise<void>;

function compileGroup({ tasks }: Group, { schema, sharing, waypoints }: GroupContext): TripStep {
  const [first] = tasks;
  if (!first) throw new Error('Expected a group to have a fetch');
  const mayShare = sharing.within(tasks);
  if (!first.node.requires) return compileRoot(first, schema, mayShare);
  const fetches = joinSameWords(
    tasks.map((task) =>
      compileEntityFetch(task, {
        schema,
        sharing: sharing.of(task),
        route: compileRoute(schema, task.path, waypoints),
      }),
    ),
  );
  const [fetch] = fetches;
  if (fetches.length > 1 || !fetch) return joinedStep(fetches, mayShare);
  if (isContextual(first)) return contextualStep(schema, fetch);
  const ask = compileAsk(fetch, mayShare);
  return (trip, run) => ask(fetch.collect(trip, run), run);
}

function compileRoot(task: Task, schema: GraphQLSchema, mayShare: MayShare): TripStep {
  const { every } = compileWalks(schema, task.path);
  const step = compileRootFetch(schema, task, mayShare);
  return async ({ targets }, run) => {
    const below = every(targets);
    if (below.length > 0) await step(below, run);
  };
}
