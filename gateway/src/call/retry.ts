import { OperationTypeNode } from 'graphql';
import { CallFailure, type HttpAnswer, type HttpExchange, type Send } from './http-exchange.ts';
import type { RetryBudget } from './retry-budget.ts';

/** What retries need from outside. */
export interface RetryTools {
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Waits; ends early when the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface RetryRules extends RetryTools {
  /** Attempts after the first one; 0 for none. */
  readonly retries: number;
  readonly budget: RetryBudget;
  /** A retry is about to be made. */
  readonly onRetry: () => void;
}

const baseMs = 50;
const maxMs = 1000;

type Outcome = { readonly answer: HttpAnswer } | { readonly failure: unknown };

/**
 * Repeats a call of a query that got no answer, or one that asks to come again, within the request's
 * deadline and the budget. Never a mutation's: it may have been done all the same. What fails in the end
 * fails as the last attempt did. Waits have full jitter, so that those who failed together come back apart.
 */
export function retry(rules: RetryRules, next: Send): Send {
  if (rules.retries === 0) return next;
  return (exchange) => {
    if (exchange.operation === OperationTypeNode.MUTATION) return next(exchange);
    rules.budget.earn();
    // No async function: a call that succeeds at once pays for one `then`.
    return next(exchange).then(
      (answer) => (asksAgain(answer) ? repeat(exchange, { answer }, { rules, next }) : answer),
      (failure: unknown) => repeat(exchange, { failure }, { rules, next }),
    );
  };
}

async function repeat(
  exchange: HttpExchange,
  first: Outcome,
  { rules, next }: { rules: RetryRules; next: Send },
): Promise<HttpAnswer> {
  let last = first;
  for (let attempt = 0; attempt < rules.retries; attempt += 1) {
    if (exchange.signal.aborted || !isWorthIt(last)) break;
    const wait = Math.max(askedWaitOf(last), rules.random() * Math.min(maxMs, baseMs * 2 ** attempt));
    if (rules.monotonic() + wait >= exchange.deadline || !rules.budget.spend()) break;
    await rules.pause(wait, exchange.signal);
    if (exchange.signal.aborted) break;
    rules.onRetry();
    last = await settle(next(exchange));
  }
  if ('answer' in last) return last.answer;
  throw last.failure;
}

/** The subgraph or what stands before it is not able to answer for now (RFC 9110, section 15). */
function asksAgain({ status, retryAfter }: HttpAnswer): boolean {
  return isGatewayTrouble(status) || (status === 429 && retryAfter !== undefined);
}

/** 502, 503 and 504: no answer from who was asked. */
export function isGatewayTrouble(status: number): boolean {
  return status >= 502 && status <= 504;
}

function isWorthIt(last: Outcome): boolean {
  if ('answer' in last) return asksAgain(last.answer);
  // What took its whole time will take it again, and a breaker is asked by others.
  return last.failure instanceof CallFailure && last.failure.kind === 'unavailable';
}

/** Milliseconds that `Retry-After` asks to wait, if it does so in seconds; dates are for humans' pages. */
function askedWaitOf(last: Outcome): number {
  const asked = 'answer' in last ? last.answer.retryAfter : undefined;
  return asked !== undefined && /^\d{1,9}$/.test(asked) ? Number(asked) * 1000 : 0;
}

async function settle(call: Promise<HttpAnswer>): Promise<Outcome> {
  try {
    return { answer: await call };
  } catch (failure) {
    return { failure };
  }
}
