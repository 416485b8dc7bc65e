import type { Operation } from '../../operation/operation.ts';
import type { PlannedOperation } from '../../plan/planner.ts';
import { shareInPlace } from '../choose-sharing.ts';
import { compileGroups, type CompiledGroup } from '../compile-plan.ts';
import { compileIntrospection, type Introspect } from '../introspect.ts';
import { compileCompletion, type Completion } from '../project.ts';

/** An operation that defers, as it is run. */
export interface CompiledInParts {
  readonly groups: readonly CompiledGroup[];
  readonly completion: Completion;
  readonly introspect: Introspect | undefined;
}

const compiledByPlan = new WeakMap<PlannedOperation, CompiledInParts>();

/** Compiles a planned operation, once: it lives as long as its plan is remembered. */
export function compileInParts(operation: Operation, planned: PlannedOperation): CompiledInParts {
  const known = compiledByPlan.get(planned);
  if (known) return known;
  const { node } = planned.plan;
  if (node?.kind === 'Subscription') throw new Error('Expected a query or mutation, got a subscription');
  const compiled = {
    groups: compileGroups(planned.supergraphSchema, node, shareInPlace),
    completion: compileCompletion(operation, planned.conditions, 'in parts'),
    introspect: compileIntrospection(operation, planned.conditions),
  };
  compiledByPlan.set(planned, compiled);
  return compiled;
}
