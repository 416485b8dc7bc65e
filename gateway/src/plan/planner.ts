import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';

/** How to run an operation over its generation's subgraphs. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** The whole supergraph: plans name types that clients may not see. */
  readonly supergraphSchema: GraphQLSchema;
}

export type Planner = (operation: Operation) => PlannedOperation;

interface GenerationPlanner {
  readonly supergraph: Supergraph;
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly plans: LRUCache<string, QueryPlan>;
}

/** Plans operations with Apollo's planner and remembers `maxPlans` of them for each generation. */
export function createPlanner(maxPlans: number): Planner {
  const planners = new WeakMap<Generation, GenerationPlanner>();

  function plannerOf(generation: Generation): GenerationPlanner {
    const known = planners.get(generation);
    if (known) return known;
    const built = buildPlanner(generation, maxPlans);
    planners.set(generation, built);
    return built;
  }

  return (operation) => {
    const { supergraph, schema, planner, plans } = plannerOf(operation.generation);
    const known = plans.get(operation.id);
    if (known) return { plan: known, supergraphSchema: schema };
    const plan = planner.buildQueryPlan(apolloOperation(operation, supergraph));
    plans.set(operation.id, plan);
    return { plan, supergraphSchema: schema };
  };
}

/** Apollo's form of the operation, in which fragments are expanded and duplicates merged. */
function apolloOperation(
  { document, definition }: Operation,
  supergraph: Supergraph,
): ReturnType<typeof operationFromDocument> {
  const operationName = definition.name?.value;
  const options = operationName === undefined ? {} : { operationName };
  return operationFromDocument(supergraph.apiSchema(), document, options);
}

function buildPlanner({ sdl }: Generation, maxPlans: number): GenerationPlanner {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: false });
  return {
    supergraph,
    schema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    plans: new LRUCache({ max: maxPlans }),
  };
}

/** The operation as text, with its fragments written out. */
export function printNormalised(operation: Operation): string {
  const supergraph = Supergraph.build(operation.generation.sdl, { validateSupergraph: false });
  return apolloOperation(operation, supergraph).expandAllFragments().toString();
}
