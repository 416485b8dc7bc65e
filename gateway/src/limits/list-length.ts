import {
  getNamedType,
  isInputObjectType,
  isListType,
  getNullableType,
  Kind,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type ValueNode,
} from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { ListSize } from './cost-rules.ts';

type FieldDefinition = GraphQLField<unknown, unknown>;

/** Where a schema says nothing, arguments of these names tell how long a list gets. */
const usualArguments = ['first', 'last', 'limit'];
/** The lists of a page of results: the Relay connection's, and what others call them. */
const usualLists = ['edges', 'nodes', 'items', 'results'];

/** What is taken for `@listSize` where there is none; undefined if nothing tells the length. */
export function usualListSize({ args, type }: FieldDefinition): ListSize | undefined {
  const slicingArguments = args.map(({ name }) => name).filter((name) => usualArguments.includes(name));
  if (slicingArguments.length === 0) return undefined;
  const sizedFields = isListType(getNullableType(type)) ? [] : usualLists;
  return { assumedSize: undefined, slicingArguments, sizedFields, requireOneSlicingArgument: false };
}

/** What slicing arguments come to in one request. */
export interface Slicing {
  /** Undefined where no argument tells: it is missing, null or negative. */
  readonly length: number | undefined;
  /** How many the client gave. */
  readonly given: number;
  /** Whether one that the client did not give has a default. */
  readonly hasDefault: boolean;
}

/** The largest of the slicing arguments, `values` being the coerced variables. */
export function slice(
  { slicingArguments }: Pick<ListSize, 'slicingArguments'>,
  { node, definition }: { readonly node: FieldNode; readonly definition: FieldDefinition },
  values: VariableValues,
): Slicing {
  const found = slicingArguments.map((path) => {
    const [name = '', ...rest] = path.split('.');
    const argument = definition.args.find((one) => one.name === name);
    const value = node.arguments?.find((one) => one.name.value === name)?.value;
    return numberAt(valueOf(value, values), rest, argument);
  });
  const lengths = found.map(({ number }) => number).filter((number) => number !== undefined && number >= 0);
  return {
    length: lengths.length === 0 ? undefined : Math.max(...lengths.map(Number)),
    given: found.filter(({ isGiven }) => isGiven).length,
    hasDefault: found.some(({ isGiven, number }) => !isGiven && number !== undefined),
  };
}

interface Found {
  readonly number: number | undefined;
  readonly isGiven: boolean;
}

function numberAt(
  value: unknown,
  [next, ...rest]: readonly string[],
  definition: GraphQLArgument | GraphQLInputField | undefined,
): Found {
  const isGiven = value !== undefined;
  const present = isGiven ? value : definition?.defaultValue;
  if (next === undefined) {
    return { number: typeof present === 'number' ? present : undefined, isGiven: isGiven && present !== null };
  }
  const type = definition && getNamedType(definition.type);
  const field = isInputObjectType(type) ? type.getFields()[next] : undefined;
  const below = numberAt(isRecord(present) && Object.hasOwn(present, next) ? present[next] : undefined, rest, field);
  return { ...below, isGiven: isGiven && below.isGiven };
}

/** A value as far as variables tell: what is not given is undefined. */
export function valueOf(node: ValueNode | undefined, values: VariableValues): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case Kind.VARIABLE:
      return values[node.name.value];
    case Kind.NULL:
      return null;
    case Kind.INT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((one) => valueOf(one, values));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, valueOf(value, values)]));
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    default:
      return node satisfies never;
  }
}

/** Whether a value depends on the request's variables. */
export function dependsOnVariables(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(dependsOnVariables);
    case Kind.OBJECT:
      return node.fields.some(({ value }) => dependsOnVariables(value));
    default:
      return false;
  }
}
