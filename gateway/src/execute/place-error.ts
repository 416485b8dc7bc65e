import { GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../plan/conditions.ts';
import type { Compiling } from './compile-projection.ts';

/** Moves an error from where it happened, under names of ours, to where the client sees it. */
export type PlaceError = (error: GraphQLError) => GraphQLError;

/**
 * An error below what the client asked for, as of a key or a required field, is told of the object that
 * it belongs to. Compiled with the first error: most operations never have one.
 */
export function errorPlacer(compiling: Compiling, root: SelectionSetNode): PlaceError {
  let tree: Tree | undefined;
  return (error) => {
    const { message, extensions, path } = error;
    if (!path) return error;
    tree ??= treeOf(compiling, [root]);
    return new GraphQLError(message, { extensions, path: placed(path, tree) });
  };
}

/** Response names by names of ours, whatever the type. */
type Tree = ReadonlyMap<string, { readonly theirs: string; readonly below: () => Tree }>;

function placed(path: readonly (string | number)[], root: Tree): (string | number)[] {
  const place: (string | number)[] = [];
  let tree = root;
  for (const key of path) {
    if (typeof key === 'number') {
      place.push(key);
      continue;
    }
    const branch = tree.get(key);
    if (!branch) break;
    place.push(branch.theirs);
    tree = branch.below();
  }
  return place;
}

function treeOf(compiling: Compiling, sets: readonly SelectionSetNode[]): Tree {
  const found = new Map<string, { theirs: string; sets: SelectionSetNode[] }>();
  const spread = new Set<string>();
  for (const set of sets) gather(set);
  return new Map(
    [...found].map(([ours, branch]) => {
      let below: Tree | undefined;
      return [ours, { theirs: branch.theirs, below: () => (below ??= treeOf(compiling, branch.sets)) }];
    }),
  );

  function gather({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, compiling.values)) continue;
      if (selection.kind === Kind.FIELD) {
        const theirs = (selection.alias ?? selection.name).value;
        const ours = compiling.names(selection);
        const branch = found.get(ours) ?? { theirs, sets: [] };
        found.set(ours, branch);
        if (selection.selectionSet) branch.sets.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        gather(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = compiling.fragments.get(selection.name.value);
        if (fragment) gather(fragment.selectionSet);
      }
    }
  }
}
