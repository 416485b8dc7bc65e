import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Absences } from '../supergraph/absent-members.ts';
import { fieldType } from './field-type.ts';
import type { Mix } from './find-mix.ts';
import { fetchesOf } from './real-names.ts';
import { orTypename } from './typename.ts';

export interface AbsentContext {
  readonly absences: Absences;
  /** The whole supergraph that was planned over. */
  readonly schema: GraphQLSchema;
  /** The `join__Graph` of a subgraph's name. */
  readonly graphNamed: (name: string) => string | undefined;
}

/** Lets the fetches of a plan ask subgraphs only for types that they know: see supergraph/absent-members.ts. */
export function withoutAbsent(plan: QueryPlan, context: AbsentContext): void {
  for (const fetch of fetchesOf(plan)) leaveAbsent(fetch, context);
}

function leaveAbsent(fetch: FetchNode, context: AbsentContext): void {
  const [definition] = parse(fetch.operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected a fetch with one operation');
  const known = knownOperation(definition, {
    ...context,
    graph: context.graphNamed(fetch.serviceName),
    place: undefined,
  });
  if (known === definition) return;
  const used = variablesIn(known.selectionSet);
  const variableDefinitions = known.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  fetch.operation = stripIgnoredCharacters(
    print({ ...known, ...(variableDefinitions ? { variableDefinitions } : {}) }),
  );
  if (fetch.variableUsages) fetch.variableUsages = fetch.variableUsages.filter((name) => used.has(name));
}

/** An operation → the same without what a subgraph does not know of the objects at one place. */
export function withoutAbsentAt(
  document: DocumentNode,
  { place, subgraph }: Mix,
  context: AbsentContext,
): DocumentNode {
  const knowing: Knowing = { ...context, graph: context.graphNamed(subgraph), place };
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? knownOperation(definition, knowing) : definition,
  );
  const isSame = definitions.every((definition, index) => definition === document.definitions[index]);
  return isSame ? document : { ...document, definitions };
}

interface Knowing extends AbsentContext {
  readonly graph: string | undefined;
  /** Where it matters; undefined if it does everywhere. */
  readonly place: string | undefined;
}

/** The same operation if all of it is known. */
function knownOperation(operation: OperationDefinitionNode, knowing: Knowing): OperationDefinitionNode {
  const type = knowing.schema.getRootType(operation.operation)?.name;
  const selectionSet = knownSet(operation.selectionSet, { type, at: '' }, knowing);
  return selectionSet === operation.selectionSet ? operation : { ...operation, selectionSet };
}

interface Standing {
  readonly type: string | undefined;
  /** By response names. */
  readonly at: string;
}

function knownSet(set: SelectionSetNode, { type, at }: Standing, knowing: Knowing): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Expected a fetch without named fragments');
    if (!selection.selectionSet) return [selection];
    const below = standingBelow(selection, { type, at }, knowing);
    const isFragment = selection.kind === Kind.INLINE_FRAGMENT;
    const matters = knowing.place === undefined || knowing.place === at;
    if (isFragment && matters && !isKnown(below.type, type, knowing)) return [];
    const selectionSet = knownSet(selection.selectionSet, below, knowing);
    return selectionSet === selection.selectionSet ? [selection] : [{ ...selection, selectionSet }];
  });
  const isSame =
    selections.length === set.selections.length && selections.every((one, index) => one === set.selections[index]);
  return isSame ? set : orTypename(selections);
}

function standingBelow(
  selection: FieldNode | InlineFragmentNode,
  { type, at }: Standing,
  { schema }: Knowing,
): Standing {
  if (selection.kind === Kind.INLINE_FRAGMENT) return { type: selection.typeCondition?.name.value ?? type, at };
  const name = (selection.alias ?? selection.name).value;
  return { type: fieldType(schema, type, selection.name.value), at: at === '' ? name : `${at}.${name}` };
}

function isKnown(condition: string | undefined, type: string | undefined, { absences, graph }: Knowing): boolean {
  const [here, where] = [String(graph), String(condition)];
  return !absences.types.has(`${here} ${where}`) && !absences.members.has(`${here} ${String(type)}.${where}`);
}

function variablesIn(set: SelectionSetNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(set, { Variable: ({ name }) => void used.add(name.value) });
  return used;
}
