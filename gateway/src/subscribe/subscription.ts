import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../call/subgraph-call.ts';
import { mergeInto, newEntity } from '../execute/entity.ts';
import { project } from '../execute/project.ts';
import type { FetchRun } from '../execute/run-fetch.ts';
import { runPlan } from '../execute/run-plan.ts';
import type { Variables } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { PlannedOperation } from '../plan/planner.ts';
import { GraphQLError } from 'graphql';

/** A subscription in two parts: what its subgraph streams, and what each event needs from others. */
export interface SubscriptionPlan {
  readonly primary: FetchNode;
  readonly rest: PlanNode | undefined;
}

/** Splits a planned subscription; throws if the planner made something else of it. */
export function splitPlan({ plan: { node } }: PlannedOperation): SubscriptionPlan {
  if (node?.kind !== 'Subscription') {
    throw new Error(`Expected the planner to plan a subscription, got ${node?.kind ?? 'nothing'}`);
  }
  return { primary: node.primary, rest: node.rest };
}

/** What is asked of the subgraph that owns the subscription's root field. */
export function primaryRequest({ primary }: SubscriptionPlan, { given }: Variables): SubgraphRequest {
  const used = (primary.variableUsages ?? []).filter((name) => Object.hasOwn(given, name));
  return {
    query: primary.operation,
    operationName: primary.operationName,
    variables: Object.fromEntries(used.map((name) => [name, given[name]])),
  };
}

export interface EventRun {
  readonly operation: Operation;
  readonly variables: Variables;
  readonly planned: PlannedOperation;
  readonly call: FetchRun['call'];
}

/** One event → the client's result. Nothing is kept from one event to the next, so all is fresh. */
export async function resultOfEvent(event: SubgraphAnswer, run: EventRun): Promise<ExecutionResult> {
  const { operation, variables, planned, call } = run;
  const data = newEntity();
  if (event.data) mergeInto(data, event.data);
  const { rest } = splitPlan(planned);
  const target = { entity: data, path: [] };
  const fetchRun = { ...variables, schema: planned.supergraphSchema, call };
  const errors = rest ? await runPlan(rest, [target], fetchRun) : [];
  const own = event.errors.map(
    ({ message, path, extensions = {} }) => new GraphQLError(message, { path: path ?? null, extensions }),
  );
  return project({ operation, variables: variables.given, data, errors: [...own, ...errors] });
}
