import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type DirectiveNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { asRefusal, refusal } from '../errors.ts';
import type { ResponseNames } from '../plan/response-names.ts';
import { collectFields, type Collecting } from './collect-fields.ts';
import { compileLeaf, failed } from './complete-leaf.ts';
import { isEntity, newEntity, type Entity } from './entity.ts';
import { needsType } from './needs-type.ts';
import { readerOf } from './read.ts';

/** What the values of one response share while they are completed. */
export interface Completing {
  /** Where in the response the value is that is being completed. */
  readonly place: (string | number)[];
  /** What completing finds wrong. */
  found: GraphQLError[];
  /** What made the failure that is on its way to the next value that may be null. */
  pending: GraphQLError | undefined;
  /** How many values did not fit, are withheld, or are deferred in part: what is not the same everywhere. */
  failures: number;
  /** What was made of objects that are met more than once. */
  readonly united: Map<unknown, Map<Complete, unknown>>;
  /** Whether what went wrong while fetching explains a null at a path. */
  readonly isExplained: (path: readonly (string | number)[]) => boolean;
  /** The answers of `__schema` and `__type`, by response name. */
  readonly introspected: Entity;
  /** What of the objects in the response is deferred, in their order. */
  readonly deferred: DeferredObject[];
}

/** A deferred fragment of one object in the response. */
export interface DeferredObject {
  readonly directive: DirectiveNode;
  readonly place: readonly (string | number)[];
  readonly entity: Entity;
  readonly complete: Complete;
}

/** A value as it came → as it goes out, null, or `failed`, which makes the next nullable value around it null. */
export type Complete = (value: unknown, completing: Completing) => unknown;

export interface Compiling extends Collecting {
  readonly names: ResponseNames;
  /** Fields that are null without a look at the value, as `Type.field`. */
  readonly withheld: ReadonlySet<string>;
  /** Whether the supergraph has a type, or a value of an enum, that clients may not see. */
  readonly isHidden: (type: string, value?: string) => boolean;
}

/**
 * Compiles the completion of an object's fields (GraphQL specification, section 6.4.3, CompleteValue),
 * for each object type that comes by once.
 */
export function compileObject(
  compiling: Compiling,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): Complete {
  let compiled: CompiledObject | undefined;
  return onceForEach((value, completing) => {
    if (!isEntity(value)) return unfit(completing);
    compiled ??= compileFields(compiling, type, sets);
    const { fields, deferred, hasProto } = compiled;
    // Setting `__proto__` of an object that has a prototype changes that instead.
    const result: Entity = hasProto ? newEntity() : {};
    const { place } = completing;
    for (const { name, read, complete } of fields) {
      place.push(name);
      const completed = complete(read(value, completing), completing);
      place.pop();
      if (completed === failed) return failed;
      result[name] = completed;
    }
    for (const fragment of deferred) defer(fragment, value, completing);
    return result;
  });
}

function defer(fragment: CompiledObject['deferred'][number], entity: Entity, completing: Completing): void {
  completing.failures += 1;
  completing.deferred.push({ ...fragment, place: [...completing.place], entity });
}

/**
 * An object that is met in many places gives the same everywhere, unless something in it does not fit:
 * errors are told of each place.
 */
function onceForEach(complete: Complete): Complete {
  return function completeOnce(value, completing) {
    const known = completing.united.get(value);
    if (!known) return complete(value, completing);
    const before = known.get(completeOnce);
    if (before !== undefined) return before;
    const { failures } = completing;
    const completed = complete(value, completing);
    if (completing.failures === failures) known.set(completeOnce, completed);
    return completed;
  };
}

interface CompiledObject {
  readonly fields: readonly CompiledField[];
  readonly deferred: readonly Pick<DeferredObject, 'directive' | 'complete'>[];
  readonly hasProto: boolean;
}

interface CompiledField {
  readonly name: string;
  readonly read: (entity: Entity, completing: Completing) => unknown;
  readonly complete: Complete;
}

function compileFields(compiling: Compiling, type: Field['type'], sets: readonly SelectionSetNode[]): CompiledObject {
  const { fields, deferred } = collectFields(compiling, type, sets);
  return {
    fields: [...fields].map(([name, nodes]) => compileField(compiling, { type, name, nodes })),
    deferred: deferred.map(({ directive, selectionSet }) => ({
      directive,
      complete: compileObject(compiling, type, [selectionSet]),
    })),
    hasProto: fields.has('__proto__'),
  };
}

