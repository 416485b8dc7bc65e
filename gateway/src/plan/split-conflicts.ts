import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { conflict, type Needs, type Requirements } from './requirements.ts';

/**
 * Splits an operation so that in no part two fields of one object need the same required field with
 * different arguments: a plan has one name for it, so one of them would be computed from the other's. The
 * parts together ask for what the whole did; their answers merge.
 */
export function splitConflicts(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  requirements: Requirements,
): readonly OperationDefinitionNode[] {
  const root = schema.getRootType(operation.operation);
  if (requirements.size === 0 || !root) return [operation];
  const parts = splitSet(operation.selectionSet, root, { schema, requirements });
  return parts.map(({ selections }) => ({ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }));
}

interface Splitting {
  readonly schema: GraphQLSchema;
  readonly requirements: Requirements;
}

/** A share of a selection set. */
interface Part {
  readonly selections: SelectionNode[];
  readonly needs: { readonly type: string; readonly needs: Needs }[];
}

function splitSet(set: SelectionSetNode, parent: GraphQLCompositeType, splitting: Splitting): readonly Part[] {
  const parts: Part[] = [{ selections: [], needs: [] }];
  for (const { field, type, around } of fieldsOf(set, { type: parent, around: [] }, splitting)) {
    const needs = needsOn(type, field.name.value, splitting);
    const taken = new Set<Part>();
    for (const copy of copiesOf(field, type, splitting)) {
      let part = parts.find((one) => !taken.has(one) && fits(one, needs));
      if (!part) parts.push((part = { selections: [], needs: [] }));
      taken.add(part);
      part.needs.push(...needs);
      part.selections.push(around.reduceRight<SelectionNode>(wrap, copy));
    }
  }
  return parts;
}

interface PlacedField {
  readonly field: FieldNode;
  readonly type: GraphQLCompositeType;
  /** The fragments that it stands in, from the outside in. */
  readonly around: readonly InlineFragmentNode[];
}

function fieldsOf(
  { selections }: SelectionSetNode,
  { type, around }: Omit<PlacedField, 'field'>,
  splitting: Splitting,
): PlacedField[] {
  return selections.flatMap((selection): PlacedField[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, type, around }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Expected an operation without named fragments');
    const condition = splitting.schema.getType(selection.typeCondition?.name.value ?? type.name);
    const inner = isCompositeType(condition) ? condition : type;
    return fieldsOf(selection.selectionSet, { type: inner, around: [...around, selection] }, splitting);
  });
}

function wrap(inner: SelectionNode, fragment: InlineFragmentNode): InlineFragmentNode {
  return { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } };
}

/** The field once for each part that its own selection set falls into. */
function copiesOf(field: FieldNode, type: GraphQLCompositeType, splitting: Splitting): readonly FieldNode[] {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  const named = definition && getNamedType(definition.type);
  if (!field.selectionSet || !isCompositeType(named)) return [field];
  return splitSet(field.selectionSet, named, splitting).map(({ selections }) => ({
    ...field,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }));
}

function needsOn(type: GraphQLCompositeType, field: string, { schema, requirements }: Splitting): Part['needs'] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return possible.flatMap(({ name }) => {
    const needs = requirements.get(`${name}.${field}`);
    return needs ? [{ type: name, needs }] : [];
  });
}

function fits(part: Part, needs: Part['needs']): boolean {
  return needs.every((mine) => part.needs.every((one) => one.type !== mine.type || !conflict(one.needs, mine.needs)));
}
