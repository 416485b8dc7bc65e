import type { QueryPlan } from '@apollo/query-planner';
import { Kind, parse, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { Absences } from '../supergraph/absent-members.ts';
import { fieldType } from './field-type.ts';
import { placedFetchesOf, type PlacedFetch } from './real-names.ts';

interface Looking {
  readonly absences: Absences;
  readonly schema: GraphQLSchema;
}

/** Objects that two subgraphs are asked for. */
export interface Mix {
  /** Where in the response, by response names. */
  readonly place: string;
  /** The subgraph that is asked first. */
  readonly subgraph: string;
}

/**
 * Where two subgraphs are asked for the same objects of a type of which subgraphs know different members: what
 * one says of an object would be put into one that the other has in its place.
 */
export function findMix(plan: QueryPlan, looking: Looking): Mix | undefined {
  const askedOf = new Map<string, string>();
  for (const placed of placedFetchesOf(plan)) {
    const { serviceName } = placed.fetch;
    for (const place of placesOf(placed, looking)) {
      const subgraph = askedOf.get(place) ?? serviceName;
      if (subgraph !== serviceName) return { place, subgraph };
      askedOf.set(place, subgraph);
    }
  }
  return undefined;
}

/** Where a fetch has objects of such types. */
function placesOf({ fetch, path }: PlacedFetch, { absences, schema }: Looking): readonly string[] {
  const names = path.filter((key) => key !== '@').map((key) => String(key).split('|')[0]);
  const found: string[] = [];
  const look = ({ selections }: SelectionSetNode, type: string | undefined, above: readonly unknown[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        look(selection.selectionSet, selection.typeCondition?.name.value ?? type, above);
        continue;
      }
      const isEntities = selection.name.value === '_entities';
      const here = isEntities ? above : [...above, (selection.alias ?? selection.name).value];
      const named = fieldType(schema, type, selection.name.value);
      if (named !== undefined && absences.abstracts.has(named)) found.push(here.join('.'));
      look(selection.selectionSet, named, here);
    }
  };
  for (const definition of parse(fetch.operation, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    look(definition.selectionSet, schema.getRootType(definition.operation)?.name, names);
  }
  return found;
}
