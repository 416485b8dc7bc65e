import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { typename } from './typename.ts';

/** What tells entities apart, by the name of their type. */
export type Keys = ReadonlyMap<string, SelectionSetNode>;

/** For what is answered once. */
export const noKeys: Keys = new Map();

/**
 * Adds the keys of the entities that are met to a normalised selection set, under their own names, as plans
 * ask for keys: what the client named is called otherwise wherever the two could meet. Projection knows
 * nothing of them.
 */
export function withKeys(
  set: SelectionSetNode,
  { type, schema, keys }: { readonly type: GraphQLCompositeType; readonly schema: GraphQLSchema; readonly keys: Keys },
): SelectionSetNode {
  if (keys.size === 0) return set;
  return extend(set, type);

  function extend({ selections }: SelectionSetNode, at: GraphQLCompositeType): SelectionSetNode {
    const below = selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
      const named = selection.kind === Kind.FIELD ? fieldType(selection.name.value, at) : conditionOf(selection, at);
      return isCompositeType(named) ? { ...selection, selectionSet: extend(selection.selectionSet, named) } : selection;
    });
    return { kind: Kind.SELECTION_SET, selections: [...below, ...keysAt(at, selections)] };
  }

  function conditionOf(
    { typeCondition }: { readonly typeCondition?: { readonly name: { readonly value: string } } | undefined },
    at: GraphQLCompositeType,
  ) {
    return typeCondition ? schema.getType(typeCondition.name.value) : at;
  }

  /** Of an abstract type, the keys of all that it may be, where something is asked of all. */
  function keysAt(at: GraphQLCompositeType, selections: readonly SelectionNode[]): readonly SelectionNode[] {
    if (!isAbstractType(at)) return selectionsOf(at.name);
    if (selections.every((selection) => selection.kind !== Kind.FIELD || selection === typename)) return [];
    return schema.getPossibleTypes(at).flatMap(({ name }): readonly SelectionNode[] => {
      const own = selectionsOf(name);
      if (own.length === 0) return own;
      const typeCondition = { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } };
      return [
        { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections: own } },
      ];
    });
  }

  function selectionsOf(name: string): readonly SelectionNode[] {
    const key = keys.get(name);
    return key ? [typename, ...key.selections] : [];
  }
}

function fieldType(name: string, at: GraphQLCompositeType) {
  return isObjectType(at) || isInterfaceType(at) ? getNamedType(at.getFields()[name]?.type) : undefined;
}
