import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusal } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import { conditionsOf } from './conditions.ts';
import { normalise, type Normalised } from './normalise.ts';

/** How to run an operation over its generation's subgraphs. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** The variables by which it includes and skips. */
  readonly conditions: Readonly<Record<string, boolean>>;
  /** The whole supergraph: plans name types that clients may not see. */
  readonly supergraphSchema: GraphQLSchema;
}

/** Throws a refusal if there is no way to get what the operation asks for. `values` are the coerced variables. */
export type Planner = (operation: Operation, values: VariableValues) => PlannedOperation;

interface GenerationPlanner {
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly plans: LRUCache<string, PlannedOperation>;
}

/**
 * Plans operations with Apollo's planner and remembers `maxPlans` of them for each generation: one for
 * each combination of conditions that occurs. Planning is synchronous, so nothing is planned twice at once.
 */
export function createPlanner(maxPlans: number): Planner {
  const planners = new WeakMap<Generation, GenerationPlanner>();

  function plannerOf(generation: Generation): GenerationPlanner {
    const known = planners.get(generation);
    if (known) return known;
    const built = buildPlanner(generation, maxPlans);
    planners.set(generation, built);
    return built;
  }

  return (operation, values) => {
    const { schema, planner, plans } = plannerOf(operation.generation);
    const conditions = conditionsOf(operation, values);
    const key = `${operation.id} ${JSON.stringify(conditions)}`;
    const known = plans.get(key);
    if (known) return known;
    const plan = buildPlan(planner, operation, normalise(operation, conditions));
    const planned = { plan, conditions, supergraphSchema: schema };
    plans.set(key, planned);
    return planned;
  };
}

function buildPlan(planner: QueryPlanner, operation: Operation, normalised: Normalised): QueryPlan {
  const plan = planner.buildQueryPlan(apolloOperation(operation, normalised));
  if (plan.node === undefined && normalised.demand === 'fields') {
    throw refusal('OPERATION_NOT_PLANNABLE', 'Expected fields that subgraphs can be asked for, got none.');
  }
  return plan;
}

/** Apollo's form of the operation, in which duplicates are merged. */
function apolloOperation(
  { generation }: Operation,
  { document }: Normalised,
): ReturnType<typeof operationFromDocument> {
  return operationFromDocument(generation.supergraph.apiSchema(), document);
}

function buildPlanner({ supergraph }: Generation, maxPlans: number): GenerationPlanner {
  return {
    schema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    plans: new LRUCache({ max: maxPlans }),
  };
}

/** What the planner is given, as text. */
export function printNormalised(operation: Operation, values: VariableValues): string {
  return apolloOperation(operation, normalise(operation, values)).toString();
}
