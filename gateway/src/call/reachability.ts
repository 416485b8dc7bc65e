import { withDeadline } from '../lib/with-deadline.ts';
import { ownScope, type SubgraphCall } from './subgraph-call.ts';

export type Reachability = 'reachable' | 'unreachable';

const question = JSON.stringify({ query: '{ __typename }' });

/** Asks a subgraph for its root type's name: any GraphQL answer at all means that it is there. */
export async function probe(call: SubgraphCall, timeoutMs: number): Promise<Reachability> {
  const signal = withDeadline(new AbortController().signal, timeoutMs);
  try {
    const { data } = await call(question, ownScope(signal));
    return data === null ? 'unreachable' : 'reachable';
  } catch {
    return 'unreachable';
  }
}
