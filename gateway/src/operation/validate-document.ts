import {
  GraphQLError,
  OperationTypeNode,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { asRefusal, refused, type Refused } from '../errors.ts';
import { deferLabelsRule, deferPlacesRule } from './defer-rules.ts';
import { selectionsAtRoot } from './selections-at-root.ts';

export interface Valid {
  readonly kind: 'valid';
}

const rules = [unconditionalSubscriptionRule, deferPlacesRule, deferLabelsRule, ...specifiedRules];

/** Whether messages may guess what was meant: who may not read the schema is not to guess it from them either. */
export type Suggestions = 'shown' | 'hidden';

/** Validates against the API schema (GraphQL specification, section 5). */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  suggestions: Suggestions = 'shown',
): Valid | Refused {
  const errors = errorsOf(schema, document, suggestions);
  if (errors.length === 0) return { kind: 'valid' };
  return refused(...errors.map((error) => asRefusal(error, 'GRAPHQL_VALIDATION_FAILED')));
}

function errorsOf(schema: GraphQLSchema, document: DocumentNode, suggestions: Suggestions): readonly GraphQLError[] {
  try {
    return validate(schema, document, rules, { maxErrors: 20, hideSuggestions: suggestions === 'hidden' });
  } catch (error) {
    // SingleFieldSubscriptionsRule throws where a condition at the root depends on a variable.
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** GraphQL specification (September 2025), section 5.2.4.1: no `@skip` or `@include` at the root. */
function unconditionalSubscriptionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION) return;
      for (const { directives } of selectionsAtRoot(selectionSet, context)) {
        const nodes = directives?.find(({ name: { value } }) => value === 'skip' || value === 'include');
        if (!nodes) continue;
        const message = `Expected no condition at the root of a subscription, got @${nodes.name.value}.`;
        context.reportError(new GraphQLError(message, { nodes }));
      }
    },
  };
}
