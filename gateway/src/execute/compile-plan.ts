import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { compileEntityFetch, type Sharing } from './entity-fetch.ts';
import { compileAsk } from './entity-request.ts';
import type { FetchRun, Step } from './fetch-run.ts';
import { contextualStep } from './contextual-step.ts';
import { joinedStep } from './joined-step.ts';
import { produces } from './produces.ts';
import { compileRootFetch } from './root-fetch.ts';
import { compileRoute, type Trip } from './route.ts';
import { schedule, type Group, type Task } from './schedule.ts';
import { compileWalks, type Target } from './target.ts';

/**
 * Compiles a plan of an operation without conditions: see plan/normalise.ts. Without a node there is
 * nothing to fetch.
 */
export function compilePlan(schema: GraphQLSchema, node: PlanNode | undefined): Step {
  const groups = compileGroups(schema, node, chooseSharing);
  return async (targets, run) => {
    await Promise.all(startGroups(groups, targets, () => run));
  };
}

/** A group with what it does. */
export interface CompiledGroup extends Group {
  readonly step: TripStep;
}

type SharingOf = (task: Task) => Sharing;

export function compileGroups(
  schema: GraphQLSchema,
  node: PlanNode | undefined,
  choose: (tasks: readonly Task[]) => SharingOf,
): readonly CompiledGroup[] {
  if (!node) return [];
  const scheduled = schedule(node);
  const tasks = scheduled.flatMap((group) => group.tasks);
  const sharingOf = choose(tasks);
  const waypoints = tasks.filter((task) => task.node.requires && sharingOf(task) === 'as one').map(({ path }) => path);
  const context = { schema, sharingOf, waypoints };
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

/**
 * Where a path depends on the type of an object further up, or an argument on what is in one, an entity
 * that is met in two places may have to become two different things. And what two fetches give, list
 * beside list, may differ from place to place after the first has come.
 */
function chooseSharing(tasks: readonly Task[]): SharingOf {
  if (tasks.some(dependsOnPlace)) return () => 'by copy';
  return ({ path }) => (tasks.filter((task) => produces(task, path)).length === 1 ? 'as one' : 'by reference');
}

/** Where objects have to stay what they are while more is added to them. */
export function shareInPlace(tasks: readonly Task[]): SharingOf {
  return tasks.some(dependsOnPlace) ? () => 'by copy' : () => 'by reference';
}

function dependsOnPlace(task: Task): boolean {
  return isContextual(task) || task.path.some((key) => String(key).includes('|['));
}

function isContextual({ node: { contextRewrites = [] } }: Task): boolean {
  return contextRewrites.length > 0;
}

interface GroupContext {
  readonly schema: GraphQLSchema;
  readonly sharingOf: (task: Task) => Sharing;
  readonly waypoints: readonly Task['path'][];
}

type TripStep = (trip: Trip, run: FetchRun) => Promise<void>;

function compileGroup({ tasks }: Group, { schema, sharingOf, waypoints }: GroupContext): TripStep {
  const [first, ...others] = tasks;
  if (!first) throw new Error('Expected a group to have a fetch');
  if (!first.node.requires) return compileRoot(first, schema);
  const fetches = tasks.map((task) =>
    compileEntityFetch(task.node, {
      schema,
      sharing: sharingOf(task),
      route: compileRoute(schema, task.path, waypoints),
    }),
  );
  const [fetch] = fetches;
  if (others.length > 0 || !fetch) return joinedStep(fetches);
  if (isContextual(first)) return contextualStep(schema, fetch);
  const ask = compileAsk(fetch);
  return (trip, run) => ask(fetch.collect(trip, run), run);
}

function compileRoot({ node, path }: Task, schema: GraphQLSchema): TripStep {
  const { every } = compileWalks(schema, path);
  const step = compileRootFetch(schema, node);
  return async ({ targets }, run) => {
    const below = every(targets);
    if (below.length > 0) await step(below, run);
  };
}
