import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** The name of the type that a field of a type gives; undefined where either is unknown. */
export function fieldType(schema: GraphQLSchema, type: string | undefined, field: string): string | undefined {
  const owner = type === undefined ? undefined : schema.getType(type);
  const definition = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field] : undefined;
  return definition && getNamedType(definition.type).name;
}
