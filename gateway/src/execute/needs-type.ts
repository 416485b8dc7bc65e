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
      const condition = fragment?.typeCondition?.name.value ?? type.name;
      if (!typeMatches(schema, type.name, condition)) return true;
      return fragment !== undefined && needsType(collecting, type, [fragment.selectionSet]);
    }),
  );
}
