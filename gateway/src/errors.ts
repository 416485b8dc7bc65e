import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * Every code that a client can see from the gateway itself, with the HTTP status that it has when it
 * refuses a whole request. Codes are stable: clients branch on them.
 */
export const statusByCode = {
  BAD_REQUEST: 400,
  BATCHING_DISABLED: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  OPERATION_NOT_PLANNABLE: 400,
  PLAN_TIMEOUT: 400,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  PERSISTED_QUERY_HASH_MISMATCH: 400,
  PERSISTED_DOCUMENT_NOT_FOUND: 400,
  MAX_DOCUMENT_BYTES: 400,
  MAX_TOKENS: 400,
  MAX_DEPTH: 400,
  MAX_ALIASES: 400,
  MAX_ROOT_FIELDS: 400,
  MAX_DIRECTIVES: 400,
  MAX_EXPANDED_SELECTIONS: 400,
  MAX_REPEATS: 400,
  MAX_VARIABLES: 400,
  MAX_COST: 400,
  LIST_SIZE_REQUIRED: 400,
  RESPONSE_TOO_LARGE: 400,
  INTROSPECTION_DISABLED: 400,
  SUBSCRIPTION_TRANSPORT: 400,
  SUBSCRIPTION_LIMIT: 400,
  LIVE_UNWATCHED: 400,
  SLOW_CONSUMER: 400,
  SCHEMA_CHANGED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  NOT_FOUND: 404,
  STREAM_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  STREAM_CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  HOST_NOT_ALLOWED: 421,
  RATE_LIMITED: 429,
  TOO_MANY_HEADERS: 431,
  INTERNAL_SERVER_ERROR: 500,
  SUBGRAPH_BAD_RESPONSE: 502,
  OVERLOADED: 503,
  SUBGRAPH_UNAVAILABLE: 503,
  NOT_READY: 503,
  SUBGRAPH_TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof statusByCode;

/** What a client may see in an error's `extensions`. */
export interface SafeExtensions {
  readonly code: string;
  readonly reason?: string;
  /** The argument or input field that was not accepted. */
  readonly field?: string;
  readonly errorId?: string;
  /** Whole seconds after which the same request may be taken. */
  readonly retryAfter?: number;
}

/**
 * Marks an error as fit for clients, and holds exactly what they may see of its extensions.
 * A symbol key: it survives the spreading of extensions, cannot come out of JSON, and is never printed.
 */
const safe: unique symbol = Symbol('fit for clients');

interface MarkedExtensions extends SafeExtensions {
  readonly [safe]: SafeExtensions;
}

/** Extensions that let an error pass `maskError` with its message and these values. */
export function safeExtensions(extensions: SafeExtensions): MarkedExtensions {
  return { ...extensions, [safe]: extensions };
}

/** An error for the client: `message` and `code` are shown as they are. */
export function refusal(code: ErrorCode, message: string, reason?: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { ...safeExtensions(reason === undefined ? { code } : { code, reason }) },
  });
}

/** Why a request goes no further: what a stage of the pipeline returns in place of its result. */
export interface Refused {
  readonly kind: 'refused';
  readonly errors: readonly GraphQLError[];
}

export function refused(...errors: readonly GraphQLError[]): Refused {
  return { kind: 'refused', errors };
}

/** A request too many: `retryAfterMs` from now there is room for it. */
export function tooMany(message: string, about: { readonly reason: string; readonly retryAfterMs: number }): Refused {
  return refused(comeLater('RATE_LIMITED', message, about));
}

/** More than the gateway can do now. */
export function overloaded(): Refused {
  return refused(
    comeLater('OVERLOADED', 'Expected fewer requests at a time. Please try again.', { retryAfterMs: 1000 }),
  );
}

function comeLater(
  code: ErrorCode,
  message: string,
  { reason, retryAfterMs }: { readonly reason?: string; readonly retryAfterMs: number },
): GraphQLError {
  const because = reason === undefined ? {} : { reason };
  const retryAfter = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return new GraphQLError(message, { extensions: { ...safeExtensions({ code, ...because, retryAfter }) } });
}

/** The same error, with its locations and path, marked as fit for clients under `code`. */
export function asRefusal(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message, nodes = null, source = null, positions = null, path = null } = error;
  const extensions = { ...safeExtensions({ code }) };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** HTTP status of a request that was refused with these errors: that of the first known code. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.['code'];
  const known = Object.entries(statusByCode).find(([name]) => name === code);
  return known?.[1] ?? statusByCode.INTERNAL_SERVER_ERROR;
}

/** Tells operators about an error that clients must not see, and returns the id that clients get instead. */
export type ReportError = (error: unknown) => string;

/**
 * The only way from an error to a client. A marked error keeps message, locations, path and its safe
 * extensions; any other is reported and replaced, keeping nothing but its path.
 */
export function maskError(error: unknown, report: ReportError): GraphQLFormattedError {
  if (error instanceof GraphQLError) {
    const marked: unknown = Reflect.get(error.extensions, safe);
    const { message, locations, path } = error;
    const place = path === undefined ? {} : { path };
    if (isSafeExtensions(marked)) {
      const positions = locations === undefined ? {} : { locations };
      return { message, ...positions, ...place, extensions: { ...marked } };
    }
    return { ...maskedError(report(error)), ...place };
  }
  return maskedError(report(error));
}

/** What a client sees of an unknown error: nothing but the id that leads operators to the log line. */
export function maskedError(errorId: string): GraphQLFormattedError {
  return {
    message: `Something went wrong on our side. Please quote ${errorId} when you ask about it.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

/** A stream ended before its time; `errors` say why, fit for clients. */
export class StreamCut extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  constructor(errors: readonly GraphQLFormattedError[]) {
    super('The stream was cut');
    this.errors = errors;
  }
}

/** Cuts a stream under a code. */
export function cutWith(code: ErrorCode, message: string): StreamCut {
  return new StreamCut([maskError(refusal(code, message), () => code)]);
}

/** What a client is told of the end of a stream. */
export function errorsOfCut(error: unknown): readonly GraphQLFormattedError[] {
  if (error instanceof StreamCut) return error.errors;
  return [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
}

function isSafeExtensions(value: unknown): value is SafeExtensions {
  return typeof value === 'object' && value !== null && 'code' in value;
}
