import { isRecord } from '../lib/is-record.ts';
import type { GraphQLParams, Reply } from './exchange.ts';
import { refuse } from './refuse.ts';

export type ParamsOrRefusal =
  | { readonly kind: 'params'; readonly params: GraphQLParams }
  | Extract<Reply, { kind: 'refused' }>;

/** Reads a POST body (GraphQL over HTTP, section 5.4). */
export function paramsOfJson(text: string): ParamsOrRefusal {
  const body = parseJson(text);
  if (body === undefined) return refuse('BAD_REQUEST', 'Expected the body to be JSON.');
  if (Array.isArray(body)) {
    return refuse('BATCHING_DISABLED', 'Expected one GraphQL request, got a batch.');
  }
  return paramsOf(body);
}

/** Reads the query string of a GET (GraphQL over HTTP, section 5.3). */
export function paramsOfSearch(search: URLSearchParams): ParamsOrRefusal {
  const variables = search.get('variables');
  const parsed = variables ? parseJson(variables) : {};
  if (parsed === undefined) return refuse('BAD_REQUEST', 'Expected "variables" to be JSON.');
  return paramsOf({
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') || undefined,
    variables: parsed,
  });
}

/** Checks the shape of a GraphQL request that came as an object over any transport. */
export function paramsOf(body: unknown): ParamsOrRefusal {
  if (!isRecord(body)) return refuse('BAD_REQUEST', 'Expected the request to be a JSON object.');
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || query === '') {
    return refuse('BAD_REQUEST', 'Expected "query" to be a GraphQL document.');
  }
  if (operationName != null && typeof operationName !== 'string') {
    return refuse('BAD_REQUEST', 'Expected "operationName" to be a string.');
  }
  if (variables != null && !isRecord(variables)) {
    return refuse('BAD_REQUEST', 'Expected "variables" to be an object.');
  }
  if (extensions != null && !isRecord(extensions)) {
    return refuse('BAD_REQUEST', 'Expected "extensions" to be an object.');
  }
  const cursor = cursorIn(extensions?.['resume']);
  const params = { query, operationName: operationName ?? undefined, variables: variables ?? {}, cursor };
  return { kind: 'params', params };
}

/** `extensions.resume.cursor`. What is no text is a cursor too, if none of ours: that is told with the first result. */
function cursorIn(resume: unknown): string | undefined {
  if (resume == null) return undefined;
  const cursor = isRecord(resume) ? resume['cursor'] : undefined;
  return typeof cursor === 'string' ? cursor : '';
}

/** JSON null and no JSON at all are the same to a request: neither is one. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
