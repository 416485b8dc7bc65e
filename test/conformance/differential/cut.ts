import { Kind, parse, type SelectionSetNode } from 'graphql';
import { drawFrom, some, type Draw } from './draw.ts';
import type { Piece } from './part.ts';
import { entityInterfaceName, type EntityPlan, type FieldPlan, type WorldPlan } from './world.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"])
scalar Blob
enum Colour { RED GREEN BLUE }
input Filter { by: Int = 1 colour: Colour more: Filter names: [String!] }
type Place @shareable { zone: ID! shelf: ID! }`;

/** Cuts a world into subgraphs. Some cuts do not compose: the caller passes over them. */
export function cutWorld(world: WorldPlan): readonly Piece[] {
  const draw = drawFrom(world.seed + 1);
  return Array.from({ length: world.parts }, (_, part) => {
    const cutting = { world, part, draw, outside: new Set<string>(), provides: new Map<FieldPlan, string>() };
    for (const field of fieldsHere(cutting)) noteOutside(field, cutting);
    return { name: `s${part}`, sdl: printPiece(cutting) };
  });
}

interface Cutting {
  readonly world: WorldPlan;
  readonly part: number;
  readonly draw: Draw;
  /** `Type.field` of what is named here and lives elsewhere. */
  readonly outside: Set<string>;
  /** What is given along with a field. */
  readonly provides: Map<FieldPlan, string>;
}

function isHere({ homes, overridden }: FieldPlan, part: number): boolean {
  return homes.includes(part) || overridden === part;
}

function fieldsHere({ world, part }: Cutting): readonly FieldPlan[] {
  const living = world.entityInterface?.objects.includes(part) === true ? world.entityInterface.fields : [];
  const all = [...world.queries, ...world.mutations, ...world.entities.flatMap(({ fields }) => fields), ...living];
  return all.filter((field) => isHere(field, part));
}

/** Names what a field needs or gives of other subgraphs' fields. */
function noteOutside(field: FieldPlan, cutting: Cutting): void {
  const { world, part, draw, outside, provides } = cutting;
  if (field.requires !== undefined && field.homes.includes(part)) {
    const owner = world.entities.find(({ fields }) => fields.includes(field));
    if (owner) noteSet(owner.name, selectionsOf(field.requires), cutting);
  }
  // What is overridden may provide nothing.
  if (draw(3) > 0 || field.overridden !== undefined) return;
  const given = membersHere(field.named, cutting).flatMap((name) => {
    const elsewhere = entityOf(name, cutting)?.fields.filter((one) => isProvidable(one) && !isHere(one, part)) ?? [];
    const chosen = some(elsewhere, draw, 2).map((one) => one.name);
    for (const one of chosen) outside.add(`${name}.${one}`);
    if (chosen.length === 0) return [];
    return [name === field.named ? chosen.join(' ') : `... on ${name} { ${chosen.join(' ')} }`];
  });
  if (given.length > 0) provides.set(field, given.join(' '));
}

function noteSet(type: string, { selections }: SelectionSetNode, cutting: Cutting): void {
  for (const one of selections) {
    if (one.kind === Kind.INLINE_FRAGMENT) noteSet(one.typeCondition?.name.value ?? type, one.selectionSet, cutting);
    if (one.kind !== Kind.FIELD) continue;
    const field = entityOf(type, cutting)?.fields.find(({ name }) => name === one.name.value);
    if (field && !isHere(field, cutting.part)) cutting.outside.add(`${type}.${field.name}`);
    if (field && one.selectionSet) noteSet(field.named, one.selectionSet, cutting);
  }
}

function entityOf(name: string, { world }: Cutting): EntityPlan | undefined {
  return world.entities.find((entity) => entity.name === name);
}

/** The object types that a name stands for here. */
function membersHere(name: string, { world, part }: Cutting): readonly string[] {
  const abstract = world.abstracts.find((one) => one.name === name);
  if (!abstract) return [name];
  const { members, partly } = abstract;
  return members.filter((member) => partly.get(member)?.includes(part) ?? true);
}

/** What other pieces may provide, which its own must allow by `@shareable`. */
function isProvidable({ named, takes, requires, overridden }: FieldPlan): boolean {
  const isLeaf = ['Int', 'String', 'Boolean', 'Colour', 'Float'].includes(named);
  return isLeaf && takes === 'nothing' && requires === undefined && overridden === undefined;
}

function printPiece(cutting: Cutting): string {
  const { world } = cutting;
  const names = typesHere(cutting);
  const blocks = [
    head,
    printRoot('Query', world.queries, cutting),
    printRoot('Mutation', world.mutations, cutting),
    printLiving(cutting),
    ...world.entities.filter(({ name }) => names.has(name)).map((entity) => printEntity(entity, names, cutting)),
    ...world.values
      .filter(({ name }) => names.has(name))
      .map(({ name, fields }) =>
        block(
          `type ${name} @shareable`,
          fields.map((one) => `${one.name}: ${one.type}`),
        ),
      ),
    ...world.abstracts.filter(({ name }) => names.has(name)).map(({ name }) => printAbstract(name, cutting)),
  ];
  return blocks.filter(Boolean).join('\n');
}

function block(opening: string, lines: readonly string[]): string {
  return [`${opening} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

