import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Operation } from '../operation/operation.ts';
import type { PlannedOperation } from '../plan/planner.ts';
import { shareAll, shareEntities } from './choose-sharing.ts';
import { compilePlan } from './compile-plan.ts';
import { mergeInto, type Entity } from './entity.ts';
import type { Step } from './fetch-run.ts';
import { compileIntrospection, type Introspect } from './introspect.ts';
import { compileProjection, type Projection } from './project.ts';

/** An operation as it is run. */
export interface CompiledOperation extends Projection {
  /** What the subgraph of a subscription streams. */
  readonly primary: FetchNode | undefined;
  /** All fetches of a query or mutation; for a subscription, those that follow each event. */
  readonly fetch: Step;
  /** False if `fetch` has nothing to do. */
  readonly hasFetches: boolean;
}

const compiledByPlan = new WeakMap<PlannedOperation, CompiledOperation>();

/** Compiles a planned operation, once: it lives as long as its plan is remembered. */
export function compileOperation(operation: Operation, planned: PlannedOperation): CompiledOperation {
  const known = compiledByPlan.get(planned);
  if (known) return known;
  const { plan, apart, conditions, supergraphSchema } = planned;
  const { node } = plan;
  const rest = node?.kind === 'Subscription' ? node.rest : node;
  const sharing = apart.length === 0 ? shareAll : shareEntities;
  const compiled: CompiledOperation = {
    primary: node?.kind === 'Subscription' ? node.primary : undefined,
    fetch: withIntrospection(
      withPartsApart(
        compilePlan(supergraphSchema, rest, sharing),
        apart.map((part) => compileApart(supergraphSchema, part)),
      ),
      compileIntrospection(operation, conditions),
    ),
    hasFetches: rest !== undefined || apart.length > 0,
    ...compileProjection(operation, conditions),
  };
  compiledByPlan.set(planned, compiled);
  return compiled;
}

function compileApart(schema: GraphQLSchema, { node }: QueryPlan): Step {
  if (node?.kind === 'Subscription') throw new Error('Expected a query, got a subscription');
  return compilePlan(schema, node, shareEntities);
}

/** Each part is put together by itself, since they have one name for different things; then all are merged. */
function withPartsApart(main: Step, apart: readonly Step[]): Step {
  if (apart.length === 0) return main;
  return async (targets, run) => {
    const parts = apart.map(async (step) => {
      const entity: Entity = {};
      await step([{ entity, path: undefined }], run);
      return entity;
    });
    const [entities] = await Promise.all([Promise.all(parts), main(targets, run)]);
    for (const entity of entities) for (const target of targets) mergeInto(target.entity, entity);
  };
}

function withIntrospection(main: Step, introspect: Introspect | undefined): Step {
  if (!introspect) return main;
  return async (targets, run) => {
    const [introspected] = await Promise.all([introspect(run.given), main(targets, run)]);
    run.introspected = introspected;
  };
}
