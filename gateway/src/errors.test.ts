import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { asRefusal, maskError, refusal, statusByCode, statusOf } from './errors.ts';

describe('errors that clients see', () => {
  it('have these codes, which clients branch on', () => {
    expect(Object.entries(statusByCode).map(([code, status]) => `${status} ${code}`)).toMatchInlineSnapshot(`
      [
        "400 BAD_REQUEST",
        "400 BATCHING_DISABLED",
        "400 GRAPHQL_PARSE_FAILED",
        "400 GRAPHQL_VALIDATION_FAILED",
        "400 OPERATION_RESOLUTION_FAILURE",
        "400 OPERATION_NOT_PLANNABLE",
        "400 PLAN_TIMEOUT",
        "400 BAD_USER_INPUT",
        "400 PERSISTED_QUERY_NOT_FOUND",
        "400 PERSISTED_QUERY_HASH_MISMATCH",
        "400 PERSISTED_DOCUMENT_NOT_FOUND",
        "400 MAX_DOCUMENT_BYTES",
        "400 MAX_TOKENS",
        "400 MAX_DEPTH",
        "400 MAX_ALIASES",
        "400 MAX_ROOT_FIELDS",
        "400 MAX_DIRECTIVES",
        "400 MAX_EXPANDED_SELECTIONS",
        "400 MAX_REPEATS",
        "400 MAX_VARIABLES",
        "400 MAX_COST",
        "400 LIST_SIZE_REQUIRED",
        "400 RESPONSE_TOO_LARGE",
        "400 INTROSPECTION_DISABLED",
        "400 SUBSCRIPTION_TRANSPORT",
        "400 SUBSCRIPTION_LIMIT",
        "400 LIVE_UNWATCHED",
        "400 SLOW_CONSUMER",
        "400 SCHEMA_CHANGED",
        "401 UNAUTHENTICATED",
        "403 FORBIDDEN",
        "403 UNAUTHORIZED_FIELD_OR_TYPE",
        "403 DOCUMENT_NOT_TRUSTED",
        "404 NOT_FOUND",
        "404 STREAM_NOT_FOUND",
        "405 METHOD_NOT_ALLOWED",
        "406 NOT_ACCEPTABLE",
        "409 STREAM_CONFLICT",
        "413 PAYLOAD_TOO_LARGE",
        "415 UNSUPPORTED_MEDIA_TYPE",
        "421 HOST_NOT_ALLOWED",
        "429 RATE_LIMITED",
        "431 TOO_MANY_HEADERS",
        "500 INTERNAL_SERVER_ERROR",
        "502 SUBGRAPH_BAD_RESPONSE",
        "503 OVERLOADED",
        "503 SUBGRAPH_UNAVAILABLE",
        "503 NOT_READY",
        "504 SUBGRAPH_TIMEOUT",
      ]
    `);
  });

  it('keep message, place and code when they are meant for clients', () => {
    const error = asRefusal(new GraphQLError('No such field', { path: ['a', 0] }), 'BAD_USER_INPUT');
    const report = vi.fn<() => string>(() => 'never');
    expect(maskError(error, report)).toEqual({
      message: 'No such field',
      path: ['a', 0],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('stay fit for clients when they are wrapped, without what the wrapper added', () => {
    const inner = refusal('FORBIDDEN', 'Not yours');
    const wrapped = new GraphQLError('Not yours', { extensions: { ...inner.extensions, serviceName: 'users' } });
    expect(maskError(wrapped, () => 'never').extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('say nothing but an id when they are unknown', () => {
    const secret = new GraphQLError('postgres://user:password', {
      path: ['me'],
      extensions: { code: 'FORBIDDEN', stacktrace: ['secret'] },
    });
    const masked = maskError(secret, () => 'e-1');
    expect(masked).toEqual({
      message: 'Something went wrong on our side. Please quote e-1 when you ask about it.',
      path: ['me'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' },
    });
  });

  it('have the HTTP status of the first one', () => {
    expect(statusOf([{ message: '', extensions: { code: 'UNAUTHENTICATED' } }])).toBe(401);
    expect(statusOf([{ message: '', extensions: { code: 'constructor' } }])).toBe(500);
  });
});
