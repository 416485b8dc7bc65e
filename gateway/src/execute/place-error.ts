import {
  getNamedType,
  GraphQLError,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../plan/conditions.ts';
import { collectFields } from './collect-fields.ts';
import type { Compiling } from './compile-projection.ts';
import { isEntity, type Entity } from './entity.ts';

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

/** Whether the client asked for what an error, under names of ours, is about, given what was fetched. */
export type IsAsked = (error: GraphQLError, data: Entity) => boolean;

/**
 * A fetch for objects in one place asks for what any of their types has there: what it says of a field that the
 * client asks of another type is none of the client's business. Compiled with the first error.
 */
export function errorFilter(compiling: Compiling, root: GraphQLObjectType, set: SelectionSetNode): IsAsked {
  let tree: Tree | undefined;
  return ({ path = [] }, data) => {
    let [type, sets, value]: [GraphQLNamedType, readonly SelectionSetNode[], unknown] = [root, [set], data];
    let branches = (tree ??= treeOf(compiling, [set]));
    for (const key of path) {
      const [owner, field] = [value, typeof key === 'string' ? branches.get(key) : undefined];
      value = isEntity(owner) || Array.isArray(owner) ? Reflect.get(owner, key) : undefined;
      if (typeof key === 'number') continue;
      const object = objectType(compiling.schema, type, owner);
      // What nobody asked for is told of the object that it belongs to.
      if (!field || !object) return true;
      const asked = [...collectFields({ ...compiling, delivery: 'whole' }, object, sets).fields.values()];
      const nodes = asked.find(([node]) => node !== undefined && compiling.names(node) === key);
      const definition = object.getFields()[nodes?.[0]?.name.value ?? ''];
      if (!nodes) return false;
      if (!definition) return true;
      type = getNamedType(definition.type);
      sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      branches = field.below();
    }
    return true;
  };
}

/** What an object is; undefined where it does not say. */
function objectType(schema: GraphQLSchema, type: GraphQLNamedType, value: unknown): GraphQLObjectType | undefined {
  if (isObjectType(type)) return type;
  const name = isEntity(value) ? value['__typename'] : undefined;
  const found = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(found) ? found : undefined;
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
