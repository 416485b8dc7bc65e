import { Kind, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * The types of all that a document selects, as text: where it stays the same from one schema to the
 * next, a client that knows the one can read results of the other.
 */
export function responseShape(document: DocumentNode, schema: GraphQLSchema): string {
  const fields: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: (field) => {
        fields.push(`${String(types.getParentType())}.${field.name.value}: ${String(types.getType())}`);
      },
    }),
  );
  return fields.join('\n');
}
