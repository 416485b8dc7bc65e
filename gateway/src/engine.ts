import { OperationTypeNode, type ExecutionResult } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import { inParts } from './defer.ts';
import { runInParts } from './execute/deferred/run-in-parts.ts';
import { runOperation, type OperationRun } from './execute/run-operation.ts';
import type { Exchange } from './http/exchange.ts';
import { createInFlight } from './lib/in-flight.ts';
import { joinSubscription, type LiveSubscription, type LiveTools } from './live.ts';
import type { Delivery } from './plan/blocks.ts';
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

  function plan({ operation, variables, exchange }: Checked): Plan | Promise<Plan> {
    const kind = operation.definition.operation;
    const delivery = deliveryOf(kind, exchange);
    const planned = planner.plan({ operation, values: variables.coerced, delivery });
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
    const { kind, planned } = job.plan;
    if (planned.delivery === 'in parts') return executeInParts(job, passport);
    switch (kind) {
      case OperationTypeNode.QUERY: {
        const start = (until: AbortSignal): Promise<ExecutionResult> => runOperation(runOf(job, passport, until));
        if (!sharesQueries) return { kind: 'single', result: await start(signal) };
        return { kind: 'single', result: await queries.join(identityOf(job, passport), signal, start) };
      }
      case OperationTypeNode.MUTATION: {
        const result = await runOperation(runOf(job, passport, signal));
        retireShared();
        return { kind: 'single', result };
      }
      case OperationTypeNode.SUBSCRIPTION:
        return { kind: 'stream', of: 'events', results: joinSubscription(subscriptionOf(job), params.cursor, live) };
      default:
        return kind satisfies never;
    }
  }

  return { execute, plan };
}

/** An event of a subscription is answered at once, whatever the client takes. */
function deliveryOf(kind: OperationTypeNode, { incremental }: Exchange): Delivery {
  return incremental === 'none' || kind === OperationTypeNode.SUBSCRIPTION ? 'whole' : 'in parts';
}

/** Everything that a query's answer depends on, the caller's authority as subgraphs see it included. */
function identityOf({ operation, variables }: Job<Plan>, passport: Passport): string {
  return JSON.stringify([operation.generation.id, operation.id, variables.given, passport]);
}
