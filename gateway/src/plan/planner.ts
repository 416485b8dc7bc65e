import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import {
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusal } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import { conditionsOf } from './conditions.ts';
import { normalise, type Normalised } from './normalise.ts';
import { conflictingRequirements, type Requirements } from './requirements.ts';
import { splitConflicts } from './split-conflicts.ts';

/** How to run an operation over its generation's subgraphs. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** Plans for what cannot be planned together with the rest: see split-conflicts.ts. Their answers merge into the plan's. */
  readonly apart: readonly QueryPlan[];
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
  readonly requirements: Requirements;
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
    const known = plannerOf(operation.generation);
    const { schema, plans } = known;
    const conditions = conditionsOf(operation, values);
    const key = `${operation.id} ${JSON.stringify(conditions)}`;
    const remembered = plans.get(key);
    if (remembered) return remembered;
    const [plan, ...apart] = buildPlans(known, operation, normalise(operation, conditions));
    if (!plan) throw new Error('Expected a plan, got none');
    const planned = { plan, apart, conditions, supergraphSchema: schema };
    plans.set(key, planned);
    return planned;
  };
}

function buildPlans(
  { planner, requirements }: GenerationPlanner,
  operation: Operation,
  { document, demand }: Normalised,
): QueryPlan[] {
  const parts = requirements.size === 0 ? [document] : partsOf(operation, document, requirements);
  const plans = parts.map((part) => planner.buildQueryPlan(apolloOperation(operation, part)));
  if (demand === 'fields' && plans.some(({ node }) => node === undefined)) {
    throw refusal('OPERATION_NOT_PLANNABLE', 'Expected fields that subgraphs can be asked for, got none.');
  }
  return plans;
}

/** Only a query can be run in parts: nothing may be changed twice. */
function partsOf(operation: Operation, document: DocumentNode, requirements: Requirements): readonly DocumentNode[] {
  const merged = parse(apolloOperation(operation, document).expandAllFragments().toString(), { noLocation: true });
  const definition = merged.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error('Expected an operation to split');
  const parts = splitConflicts(definition, operation.generation.apiSchema, requirements);
  if (parts.length > 1 && definition.operation !== OperationTypeNode.QUERY) {
    const message = `Expected a ${definition.operation} without two fields of one object that need the same field with different arguments; ask for one of them in a query.`;
    throw refusal('OPERATION_NOT_PLANNABLE', message);
  }
  return parts.map((part: OperationDefinitionNode) => ({ kind: Kind.DOCUMENT, definitions: [part] }));
}

/** Apollo's form of the operation, in which duplicates are merged. */
function apolloOperation({ generation }: Operation, document: DocumentNode): ReturnType<typeof operationFromDocument> {
  return operationFromDocument(generation.supergraph.apiSchema(), document);
}

function buildPlanner({ supergraph }: Generation, maxPlans: number): GenerationPlanner {
  const schema = supergraph.schema.toGraphQLJSSchema();
  return {
    schema,
    planner: new QueryPlanner(supergraph),
    requirements: conflictingRequirements(schema),
    plans: new LRUCache({ max: maxPlans }),
  };
}

/** What the planner is given, as text. */
export function printNormalised(operation: Operation, values: VariableValues): string {
  return apolloOperation(operation, normalise(operation, values).document).toString();
}
