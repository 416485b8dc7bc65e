import { createInFlight } from '../lib/in-flight.ts';
import { createBreaker, type BreakerState } from './breaker.ts';
import { guard } from './guard.ts';
import type { HttpAnswer, Send } from './http-exchange.ts';
import { createRetryBudget } from './retry-budget.ts';
import { retry, type RetryTools } from './retry.ts';
import { share } from './share.ts';

export interface ResilienceSettings {
  /** A call is given up after this many milliseconds. */
  readonly timeoutMs: number;
  /** A call that had less time than this says nothing about its subgraph. */
  readonly fairMs: number;
  /** Attempts after the first one. */
  readonly retries: number;
  /** Whether identical calls at one time are made once. */
  readonly sharing: 'shared' | 'single';
}

export interface ResilienceTools extends RetryTools {
  readonly onRetry: () => void;
  readonly onShared: () => void;
}

/** What keeps a subgraph's troubles from becoming the gateway's, and the other way round. */
export interface Resilience {
  /** The order of the wrappers: share( retry( guard( next ))): every attempt asks the breaker. */
  readonly wrap: (next: Send) => Send;
  readonly breaker: () => BreakerState;
  readonly retireShared: () => void;
}

const budgetRules = { share: 0.1, reserve: 10 };
const breakerRules = { windowMs: 10_000, minimumCalls: 10, failureShare: 0.5, openMs: 5000, probes: 3 };

/** For one subgraph: its own breaker, budget and calls that run. */
export function createResilience({ fairMs, retries, sharing }: ResilienceSettings, tools: ResilienceTools): Resilience {
  const { monotonic } = tools;
  const breaker = createBreaker(breakerRules, monotonic);
  const budget = createRetryBudget(budgetRules);
  const running = createInFlight<HttpAnswer>();
  return {
    breaker: breaker.state,
    retireShared: running.retire,
    wrap(next) {
      const repeated = retry({ ...tools, retries, budget }, guard(breaker, next));
      return sharing === 'single' ? repeated : share({ ...tools, running, fairMs }, repeated);
    },
  };
}
