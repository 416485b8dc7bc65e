import {
  execute,
  Kind,
  parse,
  buildASTSchema,
  visit,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { rootThing, valueOf, type Thing, type World } from './facts.ts';
import { inputsOfWorld } from './inputs.ts';

/** A request as a client sends it. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The uncut graph, by the API schema that clients see; `lenient` has no non-null field. */
export interface Whole {
  readonly strict: GraphQLSchema;
  readonly lenient: GraphQLSchema;
}

/** Builds both from the API schema's SDL. */
export function wholeOf(api: string): Whole {
  const document = parse(api);
  const lenient = visit(document, { FieldDefinition: (field) => ({ ...field, type: nullable(field.type) }) });
  return { strict: buildASTSchema(document), lenient: buildASTSchema(lenient) };
}

function nullable(type: TypeNode): TypeNode {
  switch (type.kind) {
    case Kind.NAMED_TYPE:
      return type;
    case Kind.LIST_TYPE:
      return { ...type, type: nullable(type.type) };
    case Kind.NON_NULL_TYPE:
      return nullable(type.type);
    default:
      return type satisfies never;
  }
}

/** What graphql-js answers over an uncut schema. */
export async function answerWhole(world: World, schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
  const document = parse(request.query);
  return execute({ schema, document, variableValues: request.variables, fieldResolver: resolverOf(world) });
}

/** Resolves the fields of one operation over an uncut schema. */
export function resolverOf(world: World): GraphQLFieldResolver<Thing | undefined, unknown> {
  const turns = takeTurns();
  return (source, args, _context, info) => {
    const { parentType, fieldName } = info;
    const owner = source ?? rootThing(parentType.name);
    const requires = world.model.requirementOf(owner.__typename, fieldName);
    const inputs = requires && inputsOfWorld(world, owner, requires);
    const turn = parentType.name === 'Mutation' ? turns.next() : 0;
    return valueOf(world, owner, { name: fieldName, args, inputs, turn });
  };
}

/** Counts what was changed so far. */
export interface Turns {
  readonly next: () => number;
  readonly restart: () => void;
}

/** One count. */
export function takeTurns(): Turns {
  let taken = 0;
  return {
    next: () => (taken += 1),
    restart: () => {
      taken = 0;
    },
  };
}
