import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** A request as a client sends it. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Writing {
  readonly schema: GraphQLSchema;
  /** A number below `below`; 0 is the simplest choice. */
  readonly draw: (below: number) => number;
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
  if (!root) throw new Error('expected a query type');
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
  if (!field || kind === 7) return `${draw(2) === 1 ? 'kind: ' : ''}__typename`;
  return writeField(field, depth, writing);
}

function writeField(field: GraphQLField<unknown, unknown>, depth: number, writing: Writing): string {
  const { draw } = writing;
  const named = getNamedType(field.type);
  // With arguments more often, lest two uses of one field conflict.
  const alias =
    draw(field.args.length > 0 ? 2 : 5) > (field.args.length > 0 ? 0 : 3) ? `${aliases[draw(aliases.length)]}: ` : '';
  const args = field.args.length > 0 && draw(3) > 0 ? `(${writeArguments(writing)})` : '';
  const below = isCompositeType(named) ? ` ${writeSelections(named, depth - 1, writing)}` : '';
  return `${alias}${field.name}${args}${writeCondition(writing)}${below}`;
}

function writeArguments({ draw, variables }: Writing): string {
  if (draw(2) === 0) return `by: ${draw(3)}`;
  const name = `n${draw(3)}`;
  if (!variables.has(name)) variables.set(name, { type: 'Int', value: draw(4) });
  return `by: $${name}${draw(2) === 1 ? ', as: "z"' : ''}`;
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
