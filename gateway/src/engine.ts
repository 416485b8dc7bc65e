import { OperationTypeNode } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import { runOperation } from './execute/run-operation.ts';
import { joinSubscription, type LiveTools } from './live.ts';
import type { Variables } from './operation/check-variables.ts';
import type { Operation } from './operation/operation.ts';
import type { Planner, PlannedOperation } from './plan/planner.ts';
import type { Executed, Job } from './pipeline.ts';
import { reach } from './reach.ts';

/** How an operation is run: to one result, or live. */
export interface Plan {
  readonly kind: 'single' | 'live';
  readonly planned: PlannedOperation;
}

export interface EngineTools extends LiveTools {
  readonly planner: Planner;
  readonly passportOf: (job: Job<Plan>) => Passport;
}

/** The two stages of the pipeline that know how operations are run. */
export interface Engine {
  readonly plan: (operation: Operation, variables: Variables) => Plan;
  readonly execute: (job: Job<Plan>) => Promise<Executed>;
}

export function createEngine({ planner, passportOf, ...live }: EngineTools): Engine {
  async function execute(job: Job<Plan>): Promise<Executed> {
    const { operation, variables, plan, exchange } = job;
    const { kind, planned } = plan;
    const passport = passportOf(job);
    switch (kind) {
      case 'single': {
        const call = reach(operation.generation, live.clients, { passport, signal: exchange.signal });
        return { kind: 'single', result: await runOperation({ operation, variables, planned, call }) };
      }
      case 'live': {
        const subscription = { operation, variables, planned, passport };
        return { kind: 'stream', results: joinSubscription(subscription, live) };
      }
      default:
        return kind satisfies never;
    }
  }

  return {
    execute,
    plan(operation, { coerced }) {
      const isLive = operation.definition.operation === OperationTypeNode.SUBSCRIPTION;
      return { kind: isLive ? 'live' : 'single', planned: planner(operation, coerced) };
    },
  };
}
