import { refusal, refused, type ErrorCode, type Refused } from '../errors.ts';
import type { Operation } from '../operation/operation.ts';
import type { Limits } from './limits.ts';
import { measure } from './measure.ts';

export interface WithinLimits {
  readonly kind: 'within-limits';
}

/** Refuses an operation that is larger than a limit, naming the first limit that it passes. */
export function enforceLimits(operation: Operation, limits: Limits): WithinLimits | Refused {
  const size = measure(operation);
  const checks: readonly (readonly [ErrorCode, string, number, number])[] = [
    ['MAX_EXPANDED_SELECTIONS', 'selected fields', size.selections, limits.expandedSelections],
    ['MAX_DEPTH', 'levels of fields', size.depth, limits.depth],
    ['MAX_DEPTH', 'levels of introspection', size.introspectionDepth, limits.introspectionDepth],
    ['MAX_ALIASES', 'aliases', size.aliases, limits.aliases],
    ['MAX_ROOT_FIELDS', 'root fields', size.fields, limits.rootFields],
    ['MAX_DIRECTIVES', 'directives', size.directives, limits.directives],
  ];
  const passed = checks.find(([, , got, allowed]) => got > allowed);
  if (!passed) return { kind: 'within-limits' };
  const [code, what, got, allowed] = passed;
  return refused(refusal(code, `Expected at most ${allowed} ${what}, got ${got}.`));
}
