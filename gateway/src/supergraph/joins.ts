import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { Generation } from './generation.ts';
import { argumentOf } from './join-directives.ts';

/** A key by which a subgraph knows a type. */
export interface TypeKey {
  readonly subgraph: string;
  /** As the supergraph writes it, such as `id` or `owner { id }`. */
  readonly fields: string;
}

/** A subgraph that may be asked for a field, and what it needs to compute it. */
export interface FieldHome {
  readonly subgraph: string;
  /** Fields of other subgraphs, as the supergraph writes them. */
  readonly requires: string | undefined;
  /** Whether values of objects further up go into it (`@fromContext`). */
  readonly isContextual: boolean;
}

/** What a supergraph says of who knows what. */
export interface Joins {
  readonly keysOf: (type: string) => readonly TypeKey[];
  readonly homesOf: (type: string, field: string) => readonly FieldHome[];
  /** The subgraphs that know a type. */
  readonly knowing: (type: string) => readonly string[];
  /** The objects that a type may be in a subgraph. */
  readonly objectsOf: (type: string, subgraph: string) => readonly string[];
  readonly fieldNamed: (type: string, field: string) => FieldDefinitionNode | undefined;
  readonly fieldsOf: (type: string) => readonly FieldDefinitionNode[];
  readonly types: readonly string[];
}

const joinsByGeneration = new WeakMap<Generation, Joins>();

/** Read once for a generation. */
export function joinsOf(generation: Generation): Joins {
  const known = joinsByGeneration.get(generation) ?? readJoins(generation.sdl);
  joinsByGeneration.set(generation, known);
  return known;
}

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function readJoins(sdl: string): Joins {
  const { definitions } = parse(sdl, { noLocation: true });
  const types = new Map<string, Fielded>();
  const knowers = new Map<string, readonly string[]>();
  const nameOf = graphNames(definitions);
  for (const definition of definitions) {
    if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
    const joins = (definition.directives ?? []).filter(({ name }) => name.value === 'join__type');
    knowers.set(definition.name.value, [...new Set(joins.map((join) => nameOf(argumentOf(join, 'graph'))))]);
    const isFielded =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (isFielded) types.set(definition.name.value, definition);
  }
  const unions = new Map(
    definitions.flatMap((one) => (one.kind === Kind.UNION_TYPE_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const provided = providedWords([...types.values()], nameOf);
  const fieldNamed = (type: string, field: string): FieldDefinitionNode | undefined =>
    types.get(type)?.fields?.find(({ name }) => name.value === field);
  const knowing = (type: string): readonly string[] => knowers.get(type) ?? [];

  function homesOf(type: string, field: string): readonly FieldHome[] {
    const joins = joinsNamed('join__field', fieldNamed(type, field)?.directives);
    const placed = joins.filter((join) => argumentOf(join, 'graph') !== undefined);
    if (placed.length === 0) {
      const everywhere = knowing(type).map((subgraph) => ({ subgraph, requires: undefined, isContextual: false }));
      if (joins.length === 0) return everywhere;
      // A field that an `@interfaceObject` adds is said to be of no subgraph in the implementations.
      const interfaces = types.get(type)?.interfaces ?? [];
      const above = interfaces.flatMap(({ name }) => (fieldNamed(name.value, field) ? homesOf(name.value, field) : []));
      return above.length === 0 ? everywhere : above;
    }
    return placed.flatMap((join) => {
      const subgraph = nameOf(argumentOf(join, 'graph'));
      const isOthers = argumentOf(join, 'external') === true && !provided.get(subgraph)?.has(field);
      if (isOthers || argumentOf(join, 'usedOverridden') === true) return [];
      const requires = argumentOf(join, 'requires');
      const isContextual = argumentOf(join, 'contextArguments') !== undefined;
      return [{ subgraph, requires: typeof requires === 'string' ? requires : undefined, isContextual }];
    });
  }

  function objectsOf(type: string, subgraph: string): readonly string[] {
    const isHere = (join: ConstDirectiveNode): boolean => nameOf(argumentOf(join, 'graph')) === subgraph;
    const union = unions.get(type);
    if (union) {
      const members = joinsNamed('join__unionMember', union.directives).filter(isHere);
      return members.map((member) => String(argumentOf(member, 'member')));
    }
    if (types.get(type)?.kind === Kind.OBJECT_TYPE_DEFINITION) return [type];
    const implementing = [...types.values()].filter(
      ({ kind, directives }) =>
        kind === Kind.OBJECT_TYPE_DEFINITION &&
        joinsNamed('join__implements', directives).some(
          (join) => isHere(join) && argumentOf(join, 'interface') === type,
        ),
    );
    return implementing.map(({ name }) => name.value);
  }

  return {
    knowing,
    objectsOf,
    fieldNamed,
    homesOf,
    types: [...types.keys()],
    fieldsOf: (type) => types.get(type)?.fields ?? [],
    keysOf: (type) =>
      joinsNamed('join__type', types.get(type)?.directives).flatMap((join) => {
        const key = argumentOf(join, 'key');
        return typeof key === 'string' ? [{ subgraph: nameOf(argumentOf(join, 'graph')), fields: key }] : [];
      }),
  };
}

function joinsNamed(wanted: string, directives: readonly ConstDirectiveNode[] = []): readonly ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value === wanted);
}

/** From the names that the supergraph's enum gives subgraphs to their own. */
function graphNames(definitions: ReturnType<typeof parse>['definitions']): (graph: unknown) => string {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  const names = new Map<unknown, string>(
    values.map(({ name, directives }) => {
      const [join] = joinsNamed('join__graph', directives);
      const own = join && argumentOf(join, 'name');
      return [name.value, typeof own === 'string' ? own : name.value];
    }),
  );
  return (graph) => names.get(graph) ?? String(graph);
}

/** By subgraph, every field that it may give in the place of the field's owner. */
function providedWords(
  types: readonly Fielded[],
  nameOf: (graph: unknown) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const join of types.flatMap(({ fields = [] }) =>
    fields.flatMap((field) => joinsNamed('join__field', field.directives)),
  )) {
    const provides = argumentOf(join, 'provides');
    if (typeof provides !== 'string') continue;
    const subgraph = nameOf(argumentOf(join, 'graph'));
    words.set(subgraph, new Set([...(words.get(subgraph) ?? []), ...(provides.match(/\w+/g) ?? [])]));
  }
  return words;
}
