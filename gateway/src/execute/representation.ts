import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { readerOf } from './read.ts';
import { typeMatches } from './type-match.ts';

/**
 * Writes what a subgraph needs to know of an entity to find it, as JSON text. Undefined if a part of it
 * is missing or if no type condition fits: then there is nothing to ask for.
 */
export type WriteRepresentation = (entity: Entity) => string | undefined;

/** Compiles a fetch's `requires`, once for each type of entity that comes by. */
export function compileRepresentation(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
): WriteRepresentation {
  const write = compileSelections(schema, requires);
  return (entity) => (typeof entity['__typename'] === 'string' ? write(entity) : undefined);
}

interface Member {
  /** The key with its colon, as JSON text. */
  readonly label: string;
  readonly read: (entity: Entity) => unknown;
  readonly write: (value: unknown) => string;
}

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): WriteRepresentation {
  const membersByType = new Map<unknown, readonly Member[]>();
  return (entity) => {
    const type = entity['__typename'];
    let members = membersByType.get(type);
    if (!members) {
      members = compileMembers(schema, type, selections);
      // What a subgraph says must not grow a cache without bounds.
      if (membersByType.size < 1000) membersByType.set(type, members);
    }
    return members.length === 0 ? undefined : writeMembers(entity, members);
  };
}

function writeMembers(entity: Entity, members: readonly Member[]): string | undefined {
  let text = '';
  for (const { label, read, write } of members) {
    const value = read(entity);
    if (value === undefined) return undefined;
    text += (text === '' ? '{' : ',') + label + write(value);
  }
  return `${text}}`;
}

function compileMembers(
  schema: GraphQLSchema,
  type: unknown,
  selections: readonly QueryPlanSelectionNode[],
): readonly Member[] {
  const below = new Map<string, QueryPlanSelectionNode[]>();
  gather(selections);
  return [...below].map(([name, inner]) => ({
    label: `${JSON.stringify(name)}:`,
    read: readerOf(name),
    write: inner.length === 0 ? writeScalar : listWriter(compileSelections(schema, inner)),
  }));

  function gather(from: readonly QueryPlanSelectionNode[]): void {
    for (const selection of from) {
      if (selection.kind === 'InlineFragment') {
        const { typeCondition } = selection;
        if (!typeCondition || typeMatches(schema, type, typeCondition)) gather(selection.selections);
        continue;
      }
      const name = selection.alias ?? selection.name;
      below.set(name, [...(below.get(name) ?? []), ...(selection.selections ?? [])]);
    }
  }
}

function writeScalar(value: unknown): string {
  return JSON.stringify(value);
}

/** Lists write each member; what is incomplete inside is null, as the subgraph would answer it. */
function listWriter(write: WriteRepresentation): (value: unknown) => string {
  return function writeValue(value): string {
    if (Array.isArray(value)) return `[${value.map(writeValue).join(',')}]`;
    return isEntity(value) ? (write(value) ?? 'null') : 'null';
  };
}
