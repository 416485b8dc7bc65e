import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** True if the type called `name` is `condition`, or one of its implementations or members. */
export function typeMatches(schema: GraphQLSchema, name: unknown, condition: string): boolean {
  if (name === condition) return true;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  const wanted = schema.getType(condition);
  if (!type || !wanted || !isAbstractType(wanted)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
}

/** The names of all types that match one of the conditions. */
export function namesMatching(schema: GraphQLSchema, conditions: readonly string[]): ReadonlySet<unknown> {
  const names = Object.keys(schema.getTypeMap());
  return new Set(names.filter((name) => conditions.some((condition) => typeMatches(schema, name, condition))));
}
