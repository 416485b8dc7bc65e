import type { GraphQLFormattedError } from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import { CallFailure, type HttpAnswer, type Send } from './http-exchange.ts';
import { isGatewayTrouble } from './retry.ts';
import type { CallScope, SubgraphAnswer, SubgraphCall } from './subgraph-call.ts';

const ownHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

/** GraphQL over HTTP: the JSON answer becomes data and errors. */
export function graphqlOverHttp(path: string, next: Send): SubgraphCall {
  return async (body, scope) => {
    const headers = scope.headers ? { ...scope.headers, ...ownHeaders } : ownHeaders;
    return readAnswer(await next({ ...scope, path, headers, body }), scope.read);
  };
}

function readAnswer({ status, body, cacheControl }: HttpAnswer, read: CallScope['read']): SubgraphAnswer {
  if (status === 401 || status === 403) {
    // Whatever it says is about us, not about our client.
    throw new CallFailure('bad-response', `Expected to be let in, got ${status}: ${body.slice(0, 500)}`);
  }
  const known = read?.(body);
  if (known !== undefined) return { data: known, errors: [], cacheControl };
  const answer = parseJson(body, status);
  if (!isRecord(answer)) throw unexpected(status, 'a JSON object');
  const { data = null, errors = [] } = answer;
  if (data !== null && !isRecord(data)) throw unexpected(status, 'an object or null in "data"');
  if (!isErrorList(errors)) throw unexpected(status, 'a list of errors in "errors"');
  if (data === null && errors.length === 0) throw unexpected(status, '"data" or "errors"');
  return { data, errors, cacheControl };
}

function parseJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of what stands before the subgraph.
    if (isGatewayTrouble(status) || status === 429) throw new CallFailure('unavailable', `Got HTTP ${status}`);
    throw unexpected(status, 'JSON');
  }
}

function isErrorList(value: unknown): value is GraphQLFormattedError[] {
  return Array.isArray(value) && value.every((error) => isRecord(error));
}

function unexpected(status: number, expected: string): CallFailure {
  return new CallFailure('bad-response', `Expected ${expected}, got something else (HTTP ${status})`);
}
