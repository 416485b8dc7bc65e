import { Kind, type DocumentNode } from 'graphql';
import { refusal, refused, type ErrorCode, type Refused } from '../errors.ts';
import type { Limits } from './limits.ts';
import { measure, type Measured, type Size } from './measure.ts';
import { repeats } from './repeats.ts';

export interface WithinLimits {
  readonly kind: 'within-limits';
}

/** What is wrong if it is passed: code, what is counted, how much there is, and how much there may be. */
type Check = readonly [code: ErrorCode, what: string, got: number, allowed: number];

const within: WithinLimits = { kind: 'within-limits' };

/** Refuses a text that is not even worth reading. */
export function enforceLength(text: string, { documentBytes }: Limits): WithinLimits | Refused {
  const got = Buffer.byteLength(text);
  return got <= documentBytes ? within : beyond(['MAX_DOCUMENT_BYTES', 'bytes of GraphQL', got, documentBytes]);
}

/**
 * Refuses a document of which an operation is larger than a limit, naming the first limit that it passes.
 * It need not be valid: validation itself is work that limits bound, and it looks at unused fragments too.
 */
export function enforceLimits({ definitions }: DocumentNode, limits: Limits): WithinLimits | Refused {
  const fragments = new Map(
    definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const judged = judge({ definition, fragments }, limits);
    if (judged.kind === 'refused') return judged;
  }
  return within;
}

function judge(measured: Measured, limits: Limits): WithinLimits | Refused {
  const size = measure(measured);
  const checks: readonly Check[] = [
    ['MAX_EXPANDED_SELECTIONS', 'selected fields', size.selections, limits.expandedSelections],
    ...(measured.definition.kind === Kind.OPERATION_DEFINITION ? checksOfOperation(size, limits) : []),
  ];
  const passed = checks.find(([, , got, allowed]) => got > allowed);
  if (passed) return beyond(passed);
  const repeated = repeats(measured, size);
  if (repeated <= limits.repeats) return within;
  return beyond(['MAX_REPEATS', 'repeats of one field', repeated, limits.repeats]);
}

function checksOfOperation(size: Size, limits: Limits): readonly Check[] {
  return [
    ['MAX_DEPTH', 'levels of fields', size.depth, limits.depth],
    ['MAX_DEPTH', 'levels of introspection', size.introspectionDepth, limits.introspectionDepth],
    ['MAX_ALIASES', 'aliases', size.aliases, limits.aliases],
    ['MAX_ROOT_FIELDS', 'root fields', size.fields, limits.rootFields],
    ['MAX_DIRECTIVES', 'directives', size.directives, limits.directives],
  ];
}

function beyond([code, what, got, allowed]: Check): Refused {
  return refused(refusal(code, `Expected at most ${allowed} ${what}, got ${got}.`));
}
