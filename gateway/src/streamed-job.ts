import type { Passport } from './call/subgraph-call.ts';
import type { LiveSubscription } from './live.ts';
import type { LiveQuery } from './live-query.ts';
import type { Job } from './pipeline.ts';
import type { Plan, PlannedLive, PlanStage } from './plan-stage.ts';

/** What it takes to run a job again on another supergraph. */
export interface Stages {
  readonly plan: PlanStage;
  readonly passportOf: (job: Job<Plan>) => Passport;
}

export function subscriptionOf(job: Job<Plan>, stages: Stages): LiveSubscription {
  return {
    kind: 'subscription',
    ...partsOf(job, stages),
    async again() {
      const next = await job.again();
      if (next.kind === 'refused') return next;
      return subscriptionOf({ ...next, plan: await stages.plan(next), trace: job.trace }, stages);
    },
  };
}

export function liveQueryOf(job: Job<Plan>, { watch, throttleMs }: PlannedLive, stages: Stages): LiveQuery {
  return {
    kind: 'live query',
    ...partsOf(job, stages),
    watch,
    throttleMs,
    async again() {
      const next = await job.again();
      if (next.kind === 'refused') return next;
      const plan = await stages.plan(next);
      if (!plan.live) throw new Error('Expected a live query to be one on another supergraph');
      return liveQueryOf({ ...next, plan, trace: job.trace }, plan.live, stages);
    },
  };
}

function partsOf(job: Job<Plan>, { passportOf }: Stages) {
  const { operation, variables, plan, trace } = job;
  return { operation, variables, planned: plan.planned, passport: passportOf(job), trace };
}
