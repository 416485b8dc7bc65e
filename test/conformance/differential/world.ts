import { drawFrom, pick, some, type Draw } from './draw.ts';

/** One field of the uncut graph and where it lives. */
export interface FieldPlan {
  readonly name: string;
  /** As SDL writes it. */
  readonly type: string;
  readonly named: string;
  readonly takes: 'nothing' | 'numbers' | 'filter';
  /** The numbers of the subgraphs that resolve it. */
  readonly homes: readonly number[];
  /** A subgraph that has it still, though it is overridden. */
  readonly overridden: number | undefined;
  readonly isHidden: boolean;
  /** What it is computed from, as a field set. */
  readonly requires: string | undefined;
}

/** An entity type. */
export interface EntityPlan {
  readonly name: string;
  /** Field sets, `id` always among them. */
  readonly keys: readonly string[];
  readonly fields: readonly FieldPlan[];
}

/** A type without a key that every subgraph knows whole. */
export interface ValuePlan {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly named: string }[];
}

/** A union, or an interface that has `id` and what all its members have. */
export interface AbstractPlan {
  readonly name: string;
  readonly kind: 'union' | 'interface';
  readonly members: readonly string[];
  /** Members that only some subgraphs know of. */
  readonly partly: ReadonlyMap<string, readonly number[]>;
}

/** An interface with a key, that some subgraphs know as an object. */
export interface EntityInterfacePlan {
  readonly members: readonly string[];
  /** The subgraph that knows all its implementations. */
  readonly home: number;
  readonly objects: readonly number[];
  /** What the subgraphs add that know it as an object. */
  readonly fields: readonly FieldPlan[];
}

/** A whole graph, and how it is cut. */
export interface WorldPlan {
  readonly seed: number;
  readonly parts: number;
  readonly entities: readonly EntityPlan[];
  readonly values: readonly ValuePlan[];
  readonly abstracts: readonly AbstractPlan[];
  readonly entityInterface: EntityInterfacePlan | undefined;
  readonly queries: readonly FieldPlan[];
  readonly mutations: readonly FieldPlan[];
}

/** The name of the interface with a key. */
export const entityInterfaceName = 'Living';

const scalars = ['Int', 'String', 'Boolean', 'Colour', 'Float', 'Blob'] as const;
const keyPools = [
  ['id'],
  ['id', 'code'],
  ['id', 'brand model'],
  ['id', 'place { zone }'],
  ['id', 'code', 'place { zone shelf }'],
] as const;

/** Draws a graph with everything in it that federation makes hard. */
export function drawWorld(seed: number): WorldPlan {
  const draw = drawFrom(seed);
  const parts = 2 + draw(4);
  const names = ['Ant', 'Bee', 'Cat', 'Dog'].slice(0, 2 + draw(3));
  const entityInterface = draw(2) === 0 ? drawEntityInterface(names, parts, draw) : undefined;
  const values = drawValues(names, draw, entityInterface);
  const abstracts = drawAbstracts(names, { draw, parts, values });
  const drawing: Drawing = { draw, parts, names, values, abstracts, entityInterface };
  return {
    seed,
    parts,
    values,
    abstracts,
    entityInterface: entityInterface && {
      ...entityInterface,
      fields: drawFields(['stars', 'rank', 'fans'], drawing, entityInterface.objects).map((field) => ({
        ...field,
        overridden: undefined,
      })),
    },
    entities: names.map((name) => drawEntity(name, drawing)),
    queries: drawRoots(['one', 'many', 'first', 'top', 'best'], drawing),
    mutations:
      draw(2) === 0
        ? drawRoots(['do0', 'do1', 'do2'], drawing).map((field) => ({ ...field, homes: field.homes.slice(0, 1) }))
        : [],
  };
}

interface Drawing {
  readonly draw: Draw;
  readonly parts: number;
  readonly names: readonly string[];
  readonly values: readonly ValuePlan[];
  readonly abstracts: readonly AbstractPlan[];
  readonly entityInterface: Omit<EntityInterfacePlan, 'fields'> | undefined;
}

function drawEntityInterface(names: readonly string[], parts: number, draw: Draw): Omit<EntityInterfacePlan, 'fields'> {
  const home = draw(parts);
  const others = Array.from({ length: parts }, (_, index) => index).filter((index) => index !== home);
  const chosen = some(others, draw, 2);
  return { home, members: names.slice(0, 2), objects: chosen.length === 0 ? others.slice(0, 1) : chosen };
}

/** `Size` of scalars, and `Tag` that leads on. */
function drawValues(names: readonly string[], draw: Draw, living: Drawing['entityInterface']): readonly ValuePlan[] {
  const field = (name: string, type: string) => ({ name, type, named: type.replaceAll(/[[\]!]/g, '') });
  const size = { name: 'Size', fields: [field('w', 'Int'), field('h', pick(['Int!', '[[Int]]', 'Float'], draw(3)))] };
  const leads = living ? 'Size' : pick(names, draw(9));
  const tag = { name: 'Tag', fields: [field('text', 'String'), field('of', pick([leads, `[${leads}!]`], draw(2)))] };
  return [size, tag];
}

