import { operationFromDocument, type Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { Kind, OperationTypeNode, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Normalised } from './normalise.ts';
import type { Absences } from '../supergraph/absent-members.ts';
import { graphNamed, isAskedInVain } from './asked-in-vain.ts';
import { findMix } from './find-mix.ts';
import { fetchesOf, nameReal } from './real-names.ts';
import { conflictingRequirements, type Requirements } from './requirements.ts';
import type { Readings, View } from '../supergraph/plannable.ts';
import { standsInFor } from '../supergraph/stand-ins.ts';
import { splitConflicts } from './split-conflicts.ts';
import { withoutAbsent, withoutAbsentAt, type AbsentContext } from './without-absent.ts';

/** What an operation is planned over: a supergraph as Apollo's planner sees it. */
export interface PlanGraph {
  readonly supergraph: Supergraph;
  /** The whole supergraph, what clients may not see included. */
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly requirements: Requirements;
  /** The subgraphs that stand-ins stand for: see supergraph/stand-ins.ts. */
  readonly standIns: ReadonlyMap<string, string>;
  /** What it has that the supergraph has not: see supergraph/absent-members.ts. */
  readonly absences: Absences | undefined;
  /** What to plan over instead, where it does not do; nothing if there is nothing else. */
  readonly next: (() => PlanGraph) | undefined;
}

/** Over the first view of a supergraph of which Apollo's planner makes something. */
export function buildPlanGraph({ views }: Readings): PlanGraph {
  return planGraphOver(views);
}

function planGraphOver([first, ...others]: Readings['views']): PlanGraph {
  if (!first) throw new Error('Expected a supergraph to plan over');
  if (others.length === 0) return planGraphOf(first(), undefined);
  const next = once(() => planGraphOver(others));
  try {
    return planGraphOf(first(), next);
  } catch {
    return next();
  }
}

function planGraphOf({ supergraph, absences }: View, next: PlanGraph['next']): PlanGraph {
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
    absences,
    next,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
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
export function planOperation(graph: PlanGraph, input: PlanInput): PlanOutcome {
  const { absences, next } = graph;
  if (!absences || !next) return planOver(graph, input);
  // What a subgraph is only shown to have may lead nowhere.
  return attempt(() => planUnmixed(graph, absences, input)) ?? planOperation(next(), input);
}

/** Objects that two subgraphs are asked for are asked of the first alone, without the members that it does not know. */
function planUnmixed(graph: PlanGraph, absences: Absences, input: PlanInput): PlanOutcome | undefined {
  const { schema } = graph;
  const outcome = planOver(graph, input);
  if (outcome.kind !== 'planned') return outcome;
  const mix = outcome.plans.map((plan) => findMix(plan, { absences, schema })).find((found) => found !== undefined);
  if (!mix) return outcome;
  const document = withoutAbsentAt(input.document, mix, absentContext(graph, absences));
  return document === input.document ? undefined : planUnmixed(graph, absences, { ...input, document });
}

function absentContext({ schema }: PlanGraph, absences: Absences): AbsentContext {
  return { absences, schema, graphNamed: (name) => graphNamed(schema, name) };
}

function planOver(graph: PlanGraph, { document, demand, overrides }: PlanInput): PlanOutcome {
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
  // Apollo's planner throws where what one fragment defers is required outside of it.
  const inParts = (part: DocumentNode): QueryPlan => attempt(() => build(apolloOperation(graph, part))) ?? whole(part);
  const plans = others.length === 0 ? ([inParts(first)] as const) : ([whole(first), ...others.map(whole)] as const);
  if (demand === 'fields' && plans.some(({ node }) => node === undefined)) {
    return { kind: 'unplannable', message: 'Expected fields that subgraphs can be asked for, got none.' };
  }
  if (plans.some((plan) => asksInVain(plan, graph))) {
    const message = 'Expected no chain of requirements below itself; ask for one of the two in a query of its own.';
    return { kind: 'unplannable', message };
  }
  for (const plan of plans) makeReal(plan, graph);
  return { kind: 'planned', plans };
}

/** What the planner was shown → what is there. */
function makeReal(plan: QueryPlan, graph: PlanGraph): void {
  nameReal(plan, graph.standIns);
  if (graph.absences) withoutAbsent(plan, absentContext(graph, graph.absences));
}

function asksInVain(plan: QueryPlan, { standIns, schema }: PlanGraph): boolean {
  if (standIns.size === 0) return false;
  return fetchesOf(plan).some((fetch) => isAskedInVain(fetch, { schema, isStandIn: standIns.has(fetch.serviceName) }));
}

function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make();
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
