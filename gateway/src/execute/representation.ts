import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import { readerOf } from './read.ts';
import { typeMatches } from './type-match.ts';

/** How a fetch tells entities of one type apart. */
export interface Identification {
  /** A value that is the same for the same representation; undefined where a part of it is missing. */
  readonly identify: (entity: Entity) => unknown;
  /** The representation of an identity, as JSON text. */
  readonly write: (identity: unknown) => string;
}

/**
 * What a subgraph needs to know of an entity to find it. Undefined if no type condition fits: then there
 * is nothing to ask for.
 */
export type Identify = (entity: Entity) => Identification | undefined;

/** Compiles a fetch's `requires`, once for each type of entity that comes by. */
export function compileRepresentation(schema: GraphQLSchema, requires: readonly QueryPlanSelectionNode[]): Identify {
  const membersOf = compileSelections(schema, requires);
  const byMembers = new WeakMap<readonly Member[], Identification>();
  return (entity) => {
    if (typeof entity['__typename'] !== 'string') return undefined;
    const members = membersOf(entity);
    if (members.length === 0) return undefined;
    let found = byMembers.get(members);
    if (!found) byMembers.set(members, (found = identification(entity, members)));
    return found;
  };
}

/** Most keys are one field, whose value says all: then only what is really asked for has to be written. */
function identification({ __typename: name }: Entity, members: readonly Member[]): Identification {
  const [typename, key, ...others] = members;
  if (typename?.name !== '__typename' || !key || key.write !== writeScalar || others.length > 0) {
    return { identify: (entity) => writeMembers(entity, members), write: String };
  }
  const head = `{${typename.label}${writeScalar(name)},${key.label}`;
  return { identify: key.read, write: (identity) => `${head}${writeScalar(identity)}}` };
}

interface Member {
  readonly name: string;
  /** The key with its colon, as JSON text. */
  readonly label: string;
  readonly read: (entity: Entity) => unknown;
  readonly write: (value: unknown) => string;
}

/** The members that an entity's representation has, always the same ones for the same type. */
type MembersOf = (entity: Entity) => readonly Member[];

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): MembersOf {
  const membersByType = new Map<unknown, readonly Member[]>();
  return (entity) => {
    const type = entity['__typename'];
    let members = membersByType.get(type);
    if (!members) {
      members = compileMembers(schema, type, selections);
      // What a subgraph says must not grow a cache without bounds.
      if (membersByType.size < 1000) membersByType.set(type, members);
    }
    return members;
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
    name,
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
function listWriter(membersOf: MembersOf): (value: unknown) => string {
  return function writeValue(value): string {
    if (Array.isArray(value)) return `[${value.map(writeValue).join(',')}]`;
    if (!isEntity(value)) return 'null';
    const members = membersOf(value);
    return members.length === 0 ? 'null' : (writeMembers(value, members) ?? 'null');
  };
}
