import type { QueryPlan } from '@apollo/query-planner';
import { print, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusal } from '../errors.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Blocks, Delivery } from './blocks.ts';
import { conditionsOf } from './conditions.ts';
import { isSmall } from './is-small.ts';
import { normalise, type Normalised, type PlanRequest } from './normalise.ts';
import { buildPlanGraph, planOperation, type PlanGraph, type PlanOutcome } from './plan-graph.ts';
import type { ThreadOutcome } from './plan-thread.ts';
import { createPlanThreads, type PlanThreads, type PlanThreadsSettings } from './plan-threads.ts';

/** How to run an operation over its generation's subgraphs. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** Plans for what cannot be planned together with the rest: see split-conflicts.ts. Their answers merge into the plan's. */
  readonly apart: readonly QueryPlan[];
  /** The variables by which it includes and skips. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** In parts only if something is deferred. */
  readonly delivery: Delivery;
  readonly blocks: Blocks;
  /** The whole supergraph: plans name types that clients may not see. */
  readonly supergraphSchema: GraphQLSchema;
}

export interface Planner {
  /**
   * At once if the plan is remembered or the operation small, else from another thread. Throws, or
   * rejects with, a refusal if there is no way to get what is asked for, or none is found in time.
   */
  readonly plan: (request: PlanRequest) => PlannedOperation | Promise<PlannedOperation>;
  /** Readies a generation, which is about to be served instead of the one before it. */
  readonly prepare: (generation: Generation) => void;
  /** How many plans are remembered for the generation that is served. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

/** Where a plan came from: `awaited` is made already for somebody else. */
export type PlanSource = 'remembered' | 'awaited' | 'inline' | 'thread';

export interface PlannerSettings extends PlanThreadsSettings {
  readonly maxPlans: number;
  readonly onPlan: (source: PlanSource) => void;
}

/** Everything that is known of planning over one generation. */
interface GenerationPlans {
  readonly graph: PlanGraph;
  readonly threads: PlanThreads;
  readonly remembered: LRUCache<string, PlannedOperation>;
  readonly inTheMaking: Map<string, Promise<PlannedOperation>>;
  /** What went over its budget: it is not tried again for a while, or it would end thread after thread. */
  readonly overBudget: LRUCache<string, true>;
}

const overBudgetForMs = 60_000;

/**
 * Plans operations with Apollo's planner and remembers `maxPlans` of them for each generation: one for
 * each combination of conditions that occurs. Nothing is planned twice at a time.
 */
export function createPlanner(settings: PlannerSettings): Planner {
  const byGeneration = new WeakMap<Generation, GenerationPlans>();
  let latest: GenerationPlans | undefined;

  function plansOf(generation: Generation): GenerationPlans {
    const known = byGeneration.get(generation);
    if (known) return known;
    const built: GenerationPlans = {
      graph: buildPlanGraph(generation),
      threads: createPlanThreads(generation.sdl, settings),
      remembered: new LRUCache({ max: settings.maxPlans }),
      inTheMaking: new Map(),
      overBudget: new LRUCache({ max: settings.maxPlans, ttl: overBudgetForMs }),
    };
    byGeneration.set(generation, built);
    return built;
  }

  return {
    prepare(generation) {
      latest?.threads.retire();
      latest = plansOf(generation);
    },
    size: () => latest?.remembered.size ?? 0,
    close: async () => latest?.threads.close(),
    plan(request) {
      const { operation, values, delivery, keys } = request;
      const plans = plansOf(operation.generation);
      const conditions = conditionsOf(operation, values);
      // Which keys are asked for depends on nothing but the operation and its conditions.
      const purpose = keys === undefined || keys.size === 0 ? delivery : 'live';
      const key = `${operation.id} ${purpose} ${JSON.stringify(conditions)}`;
      const known = plans.remembered.get(key) ?? plans.inTheMaking.get(key);
      if (known) {
        settings.onPlan(known instanceof Promise ? 'awaited' : 'remembered');
        return known;
      }
      if (plans.overBudget.has(key)) throw overBudget(settings);
      const normalised = normalise({ ...request, values: conditions });

      const remember = (outcome: ThreadOutcome): PlannedOperation => {
        if (outcome.kind === 'over-budget') {
          plans.overBudget.set(key, true);
          throw overBudget(settings);
        }
        const planned = plannedBy(outcome, {
          conditions,
          supergraphSchema: plans.graph.schema,
          blocks: normalised.blocks,
        });
        plans.remembered.set(key, planned);
        return planned;
      };

      if (isSmall(normalised.document, plans.graph.schema)) {
        settings.onPlan('inline');
        return remember(planOperation(plans.graph, normalised));
      }
      settings.onPlan('thread');
      const making = planElsewhere(plans.threads, normalised).then(remember);
      plans.inTheMaking.set(key, making);
      const forget = (): void => void plans.inTheMaking.delete(key);
      making.then(forget, forget);
      return making;
    },
  };
}

function planElsewhere(threads: PlanThreads, { document, demand, overrides }: Normalised): Promise<ThreadOutcome> {
  return threads.plan({ text: print(document), demand, overrides });
}

function plannedBy(
  outcome: PlanOutcome,
  context: Pick<PlannedOperation, 'conditions' | 'supergraphSchema' | 'blocks'>,
): PlannedOperation {
  if (outcome.kind === 'unplannable') throw refusal('OPERATION_NOT_PLANNABLE', outcome.message);
  const [plan, ...apart] = outcome.plans;
  const delivery = context.blocks.size > 0 && apart.length === 0 ? 'in parts' : 'whole';
  return { plan, apart, delivery, ...context };
}

function overBudget({ budget }: PlannerSettings): Error {
  return refusal('PLAN_TIMEOUT', `Expected an operation that can be planned within ${budget.timeoutMs} ms.`);
}
