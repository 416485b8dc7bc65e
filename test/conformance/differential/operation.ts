import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { pick, type Draw } from './draw.ts';
import type { Request } from './whole.ts';

interface Writing {
  readonly schema: GraphQLSchema;
  /** A number below `below`; 0 is the simplest choice. */
  readonly draw: Draw;
  readonly variables: Map<string, { readonly type: string; readonly value: unknown }>;
  readonly fragments: string[];
}

/** Names that clients like to give to something else: keys, required fields, and two that are dangerous in JavaScript. */
const aliases = ['w', 'h', 'id', 'code', 'tag', 'name', 'x', 'constructor'] as const;

/** Writes an operation out of numbers: the same numbers make the same operation; fewer and smaller ones a simpler one. */
export function writeOperation(schema: GraphQLSchema, numbers: readonly number[]): Request {
  let at = 0;
  const draw = (below: number): number => (at < numbers.length ? (numbers[at++] ?? 0) % below : 0);
  const writing: Writing = { schema, draw, variables: new Map(), fragments: [] };
  const mutation = schema.getMutationType();
  const root = mutation && draw(8) === 7 ? mutation : schema.getQueryType();
  if (!root) throw new Error('Expected a query type');
  const body = writeSelections(root, 5, writing);
  const declared = [...writing.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const head = `${root === mutation ? 'mutation' : 'query'} Q${declared ? `(${declared})` : ''}`;
  return {
    query: [`${head} ${body}`, ...writing.fragments].join('\n'),
    variables: Object.fromEntries([...writing.variables].map(([name, { value }]) => [name, value])),
  };
}

function writeSelections(type: GraphQLCompositeType, depth: number, writing: Writing): string {
  const count = 1 + writing.draw(4);
  const lines = Array.from({ length: count }, () => writeSelection(type, depth, writing));
  return `{ ${lines.join(' ')} }`;
}

function writeSelection(type: GraphQLCompositeType, depth: number, writing: Writing): string {
  const { draw } = writing;
  const fields = isInterfaceType(type) || isObjectType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const kind = draw(10);
  if (depth > 0 && kind >= 8) return writeFragment(type, depth, { ...writing, named: kind === 9 });
  const among = depth > 0 && kind < 7 ? fields : leaves;
  const field = among[draw(Math.max(1, among.length))];
  if (type === writing.schema.getQueryType() && depth === 5 && kind === 7) return writeIntrospection(writing);
  if (!field || kind === 7) return `${draw(2) === 1 ? 'kind: ' : ''}__typename`;
  return writeField(field, depth, writing);
}

function writeIntrospection({ schema, draw }: Writing): string {
  const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
  if (draw(2) === 0) return '__schema { queryType { name } }';
  return `t: __type(name: "${pick(types, draw(50))}") { kind name fields { name } possibleTypes { name } }`;
}

function writeField(field: GraphQLField<unknown, unknown>, depth: number, writing: Writing): string {
  const { draw } = writing;
  const named = getNamedType(field.type);
  // With arguments more often, lest two uses of one field conflict.
  const alias =
    draw(field.args.length > 0 ? 2 : 5) > (field.args.length > 0 ? 0 : 3) ? `${aliases[draw(aliases.length)]}: ` : '';
  const args = writeArguments(field.args, writing);
  const below = isCompositeType(named) ? ` ${writeSelections(named, depth - 1, writing)}` : '';
  return `${alias}${field.name}${args}${writeCondition(writing)}${below}`;
}

function writeArguments(given: readonly GraphQLArgument[], writing: Writing): string {
  const { draw } = writing;
  const written = given.filter(({ type }) => isNonNullType(type) || draw(2) === 0);
  const lines = written.map(({ name, type }) => `${name}: ${writeArgument(type, writing)}`);
  return lines.length === 0 ? '' : `(${lines.join(', ')})`;
}

/** A literal, or one of a few variables of its type. */
function writeArgument(type: GraphQLInputType, { draw, variables }: Writing): string {
  const value = inputOf(type, draw, 2);
  if (draw(2) === 0) return literalOf(value, type);
  const printed = String(type);
  const name = `v${printed.replaceAll(/\W/g, '_')}${draw(2)}`;
  if (!variables.has(name)) variables.set(name, { type: printed, value });
  return `$${name}`;
}

/** A value as JSON writes it. */
function inputOf(type: GraphQLInputType, draw: Draw, depth: number): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType, draw, depth);
  if (isListType(type)) return Array.from({ length: draw(3) }, () => inputOf(type.ofType, draw, depth));
  if (isEnumType(type)) return pick(type.getValues(), draw(10)).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && draw(2) === 0),
    );
    return Object.fromEntries(fields.map((field) => [field.name, inputOf(field.type, draw, depth - 1)]));
  }
  return type.name === 'Int' ? draw(4) : pick(['z', 'a"b'], draw(2));
}

/** The same as GraphQL writes it. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new Error('Expected a value to write, got none');
  return print(node);
}

function writeCondition({ draw, variables }: Writing): string {
  const choice = draw(8);
  if (choice < 6) return '';
  const directive = choice === 6 ? '@include' : '@skip';
  if (draw(2) === 0) return ` ${directive}(if: ${draw(2) === 0})`;
  const name = `b${draw(2)}`;
  if (!variables.has(name)) variables.set(name, { type: 'Boolean!', value: draw(2) === 0 });
  return ` ${directive}(if: $${name})`;
}

function writeFragment(
  type: GraphQLCompositeType,
  depth: number,
  writing: Writing & { readonly named: boolean },
): string {
  const { schema, draw, fragments, named } = writing;
  const possible: readonly GraphQLCompositeType[] = isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type)]
    : [type, ...type.getInterfaces()];
  const on = possible[draw(possible.length)] ?? type;
  const condition = writeCondition(writing);
  const selections = writeSelections(on, depth - 1, writing);
  if (!named) return `... on ${on.name}${condition} ${selections}`;
  const name = `F${fragments.length}`;
  fragments.push(`fragment ${name} on ${on.name} ${selections}`);
  return `...${name}${condition}`;
}
