import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  Kind,
  parse,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { entityAt, identify, rootThing, valueOf, type Thing, type World } from './facts.ts';
import { inputsOfRepresentation, inputsOfWorld } from './inputs.ts';
import type { Request, Turns } from './whole.ts';

/** What one subgraph of a cut world says. */
export interface Piece {
  readonly name: string;
  readonly sdl: string;
}

/** A thing as one subgraph has it. */
interface HeldThing extends Thing {
  /** What the gateway sent to say which thing it means. */
  readonly representation?: object;
  /** What the subgraph may be asked of it besides its own, because of how it was reached. */
  readonly provided?: readonly SelectionSetNode[];
}

/** A subgraph that knows its part of the world, and of other parts only what it is given. */
export interface ServedPart {
  readonly answer: (request: Request) => Promise<ExecutionResult>;
}

/**
 * Serves a piece. It reads what it requires out of the representation, and nowhere else, and refuses what is not its own: a
 * gateway that sends or asks the wrong thing is found out.
 */
export function servePart(world: World, { name, sdl }: Piece, turns: Turns): ServedPart {
  const schema = subgraphSchema(world, sdl);
  const fieldResolver = resolverOf({ world, part: name, schema, turns });
  return {
    answer: async ({ query, variables }) =>
      execute({
        schema,
        document: parse(query),
        variableValues: variables,
        fieldResolver,
        typeResolver: (value) => (isHeld(value) ? value.__typename : undefined),
      }),
  };
}

function subgraphSchema(world: World, sdl: string): GraphQLSchema {
  const document = parse(sdl);
  const named = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_EXTENSION
      ? [definition]
      : [],
  );
  const withKeys = named.filter(({ directives = [] }) => directives.some((one) => one.name.value === 'key'));
  const reference = {
    __resolveReference: (representation: Readonly<Record<string, unknown>>): HeldThing => ({
      ...identify(world, representation),
      representation,
    }),
  };
  return buildSubgraphSchema([
    { typeDefs: document, resolvers: Object.fromEntries(withKeys.map((type) => [type.name.value, reference])) },
  ]);
}

interface Serving {
  readonly world: World;
  readonly part: string;
  readonly schema: GraphQLSchema;
  readonly turns: Turns;
}

function resolverOf({ world, part, schema, turns }: Serving): GraphQLFieldResolver<unknown, unknown> {
  const { model } = world;
  return (source, args: Readonly<Record<string, unknown>>, _context, { parentType, fieldName: name }) => {
    const owner: HeldThing = ownerOf(world, source) ?? rootThing(parentType.name);
    const coordinate = `${parentType.name}.${name}`;
    const here = model.fieldIn(part, parentType.name, name);
    const provided = belowOf(owner.provided ?? [], name);
    const isKey = model.keyFields.has(coordinate);
    if (!isKey && provided.length === 0 && (!here || here.isExternal)) {
      throw new Error(`Expected nobody to ask ${part} for ${coordinate}`);
    }
    const turn = parentType.name === 'Mutation' ? turns.next() : 0;
    const requires = here?.requires;
    const inputs = requires && inputsOf({ world, schema }, owner, requires);
    const value = valueOf(world, owner, { name, args, inputs, turn });
    const below = [...provided.flatMap(({ set }) => set ?? []), ...(here?.provides ? [here.provides] : [])];
    return held(value, below);
  };
}

/** What is an object here may be an interface elsewhere; a thing of the world has its true type. */
function ownerOf(world: World, source: unknown): HeldThing | undefined {
  if (!isHeld(source)) return undefined;
  return source.representation ? { ...source, ...entityAt(world, source.at) } : source;
}

/** What it was sent, unless it knows by itself because of how it came there. */
function inputsOf(
  { world, schema }: Pick<Serving, 'world' | 'schema'>,
  owner: HeldThing,
  requires: SelectionSetNode,
): unknown {
  const { representation, provided = [] } = owner;
  if (representation) return inputsOfRepresentation(world.model.schema, representation, requires);
  const known = requires.selections.every(
    (one) =>
      one.kind === Kind.FIELD &&
      (belowOf(provided, one.name.value).length > 0 ||
        world.model.keyFields.has(`${owner.__typename}.${one.name.value}`)),
  );
  if (!known) throw new Error(`Expected ${schema.getQueryType()?.name ?? ''} to be given what is required`);
  return inputsOfWorld(world, owner, requires);
}

interface Below {
  readonly set: SelectionSetNode | undefined;
}

/** Every selection of a field in some field sets, with what it has below it. */
function belowOf(sets: readonly SelectionSetNode[], name: string): readonly Below[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((one): readonly Below[] => {
      if (one.kind === Kind.INLINE_FRAGMENT) return belowOf([one.selectionSet], name);
      return one.kind === Kind.FIELD && one.name.value === name ? [{ set: one.selectionSet }] : [];
    }),
  );
}

function held(value: unknown, provided: readonly SelectionSetNode[]): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => held(member, provided));
  return isHeld(value) ? { ...value, provided } : value;
}

function isHeld(value: unknown): value is HeldThing {
  return typeof value === 'object' && value !== null && '__typename' in value && 'at' in value;
}
