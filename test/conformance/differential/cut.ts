import * as fc from 'fast-check';
import type { Abstract, Entity, Field, Requirement, World } from './world.ts';

/** What one subgraph of a cut world holds. */
export interface Piece {
  readonly name: string;
  readonly sdl: string;
  /** `Entity.field` → the requirements that come from outside, by representation. */
  readonly external: ReadonlyMap<string, readonly string[]>;
  /** Entity → what this piece knows of it besides, wherever it leads to one itself. */
  readonly provided: ReadonlyMap<string, readonly string[]>;
}

/** How a world is cut: drawn beside it, so that both shrink. */
export interface Cuts {
  readonly pieces: number;
  /** Numbers to draw from, one a decision. */
  readonly draws: readonly number[];
}

/** Ways to cut. */
export const cuts: fc.Arbitrary<Cuts> = fc.record({
  pieces: fc.integer({ min: 2, max: 4 }),
  draws: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
});

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])`;

interface Home {
  readonly entity: Entity;
  readonly field: Field;
  readonly pieces: ReadonlySet<number>;
}

/** Cuts a world into subgraphs. Some cuts do not compose: the caller passes over them. */
export function cutWorld(world: World, { pieces, draws }: Cuts): readonly Piece[] {
  let at = 0;
  const draw = (below: number): number => (draws[at++ % draws.length] ?? 0) % below;
  const homes = world.entities.flatMap((entity) =>
    entity.fields.map((field): Home => {
      const first = draw(pieces);
      const shared = draw(4) === 0 && field.requires.length === 0;
      return { entity, field, pieces: new Set(shared ? [first, draw(pieces)] : [first]) };
    }),
  );
  const rootsOf = (fields: readonly Field[]): (readonly [Field, number])[] =>
    fields.map((field) => [field, draw(pieces)]);
  const queries = rootsOf(world.queries);
  const mutations = rootsOf(world.mutations);
  return Array.from({ length: pieces }, (_, index) =>
    printPiece({
      world,
      index,
      homes,
      queries: queries.flatMap(([field, home]) => (home === index ? [field] : [])),
      mutations: mutations.flatMap(([field, home]) => (home === index ? [field] : [])),
      draw,
    }),
  );
}

interface Drawing {
  readonly world: World;
  readonly index: number;
  readonly homes: readonly Home[];
  readonly queries: readonly Field[];
  readonly mutations: readonly Field[];
  readonly draw: (below: number) => number;
}

function printPiece(drawing: Drawing): Piece {
  const { world, index, homes, queries, mutations } = drawing;
  const here = homes.filter((home) => home.pieces.has(index));
  const used = [...here.map(({ field }) => field), ...queries, ...mutations];
  const abstracts = world.abstracts.filter(({ name }) =>
    used.some(({ shape }) => shape.kind === 'abstract' && shape.name === name),
  );
  const members = new Set(abstracts.flatMap((abstract) => abstract.members));
  const external = new Map<string, readonly string[]>();
  const entities = world.entities.filter(
    ({ name }) =>
      members.has(name) ||
      here.some(({ entity }) => entity.name === name) ||
      used.some(({ shape }) => shape.kind === 'entity' && shape.name === name),
  );
  const provided = drawProvided(used, drawing);
  const sdl = [
    link,
    'enum Colour { RED GREEN BLUE }',
    printRoot('Query', queries, provided),
    printRoot('Mutation', mutations, provided),
    ...entities.map((entity) => printEntity(entity, { drawing: { ...drawing, provided }, abstracts, external })),
    ...abstracts.map((abstract) => printAbstract(abstract, here)),
  ];
  return { name: `s${index}`, sdl: sdl.filter(Boolean).join('\n'), external, provided };
}

interface EntityDrawing {
  readonly drawing: Drawing & { readonly provided: ReadonlyMap<string, readonly string[]> };
  readonly abstracts: readonly Abstract[];
  readonly external: Map<string, readonly string[]>;
}

function printEntity(entity: Entity, { drawing, abstracts, external }: EntityDrawing): string {
  const { homes, index, draw } = drawing;
  const of = homes.filter((home) => home.entity === entity);
  const here = of.filter((home) => home.pieces.has(index));
  const member = abstracts.filter(({ members }) => members.includes(entity.name));
  const keys = keysOf(draw(10), member.length > 0);
  const stub = here.length === 0 && draw(3) === 0;
  const outside = new Set<string>();
  const lines = here.map(({ field, pieces }) => {
    const missing = field.requires.filter(({ name }) => !here.some((home) => home.field.name === name));
    for (const { name } of missing) outside.add(name);
    external.set(
      `${entity.name}.${field.name}`,
      missing.map(({ name }) => name),
    );
    const printed = missing.map((one) => printRequirement(one, of));
    const requires = printed.length > 0 ? ` @requires(fields: "${printed.join(' ')}")` : '';
    const provides = printProvides(field, drawing.provided);
    return `  ${printField(field)}${pieces.size > 1 || isProvidable(field) ? ' @shareable' : ''}${requires}${provides}`;
  });
  for (const name of drawing.provided.get(entity.name) ?? []) outside.add(name);
  const externals = of
    .filter(({ field }) => outside.has(field.name))
    .map(({ field }) => `  ${printField(field)} @external`);
  const interfaces = member.filter(({ kind }) => kind === 'interface').map(({ name }) => name);
  return [
    `type ${entity.name}${interfaces.length > 0 ? ` implements ${interfaces.join(' & ')}` : ''} ${keys.map((key) => `@key(fields: "${key}"${stub ? ', resolvable: false' : ''})`).join(' ')} {`,
    ...keys.map((key) => `  ${key}: ID!`),
    ...lines,
    ...externals,
    '}',
  ].join('\n');
}

function printRequirement({ name, by }: Requirement, homes: readonly Home[]): string {
  const takesArguments = homes.some(({ field }) => field.name === name && field.takesArguments);
  return takesArguments ? `${name}(by: ${String(by)})` : name;
}

/** What a piece gives of an entity that it does not own, wherever it leads to that entity. */
function printProvides({ shape }: Field, provided: ReadonlyMap<string, readonly string[]>): string {
  const names = shape.kind === 'entity' ? (provided.get(shape.name) ?? []) : [];
  return names.length === 0 ? '' : ` @provides(fields: "${names.join(' ')}")`;
}

/** What other pieces may provide, which its own must allow by `@shareable`. */
function isProvidable({ shape, takesArguments, requires }: Field): boolean {
  return shape.kind === 'scalar' && !takesArguments && requires.length === 0;
}

/** For some of the entities that a piece leads to: scalars whose home is elsewhere. */
function drawProvided(used: readonly Field[], { world, homes, index, draw }: Drawing): Map<string, readonly string[]> {
  const reached = new Set(used.flatMap(({ shape }) => (shape.kind === 'entity' ? [shape.name] : [])));
  const chosen = world.entities.filter(({ name }) => reached.has(name) && draw(3) === 0);
  return new Map(
    chosen.map(({ name }) => {
      const elsewhere = homes.filter(
        (home) => home.entity.name === name && isProvidable(home.field) && !home.pieces.has(index),
      );
      return [name, elsewhere.filter(() => draw(2) === 0).map(({ field }) => field.name)];
    }),
  );
}

function keysOf(draw: number, needsId: boolean): readonly string[] {
  if (draw < 5) return ['id', 'code'];
  if (draw < 9 || needsId) return ['id'];
  return ['code'];
}

/** An interface has, in one subgraph, what all its members resolve there in the same form. */
function printAbstract({ name, kind, members }: Abstract, here: readonly Home[]): string {
  if (kind === 'union') return `union ${name} = ${members.join(' | ')}`;
  const fieldsOf = (member: string): readonly string[] =>
    here.filter(({ entity }) => entity.name === member).map(({ field }) => printField(field));
  const [first = '', ...others] = members;
  const common = fieldsOf(first).filter((line) => others.every((other) => fieldsOf(other).includes(line)));
  return [`interface ${name} {`, '  id: ID!', ...common.map((line) => `  ${line}`), '}'].join('\n');
}

function printRoot(name: string, fields: readonly Field[], provided: ReadonlyMap<string, readonly string[]>): string {
  const lines = fields.map((field) => `  ${printField(field)}${printProvides(field, provided)}`);
  return lines.length === 0 ? '' : `type ${name} {\n${lines.join('\n')}\n}`;
}

function printField({ name, shape, list, nonNull, takesArguments }: Field): string {
  const type = list ? `[${shape.name}]` : shape.name;
  return `${name}${takesArguments ? '(by: Int = 1, as: String)' : ''}: ${type}${nonNull ? '!' : ''}`;
}
