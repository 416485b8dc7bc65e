import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors.ts';
import type { Operation } from '../operation/operation.ts';
import { orTypename } from './typename.ts';

/**
 * Takes out of a normalised selection set what an operation's caller is not shown, so that no subgraph is
 * asked for it. What only some of the possible objects show is asked of those by name.
 *
 * Throws a refusal where nothing may be begun: a subscription to a field that is withheld, and a mutation
 * whose answer would be null as a whole, whatever its other fields did.
 */
export function withhold(set: SelectionSetNode, operation: Operation): SelectionSetNode {
  const { definition, generation, terms } = operation;
  const root = generation.apiSchema.getRootType(definition.operation);
  if (terms.withheld.length === 0 || !root) return set;
  const state: Withholding = {
    schema: generation.apiSchema,
    withheld: new Set(terms.withheld),
    mustAnswer(field) {
      if (definition.operation === OperationTypeNode.SUBSCRIPTION) return true;
      return definition.operation === OperationTypeNode.MUTATION && isNonNullType(field.type);
    },
  };
  refuseToBegin(set, root, state);
  return withholdSet(set, { type: root, objects: [root.name] }, state);
}

interface Withholding {
  readonly schema: GraphQLSchema;
  readonly withheld: ReadonlySet<string>;
  /** Whether an operation without this root field is not to be run at all. */
  readonly mustAnswer: (field: GraphQLField<unknown, unknown>) => boolean;
}

/** What a selection set is about: its type, and the names of the objects that may be there. */
interface Scope {
  readonly type: GraphQLCompositeType;
  readonly objects: readonly string[];
}

function refuseToBegin({ selections }: SelectionSetNode, root: GraphQLCompositeType, state: Withholding): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) refuseToBegin(selection.selectionSet, root, state);
    if (selection.kind !== Kind.FIELD) continue;
    const field = definitionOf(selection, root);
    const coordinate = `${root.name}.${selection.name.value}`;
    if (!field || !state.withheld.has(coordinate) || !state.mustAnswer(field)) continue;
    throw refusal('UNAUTHORIZED_FIELD_OR_TYPE', `Expected a caller who may use ${coordinate}.`);
  }
}

function withholdSet({ selections }: SelectionSetNode, scope: Scope, state: Withholding): SelectionSetNode {
  const kept: SelectionNode[] = [];
  const ofSome = new Map<string, FieldNode[]>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) kept.push(withholdFragment(selection, scope, state));
    if (selection.kind !== Kind.FIELD) continue;
    const open = scope.objects.filter((object) => !state.withheld.has(`${object}.${selection.name.value}`));
    const field = open.length === 0 ? undefined : withholdBelow(selection, scope, state);
    if (!field) continue;
    if (open.length === scope.objects.length) kept.push(field);
    else for (const object of open) ofSome.set(object, [...(ofSome.get(object) ?? []), field]);
  }
  return orTypename([...kept, ...[...ofSome].map(([object, fields]) => fragmentOn(object, fields))]);
}

function withholdFragment(fragment: InlineFragmentNode, scope: Scope, state: Withholding): InlineFragmentNode {
  const condition = fragment.typeCondition && state.schema.getType(fragment.typeCondition.name.value);
  const type = isCompositeType(condition) ? condition : scope.type;
  const possible = new Set(objectsOf(type, state));
  const objects = scope.objects.filter((object) => possible.has(object));
  return { ...fragment, selectionSet: withholdSet(fragment.selectionSet, { type, objects }, state) };
}

function withholdBelow(field: FieldNode, { type }: Scope, state: Withholding): FieldNode {
  const named = getNamedType(definitionOf(field, type)?.type);
  if (!field.selectionSet || !isCompositeType(named)) return field;
  const scope = { type: named, objects: objectsOf(named, state) };
  return { ...field, selectionSet: withholdSet(field.selectionSet, scope, state) };
}

function definitionOf(field: FieldNode, type: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
}

function objectsOf(type: GraphQLCompositeType, { schema }: Withholding): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}

function fragmentOn(object: string, selections: readonly FieldNode[]): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: object } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}
