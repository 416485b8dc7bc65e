import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { refusal } from '../errors.ts';
import { copyOf, isEntity, mergeInto, type Entity } from './entity.ts';
import { errorAt, type FetchRun } from './fetch-run.ts';
import { realNames } from './real-names.ts';
import { compileRepresentation, type WriteRepresentation } from './representation.ts';
import { applyRewrites } from './rewrite.ts';
import type { Target } from './target.ts';

/** Entities to ask for, each once, and all who want each of them. */
export interface Asked {
  /** Representations as JSON texts, in the order in which they are asked for. */
  readonly texts: readonly string[];
  /** Who wants each: every object once. */
  readonly sharers: readonly (readonly Target[])[];
  /** The same with every place in which the objects are, for errors. */
  readonly everywhere: () => readonly (readonly Target[])[];
}

/** Where a fetch finds its targets. */
export interface Places {
  readonly once: () => readonly Target[];
  readonly every: () => readonly Target[];
}

/** A fetch of entities, apart from the request that carries it, which several may share. */
export interface EntityFetch {
  readonly node: FetchNode;
  readonly collect: (places: Places) => Asked;
  /** Takes what came for `asked`: the value of its `_entities`, and the errors whose paths begin there. */
  readonly receive: (
    asked: Asked,
    came: { entities: unknown; errors: readonly GraphQLFormattedError[] },
    run: FetchRun,
  ) => void;
}

/** How the objects of an answer are given to those who share them. */
export type Sharing = 'by reference' | 'by copy';

export interface EntityFetchContext {
  readonly schema: GraphQLSchema;
  readonly sharing: Sharing;
}

export function compileEntityFetch(node: FetchNode, { schema, sharing }: EntityFetchContext): EntityFetch {
  const write = compileRepresentation(schema, node.requires ?? []);
  const rewritten = (text: string): string => {
    const representation: unknown = JSON.parse(text);
    applyRewrites(schema, node.inputRewrites, representation);
    return JSON.stringify(representation);
  };
  const textOf =
    node.inputRewrites === undefined || node.inputRewrites.length === 0 ? (text: string) => text : rewritten;
  const real = realNames(node);
  return {
    node,
    collect({ once, every }) {
      const sharers = group(sharing === 'by copy' ? every() : once(), write);
      return {
        texts: [...sharers.keys()].map(textOf),
        sharers: [...sharers.values()],
        everywhere() {
          // By representation and not by order: other fetches may have completed more objects since.
          const all = group(every(), write);
          return [...sharers].map(([text, targets]) => all.get(text) ?? targets);
        },
      };
    },
    receive({ sharers, everywhere }, { entities, errors }, run) {
      if (errors.length > 0) {
        const all = everywhere();
        for (const error of errors) placeError({ ...error, path: real(error.path) ?? [] }, all, run);
      }
      // A failed call has told why.
      if (entities == null && errors.length > 0) return;
      if (!Array.isArray(entities) || entities.length !== sharers.length) {
        run.errors.push(refusal('SUBGRAPH_BAD_RESPONSE', 'A part of the graph gave an answer that cannot be used.'));
        return;
      }
      for (const [index, entity] of entities.entries()) {
        if (!isEntity(entity)) continue;
        applyRewrites(schema, node.outputRewrites, entity);
        share(entity, sharers[index] ?? [], sharing);
      }
    },
  };
}

/** Targets by their representation, in the order in which each is first met. */
function group(targets: readonly Target[], write: WriteRepresentation): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const text = write(target.entity);
    if (text === undefined) continue;
    const same = groups.get(text);
    if (same) same.push(target);
    else groups.set(text, [target]);
  }
  return groups;
}

/** Merges one entity into all who asked for it. */
function share(entity: Entity, targets: readonly Target[], sharing: Sharing): void {
  for (const [index, target] of targets.entries()) {
    const own = index === 0 || sharing === 'by reference' ? entity : copyOf(entity);
    if (isEntity(own)) mergeInto(target.entity, own);
  }
}

/** An error at `[entities, i, …]` is one at `…` of every object that asked for entity i. */
function placeError(error: GraphQLFormattedError, sharers: readonly (readonly Target[])[], run: FetchRun): void {
  const [, index, ...rest] = error.path ?? [];
  const exact = typeof index === 'number' ? sharers[index] : undefined;
  if (exact) {
    for (const { path } of exact) run.errors.push(errorAt(error, path, rest));
    return;
  }
  const only = sharers.length === 1 ? sharers[0]?.[0] : undefined;
  run.errors.push(errorAt(error, only?.path));
}
