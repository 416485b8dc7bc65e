import { OperationTypeNode } from 'graphql';
import type { Passport } from './call/subgraph-call.ts';
import { runStock } from './execute/run-stock.ts';
import type { Log } from './lib/log.ts';
import { joinSubscription, type LiveTools } from './live.ts';
import type { Operation } from './operation/operation.ts';
import type { Planner, PlannedOperation } from './plan/planner.ts';
import type { Executed, Job } from './pipeline.ts';

/** How an operation is run: by Apollo's executor, which plans for itself, or live by ours. */
export type Plan = { readonly kind: 'stock' } | { readonly kind: 'live'; readonly planned: PlannedOperation };

export interface EngineTools extends LiveTools {
  readonly planner: Planner;
  readonly passportOf: (job: Job<Plan>) => Passport;
  readonly log: Log;
}

/** The two stages of the pipeline that know how operations are run. */
export interface Engine {
  readonly plan: (operation: Operation) => Plan;
  readonly execute: (job: Job<Plan>) => Promise<Executed>;
}

export function createEngine({ planner, passportOf, log, ...live }: EngineTools): Engine {
  async function execute(job: Job<Plan>): Promise<Executed> {
    const { operation, variables, plan, exchange } = job;
    const passport = passportOf(job);
    switch (plan.kind) {
      case 'stock': {
        const scope = { passport, signal: exchange.signal };
        const result = await runStock({ operation, variables: variables.given, scope, log });
        return { kind: 'single', result };
      }
      case 'live': {
        const subscription = { operation, variables, planned: plan.planned, passport };
        return { kind: 'stream', results: joinSubscription(subscription, live) };
      }
      default:
        return plan satisfies never;
    }
  }

  return {
    execute,
    plan(operation) {
      const live = operation.definition.operation === OperationTypeNode.SUBSCRIPTION;
      return live ? { kind: 'live', planned: planner(operation) } : { kind: 'stock' };
    },
  };
}
