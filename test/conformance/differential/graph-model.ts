import { Supergraph, printSchema } from '@apollo/federation-internals';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { argumentsOf, type JoinArguments } from './join-arguments.ts';

/** What one subgraph says of a field. */
export interface FieldInPart {
  readonly isExternal: boolean;
  readonly requires: SelectionSetNode | undefined;
  readonly provides: SelectionSetNode | undefined;
  /** The name of its type there. */
  readonly type: string;
}

/** A supergraph, read for what its `join__` directives say, with nothing of the gateway's own. */
export interface GraphModel {
  /** Everything, also what clients may not see. */
  readonly schema: GraphQLSchema;
  /** SDL of what clients see. */
  readonly api: string;
  readonly apiSchema: GraphQLSchema;
  /** Object types with a key, in one order for all. */
  readonly entities: readonly string[];
  /** `Type.field` of whatever stands in a key. */
  readonly keyFields: ReadonlySet<string>;
  /** `Type.field` of whatever another field is computed from. */
  readonly requiredFields: ReadonlySet<string>;
  /** What a subgraph says of a field, undefined if it doesn't know it. */
  readonly fieldIn: (part: string, type: string, field: string) => FieldInPart | undefined;
  /** What a field is computed from, wherever it is. */
  readonly requirementOf: (type: string, field: string) => SelectionSetNode | undefined;
  /** The object types or enum values that all who resolve a field can give and clients may see. */
  readonly candidates: (type: string, field: string) => readonly string[];
}

/** Reads a supergraph. */
export function readGraph(supergraphSdl: string): GraphModel {
  const schema = buildSchema(supergraphSdl, { assumeValid: true, assumeValidSDL: true });
  const api = printSchema(Supergraph.build(supergraphSdl).apiSchema());
  const reading: Reading = { schema, apiSchema: buildSchema(api), parts: partsOf(schema) };
  const [keyFields, requiredFields] = [new Set<string>(), new Set<string>()];
  const entities: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    const keys = joins(type, 'join__type').flatMap(({ key }) => (key === undefined ? [] : [key]));
    if (isObjectType(type) && keys.length > 0) entities.push(type.name);
    for (const key of keys) markFields(schema, type, { set: selectionsOf(key), marked: keyFields });
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const { requires } of joins(field, 'join__field')) {
        if (requires !== undefined) {
          markFields(schema, type, { set: selectionsOf(requires), marked: requiredFields });
        }
      }
    }
  }
  return {
    schema,
    api,
    apiSchema: reading.apiSchema,
    entities: entities.toSorted(),
    keyFields,
    requiredFields,
    fieldIn: (part, type, field) => fieldIn(reading, part, `${type}.${field}`),
    requirementOf: (type, field) => requirementOf(reading, type, field),
    candidates: remembered((type, field) => candidatesOf(reading, type, field)),
  };
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly apiSchema: GraphQLSchema;
  /** Names of `join__Graph` by names of subgraphs. */
  readonly parts: ReadonlyMap<string, string>;
}

function remembered<Answer>(find: (type: string, field: string) => Answer): (type: string, field: string) => Answer {
  const known = new Map<string, Answer>();
  return (type, field) => {
    const key = `${type}.${field}`;
    const answer = known.get(key) ?? find(type, field);
    known.set(key, answer);
    return answer;
  };
}

function partsOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = schema.getType('join__Graph');
  const values = isEnumType(graphs) ? graphs.getValues() : [];
  return new Map(values.map((value) => [joins(value, 'join__graph')[0]?.name ?? value.name, value.name]));
}

interface Declared {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

function joins({ astNode }: Declared, directive: string): readonly JoinArguments[] {
  return (astNode?.directives ?? []).filter(({ name }) => name.value === directive).map(argumentsOf);
}

/** Everything that a selection set names, on every object type that it may be read of. */
function markFields(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  { set, marked }: { readonly set: SelectionSetNode; readonly marked: Set<string> },
): void {
  const possible = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
      if (condition) markFields(schema, condition, { set: selection.selectionSet, marked });
      continue;
    }
    for (const one of possible) {
      const field = isObjectType(one) || isInterfaceType(one) ? one.getFields()[selection.name.value] : undefined;
      if (!field) continue;
      marked.add(`${one.name}.${field.name}`);
      if (selection.selectionSet) {
        markFields(schema, getNamedType(field.type), { set: selection.selectionSet, marked });
      }
    }
  }
}

