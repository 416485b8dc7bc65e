import { setImmediate } from 'node:timers/promises';
import {
  __Schema,
  executeSync,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { collectFields, type Collecting } from './collect-fields.ts';
import { isEntity, newEntity, type Entity } from './entity.ts';

/** Answers `__schema` and `__type` of a query from what clients may see, by response name. */
export type Introspect = (given: VariableValues) => Promise<Entity>;

/** So many types are described in one turn of the event loop: a few milliseconds' worth. */
const typesPerTurn = 20;

/** Tools ask the same few documents, whose answers are large. */
const rememberedAnswers = 8;

const answersBySchema = new WeakMap<GraphQLSchema, LRUCache<string, Promise<Entity>>>();

/**
 * Leaves the introspection of an operation, and nothing else of it, to graphql-js, a few types at a time: all of a
 * schema of thousands of types would keep everybody else waiting. Undefined where there is none.
 */
export function compileIntrospection(operation: Operation, values: VariableValues): Introspect | undefined {
  const { definition, fragments, generation, id } = operation;
  const { apiSchema: schema } = generation;
  const root = schema.getRootType(definition.operation);
  const collecting: Collecting = { schema, fragments, values, delivery: 'whole' };
  const all = root ? [...collectFields(collecting, root, [definition.selectionSet]).fields] : [];
  const asked = all.filter(([, [field]]) => field?.name.value === '__schema' || field?.name.value === '__type');
  if (asked.length === 0) return undefined;
  const answers = answersBySchema.get(schema) ?? new LRUCache({ max: rememberedAnswers });
  answersBySchema.set(schema, answers);
  return async (given) => {
    const key = JSON.stringify([id, values, given]);
    const known = answers.get(key);
    if (known) return known;
    const answer = describe(asked, { operation, given, collecting });
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

interface Describing {
  readonly operation: Operation;
  readonly given: VariableValues;
  readonly collecting: Collecting;
}

type Asked = readonly (readonly [name: string, fields: readonly FieldNode[]])[];

async function describe(asked: Asked, describing: Describing): Promise<Entity> {
  const answer = newEntity();
  for (const [name, fields] of asked) {
    const isSchema = fields[0]?.name.value === '__schema';
    answer[name] = isSchema ? await describeSchema(fields, describing) : execute(fields, describing)[name];
  }
  return answer;
}

async function describeSchema(fields: readonly FieldNode[], describing: Describing): Promise<Entity> {
  const { collecting } = describing;
  const sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  const answer = newEntity();
  for (const [name, below] of collectFields(collecting, __Schema, sets).fields) {
    answer[name] =
      below[0]?.name.value === 'types' ? await describeTypes(below, describing) : describeRest(name, below, describing);
  }
  return answer;
}

async function describeTypes(fields: readonly FieldNode[], describing: Describing): Promise<readonly unknown[]> {
  const selectionSet = setOf(fields.flatMap(({ selectionSet: set }) => set?.selections ?? []));
  const described: unknown[] = [];
  for (const name of Object.keys(describing.collecting.schema.getTypeMap())) {
    described.push(execute([typeField(name, selectionSet)], describing)['__type']);
    if (described.length % typesPerTurn === 0) await setImmediate();
  }
  return described;
}

function describeRest(name: string, fields: readonly FieldNode[], describing: Describing): unknown {
  const schema = execute([{ kind: Kind.FIELD, name: nameOf('__schema'), selectionSet: setOf(fields) }], describing);
  const { __schema: described } = schema;
  return isEntity(described) ? described[name] : undefined;
}

function typeField(name: string, selectionSet: SelectionSetNode): FieldNode {
  const value = { kind: Kind.STRING as const, value: name };
  const given = [{ kind: Kind.ARGUMENT as const, name: nameOf('name'), value }];
  return { kind: Kind.FIELD, name: nameOf('__type'), arguments: given, selectionSet };
}

function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** Asks the schema for fields of the root, with the operation's fragments and variables. */
function execute(fields: readonly FieldNode[], { operation, given, collecting }: Describing): Entity {
  const definition = { ...operation.definition, selectionSet: setOf(fields) };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...operation.fragments.values()] };
  return executeSync({ schema: collecting.schema, document, variableValues: given }).data ?? newEntity();
}
