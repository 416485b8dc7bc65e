import type { ExecutionResult } from 'graphql';

/** What is allowed to be said. */
export interface Truth {
  /** What graphql-js answers. */
  readonly strict: ExecutionResult;
  /** What it answers where no field is non-null: every error that there is. */
  readonly lenient: ExecutionResult;
}

/**
 * Holds an answer against the truth: the same data in the same order of keys; no error that there isn't; and for each error that
 * graphql-js reports, one at its place, or, where a non-null field failed, one below the same null.
 *
 * Answers the differences in words; none when it is right.
 */
export function differences(answer: ExecutionResult, { strict, lenient }: Truth): readonly string[] {
  const found: string[] = [];
  const [expected, actual] = [JSON.stringify(strict.data), JSON.stringify(answer.data)];
  if (expected !== actual) found.push(`data: expected ${expected}\n      got      ${actual}`);
  const possible = new Set([...linesOf(strict), ...linesOf(lenient)]);
  for (const line of linesOf(answer)) if (!possible.has(line)) found.push(`an error that there isn't: ${line}`);
  const told = new Set((answer.errors ?? []).map(({ path }) => nullAbove(strict, path ?? [])));
  for (const { path = [], message } of strict.errors ?? []) {
    if (!told.has(nullAbove(strict, path))) found.push(`an error that is not told: ${path.join('.')} ${message}`);
  }
  return found;
}

function linesOf({ errors = [] }: ExecutionResult): readonly string[] {
  return errors.map(({ path = [], message }) => `${path.join('.')} ${message}`);
}

/** The path of the null that an error at `path` has left in the data. */
function nullAbove({ data }: ExecutionResult, path: readonly (string | number)[]): string {
  let at: unknown = data;
  const walked: (string | number)[] = [];
  for (const key of path) {
    if (typeof at !== 'object' || at === null) break;
    at = Reflect.get(at, key);
    walked.push(key);
  }
  return walked.join('.');
}
