import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import {
  changesOf,
  parseFields,
  type Changes,
  type ChangeStream,
  type EntityKey,
} from '../supergraph/change-streams.ts';
import type { Generation } from '../supergraph/generation.ts';
import { joinsOf, type FieldHome, type Joins } from '../supergraph/joins.ts';
import type { Keys } from '../plan/with-keys.ts';
import { anyIn, anythingIn, type ChangeName } from './names.ts';

/** A root field that finds one entity: while it finds none, any of its type may be the one. */
export interface Lookup {
  /** Under which the value is fetched. */
  readonly name: string;
  readonly ifMissing: readonly ChangeName[];
}

/** What the answers of a query depend on. */
export interface Watch {
  /** How the entities are told apart whose changes matter, by the name of their type. */
  readonly keys: ReadonlyMap<string, EntityKey>;
  /** The subgraphs whose word on entities of a type matters: those that are asked for fields of it. */
  readonly subgraphsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** What matters whatever the answer is. */
  readonly always: ReadonlySet<ChangeName>;
  readonly lookups: readonly Lookup[];
  /** What has to be listened to. */
  readonly streams: readonly ChangeStream[];
  /** Fields of whose changes nobody tells, as `Type.field`. */
  readonly unwatched: readonly string[];
}

/**
 * Works out what a normalised query depends on. A field's value changes
 *
 * - with its object, where the subgraph that is asked for the field tells of that type;
 * - with the object around it that the subgraph tells of, where its own is a part of that;
 * - with any entity that it leads to, where the subgraph tells of those only: of root fields, and of objects
 *   of which it does not tell;
 * - with what it is said to watch.
 *
 * A root field that finds one entity changes with that one. Where none of this holds, nobody tells.
 */
export function readWatch(set: SelectionSetNode, generation: Generation): Watch {
  const { apiSchema } = generation;
  const root = apiSchema.getQueryType();
  const watching: Watching = {
    schema: apiSchema,
    joins: joinsOf(generation),
    changes: changesOf(generation),
    keys: new Map(),
    subgraphsOf: new Map(),
    always: new Set(),
    lookups: new Map(),
    streams: new Set(),
    unwatched: new Set(),
  };
  if (root) visitSet(set, { objects: [root.name], type: root, around: [] }, watching);
  const { lookups, streams, unwatched, ...rest } = watching;
  return { ...rest, lookups: [...lookups.values()], streams: [...streams], unwatched: [...unwatched].toSorted() };
}

/** What has to be asked for beside, to tell which entities an answer met. */
export function keysIn({ keys }: Watch): Keys {
  return new Map([...keys].map(([type, { selectionSet }]) => [type, selectionSet]));
}

interface Watching {
  readonly schema: GraphQLSchema;
  readonly joins: Joins;
  readonly changes: Changes;
  readonly keys: Map<string, EntityKey>;
  readonly subgraphsOf: Map<string, Set<string>>;
  readonly always: Set<ChangeName>;
  readonly lookups: Map<string, Lookup>;
  readonly streams: Set<ChangeStream>;
  readonly unwatched: Set<string>;
}

/** Where a selection set stands. */
interface Place {
  readonly type: GraphQLCompositeType;
  /** What may be there, by name. */
  readonly objects: readonly string[];
  /** The entities in which it is found, the innermost first: what each of them may be. */
  readonly around: readonly (readonly string[])[];
}

function visitSet({ selections }: SelectionSetNode, place: Place, watching: Watching): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) visitField(selection, place, watching);
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    const named = selection.typeCondition && watching.schema.getType(selection.typeCondition.name.value);
    const type = isCompositeType(named) ? named : place.type;
    const possible = objectsIn(type, watching);
    const objects = place.objects.filter((object) => possible.includes(object));
    visitSet(selection.selectionSet, { ...place, type, objects }, watching);
  }
}

