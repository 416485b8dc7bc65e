import {
  buildSchema,
  execute,
  parse,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { codeOf, fromWorld, valueOf, type Inputs, type Thing } from './facts.ts';
import type { Request } from './operation.ts';
import type { World } from './world.ts';

/** The resolver of every field of a world: ids are themselves, all else is a fact. `inputs` differs between whole and cut. */
export function resolverOf(world: World, inputsOf: (field: string) => Inputs): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Readonly<Record<string, unknown>>, _context, { parentType, fieldName }) => {
    const owner = isThing(source) ? source : { __typename: parentType.name, id: '0' };
    if (fieldName === 'id') return owner.id;
    if (fieldName === 'code') return codeOf(owner.id);
    const field = fieldsOf(world, parentType.name).find(({ name }) => name === fieldName);
    if (!field) throw new Error(`expected a field of the world, got ${parentType.name}.${fieldName}`);
    return valueOf({ world, inputs: inputsOf(`${parentType.name}.${fieldName}`) }, owner, { field, args });
  };
}

/** What graphql-js answers over an uncut schema. */
export async function answerWhole(world: World, schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
  const inputs = fromWorld(world);
  return execute({
    schema,
    document: parse(request.query),
    variableValues: request.variables,
    fieldResolver: resolverOf(world, () => inputs),
  });
}

/** The uncut graph, by the API schema that clients see; `lenient` has no non-null field. */
export interface Whole {
  readonly strict: GraphQLSchema;
  readonly lenient: GraphQLSchema;
}

/** Builds both from the API schema's SDL, in which every field stands on a line of its own. */
export function wholeOf(api: string): Whole {
  return { strict: buildSchema(api), lenient: buildSchema(api.replaceAll(/!$/gm, '')) };
}

function fieldsOf(world: World, type: string) {
  if (type === 'Query') return world.queries;
  if (type === 'Mutation') return world.mutations;
  return world.entities.find(({ name }) => name === type)?.fields ?? [];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && '__typename' in value;
}
