import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { typeMatches } from './type-match.ts';

const fragmentPrefix = '... on ';

/** Applies a plan's rewrites in place: to representations before, or to an answer after a fetch. */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
): void {
  for (const rewrite of rewrites ?? []) {
    const last = rewrite.path.at(-1);
    if (last === undefined) continue;
    for (const entity of entitiesAt(schema, rewrite.path.slice(0, -1), value)) {
      rewriteKey(entity, last, rewrite);
    }
  }
}

function rewriteKey(entity: Entity, key: string, rewrite: FetchDataRewrite): void {
  switch (rewrite.kind) {
    case 'ValueSetter':
      entity[key] = rewrite.setValueTo;
      return;
    case 'KeyRenamer':
      if (!Object.hasOwn(entity, key)) return;
      entity[rewrite.renameKeyTo] = entity[key];
      delete entity[key];
      return;
    default:
      rewrite satisfies never;
  }
}

function entitiesAt(schema: GraphQLSchema, path: readonly string[], value: unknown): Entity[] {
  if (Array.isArray(value)) return value.flatMap((member) => entitiesAt(schema, path, member));
  if (!isEntity(value)) return [];
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  if (!head.startsWith(fragmentPrefix)) return entitiesAt(schema, rest, value[head]);
  const { __typename: name } = value;
  // Without a type name the plan could not have meant anything else.
  const fits = name === undefined || typeMatches(schema, name, head.slice(fragmentPrefix.length));
  return fits ? entitiesAt(schema, rest, value) : [];
}
