import { Kind, type SelectionSetNode } from 'graphql';
import type { Operation } from './operation.ts';

/**
 * How often an operation asks for each field of its root type, by coordinate (`Mutation.login`). Aliases and
 * fragments hide nothing; what `@skip` may leave out counts too.
 */
export function rootFields({ definition, fragments, generation }: Operation): ReadonlyMap<string, number> {
  const root = generation.apiSchema.getRootType(definition.operation)?.name ?? '';
  const counts = new Map<string, number>();
  const count = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const coordinate = `${root}.${selection.name.value}`;
        counts.set(coordinate, (counts.get(coordinate) ?? 0) + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        count(selection.selectionSet);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) count(fragment.selectionSet);
      }
    }
  };
  count(definition.selectionSet);
  return counts;
}
