import { getVariableValues } from 'graphql';
import { asRefusal, refused, type Refused } from '../errors.ts';
import type { Operation } from './operation.ts';
import type { Suggestions } from './validate-document.ts';

export type VariableValues = Readonly<Record<string, unknown>>;

export interface Variables {
  readonly kind: 'variables';
  /** As the client wrote them, cut down to those that the operation declares: subgraphs coerce. */
  readonly given: VariableValues;
  /** Coerced, with the defaults filled in: for what the gateway itself decides by them. */
  readonly coerced: VariableValues;
}

const none: Variables = { kind: 'variables', given: {}, coerced: {} };

/** Checks the request's variables (GraphQL specification, section 6.1.2, CoerceVariableValues). */
export function checkVariables(
  { definition, generation }: Operation,
  values: VariableValues,
  suggestions: Suggestions = 'shown',
): Variables | Refused {
  const declared = definition.variableDefinitions ?? [];
  if (declared.length === 0) return none;
  const result = getVariableValues(generation.apiSchema, declared, values, {
    maxErrors: 20,
    hideSuggestions: suggestions === 'hidden',
  });
  if (result.errors) {
    return refused(...result.errors.map((error) => asRefusal(error, 'BAD_USER_INPUT')));
  }
  const entries = declared
    .map(({ variable }) => variable.name.value)
    .filter((name) => Object.hasOwn(values, name) && values[name] !== undefined)
    .map((name): [string, unknown] => [name, values[name]]);
  return { kind: 'variables', given: Object.fromEntries(entries), coerced: result.coerced };
}
