import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from './entity.ts';
import type { Path } from './path.ts';
import { readerOf } from './read.ts';
import { namesMatching } from './type-match.ts';

/** An object that a fetch adds to, and where it is in the response. */
export interface Target {
  readonly entity: Entity;
  readonly path: Path | undefined;
}

/** A target, and what has it under the last key of its path; undefined for that with which a walk began. */
export interface Held extends Target {
  readonly holder: Entity | unknown[] | undefined;
}

/** Both ways to go a path from some targets. */
export interface Walks {
  /** Every place. */
  readonly every: (targets: readonly Target[]) => readonly Target[];
  /** Every hold on an object, where `every` has each place of what holds it. */
  readonly once: (targets: readonly Target[]) => readonly Held[];
}

/**
 * Compiles the path of a Flatten node. `@` stands for each member of a list; an element may end in a
 * type condition, as in `item|[Book,Film]`.
 *
 * An entity that many lists have is one object in all of them, and so is everything below it. Going the
 * path once from each object instead of once from each place keeps the work to the number of entities,
 * where the number of places multiplies with every list on the way.
 */
export function compileWalks(schema: GraphQLSchema, path: readonly (string | number)[]): Walks {
  const steps = path.map((element) => parseStep(schema, String(element)));
  return {
    every: (targets) => walk(steps, targets, (places) => places),
    once: (targets) => walk(steps, targets, distinct),
  };
}

interface Step {
  /** Undefined where each member of a list is meant. */
  readonly name: string | undefined;
  readonly read: (entity: Entity) => unknown;
  readonly types: ReadonlySet<unknown> | undefined;
}

function parseStep(schema: GraphQLSchema, element: string): Step {
  const [name = '', condition = ''] = element.split('|');
  const types = condition.replaceAll(/[[\]]/g, '').split(',').filter(Boolean);
  return {
    name: name === '@' ? undefined : name,
    read: readerOf(name),
    types: types.length === 0 ? undefined : namesMatching(schema, types),
  };
}

/** Something on the way, whatever it is. */
type Place = Omit<Held, 'entity'> & { readonly entity: unknown };

type Thin = (places: readonly Place[]) => readonly Place[];

function walk(steps: readonly Step[], targets: readonly Target[], thin: Thin): readonly Held[] {
  let places: readonly Place[] = targets.map(({ entity, path }) => ({ entity, path, holder: undefined }));
  for (const step of steps) places = advance(thin(places), step);
  return places.filter((place): place is Held => isEntity(place.entity));
}

function distinct(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places;
  const met = new Set<unknown>();
  return places.filter(({ entity }) => {
    const before = met.size;
    return met.add(entity).size > before;
  });
}

function advance(places: readonly Place[], { name, read, types }: Step): readonly Place[] {
  const next: Place[] = [];
  for (const { entity: holder, path: up } of places) {
    if (name !== undefined) {
      if (isEntity(holder)) arrive(read(holder), holder, { up, key: name });
      continue;
    }
    if (!Array.isArray(holder)) continue;
    for (let key = 0; key < holder.length; key += 1) arrive(holder[key], holder, { up, key });
  }
  return next;

  function arrive(entity: unknown, holder: Entity | unknown[], path: Path): void {
    const fits = types === undefined || !isEntity(entity) || types.has(entity['__typename']);
    if (fits && typeof entity === 'object' && entity !== null) next.push({ entity, path, holder });
  }
}
