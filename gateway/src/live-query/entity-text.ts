import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { Entity } from '../execute/entity.ts';
import { compileRepresentation } from '../execute/representation.ts';
import type { EntityKey } from '../supergraph/change-streams.ts';

/** The key of an entity, the same text wherever the entity is met; undefined where a part of it is missing. */
export type EntityText = (entity: Entity) => string | undefined;

export function compileEntityText(schema: GraphQLSchema, { selectionSet }: EntityKey): EntityText {
  const identify = compileRepresentation(schema, selectionsOf(selectionSet));
  return (entity) => {
    const identification = identify(entity);
    const identity = identification?.identify(entity);
    return identity === undefined ? undefined : identification?.write(identity);
  };
}

function selectionsOf({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind !== Kind.FIELD) return [];
    const { name, selectionSet } = selection;
    return [{ kind: 'Field', name: name.value, ...(selectionSet ? { selections: selectionsOf(selectionSet) } : {}) }];
  });
}
