import { withDeadline } from '../lib/with-deadline.ts';
import { CallFailure, type Send } from './http-exchange.ts';

/** Gives a call up after `ms` milliseconds with a CallFailure; the caller's own abort stays what it is. */
export function deadline(ms: number, next: Send): Send {
  return async (exchange) => {
    const signal = withDeadline(exchange.signal, ms);
    try {
      return await next({ ...exchange, signal });
    } catch (error) {
      if (signal.aborted && !exchange.signal.aborted) {
        throw new CallFailure('timeout', `Expected an answer within ${ms} ms`, { cause: error });
      }
      throw error;
    }
  };
}
