import type { GraphQLDataSource } from '@apollo/gateway';
import { anonymousPassport, type CallScope, type SubgraphCall } from './subgraph-call.ts';

/** Lets the stock executor call a subgraph our way. It hands our CallScope through as its context. */
export function createDataSource(call: SubgraphCall): GraphQLDataSource<Partial<CallScope>> {
  return {
    async process({ request, context }) {
      const { query = '', operationName, variables = {} } = request;
      const { passport = anonymousPassport, signal = new AbortController().signal } = context;
      const answer = await call({ query, operationName, variables }, { passport, signal });
      return answer.errors.length === 0 ? { data: answer.data } : answer;
    },
  };
}
