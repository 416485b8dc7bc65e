import { GraphQLError } from 'graphql';
import type { ReportError } from './errors.ts';
import type { Log } from './lib/log.ts';

/** Logs what clients must not see, under a new id that they get to see. */
export function createReport(log: Log, newId: () => string): (fields?: object) => ReportError {
  return (fields = {}) =>
    (error) => {
      const errorId = newId();
      const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
      log.error({ ...fields, errorId, err: cause }, 'An error was kept from the client');
      return errorId;
    };
}
