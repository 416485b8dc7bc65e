import { Kind, type GraphQLInterfaceType, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../plan/conditions.ts';
import { typeMatches } from './type-match.ts';
import type { Collecting } from './collect-fields.ts';

/** Whether what is asked of an object depends on which implementation of `type` it is. */
export function needsType(
  collecting: Collecting,
  type: GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): boolean {
  const { schema, fragments, values } = collecting;
  return sets.some(({ selections }) =>
    selections.some((selection) => {
      if (!isIncluded(selection.directives, values)) return false;
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return false;
      const condition = fragment.typeCondition?.name.value ?? type.name;
      if (!typeMatches(schema, type.name, condition)) return asksAnything(collecting, fragment.selectionSet);
      return needsType(collecting, type, [fragment.selectionSet]);
    }),
  );
}

/** False where conditions leave nothing of it: it is not planned then, so nobody is asked for the type. */
function asksAnything(collecting: Collecting, { selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (!isIncluded(selection.directives, collecting.values)) return false;
    if (selection.kind === Kind.FIELD) return true;
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : collecting.fragments.get(selection.name.value);
    return fragment !== undefined && asksAnything(collecting, fragment.selectionSet);
  });
}
