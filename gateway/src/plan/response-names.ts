import {
  isInterfaceType,
  isObjectType,
  print,
  visit,
  type ArgumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';

/**
 * The names under which values travel between gateway and subgraphs: the response name for a field of the
 * client's operation.
 *
 * A plan asks subgraphs for keys and required fields under their own names, beside what the client
 * asks for. A client's alias, or its arguments, must never meet them: `{ p { weight: id ship } }` must
 * not make an id the weight that `ship` is computed from. So a field that is aliased gets a name of
 * ours, and so does one whose definition takes arguments anywhere in the graph, since the client's
 * arguments may differ from those of a requirement. Where one response name stands for different fields
 * or arguments, as it may in objects of different types, each gets a name of its own, since a plan may
 * fetch for both types at once. Otherwise one name stays one: what the client wrote twice must merge.
 */
export type ResponseNames = (field: FieldNode) => string;

/** The names of one operation. */
export function responseNamesOf(operation: Operation): ResponseNames {
  const known = namesByOperation.get(operation);
  if (known) return known;
  const names = createNames(operation);
  namesByOperation.set(operation, names);
  return names;
}

const namesByOperation = new WeakMap<Operation, ResponseNames>();

function createNames({ document, generation }: Operation): ResponseNames {
  const { prefix, fieldsWithArguments } = reservedOf(generation);
  const meanings = new Map<string, string[]>();
  visit(document, {
    Field(field) {
      const name = responseName(field);
      const known = meanings.get(name) ?? [];
      meanings.set(name, known);
      const meaning = meaningOf(field);
      if (!known.includes(meaning)) known.push(meaning);
    },
  });
  return (field) => {
    const name = responseName(field);
    if (name === field.name.value && !fieldsWithArguments.has(name)) return name;
    const number = meanings.get(name)?.indexOf(meaningOf(field)) ?? 0;
    return `${prefix}${number === 0 ? '' : String(number)}_${name}`;
  };
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function meaningOf({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given
    .map((argument: ArgumentNode) => print(argument))
    .toSorted()
    .join()})`;
}

interface Reserved {
  /** What no name of the supergraph begins with. */
  readonly prefix: string;
  readonly fieldsWithArguments: ReadonlySet<string>;
}

const reservedByGeneration = new WeakMap<Generation, Reserved>();

function reservedOf(generation: Generation): Reserved {
  const known = reservedByGeneration.get(generation);
  if (known) return known;
  const reserved = {
    prefix: freePrefix(generation.sdl),
    fieldsWithArguments: fieldsWithArguments(generation.apiSchema),
  };
  reservedByGeneration.set(generation, reserved);
  return reserved;
}

function freePrefix(sdl: string): string {
  let prefix = '_r';
  while (new RegExp(`\\b${prefix}`).test(sdl)) prefix += 'r';
  return prefix;
}

/** By name alone, not by type: the same field may be reached through an interface that knows no arguments. */
function fieldsWithArguments(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  return new Set(fields.filter(({ args }) => args.length > 0).map(({ name }) => name));
}
