import { refusal, refused, type Refused } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Limits } from './limits.ts';

/** Refuses variables of too many values, or too deeply nested ones: everything after would walk them. */
export function enforceVariables(
  variables: VariableValues,
  { variableValues, variableDepth }: Pick<Limits, 'variableValues' | 'variableDepth'>,
): { readonly kind: 'within-limits' } | Refused {
  let count = 0;
  let level: readonly unknown[] = Object.values(variables);
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (count > variableValues) {
      return refused(refusal('MAX_VARIABLES', `Expected at most ${variableValues} values in variables, got more.`));
    }
    if (depth > variableDepth) {
      return refused(refusal('MAX_VARIABLES', `Expected variables of at most ${variableDepth} levels, got more.`));
    }
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return { kind: 'within-limits' };
}