/** Every type that anything here leads to. */
function typesHere(cutting: Cutting): ReadonlySet<string> {
  const { world, part, outside } = cutting;
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    for (const member of membersHere(name, cutting)) add(member);
    for (const { named } of world.values.find((value) => value.name === name)?.fields ?? []) add(named);
    for (const field of entityOf(name, cutting)?.fields ?? []) {
      if (isHere(field, part) || outside.has(`${name}.${field.name}`)) add(field.named);
    }
  };
  for (const { named } of fieldsHere(cutting)) add(named);
  for (const { name, fields } of world.entities) if (fields.some((field) => isHere(field, part))) add(name);
  for (const coordinate of outside) add(coordinate.split('.')[0] ?? '');
  if (world.entityInterface?.home === part) for (const member of world.entityInterface.members) add(member);
  return names;
}

function printRoot(name: string, fields: readonly FieldPlan[], cutting: Cutting): string {
  const lines = fields.filter((field) => isHere(field, cutting.part)).map((field) => printField(field, cutting));
  return lines.length === 0 ? '' : block(`type ${name}`, lines);
}

function printLiving(cutting: Cutting): string {
  const { world, part } = cutting;
  if (!world.entityInterface) return '';
  const { home, objects, fields, members } = world.entityInterface;
  if (home === part) {
    return block(`interface ${entityInterfaceName} @key(fields: "id")`, ['id: ID!', ...commonFields(members, cutting)]);
  }
  if (!objects.includes(part)) return '';
  const here = fields.filter((field) => isHere(field, part)).map((field) => printField(field, cutting));
  return block(`type ${entityInterfaceName} @key(fields: "id") @interfaceObject`, ['id: ID!', ...here]);
}

function printEntity({ name, keys, fields }: EntityPlan, names: ReadonlySet<string>, cutting: Cutting): string {
  const { world, part, draw, outside } = cutting;
  const interfaces = world.abstracts
    .filter((one) => one.kind === 'interface' && names.has(one.name) && membersHere(one.name, cutting).includes(name))
    .map((one) => one.name);
  const living = world.entityInterface;
  if (living?.home === part && living.members.includes(name)) interfaces.push(entityInterfaceName);
  const drawn = part === 0 || living?.members.includes(name) === true ? keys : some(keys, draw, 2);
  const chosen = drawn.length === 0 ? keys.slice(0, 1) : drawn;
  const here = fields.filter((field) => isHere(field, part));
  const stub = here.length === 0 && draw(3) === 0 ? ', resolvable: false' : '';
  const implementing = interfaces.length > 0 ? ` implements ${interfaces.join(' & ')}` : '';
  return block(`type ${name}${implementing} ${chosen.map((key) => `@key(fields: "${key}"${stub})`).join(' ')}`, [
    chosen.includes('id') ? 'id: ID!' : 'id: ID! @shareable',
    ...(chosen.includes('code') ? ['code: Int!'] : []),
    ...(chosen.includes('brand model') ? ['brand: ID!', 'model: String!'] : []),
    ...(chosen.some((key) => key.startsWith('place')) ? ['place: Place!'] : []),
    ...here.map((field) => printField(field, cutting)),
    ...fields.filter((field) => outside.has(`${name}.${field.name}`)).map((field) => `${signature(field)} @external`),
  ]);
}

/** An interface has, in one subgraph, what all its members resolve there in the same form. */
function printAbstract(name: string, cutting: Cutting): string {
  const members = membersHere(name, cutting);
  const kind = cutting.world.abstracts.find((one) => one.name === name)?.kind;
  if (kind === 'union') return `union ${name} = ${members.join(' | ')}`;
  return block(`interface ${name}`, ['id: ID!', ...commonFields(members, cutting)]);
}

function commonFields(members: readonly string[], cutting: Cutting): readonly string[] {
  const fieldsOf = (member: string): readonly string[] =>
    (entityOf(member, cutting)?.fields ?? [])
      .filter((one) => isHere(one, cutting.part) && !one.isHidden)
      .map(signature);
  const [first = '', ...others] = members;
  return fieldsOf(first).filter((line) => others.every((other) => fieldsOf(other).includes(line)));
}

function printField(field: FieldPlan, { part, provides }: Cutting): string {
  const given = provides.get(field);
  return [
    signature(field),
    field.homes.length > 1 || isProvidable(field) ? ' @shareable' : '',
    field.isHidden && field.homes[0] === part ? ' @inaccessible' : '',
    field.overridden === undefined || field.overridden === part ? '' : ` @override(from: "s${field.overridden}")`,
    field.requires === undefined ? '' : ` @requires(fields: "${field.requires}")`,
    given === undefined ? '' : ` @provides(fields: "${given}")`,
  ].join('');
}

function signature({ name, type, takes }: FieldPlan): string {
  const takings = { nothing: '', numbers: '(by: Int = 1, as: String)', filter: '(where: Filter)' };
  return `${name}${takings[takes]}: ${type}`;
}

function selectionsOf(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a field set, got "${text}"`);
  return definition.selectionSet;
}