function drawAbstracts(
  names: readonly string[],
  { draw, parts, values }: Pick<Drawing, 'draw' | 'parts' | 'values'>,
): readonly AbstractPlan[] {
  const kinds = [[], ['union'], ['interface'], ['union', 'interface'], ['union', 'union']] as const;
  return pick(kinds, draw(5)).map((kind, index) => {
    const members = names.slice(draw(2), 3);
    const all = kind === 'union' && draw(3) === 0 ? [...members, pick(values, draw(2)).name] : members;
    const every = Array.from({ length: parts }, (_, part) => part);
    const partly = new Map(draw(2) === 0 ? all.slice(1).map((member) => [member, some(every, draw, 2)] as const) : []);
    return { name: `${kind === 'union' ? 'Any' : 'Some'}${index}`, kind, members: all, partly };
  });
}

/** Where something may live that leads to a type: who knows an interface as an object knows no implementation of it. */
function mayKnow({ entityInterface, abstracts }: Drawing, named: string, part: number): boolean {
  if (!entityInterface) return true;
  const { members, objects, home } = entityInterface;
  if (named === entityInterfaceName) return part === home || objects.includes(part);
  const stands = abstracts.find(({ name }) => name === named)?.members ?? [named];
  return !objects.includes(part) || !stands.some((one) => members.includes(one));
}

function drawFields(names: readonly string[], drawing: Drawing, parts: readonly number[]): readonly FieldPlan[] {
  const { draw } = drawing;
  return names.flatMap((name) => {
    const named = drawNamed(drawing);
    const possible = parts.filter((part) => mayKnow(drawing, named, part));
    const [first, second] = [
      possible[draw(100) % Math.max(1, possible.length)],
      possible[draw(100) % Math.max(1, possible.length)],
    ];
    if (first === undefined || second === undefined) return [];
    const isShared = draw(4) === 0 && second !== first;
    const homes = isShared ? [first, second] : [first];
    const isOverridden = !isShared && draw(6) === 0 && second !== first;
    return [
      {
        name,
        named,
        type: wrapped(named, draw),
        takes: pick(['nothing', 'nothing', 'nothing', 'numbers', 'filter'] as const, draw(5)),
        homes,
        overridden: isOverridden ? second : undefined,
        isHidden: draw(12) === 0,
        requires: undefined,
      },
    ];
  });
}

function drawNamed({ draw, names, values, abstracts, entityInterface }: Drawing): string {
  const kind = draw(9);
  if (kind < 4) return pick(scalars, draw(6));
  if (kind < 6) return pick(names, draw(20));
  if (kind === 6) return pick(values, draw(20)).name;
  if (kind === 7 && entityInterface) return entityInterfaceName;
  return abstracts.length === 0 ? pick(scalars, draw(6)) : pick(abstracts, draw(20)).name;
}

function wrapped(named: string, draw: Draw): string {
  const wrap = pick(['T', 'T', 'T', 'T', 'T!', '[T]', '[T]', '[T!]', '[T!]!', '[[T]]', '[[T!]!]'], draw(11));
  return wrap.replace('T', named);
}

function drawEntity(name: string, drawing: Drawing): EntityPlan {
  const { draw, parts, entityInterface } = drawing;
  const every = Array.from({ length: parts }, (_, part) => part);
  const own = every.filter((part) => mayKnow(drawing, name, part));
  const plain = drawFields(
    ['w', 'h', 'tag', 'size', 'name', 'peer', 'parts', 'note'].slice(0, 4 + draw(5)),
    drawing,
    own,
  );
  const keys = entityInterface?.members.includes(name) ? ['id'] : pick(keyPools, draw(5));
  return { name, keys, fields: plain.map((field, index) => withRequirement(field, { plain, index, drawing })) };
}

interface Requiring {
  readonly plain: readonly FieldPlan[];
  readonly index: number;
  readonly drawing: Drawing;
}

/** Some fields are computed from ones that were drawn before them, which may be computed themselves. */
function withRequirement(field: FieldPlan, { plain, index, drawing }: Requiring): FieldPlan {
  const { draw } = drawing;
  if (field.homes.length > 1 || field.overridden !== undefined || draw(3) > 0) return field;
  const [home = 0] = field.homes;
  const earlier = plain
    .slice(0, index)
    .filter(
      ({ homes, overridden, named }) => !homes.includes(home) && overridden !== home && mayKnow(drawing, named, home),
    );
  const texts = some(earlier, draw, 2)
    .slice(0, 2)
    .flatMap((one) => requirementText(one, drawing));
  return texts.length === 0 ? field : { ...field, requires: texts.join(' ') };
}

function requirementText(
  { name, named, takes }: FieldPlan,
  { draw, names, values, abstracts }: Drawing,
): readonly string[] {
  const args = { nothing: '', numbers: `(by: ${draw(3)})`, filter: `(where: {colour: RED, by: ${draw(2)}})` }[takes];
  const below = (type: string): string | undefined => {
    if (names.includes(type)) return 'id';
    const value = values.find((one) => one.name === type);
    return value && pick(value.fields, 0).name;
  };
  const direct = below(named);
  if (direct !== undefined) return [`${name}${args} { ${direct} }`];
  const abstract = abstracts.find((one) => one.name === named);
  if (!abstract) return named === entityInterfaceName ? [`${name}${args} { id }`] : [`${name}${args}`];
  if (abstract.partly.size > 0) return [];
  const fragments = abstract.members.map((member) => `... on ${member} { ${below(member) ?? '__typename'} }`);
  return [`${name}${args} { __typename ${fragments.join(' ')} }`];
}

function drawRoots(names: readonly string[], drawing: Drawing): readonly FieldPlan[] {
  const every = Array.from({ length: drawing.parts }, (_, part) => part);
  return drawFields(names, drawing, every).map((field) => ({
    ...field,
    type: field.type.replace(/!$/, ''),
    isHidden: false,
  }));
}
