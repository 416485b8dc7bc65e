import { CallFailure, type Send } from './http-exchange.ts';

/** Gives a call up after `ms` milliseconds with a CallFailure; the caller's own abort stays what it is. */
export function deadline(ms: number, next: Send): Send {
  return async (exchange) => {
    // Not AbortSignal.any and AbortSignal.timeout: the two cost more than the rest of a call.
    const stop = new AbortController();
    const giveUp = (): void => stop.abort(exchange.signal.reason);
    if (exchange.signal.aborted) giveUp();
    exchange.signal.addEventListener('abort', giveUp, { once: true });
    const timer = setTimeout(() => stop.abort(new CallFailure('timeout', `Expected an answer within ${ms} ms`)), ms);
    try {
      return await next({ ...exchange, signal: stop.signal });
    } finally {
      clearTimeout(timer);
      exchange.signal.removeEventListener('abort', giveUp);
    }
  };
}
