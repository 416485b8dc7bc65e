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

/** Finds, below each of some targets, those that a path leads to. */
export type Walk = (targets: readonly Target[]) => Target[];

/** Both ways to go a path. */
export interface Walks {
  /** Every place. */
  readonly every: Walk;
  /** Every object, with the first of its places. */
  readonly once: Walk;
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
    every: (targets) => walk(steps, targets, undefined),
    once: (targets) =>
      walk(
        steps,
        targets,
        steps.map(() => new Set()),
      ),
  };
}

/** The objects that were met before each step; undefined where every place counts. */
type Met = readonly Set<unknown>[] | undefined;

function walk(steps: readonly Step[], targets: readonly Target[], met: Met): Target[] {
  const found: Target[] = [];
  const last = met && new Set<unknown>();
  const all = met && last && [...met, last];
  for (const { entity, path: at } of targets) collect(steps, 0, { value: entity, at, found, met: all });
  return found;
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

interface Place {
  readonly value: unknown;
  readonly at: Path | undefined;
  readonly found: Target[];
  readonly met: Met;
}

function collect(steps: readonly Step[], index: number, { value, at, found, met }: Place): void {
  const step = steps[index];
  const before = met?.[index];
  if (before && typeof value === 'object') {
    if (before.has(value)) return;
    before.add(value);
  }
  if (step === undefined) {
    if (isEntity(value)) found.push({ entity: value, path: at });
    return;
  }
  if (step.name === undefined) {
    if (!Array.isArray(value)) return;
    for (const [key, member] of value.entries()) {
      if (fits(member, step)) collect(steps, index + 1, { value: member, at: { up: at, key }, found, met });
    }
    return;
  }
  if (!isEntity(value)) return;
  const next = step.read(value);
  if (fits(next, step)) collect(steps, index + 1, { value: next, at: { up: at, key: step.name }, found, met });
}

function fits(value: unknown, { types }: Step): boolean {
  return types === undefined || !isEntity(value) || types.has(value['__typename']);
}
