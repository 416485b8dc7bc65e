import type { FetchNode } from '@apollo/query-planner';
import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { documentOf } from './fetch-document.ts';
import type { Task } from './schedule.ts';

type FlattenPath = Task['path'];

/** Whether the answer of a fetch may have the objects at a place in it, where others only add to them. */
export function produces({ node, path: base }: Task, names: readonly string[]): boolean {
  const above = namesOf(base);
  const leads = above.length < names.length && above.every((name, index) => name === names[index]);
  // What is renamed afterwards may have any name here.
  const renames = node.outputRewrites?.some(({ kind }) => kind === 'KeyRenamer') === true;
  return leads && (renames || selects(node, names.slice(above.length)));
}

/** The response names of a path: a list has the name of its members. */
export function namesOf(path: FlattenPath): readonly string[] {
  return path.map((key) => String(key).split('|')[0] ?? '').filter((name) => name !== '@');
}

function selects(node: FetchNode, names: readonly string[]): boolean {
  const { definition, fragments } = documentOf(node);
  let sets: readonly SelectionSetNode[] = [definition.selectionSet];
  for (const name of node.requires ? ['_entities', ...names] : names) {
    sets = sets.flatMap((set) => below(set, name, fragments));
  }
  return sets.length > 0;
}

/** What is selected of a response name, whatever the type. */
function below(
  { selections }: SelectionSetNode,
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly SelectionSetNode[] {
  return selections.flatMap((selection): readonly SelectionSetNode[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.selectionSet && (selection.alias ?? selection.name).value === name
          ? [selection.selectionSet]
          : [];
      case Kind.INLINE_FRAGMENT:
        return below(selection.selectionSet, name, fragments);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        return fragment ? below(fragment.selectionSet, name, fragments) : [];
      }
      default:
        return selection satisfies never;
    }
  });
}
