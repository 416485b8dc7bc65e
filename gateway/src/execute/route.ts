import type { GraphQLSchema } from 'graphql';
import type { Entity } from './entity.ts';
import { compileWalks, type Held, type Target, type Walks } from './target.ts';

type FlattenPath = readonly (string | number)[];

/** One run of a plan over its targets. */
export interface Trip {
  readonly targets: readonly Target[];
  /** The objects at the waypoints that have been reached, each once, by path. */
  readonly reached: Map<string, readonly Entity[]>;
}

/** The way to the targets of a fetch. */
export interface Route {
  /** Every place. */
  readonly every: (trip: Trip) => readonly Target[];
  /** All holders of the objects; see Walks. */
  readonly once: (trip: Trip) => readonly Held[];
  /** The objects, if an earlier fetch has reached them. */
  readonly known: (trip: Trip) => readonly Entity[] | undefined;
  readonly remember: (trip: Trip, objects: readonly Entity[]) => void;
}

/**
 * Compiles the way to a path. `waypoints` are paths at which no more objects appear once a fetch has found
 * some there: the way starts from the nearest that has been reached, since walking through the whole
 * response for each fetch costs more than all else that is done with entities.
 */
export function compileRoute(schema: GraphQLSchema, path: FlattenPath, waypoints: readonly FlattenPath[]): Route {
  const whole = compileWalks(schema, path);
  const legs = waypoints
    .filter((waypoint) => waypoint.length < path.length && waypoint.every((key, index) => key === path[index]))
    .toSorted((a, b) => b.length - a.length)
    .map((waypoint): Leg => ({ from: nameOf(waypoint), walks: compileWalks(schema, path.slice(waypoint.length)) }));
  const name = nameOf(path);
  return {
    every: ({ targets }) => whole.every(targets),
    once({ targets, reached }) {
      for (const { from, walks } of legs) {
        const start = reached.get(from);
        if (start) return walks.once(start);
      }
      return whole.once(targets.map(({ entity }) => entity));
    },
    known: ({ reached }) => reached.get(name),
    remember: ({ reached }, objects) => void reached.set(name, objects),
  };
}

interface Leg {
  readonly from: string;
  readonly walks: Walks;
}

function nameOf(path: FlattenPath): string {
  return JSON.stringify(path);
}
