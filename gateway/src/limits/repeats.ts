import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Measured, Size } from './measure.ts';

/**
 * How often one response name is asked for in one place, at most: fragments written out, and the selection
 * sets of what is asked for twice taken together. Validation compares each with each (GraphQL
 * specification, section 5.3.2, Field Selection Merging), so this is counted before.
 */
export function repeats({ definition, fragments }: Measured, { selections }: Size): number {
  const places: (readonly SelectionSetNode[])[] = [[definition.selectionSet]];
  let visits = 0;
  let most = 0;
  for (const place of places) {
    const fields = fieldsOf(place, fragments);
    visits += fields.length;
    const byName = Map.groupBy(fields, ({ alias, name }) => (alias ?? name).value);
    for (const same of byName.values()) {
      most = Math.max(most, same.length);
      const inner = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      // There are no more fields than were counted, unless fragments form a cycle: validation finds it.
      if (inner.length > 0 && visits < selections) places.push(inner);
    }
  }
  return most;
}

/** The fields of selection sets that stand for one object; each fragment counts once. */
function fieldsOf(sets: readonly SelectionSetNode[], fragments: Measured['fragments']): readonly FieldNode[] {
  const spread = new Set<string>();
  const gather = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return gather(selection.selectionSet);
      const name = selection.name.value;
      const fragment = spread.has(name) ? undefined : fragments.get(name);
      spread.add(name);
      return fragment ? gather(fragment.selectionSet) : [];
    });
  return sets.flatMap(gather);
}