function visitField(field: FieldNode, place: Place, watching: Watching): void {
  const name = field.name.value;
  if (name.startsWith('__')) return;
  for (const object of place.objects)
    watchField({ object, name, responseName: (field.alias ?? field.name).value }, place, watching);
  const below = isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[name] : undefined;
  const type = getNamedType(below?.type);
  if (!field.selectionSet || !isCompositeType(type)) return;
  const isEntity = place.objects.some((object) => watching.joins.keysOf(object).length > 0);
  const around = isEntity ? [place.objects, ...place.around] : place.around;
  visitSet(field.selectionSet, { type, objects: objectsIn(type, watching), around }, watching);
}

interface Watched {
  readonly object: string;
  readonly name: string;
  readonly responseName: string;
}

function watchField(watched: Watched, { around }: Place, watching: Watching): void {
  const { object, name } = watched;
  const { joins, changes, schema } = watching;
  const isRoot = schema.getQueryType()?.name === object;
  const isEntity = joins.keysOf(object).length > 0;
  const besides = changes.watchedBy(object, name);
  for (const type of besides) watchAll(type, tellersBeside({ object, name }, type, watching), watching);
  // What is no entity changes with the field that leads there.
  if (!isRoot && !isEntity) return;
  for (const home of homesToAsk(object, name, watching)) {
    const isTold = isRoot ? watchRoot(watched, home, watching) : watchEntity(watched, { home, around }, watching);
    const needsUntold = home.isContextual || !watchRequired(object, home, watching);
    if ((!isTold && besides.length === 0) || needsUntold) watching.unwatched.add(`${object}.${name}`);
  }
}

/** A key only says which entity it is; where its subgraph tells of the entity, it may be changed like any field. */
function homesToAsk(object: string, name: string, { joins, changes }: Watching): readonly FieldHome[] {
  const homes = joins.homesOf(object, name);
  const isKey = joins.keysOf(object).some(({ fields }) => new Set(fields.match(/\w+/g)).has(name));
  if (!isKey) return homes;
  return homes.filter(({ subgraph }) => changes.streamsOf(subgraph).some(({ types }) => types.has(object)));
}

/** Whether somebody tells. */
function watchEntity(
  { object, name }: Watched,
  { home: { subgraph }, around }: { readonly home: FieldHome } & Pick<Place, 'around'>,
  watching: Watching,
): boolean {
  const streams = watching.changes.streamsOf(subgraph);
  const own = streams.filter(({ types }) => types.has(object));
  if (own.length > 0) {
    watchEach([object], subgraph, watching);
    return true;
  }
  const whole = streams.find(({ parts }) => parts.has(object));
  if (whole) {
    const owner = around.find((objects) => objects.every((one) => whole.types.has(one)));
    if (owner) watchEach(owner, subgraph, watching);
    else watchStream(whole, watching);
    return true;
  }
  return watchLed({ object, name }, subgraph, watching).length > 0;
}

function watchRoot({ object, name, responseName }: Watched, { subgraph }: FieldHome, watching: Watching): boolean {
  const field = watching.schema.getQueryType()?.getFields()[name];
  const found = field && entityFound(field.type, watching);
  const tellers = watching.changes.streamsOf(subgraph);
  if (!found || !found.every((one) => tellers.some(({ types }) => types.has(one)))) {
    return watchLed({ object, name }, subgraph, watching).length > 0;
  }
  watchEach(found, subgraph, watching);
  const ifMissing = found.map((one) => anyIn(subgraph, watching.changes.familyOf(one)));
  const before = watching.lookups.get(responseName)?.ifMissing ?? [];
  watching.lookups.set(responseName, { name: responseName, ifMissing: [...before, ...ifMissing] });
  return true;
}

/** The entities of which a root field finds one; undefined where it gives something else. */
function entityFound(type: GraphQLOutputType, watching: Watching): readonly string[] | undefined {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare) || !isCompositeType(bare)) return undefined;
  const objects = objectsIn(bare, watching);
  return objects.every((one) => watching.joins.keysOf(one).length > 0) ? objects : undefined;
}

