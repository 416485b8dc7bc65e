import { OperationTypeNode } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import { inParts } from './defer.ts';
import { runInParts } from './execute/deferred/run-in-parts.ts';
import type { Result } from './execute/project.ts';
import { answerOperation, type OperationRun } from './execute/run-operation.ts';
import { createInFlight } from './lib/in-flight.ts';
import { joinSubscription, type LiveTools } from './live.ts';
import { joinLiveQuery, type LiveQueryTools } from './live-query.ts';
import { liveQueryOf, subscriptionOf } from './streamed-job.ts';
import { createPlanStage, type Plan } from './plan-stage.ts';
import type { Planner } from './plan/planner.ts';
import type { Checked, Executed, Job } from './pipeline.ts';
import { reach } from './reach.ts';
import type { Deduplication } from './settings.ts';

export interface EngineTools extends LiveTools, LiveQueryTools {
  readonly planner: Planner;
  readonly passportOf: (job: Job<Plan>) => Passport;
  readonly deduplication: Deduplication;
}

/** The two stages of the pipeline that know how operations are run. */
export interface Engine {
  readonly plan: (checked: Checked) => Plan | Promise<Plan>;
  readonly execute: (job: Job<Plan>) => Promise<Executed>;
}

export function createEngine({ planner, passportOf, deduplication, ...live }: EngineTools): Engine {
  const plan = createPlanStage(planner);
  const stages = { plan, passportOf };
  const queries = createInFlight<Result>();
  const sharesQueries = deduplication === 'queries' || deduplication === 'all';

  function runOf(
    { operation, variables, plan: { kind, planned }, trace }: Job<Plan>,
    passport: Passport,
    signal: AbortSignal,
  ): OperationRun {
    const scope = { passport, signal, operation: kind, deadline: live.deadlineOf(), trace };
    const call = reach(operation.generation, live.clients, scope);
    return { operation, variables, planned, call };
  }

  /** Who asks from now on is to see what a mutation changed. */
  function retireShared(): void {
    queries.retire();
    live.clients.retireShared();
  }

  async function executeInParts(job: Job<Plan>, passport: Passport): Promise<Executed> {
    const { signal, incremental } = job.exchange;
    const left = new AbortController();
    const begun = await runInParts(runOf(job, passport, AbortSignal.any([signal, left.signal])));
    if (job.plan.kind === OperationTypeNode.MUTATION) retireShared();
    return inParts(begun, { form: incremental, left, report: live.report });
  }

  async function execute(job: Job<Plan>): Promise<Executed> {
    const { signal, params } = job.exchange;
    const passport = passportOf(job);
    const { kind, planned, live: asLive } = job.plan;
    if (asLive) return { kind: 'stream', of: 'events', results: joinLiveQuery(liveQueryOf(job, asLive, stages), live) };
    if (planned.delivery === 'in parts') return executeInParts(job, passport);
    switch (kind) {
      case OperationTypeNode.QUERY: {
        const start = (until: AbortSignal): Promise<Result> => answerOperation(runOf(job, passport, until));
        if (!sharesQueries) return { kind: 'single', result: await start(signal) };
        return { kind: 'single', result: await queries.join(identityOf(job, passport), signal, start) };
      }
      case OperationTypeNode.MUTATION: {
        const result = await answerOperation(runOf(job, passport, signal));
        retireShared();
        return { kind: 'single', result };
      }
      case OperationTypeNode.SUBSCRIPTION:
        return {
          kind: 'stream',
          of: 'events',
          results: joinSubscription(subscriptionOf(job, stages), params.cursor, live),
        };
      default:
        return kind satisfies never;
    }
  }

  return { execute, plan };
}

/** Everything that a query's answer depends on, the caller's authority as subgraphs see it included. */
function identityOf({ operation, variables }: Job<Plan>, passport: Passport): string {
  return JSON.stringify([operation.generation.id, operation.id, variables.given, passport]);
}
