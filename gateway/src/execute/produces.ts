import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Task } from './schedule.ts';

/** Whether the answer of a fetch may have the objects at `path` in it, where others only add to them. */
export function produces({ node, path: base }: Task, path: Task['path']): boolean {
  const leads = base.length < path.length && base.every((key, index) => key === path[index]);
  // What is renamed afterwards may have any name here.
  const renames = node.outputRewrites?.some(({ kind }) => kind === 'KeyRenamer') === true;
  return leads && (renames || selects(node, path.slice(base.length)));
}

function selects({ operation, requires }: FetchNode, path: Task['path']): boolean {
  const { definitions } = parse(operation, { noLocation: true });
  const root = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!root) throw new Error('Expected a fetch with an operation');
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const names = path.map((key) => String(key).split('|')[0]).filter((name) => name !== '@');
  let sets: readonly SelectionSetNode[] = [root.selectionSet];
  for (const name of requires ? ['_entities', ...names] : names)
    sets = sets.flatMap((set) => below(set, name, fragments));
  return sets.length > 0;
}

/** What is selected of a response name, whatever the type. */
function below(
  { selections }: SelectionSetNode,
  name: string | undefined,
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
