import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Generation } from '../supergraph/generation.ts';

/**
 * The names under which values travel between gateway and subgraphs.
 *
 * A plan asks subgraphs for keys and required fields under their own names, beside what the client
 * asks for. A client's alias, or its arguments, must never meet them: `{ p { weight: id ship } }` must
 * not make an id the weight that `ship` is computed from. So a field that is aliased gets a name of
 * ours, and so does one whose definition takes arguments anywhere in the graph, since the client's
 * arguments may differ from those of a requirement. One response name has one name of ours: what the
 * client wrote twice must still merge.
 */
export interface ResponseNames {
  /** The name for a field that the client wants to have as `responseName`. */
  readonly ours: (field: string, responseName: string) => string;
  /** The client's name back; a name that is not of ours stays. */
  readonly theirs: (name: string) => string;
}

/** The names of one generation. */
export function responseNamesOf(generation: Generation): ResponseNames {
  const known = namesByGeneration.get(generation);
  if (known) return known;
  const names = createNames(generation);
  namesByGeneration.set(generation, names);
  return names;
}

const namesByGeneration = new WeakMap<Generation, ResponseNames>();

function createNames({ sdl, apiSchema }: Generation): ResponseNames {
  let prefix = '_r_';
  while (sdl.includes(prefix)) prefix += '_';
  const withArguments = fieldsWithArguments(apiSchema);
  return {
    ours: (field, responseName) =>
      field === responseName && !withArguments.has(field) ? field : `${prefix}${responseName}`,
    theirs: (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name),
  };
}

/** By name alone, not by type: the same field may be reached through an interface that knows no arguments. */
function fieldsWithArguments(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  return new Set(fields.filter(({ args }) => args.length > 0).map(({ name }) => name));
}
