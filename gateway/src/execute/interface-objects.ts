import { isInterfaceType, Kind, type GraphQLSchema } from 'graphql';

/**
 * The interfaces that some subgraph knows as an object (`@interfaceObject`). What such a subgraph says of
 * an entity's type is its view: it cannot tell which implementation the entity is. Undefined if there are
 * none, as in most supergraphs.
 */
export function interfaceObjectsOf(schema: GraphQLSchema): ReadonlySet<unknown> | undefined {
  const known = namesBySchema.get(schema) ?? find(schema);
  namesBySchema.set(schema, known);
  return known.size === 0 ? undefined : known;
}

const namesBySchema = new WeakMap<GraphQLSchema, ReadonlySet<unknown>>();

function find(schema: GraphQLSchema): ReadonlySet<unknown> {
  const names = Object.values(schema.getTypeMap()).flatMap((type) => {
    const joins = isInterfaceType(type) ? (type.astNode?.directives ?? []) : [];
    const given = joins.flatMap(({ name, arguments: all = [] }) => (name.value === 'join__type' ? all : []));
    const isObject = given.some(
      ({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value,
    );
    return isObject ? [type.name] : [];
  });
  return new Set(names);
}
