import type { ExecutionResult } from 'graphql';
import type { Variables } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { PlannedOperation } from '../plan/planner.ts';
import { newEntity } from './entity.ts';
import { project } from './project.ts';
import type { FetchRun } from './run-fetch.ts';
import { runPlan } from './run-plan.ts';

/** A query or mutation with everything that running it takes. */
export interface OperationRun {
  readonly operation: Operation;
  readonly variables: Variables;
  readonly planned: PlannedOperation;
  readonly call: FetchRun['call'];
}

/** Fetches what the plan says and makes of it what the client asked for. */
export async function runOperation({ operation, variables, planned, call }: OperationRun): Promise<ExecutionResult> {
  const { plan, supergraphSchema: schema } = planned;
  const data = newEntity();
  const { node } = plan;
  if (node?.kind === 'Subscription') throw new Error('Expected a query or mutation, got a subscription');
  const errors = node ? await runPlan(node, [{ entity: data, path: [] }], { ...variables, schema, call }) : [];
  return project({ operation, variables: variables.given, data, errors });
}
