import { Kind } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { conditionsOf } from '../plan/conditions.ts';
import { normalise } from '../plan/normalise.ts';
import { readWatch, type Watch } from './watch.ts';

const known = new WeakMap<Operation, Map<string, Watch>>();

/** What the answers of an operation depend on, worked out once for each combination of its conditions. */
export function watchOf(operation: Operation, values: VariableValues): Watch {
  const byConditions = known.get(operation) ?? new Map<string, Watch>();
  known.set(operation, byConditions);
  const conditions = conditionsOf(operation, values);
  const key = JSON.stringify(conditions);
  const watch = byConditions.get(key) ?? watchUnder(operation, conditions);
  byConditions.set(key, watch);
  return watch;
}

function watchUnder(operation: Operation, values: VariableValues): Watch {
  const { document } = normalise({ operation, values, delivery: 'whole' });
  const definition = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation to watch');
  return readWatch(definition.selectionSet, operation.generation);
}
