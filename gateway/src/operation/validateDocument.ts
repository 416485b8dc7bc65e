import { specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { asRefusal, refused, type Refused } from '../errors.ts';

export interface Valid {
  readonly kind: 'valid';
}

/** Validates against the API schema (GraphQL specification, section 5). */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode): Valid | Refused {
  const errors = validate(schema, document, specifiedRules, { maxErrors: 20 });
  if (errors.length === 0) return { kind: 'valid' };
  return refused(...errors.map((error) => asRefusal(error, 'GRAPHQL_VALIDATION_FAILED')));
}
