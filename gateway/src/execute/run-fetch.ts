import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../call/subgraph-call.ts';
import { refusal } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import { mergeInto, isEntity, type Entity } from './entity.ts';
import { representationOf } from './representation.ts';
import { applyRewrites } from './rewrite.ts';
import type { Target } from './target.ts';

/** What the fetches of one run share. */
export interface FetchRun {
  /** The whole supergraph. */
  readonly schema: GraphQLSchema;
  /** The client's variables as given, for subgraphs. */
  readonly given: VariableValues;
  /** The same with defaults, for the conditions of the plan. */
  readonly coerced: VariableValues;
  readonly call: (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>;
}

type Path = readonly (string | number)[];

/** Runs one fetch of a plan and adds what comes to its targets. */
export function runFetch(node: FetchNode, targets: readonly Target[], run: FetchRun): Promise<GraphQLError[]> {
  return node.requires ? fetchEntities(node, targets, run) : fetchRoot(node, targets, run);
}

async function fetchRoot(node: FetchNode, targets: readonly Target[], run: FetchRun): Promise<GraphQLError[]> {
  const { data, errors } = await run.call(node.serviceName, requestOf(node, run));
  applyRewrites(run.schema, node.outputRewrites, data);
  for (const { entity } of targets) if (data) mergeInto(entity, data);
  return targets.flatMap(({ path }) => errors.map((error) => errorAt(error, path, error.path)));
}

/** Entities that are asked for in the same words are asked for once, and shared out again. */
async function fetchEntities(node: FetchNode, targets: readonly Target[], run: FetchRun): Promise<GraphQLError[]> {
  const asked = new Map<string, { representation: Entity; targets: Target[] }>();
  for (const target of targets) {
    const representation = representationOf(run.schema, target.entity, node.requires ?? []);
    if (!representation) continue;
    applyRewrites(run.schema, node.inputRewrites, representation);
    const key = JSON.stringify(representation);
    const same = asked.get(key);
    if (same) same.targets.push(target);
    else asked.set(key, { representation, targets: [target] });
  }
  if (asked.size === 0) return [];
  const groups = [...asked.values()];
  const representations = groups.map(({ representation }) => representation);
  const answer = await run.call(node.serviceName, requestOf(node, run, representations));
  const sharers = groups.map((group) => group.targets);
  return [...spread(node, answer, { sharers, run }), ...entityErrors(answer.errors, sharers)];
}

/** Merges entity number i into those that asked for it. Never shifts: another length is an error. */
function spread(
  node: FetchNode,
  { data, errors }: SubgraphAnswer,
  { sharers, run }: { sharers: readonly (readonly Target[])[]; run: FetchRun },
): GraphQLError[] {
  const entities = data?.['_entities'];
  // A failed call has told why.
  if (entities == null && errors.length > 0) return [];
  if (!Array.isArray(entities) || entities.length !== sharers.length) {
    const message = 'A part of the graph gave an answer that cannot be used.';
    return [refusal('SUBGRAPH_BAD_RESPONSE', message)];
  }
  for (const [index, entity] of entities.entries()) {
    if (!isEntity(entity)) continue;
    applyRewrites(run.schema, node.outputRewrites, entity);
    for (const target of sharers[index] ?? []) mergeInto(target.entity, entity);
  }
  return [];
}

/** An error at `_entities.i.…` is one at `…` of every object that asked for entity i. */
function entityErrors(
  errors: readonly GraphQLFormattedError[],
  sharers: readonly (readonly Target[])[],
): GraphQLError[] {
  return errors.flatMap((error) => {
    const [root, index, ...rest] = error.path ?? [];
    const exact = root === '_entities' && typeof index === 'number' ? sharers[index] : undefined;
    if (exact) return exact.map(({ path }) => errorAt(error, path, rest));
    const only = sharers.length === 1 ? sharers[0]?.[0] : undefined;
    return [errorAt(error, only?.path ?? [], [])];
  });
}

function errorAt(error: GraphQLFormattedError, base: Path, below: Path = []): GraphQLError {
  const path = [...base, ...below];
  const { message, extensions = {} } = error;
  return new GraphQLError(message, { extensions, path: path.length === 0 ? null : path });
}

function requestOf(
  { operation, operationName, variableUsages = [] }: FetchNode,
  { given }: FetchRun,
  representations?: readonly Entity[],
): SubgraphRequest {
  const used = variableUsages.filter((name) => Object.hasOwn(given, name));
  const variables = Object.fromEntries(used.map((name) => [name, given[name]]));
  return {
    query: operation,
    operationName,
    variables: representations ? { ...variables, representations } : variables,
  };
}
