import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import {
  badUserInput,
  codedError,
  createErrorFormat,
  forbidden,
  invalidInput,
  notAllowed,
  notFound,
  unauthenticated,
  versionConflict,
} from './errors.ts';

const logged: object[] = [];
const log = pino({ level: 'warn' }, { write: (line) => void logged.push(JSON.parse(line)) });
const format = createErrorFormat(log, () => 'the-id');

/** As a resolver's error arrives: graphql-js has put a GraphQLError with a path around it. */
function formatted(thrown: Error) {
  const located = new GraphQLError(thrown.message, { path: ['note'], originalError: thrown });
  return format(located.toJSON(), located);
}

function databaseError(code: string): Error {
  const cause = Object.assign(new Error('select secret from note'), { code });
  return new Error('Failed query: select secret from note', { cause });
}

test('the codes that clients may see', () => {
  const errors = [codedError('OUT_OF_LUCK', 'm'), badUserInput('m', 'first'), forbidden('m'), unauthenticated('m')];
  expect(errors.map((error) => formatted(error).extensions)).toEqual([
    { code: 'OUT_OF_LUCK' },
    { field: 'first', code: 'BAD_USER_INPUT' },
    { code: 'FORBIDDEN' },
    { code: 'UNAUTHENTICATED' },
  ]);
});

test('a stream that fails for want of a database says so, as a resolver does', () => {
  const originalError = databaseError('57P01');
  const ended = new GraphQLError(originalError.message, { originalError });
  expect(format(ended.toJSON(), ended).extensions).toMatchObject({ code: 'UNAVAILABLE' });
});

test('the refusals of commands', () => {
  expect([versionConflict(3, 2), notFound('m'), invalidInput('a.0', 'm'), notAllowed('m')]).toEqual([
    {
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      message: 'Expected version 2, but the current one is 3',
      currentVersion: 3,
    },
    { __typename: 'NotFound', code: 'NOT_FOUND', message: 'm' },
    { __typename: 'InvalidInput', code: 'BAD_USER_INPUT', message: 'm', field: 'a.0' },
    { __typename: 'Forbidden', code: 'FORBIDDEN', message: 'm' },
  ]);
});

test.each([
  ['22P02', 'BAD_USER_INPUT'],
  ['22003', 'BAD_USER_INPUT'],
  ['08006', 'UNAVAILABLE'],
  ['53300', 'UNAVAILABLE'],
  ['57P01', 'UNAVAILABLE'],
  ['57014', 'UNAVAILABLE'],
  ['ECONNREFUSED', 'UNAVAILABLE'],
  ['CONNECT_TIMEOUT', 'UNAVAILABLE'],
  ['CONNECTION_CLOSED', 'UNAVAILABLE'],
  ['23505', 'INTERNAL_SERVER_ERROR'],
  ['42P01', 'INTERNAL_SERVER_ERROR'],
])('the database error %s is masked as %s', (sqlCode, code) => {
  const { message, extensions, path } = formatted(databaseError(sqlCode));
  expect(extensions).toEqual({ code, errorId: 'the-id' });
  expect(path).toEqual(['note']);
  expect(message).not.toContain('secret');
});

test('what is masked is in the log under its id', () => {
  logged.length = 0;
  formatted(new Error('the true reason'));
  expect(logged).toMatchObject([{ errorId: 'the-id', path: ['note'], err: { message: 'the true reason' } }]);
});
