import { isRecord } from '../lib/is-record.ts';

/** How many entities a call of a subgraph asks for: the representations among its variables, in lists of their own. */
export function entitiesIn(body: string): number {
  const request: unknown = JSON.parse(body);
  const variables = isRecord(request) ? request['variables'] : undefined;
  if (!isRecord(variables)) return 0;
  return Object.values(variables)
    .filter((value): value is unknown[] => Array.isArray(value) && isRepresentation(value[0]))
    .reduce((total, representations) => total + representations.length, 0);
}

/** No input of a client's can look like one: names with two underscores are GraphQL's own. */
function isRepresentation(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, '__typename');
}
