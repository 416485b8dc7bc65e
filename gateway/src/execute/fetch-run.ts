import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ReadData, SubgraphAnswer } from '../call/subgraph-call.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Entity } from './entity.ts';
import { keysOf, type Path } from './path.ts';
import type { Target } from './target.ts';

/** What the fetches of one run share. */
export interface FetchRun {
  /** The client's variables as given, for subgraphs. */
  readonly given: VariableValues;
  /** Calls a subgraph with the JSON text of a request; `read` is tried before JSON.parse. */
  readonly call: (subgraph: string, body: string, read?: ReadData) => Promise<SubgraphAnswer>;
  /** What went wrong, under names of ours. */
  readonly errors: GraphQLError[];
  /** Objects that several others hold: see gather.ts and compile-answer-reader.ts. */
  readonly united: Set<Entity>;
  /** What `__schema` and `__type` answer, by response name; nothing where they are not asked for. */
  introspected?: Entity;
}

export function startRun({ given, call }: Pick<FetchRun, 'given' | 'call'>): FetchRun {
  return { given, call, errors: [], united: new Set() };
}

/** Adds to the entities of `targets`, in place. What could not be fetched is missing: projection makes it null. */
export type Step = (targets: readonly Target[], run: FetchRun) => Promise<void>;

/** An error of a subgraph, at the place that it has in the response. */
export function errorAt(
  { message, extensions = {} }: GraphQLFormattedError,
  base: Path | undefined,
  below: readonly (string | number)[] = [],
): GraphQLError {
  const path = [...keysOf(base), ...below];
  return new GraphQLError(message, { extensions, path: path.length === 0 ? null : path });
}
