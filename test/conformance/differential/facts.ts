import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Field, Requirement, World } from './world.ts';

/** A thing of the world: an entity by type and id; whatever else came in a representation. */
export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly [external: string]: unknown;
}

const ids = ['1', '2', '3', '4', '5'] as const;

/** The code of an id: another key of the same thing. */
export function codeOf(id: string): string {
  return `c${id}`;
}

/** The id of a code. */
export function idOfCode(code: string): string {
  return code.slice(1);
}

/** Where the inputs of a field with requirements come from: the world itself, or the representation that a gateway sent. */
export type Inputs = (owner: Thing, required: Requirement) => unknown;

/** Reads an input out of the world. */
export function fromWorld(world: World): Inputs {
  return (owner, { name, by }) => {
    const field = world.entities.find((one) => one.name === owner.__typename)?.fields.find((one) => one.name === name);
    const args = field?.takesArguments ? { by } : {};
    return field ? valueOf({ world, inputs: fromWorld(world) }, owner, { field, args }) : null;
  };
}

/** What a value is asked of. */
export interface Source {
  readonly world: World;
  readonly inputs: Inputs;
}

/** What is asked. */
export interface Asked {
  readonly field: Field;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The one true value of a field of a thing: the same wherever and how often it is asked. Uncut and cut graph read it here.
 *
 * @throws GraphQLError `FORBIDDEN` where the world says that this one fails: a code that gateways let through.
 */
export function valueOf({ world, inputs }: Source, owner: Thing, { field, args }: Asked): unknown {
  const given = field.requires.map((required) => inputs(owner, required));
  const number = hash(world.seed, owner.__typename, owner.id, field.name, { ...args }, given);
  const mood = number % 5 === 0 ? field.mood : 'sound';
  if (mood === 'fails') {
    throw new GraphQLError(`no ${field.name} of ${owner.__typename} ${owner.id}`, {
      extensions: { code: 'FORBIDDEN' },
    });
  }
  if (mood === 'empty') return null;
  if (!field.list) return single(world, field, number);
  return Array.from({ length: number % 4 }, (_, index) => single(world, field, hash(number, index)));
}

function single(world: World, { shape }: Field, number: number): unknown {
  switch (shape.kind) {
    case 'scalar':
      return scalar(shape.name, number);
    case 'entity':
      return { __typename: shape.name, id: pick(ids, number) };
    case 'abstract': {
      const members = world.abstracts.find(({ name }) => name === shape.name)?.members ?? [];
      return { __typename: pick(members, hash(number, 'type')), id: pick(ids, number) };
    }
    default:
      return shape satisfies never;
  }
}

function scalar(name: 'Int' | 'String' | 'Boolean' | 'Colour', number: number): unknown {
  switch (name) {
    case 'Int':
      return number % 1000;
    case 'String':
      return `s"${number % 97}é`;
    case 'Boolean':
      return number % 2 === 0;
    case 'Colour':
      return pick(['RED', 'GREEN', 'BLUE'], number);
    default:
      return name satisfies never;
  }
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('expected something to pick from');
  return item;
}

function hash(...parts: readonly unknown[]): number {
  return createHash('sha1').update(JSON.stringify(parts)).digest().readUInt32BE(0);
}
