import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { NewId } from './clock.ts';

/** An error that clients may see: a stable code in UPPER_SNAKE and a message that says expected and got. */
export function codedError(
  code: string,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

export function unauthenticated(message: string): GraphQLError {
  return codedError('UNAUTHENTICATED', message);
}

export function forbidden(message: string): GraphQLError {
  return codedError('FORBIDDEN', message);
}

/** An argument of a query that can't be accepted; `field` is its path. (Mutations answer InvalidInput.) */
export function badUserInput(message: string, field?: string): GraphQLError {
  return codedError('BAD_USER_INPUT', message, field === undefined ? {} : { field });
}

/** What a refused command answers: a member of the result union, ready to return from a resolver. */
export type CommandErrorOf<Type extends string> = {
  readonly __typename: Type;
  readonly code: string;
  readonly message: string;
};

export function versionConflict(
  currentVersion: number,
  expectedVersion: number,
): CommandErrorOf<'VersionConflict'> & { readonly currentVersion: number } {
  const message = `Expected version ${expectedVersion}, but the current one is ${currentVersion}`;
  return { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', message, currentVersion };
}

export function notFound(message: string): CommandErrorOf<'NotFound'> {
  return { __typename: 'NotFound', code: 'NOT_FOUND', message };
}

export function invalidInput(
  field: string,
  message: string,
): CommandErrorOf<'InvalidInput'> & { readonly field: string } {
  return { __typename: 'InvalidInput', code: 'BAD_USER_INPUT', message, field };
}

export function notAllowed(message: string): CommandErrorOf<'Forbidden'> {
  return { __typename: 'Forbidden', code: 'FORBIDDEN', message };
}

/** The one place where errors become text for clients. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Coded errors pass. Anything else is logged under an id and leaves as that id alone: no SQL, no
 * stack, no host name. A lost database is said plainly, because trying again helps there.
 */
export function createErrorFormat(log: Logger, newId: NewId): FormatError {
  return (formatted, error) => {
    const cause = causeOf(error);
    if (isClientSafe(cause)) return withoutStack(formatted);
    const errorId = newId();
    const code = codeOf(cause);
    log[code === 'BAD_USER_INPUT' ? 'warn' : 'error']({ err: cause, errorId, path: formatted.path }, 'masked');
    return {
      message: MASKED[code],
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code, errorId },
    };
  };
}

const MASKED = {
  BAD_USER_INPUT: 'A value of the request can not be stored: it is malformed or out of range',
  UNAVAILABLE: 'The service can not reach its store just now; try again',
  INTERNAL_SERVER_ERROR: 'Something went wrong here; the error id helps to find it',
} as const;

/** What a resolver or a stream threw, out of the GraphQLError that is put around it. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.originalError === undefined) return error;
  const isAround = error.path !== undefined || error.extensions['code'] === undefined;
  return isAround ? error.originalError : error;
}

function isClientSafe(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError)) return false;
  const { code } = cause.extensions;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
}

/** PostgreSQL's SQLSTATE class 22 is bad data (appendix A); the others here are a lost or full server. */
function codeOf(cause: unknown): keyof typeof MASKED {
  const code = sqlCodeOf(cause);
  if (code?.startsWith('22')) return 'BAD_USER_INPUT';
  return code !== undefined && UNREACHABLE.test(code) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

const UNREACHABLE = /^(08...|53...|57P0.|57014|55P03|CONNECT|ECONN|CONNECTION_|ETIMEDOUT|ENOTFOUND)/;

/** The code of a database or socket error, also when a query builder has wrapped it. */
export function sqlCodeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (!formatted.extensions?.['stacktrace']) return formatted;
  const { stacktrace: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}
