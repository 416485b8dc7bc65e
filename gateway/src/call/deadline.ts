import { CallFailure, type Send } from './http-exchange.ts';

/** Tells a subgraph how many milliseconds it has: who works longer works for nobody. */
const header = 'x-gw-timeout-ms';

export interface DeadlineRules {
  /** A call is given up after this many milliseconds, or when the request's time is up. */
  readonly timeoutMs: number;
  /** A call that got less time than this before it was given up says nothing about its subgraph. */
  readonly fairMs: number;
  readonly monotonic: () => number;
}

/** Gives a call up with a CallFailure once its time is over; the caller's own abort stays what it is. */
export function deadline({ timeoutMs, fairMs, monotonic }: DeadlineRules, next: Send): Send {
  return async (exchange) => {
    const ms = Math.min(timeoutMs, Math.floor(exchange.deadline - monotonic()));
    const kind = ms < fairMs ? 'out-of-time' : 'timeout';
    if (ms <= 0) throw new CallFailure(kind, 'Expected time to be left for a call, got none');
    // Not AbortSignal.any and AbortSignal.timeout: the two cost more than the rest of a call.
    const stop = new AbortController();
    const giveUp = (): void => stop.abort(exchange.signal.reason);
    if (exchange.signal.aborted) giveUp();
    exchange.signal.addEventListener('abort', giveUp, { once: true });
    const timer = setTimeout(() => stop.abort(new CallFailure(kind, `Expected an answer within ${ms} ms`)), ms);
    try {
      const headers = { ...exchange.headers, [header]: String(ms) };
      return await next({ ...exchange, headers, signal: stop.signal });
    } finally {
      clearTimeout(timer);
      exchange.signal.removeEventListener('abort', giveUp);
    }
  };
}
