import { Kind, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { isIncluded, withoutConditions } from './conditions.ts';
import { responseNamesOf, type ResponseNames } from './response-names.ts';
import { orTypename, typename } from './typename.ts';
import { withOwnVariables } from './variable-names.ts';
import { withhold } from './withhold.ts';

/** What the planner is given instead of the client's document. */
export interface Normalised {
  /** One operation: no conditions, no named fragments, no schema introspection, names of ours. */
  readonly document: DocumentNode;
  /** Whether there is anything that subgraphs must be asked for. */
  readonly demand: 'fields' | 'nothing';
  /** Labels of overrides that hold. */
  readonly overrides: readonly string[];
}

/**
 * Rewrites an operation so that Apollo's planner makes a right plan of it. `values` are the coerced
 * variables; only those that conditions use matter. A selection set of which nothing is left asks for
 * `__typename`: its object is there all the same. What is withheld from the caller is left out.
 */
export function normalise(operation: Operation, values: VariableValues): Normalised {
  const { definition } = operation;
  const names = responseNamesOf(operation);
  const all = normaliseSet(definition.selectionSet, { operation, values, names, fragments: new Map() });
  const selectionSet = withhold(orTypename(all.flatMap(unwrapped)), operation);
  return {
    document: { kind: Kind.DOCUMENT, definitions: [withOwnVariables({ ...definition, selectionSet })] },
    demand: selectionSet.selections.some(isDemanding) ? 'fields' : 'nothing',
    overrides: operation.terms.overrides,
  };
}

/**
 * The fields of a fragment at the root, which always apply. Apollo's form of an operation puts fragments of
 * one type together, and so would change the order in which a mutation's fields are run.
 */
function unwrapped(selection: SelectionNode): readonly SelectionNode[] {
  if (selection.kind !== Kind.INLINE_FRAGMENT || (selection.directives ?? []).length > 0) return [selection];
  return selection.selectionSet.selections.flatMap(unwrapped);
}

interface Normalising {
  readonly operation: Operation;
  readonly values: VariableValues;
  readonly names: ResponseNames;
  /** Fragments that are done: each once, however often it is spread. */
  readonly fragments: Map<string, readonly SelectionNode[]>;
}

function normaliseSet({ selections }: SelectionSetNode, state: Normalising): readonly SelectionNode[] {
  return selections.flatMap((selection) =>
    isIncluded(selection.directives, state.values) ? normaliseSelection(selection, state) : [],
  );
}

function normaliseSelection(selection: SelectionNode, state: Normalising): readonly SelectionNode[] {
  const directives = withoutConditions(selection.directives);
  switch (selection.kind) {
    case Kind.FIELD:
      return normaliseField({ ...selection, directives }, state);
    case Kind.INLINE_FRAGMENT: {
      const selections = normaliseSet(selection.selectionSet, state);
      if (selections.length === 0) return [];
      return [{ ...selection, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    }
    case Kind.FRAGMENT_SPREAD: {
      const fragment = state.operation.fragments.get(selection.name.value);
      const selections = fragmentSelections(selection.name.value, state);
      if (!fragment || selections.length === 0) return [];
      const { typeCondition } = fragment;
      const selectionSet = { kind: Kind.SELECTION_SET as const, selections };
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }];
    }
    default:
      return selection satisfies never;
  }
}

function fragmentSelections(name: string, state: Normalising): readonly SelectionNode[] {
  const known = state.fragments.get(name);
  if (known) return known;
  const fragment = state.operation.fragments.get(name);
  const selections = fragment ? normaliseSet(fragment.selectionSet, state) : [];
  state.fragments.set(name, selections);
  return selections;
}

function normaliseField(field: FieldNode, state: Normalising): readonly FieldNode[] {
  const { name, alias: _alias, selectionSet, ...rest } = field;
  if (name.value === '__typename') return [typename];
  // Answered from the API schema, by projection.
  if (name.value === '__schema' || name.value === '__type') return [];
  const ours = state.names(field);
  return [
    {
      ...rest,
      name,
      ...(ours === name.value ? {} : { alias: { kind: Kind.NAME, value: ours } }),
      ...(selectionSet ? { selectionSet: orTypename(normaliseSet(selectionSet, state)) } : {}),
    },
  ];
}

/** Whether it asks for more than the names of root types. */
function isDemanding(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection !== typename;
  return selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.some(isDemanding);
}
