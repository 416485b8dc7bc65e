import { Kind, type SelectionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** The selections of a root, and those of the fragments in it. */
export function selectionsAtRoot(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  spread: Set<string> = new Set(),
): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [selection, ...selectionsAtRoot(selection.selectionSet, context, spread)];
    }
    const name = selection.name.value;
    const fragment = spread.has(name) ? undefined : context.getFragment(name);
    spread.add(name);
    return [selection, ...(fragment ? selectionsAtRoot(fragment.selectionSet, context, spread) : [])];
  });
}
