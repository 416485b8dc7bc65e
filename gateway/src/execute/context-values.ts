import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { keysOf } from './path.ts';
import { readerOf } from './read.ts';
import type { Target } from './target.ts';
import { namesMatching } from './type-match.ts';

/** The values of a fetch's contextual variables for one target, as JSON texts, in the order of `names`. */
export interface ContextValues {
  readonly names: readonly string[];
  /** `root` is what the target's path begins in. */
  readonly of: (root: Entity, target: Target) => readonly string[];
}

/**
 * Compiles where a fetch's contextual arguments come from. A path of a rewrite climbs from the target by
 * one object for each `..`, and goes down from there; of those with one name, the first whose type
 * conditions fit counts. What is not there is null.
 */
export function compileContextValues(schema: GraphQLSchema, { contextRewrites = [] }: FetchNode): ContextValues {
  const byName = Map.groupBy(contextRewrites, ({ renameKeyTo }) => renameKeyTo);
  const sources = [...byName.values()].map((rewrites) => rewrites.map(({ path }) => compileSource(schema, path)));
  return {
    names: [...byName.keys()],
    of(root, target) {
      const objects = objectsTo(root, target);
      return sources.map((ways) => {
        for (const way of ways) {
          const value = way(objects);
          if (value !== undefined) return JSON.stringify(value);
        }
        return 'null';
      });
    },
  };
}

/** The objects on the way to a target, from the outside in, itself included. */
function objectsTo(root: Entity, { path }: Target): readonly Entity[] {
  const objects: Entity[] = [root];
  let at: unknown = root;
  for (const key of keysOf(path)) {
    if (typeof key === 'number') at = Array.isArray(at) ? at[key] : undefined;
    else at = isEntity(at) ? readerOf(key)(at) : undefined;
    if (isEntity(at)) objects.push(at);
  }
  return objects;
}

type Source = (objects: readonly Entity[]) => unknown;

const fragmentPrefix = '... on ';

function compileSource(schema: GraphQLSchema, path: readonly string[]): Source {
  const up = path.filter((element) => element === '..').length;
  const down = path.slice(up).map((element) => {
    if (!element.startsWith(fragmentPrefix)) return readerOf(element);
    const names = namesMatching(schema, [element.slice(fragmentPrefix.length)]);
    return (entity: Entity): unknown => (names.has(entity['__typename']) ? entity : undefined);
  });
  return (objects) => {
    let value: unknown = objects.at(-1 - up);
    for (const step of down) value = isEntity(value) ? step(value) : undefined;
    return value;
  };
}
