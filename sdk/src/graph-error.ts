import { closeOf } from './close-of.ts';

/** One entry of `errors` in an answer (GraphQL specification, section 7.1.2). */
export interface ErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
}

/** The graph refused an operation, or could not be reached. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** Stable, in UPPER_SNAKE case: the gateway's code, or `NETWORK_ERROR`. */
  readonly code: string;
  readonly errors: readonly ErrorEntry[];

  constructor(code: string, message: string, errors: readonly ErrorEntry[] = []) {
    super(message);
    this.code = code;
    this.errors = errors;
  }

  /** The error of an answer: code and message of its first entry. */
  static from(errors: readonly ErrorEntry[]): GraphError {
    const [first] = errors;
    return new GraphError(
      first?.extensions?.code ?? 'UNKNOWN',
      first?.message ?? 'The answer has an empty list of errors',
      errors,
    );
  }
}

/** Whatever ended a live connection or an operation on it. */
export function asGraphError(problem: unknown): GraphError {
  if (problem instanceof GraphError) return problem;
  if (isErrors(problem)) return GraphError.from(problem);
  const { code } = closeOf(problem);
  return new GraphError('NETWORK_ERROR', `The live connection ended${code > 0 ? ` with code ${code}` : ''}`);
}

function isErrors(problem: unknown): problem is readonly ErrorEntry[] {
  return Array.isArray(problem);
}
