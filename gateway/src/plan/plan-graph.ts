import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { Kind, OperationTypeNode, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Normalised } from './normalise.ts';
import { isAskedInVain } from './asked-in-vain.ts';
import { fetchesOf, nameReal } from './real-names.ts';
import { conflictingRequirements, type Requirements } from './requirements.ts';
import type { Readings } from '../supergraph/plannable.ts';
import { standsInFor } from '../supergraph/stand-ins.ts';
import { splitConflicts } from './split-conflicts.ts';

/** What an operation is planned over: a supergraph as Apollo's planner sees it. */
export interface PlanGraph {
  readonly supergraph: Supergraph;
  /** The whole supergraph, what clients may not see included. */
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly requirements: Requirements;
  /** The subgraphs that stand-ins stand for: see supergraph/stand-ins.ts. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** Over what is plannable; where Apollo's planner makes nothing of that, over the supergraph as it is. */
export function buildPlanGraph({ supergraph, plannable }: Readings): PlanGraph {
  if (plannable === supergraph) return planGraphOver(supergraph);
  try {
    return planGraphOver(plannable);
  } catch {
    return planGraphOver(supergraph);
  }
}

function planGraphOver(supergraph: Supergraph): PlanGraph {
  const schema = supergraph.schema.toGraphQLJSSchema();
  return {
    supergraph,
    schema,
    planner: new QueryPlanner(supergraph, { incrementalDelivery: { enableDefer: true } }),
    requirements: conflictingRequirements(schema),
    standIns: new Map(
      supergraph.subgraphsMetadata().flatMap((subgraph) => {
        const name = standsInFor(subgraph);
        return name === undefined ? [] : [[subgraph.name, name] as const];
      }),
    ),
  };
}

/** Plain data: it may come out of another thread. */
export type PlanOutcome =
  /** Plans whose answers together are the operation's; the first one is there always. */
  | { readonly kind: 'planned'; readonly plans: readonly [QueryPlan, ...QueryPlan[]] }
  /** There is no right way to run it; the message is fit for clients. */
  | { readonly kind: 'unplannable'; readonly message: string };

/** What is planned, as plain data. */
export type PlanInput = Omit<Normalised, 'blocks'>;

/**
 * Plans one operation. Throws only for bugs. What is deferred is fetched with the rest where it cannot be planned
 * by itself; a plan in several parts defers nothing.
 */
export function planOperation(graph: PlanGraph, { document, demand, overrides }: PlanInput): PlanOutcome {
  const parts = graph.requirements.size === 0 ? [document] : partsOf(graph, document);
  const [first = document, ...others] = parts;
  // Only a query can be run in parts: nothing may be changed twice.
  const type = operationTypeOf(document);
  if (others.length > 0 && type !== OperationTypeNode.QUERY) {
    const message = `Expected a ${type} without two fields of one object that need the same field with different arguments; ask for one of them in a query.`;
    return { kind: 'unplannable', message };
  }
  const overrideConditions = new Map(overrides.map((label) => [label, true]));
  const build = (operation: ApolloOperation): QueryPlan =>
    graph.planner.buildQueryPlan(operation, { overrideConditions });
  const whole = (part: DocumentNode): QueryPlan => build(apolloOperation(graph, part).withoutDefer());
  const inParts = (part: DocumentNode): QueryPlan => tryPlan(() => build(apolloOperation(graph, part))) ?? whole(part);
  const plans = others.length === 0 ? ([inParts(first)] as const) : ([whole(first), ...others.map(whole)] as const);
  if (demand === 'fields' && plans.some(({ node }) => node === undefined)) {
    return { kind: 'unplannable', message: 'Expected fields that subgraphs can be asked for, got none.' };
  }
  if (plans.some((plan) => asksInVain(plan, graph))) {
    const message = 'Expected no chain of requirements below itself; ask for one of the two in a query of its own.';
    return { kind: 'unplannable', message };
  }
  for (const plan of plans) nameReal(plan, graph.standIns);
  return { kind: 'planned', plans };
}

function asksInVain(plan: QueryPlan, { standIns, schema }: PlanGraph): boolean {
  if (standIns.size === 0) return false;
  return fetchesOf(plan).some((fetch) => standIns.has(fetch.serviceName) && isAskedInVain(fetch, schema));
}

/** Apollo's planner throws where what one fragment defers is required outside of it. */
function tryPlan(build: () => QueryPlan): QueryPlan | undefined {
  try {
    return build();
  } catch {
    return undefined;
  }
}

function partsOf(graph: PlanGraph, document: DocumentNode): readonly DocumentNode[] {
  const merged = parse(apolloOperation(graph, document).expandAllFragments().toString(), { noLocation: true });
  const definition = merged.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error('Expected an operation to split');
  const apiSchema = graph.supergraph.apiSchema().toGraphQLJSSchema();
  return splitConflicts(definition, apiSchema, graph.requirements).map((part) => ({
    kind: Kind.DOCUMENT,
    definitions: [part],
  }));
}

function operationTypeOf({ definitions }: DocumentNode): OperationTypeNode | undefined {
  return definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)?.operation;
}

type ApolloOperation = ReturnType<typeof operationFromDocument>;

/** Apollo's form of a normalised operation, in which duplicates are merged. */
export function apolloOperation(
  { supergraph }: Pick<PlanGraph, 'supergraph'>,
  document: DocumentNode,
): ApolloOperation {
  return operationFromDocument(supergraph.apiSchema(), document);
}
