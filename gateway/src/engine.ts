import { OperationTypeNode, type ExecutionResult } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import { runOperation } from './execute/run-operation.ts';
import { createInFlight } from './lib/in-flight.ts';
import { joinSubscription, type LiveSubscription, type LiveTools } from './live.ts';
import type { Planner, PlannedOperation } from './plan/planner.ts';
import type { Checked, Executed, Job } from './pipeline.ts';
import { reach } from './reach.ts';
import type { Deduplication } from './settings.ts';

/** How an operation is run. */
export interface Plan {
  readonly kind: OperationTypeNode;
  readonly planned: PlannedOperation;
}

export interface EngineTools extends LiveTools {
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
  const queries = createInFlight<ExecutionResult>();
  const sharesQueries = deduplication === 'queries' || deduplication === 'all';

  function run(
    { operation, variables, plan, trace }: Job<Plan>,
    passport: Passport,
    signal: AbortSignal,
  ): Promise<ExecutionResult> {
    const scope = { passport, signal, operation: plan.kind, deadline: live.deadlineOf(), trace };
    const call = reach(operation.generation, live.clients, scope);
    return runOperation({ operation, variables, planned: plan.planned, call });
  }

  function plan({ operation, variables }: Checked): Plan | Promise<Plan> {
    const kind = operation.definition.operation;
    const planned = planner.plan(operation, variables.coerced);
    return planned instanceof Promise ? planned.then((made) => ({ kind, planned: made })) : { kind, planned };
  }

  function subscriptionOf(job: Job<Plan>): LiveSubscription {
    const { operation, variables, trace } = job;
    return {
      kind: 'subscription',
      operation,
      variables,
      planned: job.plan.planned,
      passport: passportOf(job),
      trace,
      async again() {
        const next = await job.again();
        return next.kind === 'refused' ? next : subscriptionOf({ ...next, plan: await plan(next), trace });
      },
    };
  }

  async function execute(job: Job<Plan>): Promise<Executed> {
    const { signal, params } = job.exchange;
    const passport = passportOf(job);
    const { kind } = job.plan;
    switch (kind) {
      case OperationTypeNode.QUERY: {
        const start = (until: AbortSignal): Promise<ExecutionResult> => run(job, passport, until);
        if (!sharesQueries) return { kind: 'single', result: await start(signal) };
        return { kind: 'single', result: await queries.join(identityOf(job, passport), signal, start) };
      }
      case OperationTypeNode.MUTATION: {
        const result = await run(job, passport, signal);
        // Who asks from now on is to see what was changed.
        queries.retire();
        live.clients.retireShared();
        return { kind: 'single', result };
      }
      case OperationTypeNode.SUBSCRIPTION:
        return { kind: 'stream', results: joinSubscription(subscriptionOf(job), params.cursor, live) };
      default:
        return kind satisfies never;
    }
  }

  return {
    execute,
    plan,
  };
}

/** Everything that a query's answer depends on, the caller's authority as subgraphs see it included. */
function identityOf({ operation, variables }: Job<Plan>, passport: Passport): string {
  return JSON.stringify([operation.generation.id, operation.id, variables.given, passport]);
}
