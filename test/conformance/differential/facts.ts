import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { hash, pick } from './draw.ts';
import type { GraphModel } from './graph-model.ts';

/** An object of the world. Of an entity, `at` alone tells the type; a value has a number that nothing else has. */
export interface Thing {
  readonly __typename: string;
  readonly at: number;
}

/** A graph and the number that all its facts come from. */
export interface World {
  readonly model: GraphModel;
  readonly seed: number;
}

/** What is asked of a thing. */
export interface Asked {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What its value is computed from, if it requires anything. */
  readonly inputs: unknown;
  /** How many root fields of a mutation were run before. */
  readonly turn: number;
}

/** Entities of each type. */
const population = 4;

/** The thing that a root type's fields belong to. */
export function rootThing(type: string): Thing {
  return { __typename: type, at: -1 };
}

/** The entity with a number. */
export function entityAt({ model: { entities } }: World, at: number): Thing {
  return { __typename: pick(entities, at), at };
}

/**
 * The one true value of a field of a thing: the same wherever and how often it is asked. Uncut and cut graph read it here.
 *
 * @throws GraphQLError `FORBIDDEN` where the world says that this one fails: a code that gateways let through.
 */
export function valueOf(world: World, owner: Thing, asked: Asked): unknown {
  const { model, seed } = world;
  const coordinate = `${owner.__typename}.${asked.name}`;
  const field = fieldOf(model, owner.__typename, asked.name);
  if (model.keyFields.has(coordinate)) return keyValue(world, owner, field);
  const number = hash(seed, owner.at, asked.name, asked.args, asked.inputs ?? null, asked.turn);
  const mood = moodOf(world, coordinate, asked.name);
  if (mood === 'fails' && number % 5 === 0) throw failure(owner, asked.name);
  if (mood === 'empty' && number % 5 === 0 && !isNonNullType(field.type)) return null;
  return valueOfType({ world, owner, field, mood }, field.type, number);
}

type Mood = 'sound' | 'fails' | 'empty';

/** By the field's name alone, since one subgraph may know an object by its interface only. What others need never fails. */
function moodOf({ model, seed }: World, coordinate: string, name: string): Mood {
  const mood = pick<Mood>(['sound', 'sound', 'fails', 'empty'], hash(seed, 'mood', name));
  const isNeeded = [...model.requiredFields].some((one) => one.endsWith(`.${name}`));
  return mood === 'fails' && isNeeded ? 'empty' : mood;
}

function failure({ at }: Thing, name: string): GraphQLError {
  return new GraphQLError(`no ${name} of ${at}`, { extensions: { code: 'FORBIDDEN' } });
}

interface Making {
  readonly world: World;
  readonly owner: Thing;
  readonly field: GraphQLField<unknown, unknown>;
  readonly mood: Mood;
}

function valueOfType(making: Making, type: GraphQLOutputType, number: number): unknown {
  if (isNonNullType(type)) return valueOfType(making, type.ofType, number);
  if (!isListType(type)) return single(making, getNamedType(type), number);
  return Array.from({ length: number % 4 }, (_, index) => {
    const own = hash(number, index);
    const inner = type.ofType;
    if (making.mood === 'fails' && own % 7 === 0) return failure(making.owner, making.field.name);
    if (making.mood === 'empty' && own % 7 === 0 && !isNonNullType(inner)) return null;
    return valueOfType(making, inner, own);
  });
}

function single({ world, owner, field }: Making, type: GraphQLNamedType, number: number): unknown {
  const { model } = world;
  if (!isCompositeType(type) && !isEnumType(type)) return scalar(type.name, number);
  if (type.name === 'Query') return rootThing('Query');
  const candidates = model.candidates(owner.__typename, field.name);
  if (candidates.length === 0) return null;
  const name = pick(candidates, hash(number, 'type'));
  if (isEnumType(type)) return name;
  const index = model.entities.indexOf(name);
  if (index < 0) return { __typename: name, at: number };
  return { __typename: name, at: (number % population) * model.entities.length + index };
}

function scalar(name: string, number: number): unknown {
  switch (name) {
    case 'Int':
      return number % 1000;
    case 'Float':
      return (number % 1000) / 4;
    case 'Boolean':
      return number % 2 === 0;
    case 'ID':
      return `i${number % 97}`;
    case 'String':
      return `s"${number % 97}é`;
    default:
      return { number: number % 10, list: [String(number % 7), null] };
  }
}

/** What stands in a key tells which thing it is: see `identify`. */
function keyValue({ model }: World, owner: Thing, field: GraphQLField<unknown, unknown>): unknown {
  const type = getNullableType(field.type);
  if (isListType(type)) throw new Error(`Expected a key without lists, got ${field.name}`);
  if (!isObjectType(type)) return type.name === 'Int' ? owner.at : `${field.name}-${owner.at}`;
  const index = model.entities.indexOf(type.name);
  const count = model.entities.length;
  return { __typename: type.name, at: index < 0 ? owner.at : Math.floor(owner.at / count) * count + index };
}

/** The entity that a representation stands for. */
export function identify(world: World, representation: Readonly<Record<string, unknown>>): Thing {
  const type = String(representation.__typename);
  const at = numberIn(world, type, representation);
  if (at === undefined) throw new Error(`Expected a representation with a key, got ${JSON.stringify(representation)}`);
  return entityAt(world, at);
}

function numberIn(world: World, type: string, given: Readonly<Record<string, unknown>>): number | undefined {
  const { model } = world;
  const keys = Object.entries(given).filter(([name]) => model.keyFields.has(`${type}.${name}`));
  for (const [name, value] of keys) {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return Number(value.slice(name.length + 1));
  }
  for (const [name, value] of keys) {
    const below = getNamedType(fieldOf(model, type, name).type).name;
    const at = isRecord(value) ? numberIn(world, below, value) : undefined;
    if (at === undefined) continue;
    if (!model.entities.includes(below)) return at;
    const count = model.entities.length;
    return Math.floor(at / count) * count + model.entities.indexOf(type);
  }
  return undefined;
}

/** The definition of a field, throws where there is none. */
export function fieldOf({ schema }: GraphModel, typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`Expected a field of the world, got ${typeName}.${name}`);
  return field;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
