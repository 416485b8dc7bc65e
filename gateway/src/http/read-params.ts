import { isRecord } from '../lib/is-record.ts';
import type { GraphQLParams, Reply } from './exchange.ts';
import { refuse } from './refuse.ts';

export type ParamsOrRefusal =
  | { readonly kind: 'params'; readonly params: GraphQLParams }
  | Extract<Reply, { kind: 'refused' }>;

/** Reads a POST body (GraphQL over HTTP, section 5.4). */
export function paramsOfJson(text: string): ParamsOrRefusal {
  const read = requestOfJson(text);
  return read.kind === 'refused' ? read : paramsOf(read.request);
}

export type RequestOrRefusal =
  | { readonly kind: 'request'; readonly request: unknown }
  | Extract<Reply, { kind: 'refused' }>;

/** One request, whatever shape it has. */
export function requestOfJson(text: string): RequestOrRefusal {
  const request = parseJson(text);
  if (request === undefined) return refuse('BAD_REQUEST', 'Expected the body to be JSON.');
  if (!Array.isArray(request)) return { kind: 'request', request };
  return refuse('BATCHING_DISABLED', 'Expected one GraphQL request, got a batch.');
}

/** Reads the query string of a GET (GraphQL over HTTP, section 5.3). */
export function paramsOfSearch(search: URLSearchParams): ParamsOrRefusal {
  const variables = search.get('variables') || '{}';
  const extensions = search.get('extensions') || '{}';
  const parsed = { variables: parseJson(variables), extensions: parseJson(extensions) };
  if (parsed.variables === undefined) return refuse('BAD_REQUEST', 'Expected "variables" to be JSON.');
  if (parsed.extensions === undefined) return refuse('BAD_REQUEST', 'Expected "extensions" to be JSON.');
  return paramsOf({
    ...parsed,
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? search.get('id') ?? undefined,
    operationName: search.get('operationName') || undefined,
  });
}

/** Checks the shape of a GraphQL request that came as an object over any transport. */
export function paramsOf(body: unknown): ParamsOrRefusal {
  if (!isRecord(body)) return refuse('BAD_REQUEST', 'Expected the request to be a JSON object.');
  const { operationName, variables, extensions } = body;
  if (operationName != null && typeof operationName !== 'string') {
    return refuse('BAD_REQUEST', 'Expected "operationName" to be a string.');
  }
  if (variables != null && !isRecord(variables)) {
    return refuse('BAD_REQUEST', 'Expected "variables" to be an object.');
  }
  if (extensions != null && !isRecord(extensions)) {
    return refuse('BAD_REQUEST', 'Expected "extensions" to be an object.');
  }
  const document = documentIn(body, extensions?.['persistedQuery']);
  if (document.kind === 'refused') return document;
  const { query, documentId } = document;
  const cursor = cursorIn(extensions?.['resume']);
  const given = { operationName: operationName ?? undefined, variables: variables ?? {}, cursor };
  return { kind: 'params', params: { query, documentId, ...given } };
}

type DocumentOrRefusal =
  | ({ readonly kind: 'document' } & Pick<GraphQLParams, 'query' | 'documentId'>)
  | Extract<Reply, { kind: 'refused' }>;

/** The text, or an id: `documentId`, `id`, or Apollo's `extensions.persistedQuery`. Clients whose protocol wants a text give an empty one beside it. */
function documentIn({ query: text, documentId, id }: Record<string, unknown>, persisted: unknown): DocumentOrRefusal {
  if (text != null && typeof text !== 'string') return refuse('BAD_REQUEST', expectedDocument);
  const query = text || undefined;
  const stored = documentId ?? id;
  if (persisted != null) {
    const hash = isRecord(persisted) && persisted['version'] === 1 ? persisted['sha256Hash'] : undefined;
    if (typeof hash !== 'string' || !sha256Hex.test(hash)) return refuse('BAD_REQUEST', expectedHash);
    return { kind: 'document', query, documentId: { kind: 'automatic', id: hash.toLowerCase() } };
  }
  if (typeof stored === 'string' && stored !== '') {
    return { kind: 'document', query, documentId: { kind: 'stored', id: stored } };
  }
  if (query === undefined) return refuse('BAD_REQUEST', expectedDocument);
  return { kind: 'document', query, documentId: undefined };
}

const sha256Hex = /^[0-9a-f]{64}$/i;
const expectedDocument = 'Expected "query" to be a GraphQL document, or "documentId" to be the id of one.';
const expectedHash = 'Expected "extensions.persistedQuery" to be {"version": 1, "sha256Hash": …}, a SHA-256 in hex.';

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
