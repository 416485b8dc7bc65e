import { refusal, refused, type Refused } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { costOf, totalOf, type Cost } from './cost.ts';
import type { Limits } from './limits.ts';

/** An operation that may be run, with its estimated cost. */
export interface Affordable {
  readonly kind: 'affordable';
  readonly cost: number;
}

const costs = new WeakMap<Operation, Cost>();

/** Refuses a request of which too much is to be expected. `values` are the coerced variables. */
export function enforceCost(
  operation: Operation,
  values: VariableValues,
  { cost: allowed, defaultListSize }: Pick<Limits, 'cost' | 'defaultListSize'>,
): Affordable | Refused {
  const estimated = costs.get(operation) ?? costOf(operation, defaultListSize);
  costs.set(operation, estimated);
  const unmet = estimated.demands.find((demand) => !demand.isMet(values));
  if (unmet) {
    const wanted = unmet.slicingArguments.map((name) => `"${name}"`).join(', ');
    return refused(refusal('LIST_SIZE_REQUIRED', `Expected exactly one of ${wanted} for ${unmet.coordinate}.`));
  }
  const cost = totalOf(estimated, values);
  if (cost <= allowed) return { kind: 'affordable', cost };
  return refused(refusal('MAX_COST', `Expected an operation that costs at most ${allowed}, got one of ${cost}.`));
}
