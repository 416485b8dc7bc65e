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

/** An object, and what has it under which key; of that with which a walk began, nothing does. */
export interface Held {
  readonly entity: Entity;
  readonly holder: Entity | unknown[] | undefined;
  readonly key: string | number;
}

/** Both ways to go a path. */
export interface Walks {
  /** Every place. */
  readonly every: (targets: readonly Target[]) => readonly Target[];
  /** Every hold on an object, where `every` has each place of what holds it. */
  readonly once: (entities: Iterable<Entity>) => readonly Held[];
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
    every: (targets) => walk(steps, targets),
    once: (entities) => walkOnce(steps, entities),
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
type Place = Omit<Target, 'entity'> & { readonly entity: unknown };

function walk(steps: readonly Step[], targets: readonly Target[]): readonly Target[] {
  let places: readonly Place[] = targets;
  for (const step of steps) places = advance(places, step);
  return places.filter((place): place is Target => isEntity(place.entity));
}

function advance(places: readonly Place[], step: Step): readonly Place[] {
  const { name, read } = step;
  const next: Place[] = [];
  for (const { entity: holder, path: up } of places) {
    if (name !== undefined) {
      if (isEntity(holder)) arrive(read(holder), { up, key: name });
      continue;
    }
    if (!Array.isArray(holder)) continue;
    for (let key = 0; key < holder.length; key += 1) arrive(holder[key], { up, key });
  }
  return next;

  function arrive(entity: unknown, path: Path): void {
    if (fits(entity, step)) next.push({ entity, path });
  }
}

/** Whether there is an object or a list, and an object of the right type. */
function fits(value: unknown, { types }: Step): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return types === undefined || !isEntity(value) || types.has(value['__typename']);
}

function walkOnce(steps: readonly Step[], entities: Iterable<Entity>): readonly Held[] {
  const last = steps.at(-1);
  let values: ReadonlySet<unknown> = new Set(entities);
  for (const step of steps.slice(0, -1)) values = distinctAfter(values, step);
  return last ? heldAfter(values, last) : [...values].filter(isEntity).map(heldByNobody);
}

function heldByNobody(entity: Entity): Held {
  return { entity, holder: undefined, key: '' };
}

function distinctAfter(values: ReadonlySet<unknown>, step: Step): ReadonlySet<unknown> {
  const { name, read } = step;
  const next = new Set<unknown>();
  for (const holder of values) {
    if (name !== undefined) {
      const value = isEntity(holder) ? read(holder) : undefined;
      if (fits(value, step)) next.add(value);
    } else if (Array.isArray(holder)) {
      for (const value of holder) if (fits(value, step)) next.add(value);
    }
  }
  return next;
}

function heldAfter(values: ReadonlySet<unknown>, step: Step): readonly Held[] {
  const { name, read } = step;
  const held: Held[] = [];
  for (const holder of values) {
    if (name !== undefined) {
      if (!isEntity(holder)) continue;
      const entity = read(holder);
      if (isEntity(entity) && fits(entity, step)) held.push({ entity, holder, key: name });
    } else if (Array.isArray(holder)) {
      for (const [key, entity] of holder.entries()) {
        if (isEntity(entity) && fits(entity, step)) held.push({ entity, holder, key });
      }
    }
  }
  return held;
}
