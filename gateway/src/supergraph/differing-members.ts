import { Kind, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { isFielded, namedOf, type Fielded } from './fielded.ts';
import { argumentOf, graphsOf, joinsOf } from './join-directives.ts';

/** A member of a union, or an implementation of an interface, that one graph does not know and another does. */
export interface AbsentMember {
  readonly graph: string;
  readonly abstract: string;
  readonly member: string;
}

/**
 * What the graphs that resolve one field do not know of its abstract type, though others of them do. Interfaces
 * with a key are left alone: a graph that has one knows all implementations, or none.
 */
export function differingMembers(document: DocumentNode): readonly AbsentMember[] {
  const reading = readTypes(document);
  const found = new Map<string, AbsentMember>();
  for (const type of reading.fielded.values()) {
    for (const field of type.fields ?? []) {
      const abstract = namedOf(field.type);
      if (!reading.members.has(abstract)) continue;
      const graphs = resolversOf(type, field);
      const known = graphs.map((graph) => membersIn(reading, abstract, graph));
      for (const member of new Set(known.flat())) {
        for (const graph of graphs.filter((_, index) => known[index]?.includes(member) === false)) {
          if (canJoin(reading, { graph, abstract, member })) {
            found.set(`${graph} ${abstract} ${member}`, { graph, abstract, member });
          }
        }
      }
    }
  }
  return [...found.values()];
}

interface Reading {
  readonly fielded: ReadonlyMap<string, Fielded>;
  /** `graph member` of each abstract type that may differ. */
  readonly members: ReadonlyMap<string, readonly (readonly [graph: string, member: string])[]>;
}

function readTypes({ definitions }: DocumentNode): Reading {
  const fielded = new Map(definitions.filter(isFielded).map((type) => [type.name.value, type]));
  const members = new Map<string, (readonly [string, string])[]>();
  for (const definition of definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      const joins = joinsOf(definition, 'join__unionMember');
      members.set(
        definition.name.value,
        joins.map((join) => [String(argumentOf(join, 'graph')), String(argumentOf(join, 'member'))]),
      );
    }
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && !hasKey(definition)) {
      members.set(definition.name.value, members.get(definition.name.value) ?? []);
    }
  }
  for (const type of fielded.values()) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const join of joinsOf(type, 'join__implements')) {
      const known = members.get(String(argumentOf(join, 'interface')));
      known?.push([String(argumentOf(join, 'graph')), type.name.value]);
    }
  }
  return { fielded, members };
}

function hasKey(type: Fielded): boolean {
  return joinsOf(type, 'join__type').some(
    (join) => argumentOf(join, 'key') !== undefined || argumentOf(join, 'isInterfaceObject') === true,
  );
}

/** The graphs that can be asked for a field, and say that it has the type that the whole graph says. */
function resolversOf(type: Fielded, field: FieldDefinitionNode): readonly string[] {
  const joins = joinsOf(field, 'join__field');
  if (joins.length === 0) return graphsOf(type);
  return joins.flatMap((join) => {
    const [graph, own] = [argumentOf(join, 'graph'), argumentOf(join, 'type')];
    const isSame = typeof own !== 'string' || own.replaceAll(/[[\]!]/g, '') === namedOf(field.type);
    return typeof graph === 'string' && argumentOf(join, 'external') !== true && isSame ? [graph] : [];
  });
}

function membersIn({ members }: Reading, abstract: string, graph: string): readonly string[] {
  return (members.get(abstract) ?? []).flatMap(([where, member]) => (where === graph ? [member] : []));
}

/** Not where the type is there but implements nothing of the kind, nor where it is hidden behind an interface object. */
function canJoin({ fielded }: Reading, { graph, abstract, member }: AbsentMember): boolean {
  const type = fielded.get(member);
  if (!type) return false;
  if (graphsOf(type).includes(graph)) return !fielded.has(abstract);
  return !isHidden(type, graph, fielded);
}

/** Whether a graph knows a type only as an object that stands for its interface. */
export function isHidden(type: Fielded, graph: string, fielded: ReadonlyMap<string, Fielded>): boolean {
  return (type.interfaces ?? []).some(({ name }) =>
    joinsOf(fielded.get(name.value), 'join__type', graph).some(
      (join) => argumentOf(join, 'isInterfaceObject') === true,
    ),
  );
}
