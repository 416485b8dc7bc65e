import type { ExecutionResult } from 'graphql';
import type { Variables } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { PlannedOperation } from '../plan/planner.ts';
import { compileOperation } from './compile-operation.ts';
import type { Entity } from './entity.ts';
import { startRun, type FetchRun } from './fetch-run.ts';
import type { Result } from './project.ts';

/** A query or mutation with everything that running it takes. */
export interface OperationRun {
  readonly operation: Operation;
  readonly variables: Variables;
  readonly planned: PlannedOperation;
  readonly call: FetchRun['call'];
}

/** Fetches what the plan says and makes of it what the client asked for. */
export async function runOperation(operationRun: OperationRun): Promise<ExecutionResult> {
  return (await runWithData(operationRun)).result;
}

/** The same, with all that was fetched for it, under names of ours. */
export async function runWithData(
  operationRun: OperationRun,
): Promise<{ readonly result: ExecutionResult; readonly data: Entity }> {
  const { project } = compileOperation(operationRun.operation, operationRun.planned);
  const { data, run } = await fetchAll(operationRun);
  return { result: project(data, run), data };
}

/** The result, with its data as text where that costs less. */
export async function answerOperation(operationRun: OperationRun): Promise<Result> {
  const { print } = compileOperation(operationRun.operation, operationRun.planned);
  const { data, run } = await fetchAll(operationRun);
  return print(data, run);
}

interface Fetched {
  readonly data: Entity;
  readonly run: FetchRun;
}

async function fetchAll({ operation, variables, planned, call }: OperationRun): Promise<Fetched> {
  const { fetch } = compileOperation(operation, planned);
  const { given } = variables;
  const run = startRun({ given, call });
  const data: Entity = {};
  await fetch([{ entity: data, path: undefined }], run);
  return { data, run };
}
