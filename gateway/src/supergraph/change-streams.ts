import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { Log } from '../lib/log.ts';
import type { Generation } from './generation.ts';
import { joinsOf, type Joins } from './joins.ts';
import { argumentOf } from './join-directives.ts';

/** The specification of `@changes` and `@watches`, composed by `@composeDirective`. */
const feature = 'https://musubi.example/live';

/** A subscription field by which a subgraph tells which entities changed: `@changes(parts: [String!])`. */
export interface ChangeStream {
  readonly subgraph: string;
  readonly field: string;
  /** Objects that it names when they change. */
  readonly types: ReadonlySet<string>;
  /** Objects of the subgraph that change only with one of those, in which they are found. */
  readonly parts: ReadonlySet<string>;
}

/** How entities of a type are told apart, whoever tells of them. */
export interface EntityKey {
  /** The type's name, or that of the interface of which every object is an entity of its own. */
  readonly family: string;
  readonly selectionSet: SelectionSetNode;
}

/** What a supergraph says of changes. */
export interface Changes {
  readonly streams: readonly ChangeStream[];
  /** Fields that are marked and tell nothing: they need arguments, or give no entities. As `Type.field`. */
  readonly ignored: readonly string[];
  readonly streamsOf: (subgraph: string) => readonly ChangeStream[];
  readonly familyOf: (type: string) => string;
  /** Undefined where those who tell of a type have no key in common that clients may see. */
  readonly keyOf: (type: string) => EntityKey | undefined;
  /** Types with whose entities a field's value may change besides: `@watches(types: [String!]!)`. */
  readonly watchedBy: (type: string, field: string) => readonly string[];
}

const changesByGeneration = new WeakMap<Generation, Changes>();

/** Read once for a generation. */
export function changesOf(generation: Generation): Changes {
  const known = changesByGeneration.get(generation) ?? readChanges(generation);
  changesByGeneration.set(generation, known);
  return known;
}

function readChanges(generation: Generation): Changes {
  const joins = joinsOf(generation);
  const { schema } = generation.supergraph;
  const linked = schema.coreFeatures?.getByIdentity(feature);
  const [changes, watches] = [linked?.directiveNameInSchema('changes'), linked?.directiveNameInSchema('watches')];
  const root = schema.schemaDefinition.rootType('subscription')?.name ?? '';
  const ignored: string[] = [];
  const streams = joins.fieldsOf(root).flatMap(({ name, type, directives, arguments: given = [] }) => {
    const marked = directives?.find((directive) => directive.name.value === changes);
    if (!marked) return [];
    const isAskable = given.every((one) => one.type.kind !== Kind.NON_NULL_TYPE || one.defaultValue !== undefined);
    const parts = new Set(textsOf(marked, 'parts'));
    return joins.homesOf(root, name.value).flatMap(({ subgraph }): readonly ChangeStream[] => {
      const types = joins.objectsOf(namedOf(type), subgraph).filter((object) => joins.keysOf(object).length > 0);
      if (isAskable && types.length > 0) return [{ subgraph, field: name.value, types: new Set(types), parts }];
      ignored.push(`${root}.${name.value}`);
      return [];
    });
  });
  const families = new Map<string, string>();
  const keys = new Map<string, EntityKey | undefined>();
  for (const type of new Set(streams.flatMap(({ types }) => [...types]))) {
    families.set(type, familyOf(type, generation));
    keys.set(type, keyOf(type, { streams, joins, generation }));
  }
  return {
    streams,
    ignored,
    streamsOf: (subgraph) => streams.filter((stream) => stream.subgraph === subgraph),
    familyOf: (type) => families.get(type) ?? type,
    keyOf: (type) => keys.get(type),
    watchedBy(type, field) {
      const marked = joins.fieldNamed(type, field)?.directives?.find((directive) => directive.name.value === watches);
      return marked ? textsOf(marked, 'types') : [];
    },
  };
}

function textsOf(directive: ConstDirectiveNode, name: string): readonly string[] {
  const given = argumentOf(directive, name);
  return Array.isArray(given) ? given.map(String) : [];
}

function namedOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type);
}

/** Where a subgraph knows an interface as an object (`@interfaceObject`), it cannot tell which object an entity is. */
function familyOf(type: string, { apiSchema, supergraph }: Generation): string {
  const object = apiSchema.getType(type);
  const interfaces = isObjectType(object) ? object.getInterfaces() : [];
  const joined = interfaces.find(({ name }) =>
    supergraph.schema
      .type(name)
      ?.appliedDirectivesOf('join__type')
      .some((join) => join.arguments()['isInterfaceObject'] === true),
  );
  return joined?.name ?? type;
}

interface KeyChoice {
  readonly streams: readonly ChangeStream[];
  readonly joins: Joins;
  readonly generation: Generation;
}

/** Of the keys that all who tell of a type have, that which most subgraphs know: there it costs nothing to ask for. */
function keyOf(type: string, { streams, joins, generation }: KeyChoice): EntityKey | undefined {
  const family = familyOf(type, generation);
  const keys = joins.keysOf(type).map(({ subgraph, fields }) => ({ subgraph, selectionSet: parseFields(fields) }));
  const tellers = streams.filter(({ types }) => types.has(type)).map(({ subgraph }) => subgraph);
  const subgraphsOf = (text: string): readonly string[] =>
    keys.filter(({ selectionSet }) => print(selectionSet) === text).map(({ subgraph }) => subgraph);
  const object = generation.apiSchema.getType(type);
  const [best] = keys
    .map(({ selectionSet }) => ({ selectionSet, subgraphs: subgraphsOf(print(selectionSet)) }))
    .filter(({ subgraphs }) => tellers.every((teller) => subgraphs.includes(teller)))
    .filter(({ selectionSet }) => isVisible(selectionSet, object))
    .toSorted((a, b) => b.subgraphs.length - a.subgraphs.length);
  return best && { family, selectionSet: best.selectionSet };
}

/** Whoever marked them thinks that live queries hear of their changes. */
export function warnOfIgnored({ ignored }: Pick<Changes, 'ignored'>, log: Pick<Log, 'warn'>): void {
  if (ignored.length === 0) return;
  log.warn({ fields: ignored }, 'Expected fields with @changes to give entities and need no arguments; not listening');
}

/** A field set (`id owner { id }`) as a selection set. */
export function parseFields(fields: string): SelectionSetNode {
  const [definition] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected fields, got "${fields}"`);
  return definition.selectionSet;
}

function isVisible({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): boolean {
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD || !(isObjectType(type) || isInterfaceType(type))) return false;
    const field = type.getFields()[selection.name.value];
    return (
      field !== undefined && (!selection.selectionSet || isVisible(selection.selectionSet, getNamedType(field.type)))
    );
  });
}