interface Field {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

function compileField(compiling: Compiling, { type, name, nodes }: Field): CompiledField {
  const [first] = nodes;
  const field = first?.name.value ?? '';
  if (field === '__typename') return { name, read: () => type.name, complete: asItIs };
  if (field === '__schema' || field === '__type') {
    const read = readerOf(name);
    return { name, read: (_entity, { introspected }) => read(introspected), complete: asItIs };
  }
  const definition = type.getFields()[field];
  if (!definition) throw new Error(`Expected a field of ${type.name}, got "${field}"`);
  const isWithheld = compiling.withheld.has(`${type.name}.${field}`);
  return {
    name,
    read: readerOf(first ? compiling.names(first) : name),
    complete: isWithheld
      ? compileWithheld(definition.type, { type, name, nodes })
      : compileValue(compiling, definition.type, { type, name, nodes }),
  };
}

const asItIs: Complete = (value) => value ?? null;

/** As if a resolver had refused (GraphQL specification, section 6.4.4). */
function compileWithheld(type: GraphQLOutputType, { type: parent, nodes }: Field): Complete {
  const message = `Expected a caller who may see ${parent.name}.${nodes[0]?.name.value ?? ''}.`;
  const { extensions } = refusal('UNAUTHORIZED_FIELD_OR_TYPE', message);
  return (_value, completing) => {
    const error = new GraphQLError(message, { nodes, extensions, path: [...completing.place] });
    completing.failures += 1;
    if (isNonNullType(type)) {
      completing.pending = error;
      return failed;
    }
    completing.found.push(error);
    return null;
  };
}

function compileValue(compiling: Compiling, type: GraphQLOutputType, field: Field): Complete {
  if (!isNonNullType(type)) {
    const complete = compilePresent(compiling, type, field);
    return (value, completing) => {
      if (value === null || value === undefined) return null;
      const { length } = completing.deferred;
      const completed = complete(value, completing);
      if (completed !== failed) return completed;
      // What is deferred of objects that are gone, is gone.
      completing.deferred.length = length;
      return settle(completing);
    };
  }
  const complete = compilePresent(compiling, type.ofType, field);
  const { type: parent, nodes } = field;
  const message = `Cannot return null for non-nullable field ${parent.name}.${nodes[0]?.name.value ?? ''}.`;
  return (value, completing) => {
    const completed = value === null || value === undefined ? null : complete(value, completing);
    if (completed !== null) return completed;
    const error = new GraphQLError(message, { nodes, path: [...completing.place] });
    completing.failures += 1;
    completing.pending = asRefusal(error, 'SUBGRAPH_BAD_RESPONSE');
    return failed;
  };
}

/**
 * A failure ends at a value that may be null (section 6.4.4). It needs no error of its own if a fetch has
 * told why there is nothing in that place.
 */
export function settle(completing: Completing): null {
  const { pending, found } = completing;
  completing.pending = undefined;
  const place = [...completing.place];
  if (!completing.isExplained(place)) {
    if (pending) found.push(pending);
    return null;
  }
  // What was found wrong inside is gone with the rest.
  const below = (error: GraphQLError): boolean => place.every((key, index) => error.path?.[index] === key);
  completing.found = found.filter((error) => !below(error));
  return null;
}

/** Completes what is neither null nor missing; null for what clients may not see. */
function compilePresent(compiling: Compiling, type: GraphQLOutputType, field: Field): Complete {
  if (isListType(type)) return compileList(compileValue(compiling, type.ofType, field));
  const named = getNamedType(type);
  if (isLeafType(named)) {
    const complete = compileLeaf(named);
    return (value, completing) => {
      const completed = complete(value);
      if (completed !== failed) return completed;
      const isHidden = typeof value === 'string' && compiling.isHidden(named.name, value);
      return isHidden ? null : unfit(completing);
    };
  }
  const sets = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(named)) return compileObject(compiling, named, sets);
  return isAbstractType(named) ? compileAbstract(compiling, named, sets) : asItIs;
}

function compileList(complete: Complete): Complete {
  return (value, completing) => {
    if (!Array.isArray(value)) return unfit(completing);
    const result: unknown[] = [];
    const { place } = completing;
    for (let key = 0; key < value.length; key += 1) {
      place.push(key);
      const completed = complete(value[key], completing);
      place.pop();
      if (completed === failed) return failed;
      result.push(completed);
    }
    return result;
  };
}

function compileAbstract(compiling: Compiling, type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): Complete {
  const possible = compiling.schema.getPossibleTypes(type);
  const byName = new Map<unknown, Complete>(
    possible.map((member) => [member.name, compileObject(compiling, member, sets)]),
  );
  // A subgraph that knows an interface as an object cannot tell the type, and is not asked for it in vain.
  const untyped =
    isInterfaceType(type) && !needsType(compiling, type, sets) ? compileObject(compiling, type, sets) : undefined;
  return (value, completing) => {
    if (!isEntity(value)) return unfit(completing);
    const { __typename: name } = value;
    const complete = byName.get(name);
    if (complete) return complete(value, completing);
    if (untyped && (name === undefined || name === type.name)) return untyped(value, completing);
    return typeof name === 'string' && compiling.isHidden(name) ? null : unfit(completing);
  };
}

/** The message names neither value nor type: the client may not be allowed to see them. */
function unfit(completing: Completing): typeof failed {
  const message = 'A part of the graph gave a value that does not fit the type of its field.';
  const { extensions } = refusal('SUBGRAPH_BAD_RESPONSE', '');
  completing.pending = new GraphQLError(message, { extensions, path: [...completing.place] });
  completing.failures += 1;
  return failed;
}
