import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { refusal } from '../errors.ts';
import { copyOf, isEntity, mergeInto, type Entity } from './entity.ts';
import { errorAt, type FetchRun } from './fetch-run.ts';
import { interfaceObjectsOf } from './interface-objects.ts';
import { namesOf } from './produces.ts';
import { realNames } from './real-names.ts';
import { gather, gatherPlaces, unite, type Group } from './gather.ts';
import { compileRepresentation, type Identify } from './representation.ts';
import { applyRewrites } from './rewrite.ts';
import type { Route, Trip } from './route.ts';
import type { Task } from './schedule.ts';
import type { Target } from './target.ts';

/** Entities to ask for, each once, and all who want each of them. */
export interface Asked {
  /** Representations as JSON texts, in the order in which they are asked for. */
  readonly texts: readonly string[];
  /** Who wants each: every object once. */
  readonly sharers: readonly (readonly Entity[])[];
  /** Every place in which the objects are, for errors. */
  readonly everywhere: () => readonly (readonly Target[])[];
}

/** A fetch of entities, apart from the request that carries it, which several may share. */
export interface EntityFetch {
  readonly node: FetchNode;
  /** Where its entities are: names, a list having that of its members. */
  readonly place: readonly string[];
  readonly collect: (trip: Trip, run: FetchRun) => Asked;
  /** Takes what came for `asked`: the value of its `_entities`, and the errors whose paths begin there. */
  readonly receive: (
    asked: Asked,
    came: { entities: unknown; errors: readonly GraphQLFormattedError[] },
    run: FetchRun,
  ) => void;
}

/**
 * How those that stand for one entity share what comes of it: where nothing tells them apart they become
 * one object before; or each takes what comes in, the same objects or a copy of its own.
 */
export type Sharing = 'as one' | 'by reference' | 'by copy';

export interface EntityFetchContext {
  readonly schema: GraphQLSchema;
  readonly sharing: Sharing;
  readonly route: Route;
}

export function compileEntityFetch({ node, path }: Task, { schema, sharing, route }: EntityFetchContext): EntityFetch {
  const identify = compileRepresentation(schema, node.requires ?? []);
  const rewritten = (text: string): string => {
    const representation: unknown = JSON.parse(text);
    applyRewrites(schema, node.inputRewrites, representation);
    return JSON.stringify(representation);
  };
  const textOf =
    node.inputRewrites === undefined || node.inputRewrites.length === 0 ? (text: string) => text : rewritten;
  const real = realNames(node);
  const views = interfaceObjectsOf(schema);
  return {
    node,
    place: namesOf(path),
    collect(trip, { united }) {
      const groups = gatherBy[sharing](trip, { route, identify, united });
      return {
        texts: groups.map(({ text }) => textOf(text)),
        sharers: groups.map(({ entities }) => entities),
        everywhere() {
          // By representation and not by order: other fetches may have completed more objects since.
          const all = gatherPlaces(route.every(trip), identify);
          return groups.map(({ text }) => all.get(text) ?? []);
        },
      };
    },
    receive({ sharers, everywhere }, { entities, errors }, run) {
      if (errors.length > 0) {
        const all = everywhere();
        for (const error of errors) placeError({ ...error, path: real(error.path) ?? [] }, all, run);
      }
      // A failed call has told why.
      if (entities == null && errors.length > 0) return;
      if (!Array.isArray(entities) || entities.length !== sharers.length) {
        run.errors.push(refusal('SUBGRAPH_BAD_RESPONSE', 'A part of the graph gave an answer that cannot be used.'));
        return;
      }
      for (const [index, entity] of entities.entries()) {
        if (!isEntity(entity)) continue;
        applyRewrites(schema, node.outputRewrites, entity);
        share(entity, sharers[index] ?? [], { sharing, views });
      }
    },
  };
}

interface Gathering {
  readonly route: Route;
  readonly identify: Identify;
  readonly united: Set<Entity>;
}

const gatherBy: Readonly<Record<Sharing, (trip: Trip, gathering: Gathering) => readonly Group[]>> = {
  'by copy': (trip, { route, identify }) =>
    gather(
      route.every(trip).map(({ entity }) => entity),
      identify,
    ),
  'by reference': (trip, { route, identify }) =>
    gather(new Set(route.once(trip).map(({ entity }) => entity)), identify),
  'as one'(trip, { route, identify, united }) {
    const known = route.known(trip);
    if (known) return gather(known, identify);
    const { groups, objects, shared } = unite(route.once(trip), identify);
    route.remember(trip, objects);
    for (const entity of shared) united.add(entity);
    return groups;
  },
};

interface Share {
  readonly sharing: Sharing;
  readonly views: ReadonlySet<unknown> | undefined;
}

/** Merges one entity into all who asked for it. */
function share(entity: Entity, targets: readonly Entity[], { sharing, views }: Share): void {
  for (const [index, target] of targets.entries()) {
    const own = index > 0 && sharing === 'by copy' ? copyOf(entity) : entity;
    if (isEntity(own)) mergeInto(target, own, views);
  }
}

/** An error at `[entities, i, …]` is one at `…` of every object that asked for entity i. */
function placeError(error: GraphQLFormattedError, sharers: readonly (readonly Target[])[], run: FetchRun): void {
  const [, index, ...rest] = error.path ?? [];
  const exact = typeof index === 'number' ? sharers[index] : undefined;
  // Nowhere, if what tells it has changed since: then it belongs to no place.
  if (exact && exact.length > 0) {
    for (const { path } of exact) run.errors.push(errorAt(error, path, rest));
    return;
  }
  const only = sharers.length === 1 ? sharers[0]?.[0] : undefined;
  run.errors.push(errorAt(error, only?.path));
}
