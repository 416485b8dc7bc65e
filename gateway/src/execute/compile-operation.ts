import type { FetchNode } from '@apollo/query-planner';
import type { Operation } from '../operation/operation.ts';
import type { PlannedOperation } from '../plan/planner.ts';
import { compilePlan } from './compile-plan.ts';
import type { Step } from './fetch-run.ts';
import { compileProjection, type Project } from './project.ts';

/** An operation as it is run. */
export interface CompiledOperation {
  /** What the subgraph of a subscription streams. */
  readonly primary: FetchNode | undefined;
  /** All fetches of a query or mutation; for a subscription, those that follow each event. */
  readonly fetch: Step;
  readonly project: Project;
}

const compiledByPlan = new WeakMap<PlannedOperation, CompiledOperation>();

/** Compiles a planned operation, once: it lives as long as its plan is remembered. */
export function compileOperation(operation: Operation, planned: PlannedOperation): CompiledOperation {
  const known = compiledByPlan.get(planned);
  if (known) return known;
  const { plan, conditions, supergraphSchema } = planned;
  const { node } = plan;
  const rest = node?.kind === 'Subscription' ? node.rest : node;
  const compiled: CompiledOperation = {
    primary: node?.kind === 'Subscription' ? node.primary : undefined,
    fetch: rest ? compilePlan(supergraphSchema, rest) : async () => {},
    project: compileProjection(operation, conditions),
  };
  compiledByPlan.set(planned, compiled);
  return compiled;
}
