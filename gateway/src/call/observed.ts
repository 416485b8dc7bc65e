import type { TraceContext } from '../lib/trace-context.ts';
import { CallFailure, type FailureKind } from './http-exchange.ts';
import type { CallScope, SubgraphCall } from './subgraph-call.ts';

/** How a call ended. `errors`: with an answer that tells of errors. */
export type CallOutcome = 'answered' | 'errors' | 'abandoned' | 'failed' | FailureKind;

/** Sees one call of a subgraph, with all its attempts. */
export interface CallObserver {
  /** The trace that the subgraph is told. */
  readonly trace: TraceContext | undefined;
  readonly ended: (outcome: CallOutcome) => void;
}

export interface StartedCall extends Pick<CallScope, 'operation' | 'trace'> {
  readonly subgraph: string;
  readonly body: string;
}

export type ObserveCall = (call: StartedCall) => CallObserver;

/** Shows every call of a subgraph from its beginning to its end. */
export function observed(subgraph: string, observe: ObserveCall, next: SubgraphCall): SubgraphCall {
  return async (body, scope) => {
    const { operation, trace } = scope;
    const observer = observe({ subgraph, body, operation, trace });
    let outcome: CallOutcome = 'failed';
    try {
      const answer = await next(body, { ...scope, trace: observer.trace });
      outcome = answer.errors.length === 0 ? 'answered' : 'errors';
      return answer;
    } catch (error) {
      if (scope.signal.aborted) outcome = 'abandoned';
      else if (error instanceof CallFailure) outcome = error.kind;
      throw error;
    } finally {
      observer.ended(outcome);
    }
  };
}
