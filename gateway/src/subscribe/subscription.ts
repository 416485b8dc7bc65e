import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../call/subgraph-call.ts';
import { compileOperation } from '../execute/compile-operation.ts';
import { mergeInto } from '../execute/entity.ts';
import { startRun } from '../execute/fetch-run.ts';
import type { OperationRun } from '../execute/run-operation.ts';
import type { Variables } from '../operation/check-variables.ts';
import { clientVariable } from '../plan/variable-names.ts';

/** The fetch that its subgraph streams; throws if the planner made something else of a subscription. */
export function primaryOf({ operation, planned }: Pick<OperationRun, 'operation' | 'planned'>): FetchNode {
  const { primary } = compileOperation(operation, planned);
  if (!primary) {
    throw new Error(`Expected the planner to plan a subscription, got ${planned.plan.node?.kind ?? 'nothing'}`);
  }
  return primary;
}

/** What it takes to make a result of an event. */
export type EventRun = Pick<OperationRun, 'operation' | 'planned' | 'variables' | 'call'>;

/** What is asked of the subgraph that owns the subscription's root field. */
export function primaryRequest(primary: FetchNode, { given }: Variables): SubgraphRequest {
  const used = (primary.variableUsages ?? []).filter((name) => Object.hasOwn(given, clientVariable(name)));
  return {
    query: primary.operation,
    operationName: primary.operationName,
    variables: Object.fromEntries(used.map((name) => [name, given[clientVariable(name)]])),
  };
}

/**
 * One event → the client's result; at once where nothing of other subgraphs is selected. Nothing is kept from one
 * event to the next, so all is fresh.
 */
export function resultOfEvent(event: SubgraphAnswer, of: EventRun): ExecutionResult | Promise<ExecutionResult> {
  const { fetch, hasFetches, project } = compileOperation(of.operation, of.planned);
  const data = {};
  if (event.data) mergeInto(data, event.data);
  const run = startRun({ given: of.variables.given, call: of.call });
  for (const { message, path, extensions = {} } of event.errors) {
    run.errors.push(new GraphQLError(message, { path: path ?? null, extensions }));
  }
  if (!hasFetches) return project(data, run);
  return fetch([{ entity: data, path: undefined }], run).then(() => project(data, run));
}
