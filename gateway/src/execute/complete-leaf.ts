import { isEnumType, type GraphQLLeafType } from 'graphql';

/** Thrown, so to speak, up to the next value that may be null: an error is told already. */
export const failed: unique symbol = Symbol('failed');

/** What comes of a value: the value for the response, null, or a failure. */
export type LeafCompletion = (value: unknown) => unknown;

/** Result coercion (GraphQL specification, sections 3.5 and 3.9); `failed` where a value does not fit its type. */
export function compileLeaf(type: GraphQLLeafType): LeafCompletion {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : failed);
  }
  const fits = quickly[type.name];
  return (value) => {
    if (fits?.(value) === true) return value;
    try {
      const serialized: unknown = type.serialize(value);
      return serialized ?? failed;
    } catch {
      return failed;
    }
  };
}

/** Values that are their own serialization: nearly all that come. */
const quickly: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};
