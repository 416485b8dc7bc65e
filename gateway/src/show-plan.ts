import { scopesOf } from './auth/principal.ts';
import type { Plan } from './plan-stage.ts';
import type { Executed, Job } from './pipeline.ts';
import { planTree } from './plan/plan-tree.ts';

/** Who gets to see query plans. */
export type PlanAudience =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'anybody' }
  | { readonly kind: 'scope'; readonly scope: string };

/** What became of a job, with its plan and estimated cost in the extensions if that was asked for and may be seen. */
export type ShowPlan = (executed: Executed, planned: Omit<Job<Plan>, 'trace'>) => Executed;

/** With this header a request asks for its plan. */
const header = 'musubi-query-plan';

export function createShowPlan(audience: PlanAudience): ShowPlan {
  return (executed, { exchange, principal, plan, cost }) => {
    const maySee =
      audience.kind === 'anybody' || (audience.kind === 'scope' && scopesOf(principal).includes(audience.scope));
    if (!maySee || exchange.headers[header] !== 'include' || executed.kind !== 'single') return executed;
    const { result } = executed;
    const queryPlan = [plan.planned.plan, ...plan.planned.apart].map(planTree);
    return { kind: 'single', result: { ...result, extensions: { ...result.extensions, queryPlan, cost } } };
  };
}
