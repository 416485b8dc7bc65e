import * as fc from 'fast-check';

/** A type of value that a field may have. */
export type Shape =
  | { readonly kind: 'scalar'; readonly name: 'Int' | 'String' | 'Boolean' | 'Colour' }
  | { readonly kind: 'entity'; readonly name: string }
  | { readonly kind: 'abstract'; readonly name: string };

/** A field that another is computed from, with the argument that it is read by if it takes arguments. */
export interface Requirement {
  readonly name: string;
  readonly by: number;
}

/** One field of an entity or of a root type. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly list: boolean;
  readonly nonNull: boolean;
  /** Takes `by: Int = 1` and `as: String`, and its value depends on them. */
  readonly takesArguments: boolean;
  /** Fields of the same entity, scalars, that its value is computed from. */
  readonly requires: readonly Requirement[];
  /** `fails`: now and then an error; `empty`: now and then null, where it may. */
  readonly mood: 'sound' | 'fails' | 'empty';
}

/** An entity type; every one has `id: ID!` and `code: ID!` beside its fields. */
export interface Entity {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A union of entities, or an interface that has `id` and those fields which all its members have. */
export interface Abstract {
  readonly name: string;
  readonly kind: 'union' | 'interface';
  readonly members: readonly string[];
}

/** A whole graph, before it is cut. */
export interface World {
  readonly seed: number;
  readonly entities: readonly Entity[];
  readonly abstracts: readonly Abstract[];
  readonly queries: readonly Field[];
  readonly mutations: readonly Field[];
}

const entityNames = ['Ant', 'Bee', 'Cat', 'Dog'] as const;
const fieldNames = ['w', 'h', 'name', 'size', 'tag', 'peer', 'parts', 'note'] as const;
/** Fields that are never computed from others, so that there is something to require. */
const plainNames = ['w', 'h', 'tag'] as const;
const scalars = ['Int', 'String', 'Boolean', 'Colour'] as const;

/** Small worlds with everything in them that federation makes hard. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    seed: fc.nat(1_000_000),
    names: fc.uniqueArray(fc.constantFrom(...entityNames), { minLength: 2, maxLength: 4 }),
    abstracts: fc.array(fc.constantFrom('union' as const, 'interface' as const), { maxLength: 2 }),
  })
  .chain(({ seed, names, abstracts }) => {
    const made = abstracts.map((kind, index) => ({
      name: `${kind === 'union' ? 'Any' : 'Some'}${index}`,
      kind,
      members: names.slice(0, 2 + (index % 2)),
    }));
    const shapes = shapesOf(
      names,
      made.map(({ name }) => name),
    );
    const fields = fc.uniqueArray(fieldOf(shapes), { minLength: 3, maxLength: 7, selector: ({ name }) => name });
    const roots = fc.uniqueArray(rootOf(shapes), { minLength: 1, maxLength: 4, selector: ({ name }) => name });
    return fc.record({
      seed: fc.constant(seed),
      abstracts: fc.constant(made),
      entities: fc.tuple(
        ...names.map((name) =>
          fields.map((all) => ({ name, fields: all.map((field) => withRequirements(field, all)) })),
        ),
      ),
      queries: roots,
      mutations: fc
        .array(rootOf(shapes), { maxLength: 2 })
        .map((all) => all.map((field, index) => ({ ...field, name: `do${index}` }))),
    });
  });

function shapesOf(entities: readonly string[], abstracts: readonly string[]): fc.Arbitrary<Shape> {
  const scalar = fc.constantFrom(...scalars).map((name): Shape => ({ kind: 'scalar', name }));
  const entity = fc.constantFrom(...entities).map((name): Shape => ({ kind: 'entity', name }));
  if (abstracts.length === 0) return fc.oneof({ arbitrary: scalar, weight: 3 }, { arbitrary: entity, weight: 2 });
  const abstract = fc.constantFrom(...abstracts).map((name): Shape => ({ kind: 'abstract', name }));
  return fc.oneof(
    { arbitrary: scalar, weight: 4 },
    { arbitrary: entity, weight: 2 },
    { arbitrary: abstract, weight: 1 },
  );
}

function fieldOf(shapes: fc.Arbitrary<Shape>): fc.Arbitrary<Field> {
  return fc.record({
    name: fc.constantFrom(...fieldNames),
    shape: shapes,
    list: fc.boolean(),
    nonNull: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    takesArguments: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    requires: fc.array(fc.record({ name: fc.constantFrom(...plainNames), by: fc.nat(2) }), {
      minLength: 1,
      maxLength: 2,
    }),
    mood: fc.constantFrom('sound' as const, 'sound' as const, 'sound' as const, 'fails' as const, 'empty' as const),
  });
}

/** What is required is kept only where it can be: sound scalars that require nothing themselves. */
function withRequirements(field: Field, all: readonly Field[]): Field {
  const found = (name: string): boolean => all.some((other) => other.name === name && isSoundScalar(other));
  const requires = field.requires.filter(
    ({ name }, index, given) => found(name) && given.findIndex((other) => other.name === name) === index,
  );
  return { ...field, requires: isPlain(field) ? [] : requires };
}

function isSoundScalar({ shape, mood }: Field): boolean {
  return shape.kind === 'scalar' && mood === 'sound';
}

function isPlain({ name }: Field): boolean {
  return plainNames.some((plain) => plain === name);
}

function rootOf(shapes: fc.Arbitrary<Shape>): fc.Arbitrary<Field> {
  const rooted = shapes.filter(({ kind }) => kind !== 'scalar');
  return fc.record({
    name: fc.constantFrom('one', 'many', 'first', 'top'),
    shape: rooted,
    list: fc.boolean(),
    nonNull: fc.constant(false),
    takesArguments: fc.boolean(),
    requires: fc.constant([]),
    mood: fc.constantFrom('sound' as const, 'sound' as const, 'fails' as const),
  });
}
