import { OperationTypeNode } from 'graphql';
import { refusal } from './errors.ts';
import { keysIn, type Watch } from './live-query/watch.ts';
import { watchOf } from './live-query/watch-of.ts';
import type { Checked } from './pipeline.ts';
import type { Delivery } from './plan/blocks.ts';
import type { PlannedOperation, Planner } from './plan/planner.ts';

/** How an operation is run. */
export interface Plan {
  readonly kind: OperationTypeNode;
  readonly planned: PlannedOperation;
  /** Undefined for what is not a live query. */
  readonly live: PlannedLive | undefined;
}

/** What makes a query a live one. */
export interface PlannedLive {
  readonly watch: Watch;
  readonly throttleMs: number;
}

/** At once where the plan is known. */
export type PlanStage = (checked: Checked) => Plan | Promise<Plan>;

export function createPlanStage(planner: Planner): PlanStage {
  return (checked) => {
    const { operation, variables } = checked;
    const kind = operation.definition.operation;
    const live = liveOf(checked);
    const keys = live && keysIn(live.watch);
    const planned = planner.plan({ operation, values: variables.coerced, delivery: deliveryOf(checked), keys });
    return planned instanceof Promise
      ? planned.then((made) => ({ kind, planned: made, live }))
      : { kind, planned, live };
  };
}

/** An event of a subscription is answered at once, whatever the client takes; so is a change of a live query. */
function deliveryOf({ operation, liveliness, exchange }: Checked): Delivery {
  const isStreamed = operation.definition.operation === OperationTypeNode.SUBSCRIPTION || liveliness.kind === 'live';
  return exchange.incremental === 'none' || isStreamed ? 'whole' : 'in parts';
}

/** Throws a refusal where nobody would tell of any change: such a query would be no live one. */
function liveOf({ operation, variables, liveliness }: Checked): PlannedLive | undefined {
  if (liveliness.kind === 'once') return undefined;
  const watch = watchOf(operation, variables.coerced);
  if (watch.streams.length > 0) return { watch, throttleMs: liveliness.throttleMs };
  const fields = watch.unwatched.join(', ');
  throw refusal('LIVE_UNWATCHED', `Expected a live query of what some subgraph tells changes of, got ${fields}.`);
}
