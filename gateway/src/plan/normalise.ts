import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  type FragmentSpreadNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import { liveDirective } from '../supergraph/live-directive.ts';
import type { Operation } from '../operation/operation.ts';
import { createBlocks, type Blocks, type BlockWriter, type Delivery } from './blocks.ts';
import { deferOf, isIncluded, withoutConditions } from './conditions.ts';
import { withDefaults } from './directive-defaults.ts';
import { responseNamesOf, type ResponseNames } from './response-names.ts';
import { orTypename, typename } from './typename.ts';
import { withOwnVariables } from './variable-names.ts';
import { withhold } from './withhold.ts';
import { noKeys, withKeys, type Keys } from './with-keys.ts';

/** What the planner is given instead of the client's document. */
export interface Normalised {
  /** One operation: no conditions, no named fragments, no schema introspection, names of ours. */
  readonly document: DocumentNode;
  /** Whether there is anything that subgraphs must be asked for. */
  readonly demand: 'fields' | 'nothing';
  /** Labels of overrides that hold. */
  readonly overrides: readonly string[];
  /** What is deferred. */
  readonly blocks: Blocks;
}

/** What a plan is for. */
export interface PlanRequest {
  readonly operation: Operation;
  /** The coerced variables; only those that conditions use matter. */
  readonly values: VariableValues;
  readonly delivery: Delivery;
  /** What is asked for beside, to tell which entities are met; nothing for what is answered once. */
  readonly keys?: Keys | undefined;
}

/**
 * Rewrites an operation so that Apollo's planner makes a right plan of it. A selection set of which nothing is
 * left asks for `__typename`: its object is there all the same. What is withheld from the caller is left out.
 * `@defer` is kept, under labels of ours, only for a delivery in parts.
 */
export function normalise({ operation, values, delivery, keys = noKeys }: PlanRequest): Normalised {
  const { definition, generation } = operation;
  const names = responseNamesOf(operation);
  const blocks = createBlocks();
  const deferring = delivery === 'whole' ? undefined : { blocks, path: [] };
  const all = normaliseSet(definition.selectionSet, { operation, values, names, fragments: new Map(), deferring });
  const shown = withhold(orTypename(all.flatMap(unwrapped)), operation);
  const schema = generation.apiSchema;
  const type = schema.getRootType(definition.operation);
  const selectionSet = type ? withKeys(shown, { type, schema, keys }) : shown;
  const directives = (definition.directives ?? []).filter(({ name }) => name.value !== liveDirective.name);
  const planned = withOwnVariables({ ...definition, directives, selectionSet });
  return {
    document: { kind: Kind.DOCUMENT, definitions: [planned] },
    demand: selectionSet.selections.some(isDemanding) ? 'fields' : 'nothing',
    overrides: operation.terms.overrides,
    blocks,
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
  /** Where it is, by response names, and what is deferred so far; undefined if nothing is to be. */
  readonly deferring: { readonly blocks: BlockWriter; readonly path: readonly string[] } | undefined;
}

function normaliseSet({ selections }: SelectionSetNode, state: Normalising): readonly SelectionNode[] {
  return selections.flatMap((selection) =>
    isIncluded(selection.directives, state.values) ? normaliseSelection(selection, state) : [],
  );
}

function normaliseSelection(selection: SelectionNode, state: Normalising): readonly SelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return normaliseField(selection, state);
    case Kind.INLINE_FRAGMENT: {
      const selections = normaliseSet(selection.selectionSet, state);
      if (selections.length === 0) return [];
      const directives = fragmentDirectives(selection, state);
      return [{ ...selection, directives, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    }
    case Kind.FRAGMENT_SPREAD: {
      const fragment = state.operation.fragments.get(selection.name.value);
      const selections = fragmentSelections(selection.name.value, state);
      if (!fragment || selections.length === 0) return [];
      const { typeCondition } = fragment;
      const directives = fragmentDirectives(selection, state);
      const selectionSet = { kind: Kind.SELECTION_SET as const, selections };
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }];
    }
    default:
      return selection satisfies never;
  }
}

function fragmentSelections(name: string, state: Normalising): readonly SelectionNode[] {
  // A fragment that is spread twice may defer in two places.
  const known = state.deferring ? undefined : state.fragments.get(name);
  if (known) return known;
  const fragment = state.operation.fragments.get(name);
  const selections = fragment ? normaliseSet(fragment.selectionSet, state) : [];
  state.fragments.set(name, selections);
  return selections;
}

/** The directives of a fragment, with a label of ours for what it defers. */
function fragmentDirectives(
  { directives }: InlineFragmentNode | FragmentSpreadNode,
  { operation, values, deferring }: Normalising,
): readonly DirectiveNode[] {
  const others = withDefaults(withoutConditions(directives), operation.generation.apiSchema);
  const defer = deferring && deferOf(directives, values);
  return defer ? [...others, deferring.blocks.add(defer, deferring.path)] : others;
}

function normaliseField(field: FieldNode, state: Normalising): readonly FieldNode[] {
  const { name, alias, selectionSet, ...rest } = field;
  if (name.value === '__typename') return [typename];
  // Answered from the API schema, by projection.
  if (name.value === '__schema' || name.value === '__type') return [];
  const ours = state.names(field);
  const below = belowField(state, (alias ?? name).value);
  return [
    {
      ...rest,
      directives: withDefaults(withoutConditions(field.directives), state.operation.generation.apiSchema),
      name,
      ...(ours === name.value ? {} : { alias: { kind: Kind.NAME, value: ours } }),
      ...(selectionSet ? { selectionSet: orTypename(atOnce(normaliseSet(selectionSet, below), below)) } : {}),
    },
  ];
}

/** An object is there at once, even if all that is asked of it is deferred. */
function atOnce(selections: readonly SelectionNode[], { deferring }: Normalising): readonly SelectionNode[] {
  const isThere = !deferring || selections.some(({ kind }) => kind === Kind.FIELD);
  return isThere ? selections : [typename, ...selections];
}

function belowField(state: Normalising, name: string): Normalising {
  const { deferring } = state;
  return deferring ? { ...state, deferring: { ...deferring, path: [...deferring.path, name] } } : state;
}

/** Whether it asks for more than the names of root types. */
function isDemanding(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection !== typename;
  return selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.some(isDemanding);
}
