import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from './collect-fields.ts';
import { compileLeaf, failed } from './complete-leaf.ts';
import type { Compiling } from './compile-projection.ts';
import { isEntity, type Entity } from './entity.ts';
import { needsType } from './needs-type.ts';
import { readerOf } from './read.ts';

/** What the values of one response share while they are written. */
export interface Writing {
  /** Objects that are met more than once. */
  readonly united: ReadonlySet<unknown>;
  /** What was written of them, for each way to write them. */
  readonly texts: Map<Write, Map<unknown, string>>;
  /** The answers of `__schema` and `__type`, by response name. */
  readonly introspected: Entity;
}

/**
 * A value as it came → its text in the response, as JSON. Undefined where it does not fit its type or is
 * not to be seen: then the response has to be completed value by value, which knows what that makes of it.
 */
export type Write = (value: unknown, writing: Writing) => string | undefined;

/** Compiles the text of an object's fields, for each object type that comes by once. */
export function compileObjectText(
  compiling: Compiling,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): Write {
  let fields: readonly WrittenField[] | undefined;
  return onceForEach((value, writing) => {
    if (!isEntity(value)) return undefined;
    fields ??= compileFields(compiling, type, sets);
    let text = '';
    for (const { label, read, write } of fields) {
      const written = write(read(value, writing), writing);
      if (written === undefined) return undefined;
      text += label + written;
    }
    return text === '' ? '{}' : `${text}}`;
  });
}

/** An object that is met in many places has one text in all of them: it is written once. */
function onceForEach(write: Write): Write {
  return function writeOnce(value, writing) {
    if (!writing.united.has(value)) return write(value, writing);
    let texts = writing.texts.get(writeOnce);
    if (!texts) writing.texts.set(writeOnce, (texts = new Map()));
    const before = texts.get(value);
    if (before !== undefined) return before;
    const text = write(value, writing);
    if (text !== undefined) texts.set(value, text);
    return text;
  };
}

interface WrittenField {
  /** The key as JSON, with all that precedes its value. */
  readonly label: string;
  readonly read: (entity: Entity, writing: Writing) => unknown;
  readonly write: Write;
}

function compileFields(
  compiling: Compiling,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): readonly WrittenField[] {
  const { fields } = collectFields(compiling, type, sets);
  return [...fields].map(([name, nodes], index) => ({
    label: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    ...compileField(compiling, type, nodes),
  }));
}

function compileField(
  compiling: Compiling,
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
): Omit<WrittenField, 'label'> {
  const [first] = nodes;
  if (!first) throw new Error('Expected a field to write');
  const field = first.name.value;
  if (field === '__typename') {
    const text = JSON.stringify(type.name);
    return { read: () => undefined, write: () => text };
  }
  if (field === '__schema' || field === '__type') {
    const read = readerOf((first.alias ?? first.name).value);
    return { read: (_entity, { introspected }) => read(introspected), write: (value) => JSON.stringify(value ?? null) };
  }
  const definition = type.getFields()[field];
  if (!definition) throw new Error(`Expected a field of ${type.name}, got "${field}"`);
  const isWithheld = compiling.withheld.has(`${type.name}.${field}`);
  return {
    read: readerOf(compiling.names(first)),
    write: isWithheld ? () => undefined : compileValue(compiling, definition.type, nodes),
  };
}

function compileValue(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) {
    const write = compilePresent(compiling, type.ofType, nodes);
    return (value, writing) => (value === null || value === undefined ? undefined : write(value, writing));
  }
  const write = compilePresent(compiling, type, nodes);
  return (value, writing) => (value === null || value === undefined ? 'null' : write(value, writing));
}

/** Of what is neither null nor missing. */
function compilePresent(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isListType(type)) return listText(compileValue(compiling, type.ofType, nodes));
  const named = getNamedType(type);
  if (isLeafType(named)) return leafText(named);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return isAbstractType(named) ? abstractText(compiling, named, sets) : objectText(compiling, named, sets);
}

function objectText(compiling: Compiling, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Write {
  if (!isObjectType(type)) throw new Error(`Expected an object type, got ${String(type)}`);
  return compileObjectText(compiling, type, sets);
}

function listText(write: Write): Write {
  return (value, writing) => {
    if (!Array.isArray(value)) return undefined;
    let text = '';
    for (const member of value) {
      const written = write(member, writing);
      if (written === undefined) return undefined;
      text += (text === '' ? '[' : ',') + written;
    }
    return text === '' ? '[]' : `${text}]`;
  };
}

function leafText(type: GraphQLLeafType): Write {
  const complete = compileLeaf(type);
  return (value) => {
    const completed = complete(value);
    return completed === failed ? undefined : JSON.stringify(completed);
  };
}

function abstractText(compiling: Compiling, type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): Write {
  const possible = compiling.schema.getPossibleTypes(type);
  const byName = new Map<unknown, Write>(
    possible.map((member) => [member.name, compileObjectText(compiling, member, sets)]),
  );
  const untyped =
    isInterfaceType(type) && !needsType(compiling, type, sets) ? compileObjectText(compiling, type, sets) : undefined;
  return (value, writing) => {
    if (!isEntity(value)) return undefined;
    const { __typename: name } = value;
    const write = byName.get(name) ?? (name === undefined || name === type.name ? untyped : undefined);
    return write?.(value, writing);
  };
}
