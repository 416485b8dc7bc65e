import { OperationTypeNode } from 'graphql';
import { withDeadline } from '../lib/with-deadline.ts';
import { anonymousPassport, type SubgraphCall } from './subgraph-call.ts';

export type Reachability = 'reachable' | 'unreachable';

const question = JSON.stringify({ query: '{ __typename }' });

/** Asks a subgraph for its root type's name: any GraphQL answer at all means that it is there. */
export async function probe(call: SubgraphCall, timeoutMs: number): Promise<Reachability> {
  const signal = withDeadline(new AbortController().signal, timeoutMs);
  const scope = { passport: anonymousPassport, signal, operation: OperationTypeNode.QUERY, deadline: Infinity };
  try {
    const { data } = await call(question, scope);
    return data === null ? 'unreachable' : 'reachable';
  } catch {
    return 'unreachable';
  }
}
