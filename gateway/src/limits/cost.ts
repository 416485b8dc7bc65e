import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { amountFor, combine, sum, type Amount } from './amount.ts';
import { costRulesOf, type CostRules, type ListSize } from './cost-rules.ts';
import { dependsOnVariables, slice, usualListSize, valueOf } from './list-length.ts';

/** What an operation is estimated to cost. */
export interface Cost {
  readonly amount: Amount;
  /** Fields that want exactly one of their slicing arguments, each with whether it has it. */
  readonly demands: readonly Demand[];
}

export interface Demand {
  readonly coordinate: string;
  readonly slicingArguments: readonly string[];
  readonly isMet: (values: VariableValues) => boolean;
}

const mutationCost = 10;

/**
 * Estimates a valid operation as Apollo's demand control does: an object costs 1, a leaf nothing, a
 * mutation 10 more, `@cost` says otherwise; a list multiplies what is in it by its length, which
 * `@listSize` tells, or arguments of the usual names, or else `defaultListSize`. Nothing costs less than
 * 0. What is asked for through an interface costs what the dearest implementation says. Conditions are
 * taken to include; introspection is free.
 */
export function costOf(operation: Operation, defaultListSize: number): Cost {
  const { definition, generation } = operation;
  const schema = generation.apiSchema;
  const root = schema.getRootType(definition.operation);
  const demands: Demand[] = [];
  const rules = costRulesOf(generation);
  const estimating: Estimating = { operation, schema, rules, defaultListSize, demands };
  const body = root ? costOfSet(definition.selectionSet, { parent: root, lengths: new Map() }, estimating) : 0;
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  return { amount: isMutation ? sum([mutationCost, body]) : body, demands };
}

interface Estimating {
  readonly operation: Operation;
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly defaultListSize: number;
  readonly demands: Demand[];
}

/** Where a selection set stands. */
interface Scope {
  readonly parent: GraphQLCompositeType;
  /** Lengths of lists that the field above knows. */
  readonly lengths: ReadonlyMap<string, Amount>;
}

function costOfSet({ selections }: SelectionSetNode, scope: Scope, estimating: Estimating): Amount {
  const { operation, schema } = estimating;
  return sum(
    selections.map((selection): Amount => {
      if (selection.kind === Kind.FIELD) return costOfField(selection, scope, estimating);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? operation.fragments.get(selection.name.value) : selection;
      if (!fragment) return 0;
      const condition = schema.getType(fragment.typeCondition?.name.value ?? scope.parent.name);
      const parent = isCompositeType(condition) ? condition : scope.parent;
      return costOfSet(fragment.selectionSet, { ...scope, parent }, estimating);
    }),
  );
}

function costOfField(node: FieldNode, { parent, lengths }: Scope, estimating: Estimating): Amount {
  const { schema, rules, defaultListSize } = estimating;
  const name = node.name.value;
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  // What the gateway answers itself.
  if (!definition) return 0;
  const owners = isInterfaceType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
  const coordinates = owners.map((owner) => `${owner.name}.${name}`);
  const listSize = coordinates.map((one) => rules.listSizes.get(one)).find(Boolean) ?? usualListSize(definition);
  const length = listSize ? lengthBy(listSize, { node, definition }, estimating) : defaultListSize;
  if (listSize?.requireOneSlicingArgument && listSize.slicingArguments.length > 0) {
    estimating.demands.push(demandOf(listSize, { node, definition, coordinate: `${parent.name}.${name}` }));
  }

  const type = getNamedType(definition.type);
  const weight = heaviest(coordinates, rules) ?? weightOf(type, estimating);
  const inner =
    node.selectionSet && isCompositeType(type)
      ? costOfSet(node.selectionSet, { parent: type, lengths: lengthsBelow(listSize, length) }, estimating)
      : 0;
  const isList = isListType(getNullableType(definition.type));
  const times = isList ? (lengths.get(name) ?? length) : 1;
  const given = costOfArguments(node, { definition, coordinates }, estimating);
  return combine([times, sum([weight, inner]), given], (count = 0, each = 0, extra = 0) =>
    Math.max(0, count * each + extra),
  );
}

interface Use {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

function lengthBy(listSize: ListSize, use: Use, { defaultListSize }: Estimating): Amount {
  const lengthFor = (values: VariableValues): number =>
    slice(listSize, use, values).length ?? listSize.assumedSize ?? defaultListSize;
  return use.node.arguments?.some(({ value }) => dependsOnVariables(value)) ? lengthFor : lengthFor({});
}

function lengthsBelow(listSize: ListSize | undefined, length: Amount): ReadonlyMap<string, Amount> {
  return new Map(listSize?.sizedFields.map((name) => [name, length]));
}

function demandOf(listSize: ListSize, { coordinate, ...use }: Use & { readonly coordinate: string }): Demand {
  const { slicingArguments } = listSize;
  return {
    coordinate,
    slicingArguments,
    isMet(values) {
      const { given, hasDefault } = slice(listSize, use, values);
      return given === 1 || (given === 0 && hasDefault);
    },
  };
}

function heaviest(coordinates: readonly string[], { weights }: CostRules): number | undefined {
  const found = coordinates.map((one) => weights.get(one)).filter((weight) => weight !== undefined);
  return found.length === 0 ? undefined : Math.max(...found);
}

function weightOf(type: GraphQLNamedType, { schema, rules }: Estimating): number {
  const usual = isCompositeType(type) || isInputObjectType(type) ? 1 : 0;
  const own = rules.weights.get(type.name) ?? usual;
  if (!isAbstractType(type)) return own;
  return Math.max(own, ...schema.getPossibleTypes(type).map(({ name }) => rules.weights.get(name) ?? usual));
}

function costOfArguments(
  { arguments: given = [] }: FieldNode,
  { definition, coordinates }: { readonly definition: Use['definition']; readonly coordinates: readonly string[] },
  estimating: Estimating,
): Amount {
  return sum(
    given.map(({ name, value }) => {
      const argument = definition.args.find((one) => one.name === name.value);
      if (!argument) return 0;
      const weight = heaviest(
        coordinates.map((one) => `${one}(${argument.name}:)`),
        estimating.rules,
      );
      const costFor = (values: VariableValues): number =>
        costOfInput(valueOf(value, values), { type: argument.type, weight }, estimating);
      return dependsOnVariables(value) ? costFor : costFor({});
    }),
  );
}

/** An input object costs 1, other values nothing, `@cost` says otherwise; what is not given is free. */
function costOfInput(
  value: unknown,
  { type, weight }: { readonly type: GraphQLInputType; readonly weight: number | undefined },
  estimating: Estimating,
): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) {
    return value.reduce((total: number, one: unknown) => total + costOfInput(one, { type, weight }, estimating), 0);
  }
  const named = getNamedType(type);
  const own = weight ?? weightOf(named, estimating);
  if (!isInputObjectType(named) || !isRecord(value)) return own;
  const fields = Object.values(named.getFields()).map((field) => {
    const inner = { type: field.type, weight: estimating.rules.weights.get(`${named.name}.${field.name}`) };
    return Object.hasOwn(value, field.name) ? costOfInput(value[field.name], inner, estimating) : 0;
  });
  return fields.reduce((a, b) => a + b, own);
}

/** The cost of one request. */
export function totalOf({ amount }: Cost, values: VariableValues): number {
  return amountFor(amount, values);
}
