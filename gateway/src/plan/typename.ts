import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The one field that every object has. */
export const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** A selection set of these, or of `__typename` where there are none. */
export function orTypename(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length === 0 ? [typename] : selections };
}
