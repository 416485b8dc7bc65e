import type { Breaker, CallEnding } from './breaker.ts';
import { CallFailure, type Send } from './http-exchange.ts';
import { isGatewayTrouble } from './retry.ts';

/**
 * Asks a breaker before each call and tells it how the call ended. What the breaker does not admit fails at
 * once. Answers that cannot be used are no failure here: the subgraph is there, and a client that asks for
 * too much must not take it from the others.
 */
export function guard(breaker: Breaker, next: Send): Send {
  return async (exchange) => {
    const ticket = breaker.admit();
    if (ticket === undefined) throw new CallFailure('not-tried', 'Expected the subgraph to be well, it failed lately');
    let ending: CallEnding = 'undecided';
    try {
      const answer = await next(exchange);
      ending = isGatewayTrouble(answer.status) ? 'failed' : 'succeeded';
      return answer;
    } catch (error) {
      if (!exchange.signal.aborted && error instanceof CallFailure) ending = endingOf(error);
      throw error;
    } finally {
      breaker.settle(ticket, ending);
    }
  };
}

function endingOf({ kind }: CallFailure): CallEnding {
  switch (kind) {
    case 'unavailable':
    case 'timeout':
      return 'failed';
    case 'bad-response':
      return 'succeeded';
    case 'out-of-time':
    case 'not-tried':
      return 'undecided';
    default:
      return kind satisfies never;
  }
}