/** Entities that are told of one by one. */
function watchEach(objects: readonly string[], subgraph: string, watching: Watching): void {
  for (const object of objects) {
    const key = watching.changes.keyOf(object);
    const tellers = watching.changes.streamsOf(subgraph).filter(({ types }) => types.has(object));
    if (!key) watchAll(object, tellers, watching);
    else {
      watching.keys.set(object, key);
      watching.subgraphsOf.set(object, (watching.subgraphsOf.get(object) ?? new Set<string>()).add(subgraph));
    }
    for (const stream of tellers) watching.streams.add(stream);
  }
}

/** Every entity of a type, as these streams tell of it. */
function watchAll(type: string, streams: readonly ChangeStream[], watching: Watching): void {
  for (const stream of streams) {
    watching.always.add(anyIn(stream.subgraph, watching.changes.familyOf(type)));
    watching.streams.add(stream);
  }
}

/** Everything that a stream tells. */
function watchStream(stream: ChangeStream, watching: Watching): void {
  watching.always.add(anythingIn(stream.subgraph));
  watching.streams.add(stream);
}

/** Of the entities that a field leads to, those that its subgraph tells of; by type, since who is to come is not known. */
function watchLed(
  { object, name }: Omit<Watched, 'responseName'>,
  subgraph: string,
  watching: Watching,
): readonly string[] {
  const { schema, changes } = watching;
  const parent = schema.getType(object);
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  const led = field ? firstEntities(getNamedType(field.type), watching) : [];
  const streams = changes.streamsOf(subgraph);
  return led.filter((entity) => {
    const own = streams.filter(({ types }) => types.has(entity));
    watchAll(entity, own, watching);
    const whole = streams.filter(({ parts }) => parts.has(entity));
    for (const stream of whole) watchStream(stream, watching);
    return own.length > 0 || whole.length > 0;
  });
}

/** The entities that are met first below a type, through whatever is none. */
function firstEntities(type: unknown, watching: Watching, met = new Set<string>()): readonly string[] {
  if (!isCompositeType(type)) return [];
  return objectsIn(type, watching).flatMap((object) => {
    if (met.has(object)) return [];
    met.add(object);
    if (watching.joins.keysOf(object).length > 0) return [object];
    const named = watching.schema.getType(object);
    const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
    return fields.flatMap((field) => firstEntities(getNamedType(field.type), watching, met));
  });
}

/** Whether somebody tells of all that a subgraph needs of others to compute a field. */
function watchRequired(object: string, { requires }: FieldHome, watching: Watching): boolean {
  if (requires === undefined) return true;
  const { selections } = parseFields(requires);
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return false;
    const name = selection.name.value;
    // What is needed through another entity would need that one's key as well.
    if (selection.selectionSet && leadsToEntity(object, name, watching)) return false;
    return watching.joins
      .homesOf(object, name)
      .every((home) => watchEntity({ object, name, responseName: name }, { home, around: [] }, watching));
  });
}

function leadsToEntity(object: string, name: string, watching: Watching): boolean {
  const parent = watching.schema.getType(object);
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  return field === undefined || firstEntities(getNamedType(field.type), watching).length > 0;
}

/** Those of the field's own subgraphs; where they do not tell of the type, all who do. */
function tellersBeside(
  { object, name }: Omit<Watched, 'responseName'>,
  type: string,
  { changes, joins }: Watching,
): readonly ChangeStream[] {
  const all = changes.streams.filter(({ types }) => types.has(type));
  const homes = new Set(joins.homesOf(object, name).map(({ subgraph }) => subgraph));
  const own = all.filter(({ subgraph }) => homes.has(subgraph));
  return own.length > 0 ? own : all;
}

function objectsIn(type: GraphQLCompositeType, { schema }: Watching): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}
