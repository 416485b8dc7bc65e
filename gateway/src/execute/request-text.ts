import type { FetchNode } from '@apollo/query-planner';
import type { VariableValues } from '../operation/check-variables.ts';
import { clientVariable } from '../plan/variable-names.ts';

/** What a request's text is made of. */
export type Asking = Pick<FetchNode, 'operation' | 'operationName' | 'variableUsages'>;

/**
 * Compiles the JSON text of a fetch's requests: all that does not change is written once. `more` holds
 * members of `variables` that are text already.
 */
export function compileRequest(asking: Asking): (given: VariableValues, more: readonly string[]) => string {
  const { operation: query, operationName, variableUsages = [] } = asking;
  const head = `${JSON.stringify({ query, operationName }).slice(0, -1)},"variables":{`;
  const labels = variableUsages.map((name) => ({ name: clientVariable(name), label: `${JSON.stringify(name)}:` }));
  return (given, more) => {
    const used = labels.filter(({ name }) => Object.hasOwn(given, name));
    const own = used.map(({ name, label }) => label + JSON.stringify(given[name]));
    return `${head}${[...own, ...more].join(',')}}}`;
  };
}
