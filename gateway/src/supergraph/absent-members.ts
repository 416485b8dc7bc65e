import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { differingMembers, isHidden, type AbsentMember } from './differing-members.ts';
import { isFielded, namedOf, type Fielded } from './fielded.ts';
import { argumentOf, graphsOf, joinOf, joinsOf } from './join-directives.ts';

/** What graphs do not know, though the planner is shown that they do. */
export interface Absences {
  /** `graph Type.member`: the graph does not know that the abstract type has the member. */
  readonly members: ReadonlySet<string>;
  /** `graph Type`: it does not know the type at all. */
  readonly types: ReadonlySet<string>;
  /** The abstract types of which graphs know different members. */
  readonly abstracts: ReadonlySet<string>;
}

/** What the planner is shown. */
export interface WithAbsent {
  readonly document: DocumentNode;
  /** Undefined if that is the supergraph as it is. */
  readonly absences: Absences | undefined;
}

/**
 * Supergraph SDL → the same in which the graphs that resolve one field know the same members of its union, or
 * implementations of its interface.
 *
 * Apollo's planner (2.14, `handleOpenBranch`) leaves out what is asked of a member as soon as one of the graphs
 * that could be asked does not know it, even if it then asks another, which does: what that one answers has
 * nothing in it but the type's name. Here every such graph has the member, and all that it leads to, so that
 * costs alone decide who is asked; plan/without-absent.ts takes out of the plan what a graph cannot know.
 */
export function withAbsentMembers(document: DocumentNode): WithAbsent {
  const absent = differingMembers(document);
  if (absent.length === 0) return { document, absences: undefined };
  const admitting: Admitting = {
    types: new Map(document.definitions.filter(isTypeDefinitionNode).map((type) => [type.name.value, type])),
    fielded: new Map(document.definitions.filter(isFielded).map((type) => [type.name.value, type])),
    said: new Map(),
    admitted: new Set(),
  };
  for (const one of absent) addMember(one, admitting);
  return {
    document: { ...document, definitions: document.definitions.map((one) => withSaid(one, admitting)) },
    absences: {
      members: new Set(absent.map(({ graph, abstract, member }) => `${graph} ${abstract}.${member}`)),
      types: admitting.admitted,
      abstracts: new Set(absent.map(({ abstract }) => abstract)),
    },
  };
}

interface Admitting {
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  readonly fielded: ReadonlyMap<string, Fielded>;
  /** What is said besides, of `Type` or `Type.field`. */
  readonly said: Map<string, ConstDirectiveNode[]>;
  /** `graph Type` of what graphs are shown to have, and do not. */
  readonly admitted: Set<string>;
}

function say(where: string, directive: ConstDirectiveNode, { said }: Admitting): void {
  said.set(where, [...(said.get(where) ?? []), directive]);
}

function addMember({ graph, abstract, member }: AbsentMember, admitting: Admitting): void {
  const type = admitting.fielded.get(abstract);
  if (type) {
    const around = joinsOf(type, 'join__implements', graph).map((join) => String(argumentOf(join, 'interface')));
    for (const name of [abstract, ...around]) implement(member, name, { graph, admitting });
  } else {
    say(abstract, joinOf('join__unionMember', graph, { member: text(member) }), admitting);
  }
  admit(member, graph, admitting);
}

function implement(
  type: string,
  name: string,
  { graph, admitting }: { readonly graph: string; readonly admitting: Admitting },
): void {
  say(type, joinOf('join__implements', graph, { interface: text(name) }), admitting);
}