function fieldsNamed({ schema }: Reading, typeName: string, name: string) {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field && type ? { type, field } : undefined;
}

function fieldIn(reading: Reading, part: string, coordinate: string): FieldInPart | undefined {
  const [typeName = '', name = ''] = coordinate.split('.');
  const found = fieldsNamed(reading, typeName, name);
  const graph = reading.parts.get(part);
  if (!found || !joins(found.type, 'join__type').some((join) => join.graph === graph)) return undefined;
  const all = joins(found.field, 'join__field');
  const own = all.length === 0 ? {} : all.find((join) => join.graph === graph);
  if (!own) return undefined;
  return {
    isExternal: own.external === true,
    requires: own.requires === undefined ? undefined : selectionsOf(own.requires),
    provides: own.provides === undefined ? undefined : selectionsOf(own.provides),
    type: (own.type ?? String(found.field.type)).replaceAll(/[[\]!]/g, ''),
  };
}

function requirementOf(reading: Reading, typeName: string, name: string): SelectionSetNode | undefined {
  const type = reading.schema.getType(typeName);
  const around = isObjectType(type) ? type.getInterfaces().map((one) => one.name) : [];
  for (const owner of [typeName, ...around]) {
    for (const part of reading.parts.keys()) {
      const requires = fieldIn(reading, part, `${owner}.${name}`)?.requires;
      if (requires) return requires;
    }
  }
  return undefined;
}

function candidatesOf(reading: Reading, typeName: string, name: string): readonly string[] {
  const type = reading.schema.getType(typeName);
  const around = isObjectType(type) ? type.getInterfaces().map((one) => one.name) : [];
  const found: (readonly string[])[] = [];
  for (const owner of [typeName, ...around]) {
    for (const part of reading.parts.keys()) {
      const field = fieldIn(reading, part, `${owner}.${name}`);
      // An interface in itself resolves nothing, unless it is an object there.
      const resolves = owner === typeName || isInterfaceObject(reading, part, owner);
      if (field && !field.isExternal && resolves) found.push(possibleIn(reading, part, field.type));
    }
  }
  const [first = [], ...others] = found;
  return first.filter((one) => others.every((other) => other.includes(one)));
}

function isInterfaceObject({ schema, parts }: Reading, part: string, name: string): boolean {
  const type = schema.getType(name);
  const of = type ? joins(type, 'join__type') : [];
  return of.some((join) => join.graph === parts.get(part) && join.isInterfaceObject === true);
}

/** What clients may see of the object types, or values, that a type stands for in one subgraph. */
function possibleIn(reading: Reading, part: string, name: string): readonly string[] {
  const { schema, apiSchema, parts } = reading;
  const graph = parts.get(part);
  const type = schema.getType(name);
  if (isEnumType(type)) {
    const visible = apiSchema.getType(name);
    const values = isEnumType(visible) ? visible.getValues() : [];
    const here = type
      .getValues()
      .filter((value) => joins(value, 'join__enumValue').some((join) => join.graph === graph));
    return here.filter((value) => values.some((one) => one.name === value.name)).map((value) => value.name);
  }
  if (!type || !isAbstractType(type)) return [name];
  const visible = apiSchema.getType(name);
  const all = visible && isAbstractType(visible) ? apiSchema.getPossibleTypes(visible).map((one) => one.name) : [];
  if (isInterfaceObject(reading, part, name)) return all;
  const members = joins(type, 'join__unionMember').filter((join) => join.graph === graph);
  return all.filter((one) => {
    if (members.some((join) => join.member === one)) return true;
    const implementing = schema.getType(one);
    const implemented = implementing ? joins(implementing, 'join__implements') : [];
    return implemented.some((join) => join.graph === graph && join.interface === name);
  });
}

/** A field set, as directives write it. */
function selectionsOf(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a field set, got "${text}"`);
  return definition.selectionSet;
}
