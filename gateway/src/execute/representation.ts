import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isEntity, mergeInto, newEntity, type Entity } from './entity.ts';
import { typeMatches } from './type-match.ts';

/**
 * What a subgraph needs to know of an entity to find it, by a fetch's `requires`. Undefined if a part
 * of it is missing or if no type condition fits: then there is nothing to ask for.
 */
export function representationOf(
  schema: GraphQLSchema,
  source: Entity,
  requires: readonly QueryPlanSelectionNode[],
): Entity | undefined {
  const representation = select(schema, source, requires);
  return representation?.['__typename'] === undefined ? undefined : representation;
}

function select(
  schema: GraphQLSchema,
  source: Entity,
  selections: readonly QueryPlanSelectionNode[],
): Entity | undefined {
  const result = newEntity();
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      if (typeCondition && !typeMatches(schema, source['__typename'], typeCondition)) continue;
      const part = select(schema, source, selection.selections);
      if (part === undefined) return undefined;
      mergeInto(result, part);
      continue;
    }
    const name = selection.alias ?? selection.name;
    const value = source[name];
    if (value === undefined) return undefined;
    result[name] = selection.selections ? selectIn(schema, value, selection.selections) : value;
  }
  return result;
}

/** Lists select in each member; what is incomplete inside is null, as the subgraph would answer it. */
function selectIn(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(value)) return value.map((member) => selectIn(schema, member, selections));
  return isEntity(value) ? (select(schema, value, selections) ?? null) : null;
}
