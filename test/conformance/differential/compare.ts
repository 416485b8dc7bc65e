import type { ExecutionResult } from 'graphql';

/** An error of an execution, or one that came as JSON. */
interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

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
  for (const error of answer.errors ?? []) {
    const right = isOfTheWorld(error) ? possible.has(lineOf(error)) : isNullAt(lenient.data, error.path ?? []);
    if (!right) found.push(`an error that there isn't: ${lineOf(error)}`);
  }
  const told = new Set((answer.errors ?? []).map(({ path }) => nullAbove(strict, path ?? [])));
  for (const { path = [], message } of strict.errors ?? []) {
    if (!told.has(nullAbove(strict, path))) found.push(`an error that is not told: ${path.join('.')} ${message}`);
  }
  return found;
}

/** The world itself fails under a code that gateways let through; all else is about a null that may not be, in words that vary. */
function isOfTheWorld({ extensions }: Told): boolean {
  return extensions?.code === 'FORBIDDEN';
}

function linesOf({ errors = [] }: ExecutionResult): readonly string[] {
  return errors.map((error) => lineOf(error));
}

function lineOf({ path = [], message }: Told): string {
  return `${path.join('.')} ${message}`;
}

/** Whether the data has a null at a path, or on the way there. */
function isNullAt(data: unknown, path: readonly (string | number)[]): boolean {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) break;
    at = Reflect.get(at, key);
  }
  return at === null;
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

/**
 * Holds an answer that lacks a subgraph against the truth: what is there is true and in its place, what is missing is null, and
 * then there are errors.
 */
export function untruths(answer: ExecutionResult, truth: ExecutionResult): readonly string[] {
  const [got, expected] = [JSON.stringify(answer.data), JSON.stringify(truth.data)];
  if (!isPartOf(answer.data, truth.data)) return [`data: expected nothing but ${expected}\n      got      ${got}`];
  return got === expected || answer.errors?.length ? [] : [`no error, though ${expected} became ${got}`];
}

function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null || part === undefined) return true;
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return part === whole;
  const [mine, all] = [Object.entries(part), Object.entries(whole)];
  return (
    mine.length === all.length &&
    mine.every(([key, value], index) => key === all[index]?.[0] && isPartOf(value, all[index][1]))
  );
}
