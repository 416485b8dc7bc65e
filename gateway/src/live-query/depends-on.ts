import type { GraphQLSchema } from 'graphql';
import { isEntity, type Entity } from '../execute/entity.ts';
import { compileEntityText, type EntityText } from './entity-text.ts';
import { anyIn, entityIn, missedIn, type ChangeName } from './names.ts';
import type { Watch } from './watch.ts';

/** All that was fetched for an answer → all that the answer depends on. */
export type DependsOn = (data: Entity) => ReadonlySet<ChangeName>;

const compiled = new WeakMap<Watch, DependsOn>();

/** Compiled once for a watch. */
export function dependsOnOf(watch: Watch, schema: GraphQLSchema): DependsOn {
  const known = compiled.get(watch) ?? compileDependsOn(watch, schema);
  compiled.set(watch, known);
  return known;
}

interface Known {
  readonly family: string;
  readonly textOf: EntityText;
  readonly subgraphs: ReadonlySet<string>;
}

/**
 * Compiles a watch for the answers of its query. An entity whose key did not come, because something failed,
 * is taken for any of its type.
 */
function compileDependsOn(watch: Watch, schema: GraphQLSchema): DependsOn {
  const known = new Map<unknown, Known>();
  for (const [type, key] of watch.keys) {
    const { family } = key;
    const subgraphs = watch.subgraphsOf.get(type) ?? new Set();
    const textOf = compileEntityText(schema, key);
    known.set(type, { family, textOf, subgraphs });
    // Where an interface is known as an object, that is all that may be said of an entity's type.
    if (family !== type)
      known.set(family, { family, textOf, subgraphs: subgraphs.union(known.get(family)?.subgraphs ?? new Set()) });
  }
  const everywhere = [...watch.always, ...watch.streams.map(({ subgraph }) => missedIn(subgraph))];

  function add(entity: Entity, names: Set<ChangeName>): void {
    const { __typename: type } = entity;
    const how = known.get(type);
    if (!how) return;
    const text = how.textOf(entity);
    for (const subgraph of how.subgraphs) {
      names.add(text === undefined ? anyIn(subgraph, how.family) : entityIn(subgraph, how.family, text));
    }
  }

  return (data) => {
    const names = new Set(everywhere);
    for (const { name, ifMissing } of watch.lookups) {
      if (data[name] === null || data[name] === undefined) for (const missing of ifMissing) names.add(missing);
    }
    const met = new Set<unknown>();
    const left: unknown[] = [data];
    while (left.length > 0) {
      const value = left.pop();
      if (typeof value !== 'object' || value === null || met.has(value)) continue;
      met.add(value);
      if (isEntity(value)) add(value, names);
      for (const member of Object.values(value)) if (typeof member === 'object') left.push(member);
    }
    return names;
  };
}
