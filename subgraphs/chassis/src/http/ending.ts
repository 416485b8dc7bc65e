import { GraphQLError, type ExecutionResult } from 'graphql';

type Results = AsyncGenerator<ExecutionResult> | AsyncIterableIterator<ExecutionResult>;

/**
 * A stream of results whose failure is its last result. graphql-ws would close the whole socket on
 * an iterator that throws, and with it every other subscription that travels on it.
 */
export function ending<Other>(operation: Results | Other): Results | Other {
  return isStream(operation) ? endingStream(operation) : operation;
}

function endingStream(results: Results): AsyncIterableIterator<ExecutionResult> {
  let over = false;
  return {
    async next() {
      if (over) return { done: true, value: undefined };
      try {
        return await results.next();
      } catch (error) {
        over = true;
        return { done: false, value: { errors: [asGraphQLError(error)] } };
      }
    },
    return: async () => (await results.return?.(undefined)) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}

function isStream(value: unknown): value is Results {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
