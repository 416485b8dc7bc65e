import type { GraphQLSchema } from 'graphql';
import { print } from 'graphql';
import type { SubgraphRequest } from '../call/subgraph-call.ts';
import { isEntity, type Entity } from '../execute/entity.ts';
import type { Changes, ChangeStream } from '../supergraph/change-streams.ts';
import { compileEntityText, type EntityText } from './entity-text.ts';
import { anyIn, anythingIn, entityIn, missedIn, type ChangeName } from './names.ts';

/** What a subgraph is asked for, to tell of changes: which entities, and nothing of what is in them. */
export function changeRequest({ field, types }: ChangeStream, { keyOf }: Changes): SubgraphRequest {
  const keys = [...types].flatMap((type) => {
    const key = keyOf(type);
    return key ? [`... on ${type} ${print(key.selectionSet)}`] : [];
  });
  return { query: `subscription { ${field} { __typename ${keys.join(' ')} } }`, variables: {} };
}

/** What a subgraph told in one event. */
interface Told {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly unknown[];
}

/** One event of a stream → what changed. Null, and whatever cannot be read, stands for anything. */
export function compileNamesIn(
  { subgraph, field, types }: ChangeStream,
  { keyOf, familyOf }: Changes,
  schema: GraphQLSchema,
): (told: Told) => readonly ChangeName[] {
  const texts = new Map<unknown, EntityText>();
  for (const type of types) {
    const key = keyOf(type);
    if (key) texts.set(type, compileEntityText(schema, key)).set(key.family, compileEntityText(schema, key));
  }

  function namesOf(value: unknown): readonly ChangeName[] {
    if (Array.isArray(value)) return value.flatMap(namesOf);
    const type = isEntity(value) ? value['__typename'] : undefined;
    if (!isEntity(value) || typeof type !== 'string') return [missedIn(subgraph)];
    const family = familyOf(type);
    const every = [anythingIn(subgraph), anyIn(subgraph, family)];
    const textOf = texts.get(type);
    // Who depends on entities without a key depends on all of the type.
    if (!textOf) return types.has(type) ? every : [missedIn(subgraph)];
    const text = textOf(value);
    return text === undefined ? [missedIn(subgraph)] : [...every, entityIn(subgraph, family, text)];
  }

  return ({ data, errors }) => {
    if (data === null || errors.length > 0) return [missedIn(subgraph)];
    return [...new Set(namesOf(fieldOf(data, field)))];
  };
}

function fieldOf(data: Readonly<Entity>, field: string): unknown {
  return Object.hasOwn(data, field) ? data[field] : undefined;
}