/** Shows a graph to have a type, and what the type leads to. */
function admit(name: string, graph: string, admitting: Admitting): void {
  const type = admitting.types.get(name);
  if (!type || isIn(type, graph, admitting)) return;
  admitting.admitted.add(`${graph} ${name}`);
  say(name, joinOf('join__type', graph), admitting);
  switch (type.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      for (const value of type.values ?? []) {
        say(`${name}.${value.name.value}`, joinOf('join__enumValue', graph), admitting);
      }
      return;
    case Kind.UNION_TYPE_DEFINITION:
      for (const { name: member } of type.types ?? [])
        addMember({ graph, abstract: name, member: member.value }, admitting);
      return;
    case Kind.INTERFACE_TYPE_DEFINITION:
      for (const member of admitting.fielded.values()) {
        const isAbsent = member.kind === Kind.OBJECT_TYPE_DEFINITION && !isIn(member, graph, admitting);
        if (!isAbsent || !(member.interfaces ?? []).some((one) => one.name.value === name)) continue;
        implement(member.name.value, name, { graph, admitting });
        admit(member.name.value, graph, admitting);
      }
      admitFields(type, graph, admitting);
      return;
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      admitFields(type, graph, admitting);
      return;
    case Kind.SCALAR_TYPE_DEFINITION:
      return;
    default:
      return type satisfies never;
  }
}

function admitFields(
  { name, fields = [] }: { readonly name: { readonly value: string }; readonly fields?: readonly AnyField[] },
  graph: string,
  admitting: Admitting,
): void {
  for (const field of fields) {
    const names = namesIn(field);
    if (!names.every((one) => canAdmit(one, graph, admitting))) continue;
    say(`${name.value}.${field.name.value}`, joinOf('join__field', graph), admitting);
    for (const one of names) admit(one, graph, admitting);
  }
}

type AnyField = FieldDefinitionNode | InputValueDefinitionNode;

/** What a field gives and takes. */
function namesIn(field: AnyField): readonly string[] {
  const taken = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
  return [field, ...taken].map(({ type }) => namedOf(type));
}

function isIn(type: TypeDefinitionNode, graph: string, { admitted }: Admitting): boolean {
  return graphsOf(type).includes(graph) || admitted.has(`${graph} ${type.name.value}`);
}

/** Not what a graph knows by an interface object only. Types that nobody defines are GraphQL's own. */
function canAdmit(name: string, graph: string, admitting: Admitting): boolean {
  const type = admitting.types.get(name);
  if (!type || isIn(type, graph, admitting)) return true;
  if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    return !joinsOf(type, 'join__type').some((join) => argumentOf(join, 'key') !== undefined);
  }
  return type.kind !== Kind.OBJECT_TYPE_DEFINITION || !isHidden(type, graph, admitting.fielded);
}

function withSaid(definition: DefinitionNode, { said }: Admitting): DefinitionNode {
  switch (definition.kind) {
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return saying(definition, said.get(definition.name.value));
    case Kind.ENUM_TYPE_DEFINITION: {
      const name = definition.name.value;
      const values = (definition.values ?? []).map((one) => saying(one, said.get(`${name}.${one.name.value}`)));
      return { ...saying(definition, said.get(name)), values };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...saying(definition, said.get(definition.name.value)), fields: fieldsSaying(definition, said) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...saying(definition, said.get(definition.name.value)), fields: fieldsSaying(definition, said) };
    default:
      return definition;
  }
}

/** Without a word of its own a field is wherever its type is: where more is said of it, that is said too. */
function fieldsSaying<Field extends AnyField>(
  type: TypeDefinitionNode & { readonly fields?: readonly Field[] | undefined },
  said: Admitting['said'],
): readonly Field[] {
  const present = graphsOf(type);
  return (type.fields ?? []).map((field) => {
    const isAdmitted = (said.get(type.name.value) ?? []).some(({ name }) => name.value === 'join__type');
    const isSilent = isAdmitted && joinsOf(field, 'join__field').length === 0;
    const here = isSilent ? present.map((graph) => joinOf('join__field', graph)) : [];
    return saying(field, [...here, ...(said.get(`${type.name.value}.${field.name.value}`) ?? [])]);
  });
}

function saying<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: Node,
  more: readonly ConstDirectiveNode[] = [],
): Node {
  return more.length === 0 ? node : { ...node, directives: [...(node.directives ?? []), ...more] };
}

function text(value: string): ConstValueNode {
  return { kind: Kind.STRING, value };
}
