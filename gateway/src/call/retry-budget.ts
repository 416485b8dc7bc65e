/** What keeps retries from multiplying the load of a subgraph that is in trouble. */
export interface RetryBudget {
  /** A call is made for the first time. */
  readonly earn: () => void;
  /** True if a retry may be made now; it is paid by that. */
  readonly spend: () => boolean;
}

export interface BudgetRules {
  /** Retries for each call, as a share. */
  readonly share: number;
  /** Retries that can be saved up; what there is at the start. */
  readonly reserve: number;
}

/** A token bucket that calls fill and retries empty: of n calls, at most `share` × n + `reserve` are retried. */
export function createRetryBudget({ share, reserve }: BudgetRules): RetryBudget {
  let tokens = reserve;
  return {
    earn() {
      tokens = Math.min(reserve, tokens + share);
    },
    spend() {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
