import { sha256 } from '../../src/lib/sha256.ts';
import { openClient } from '../fixture/socket.ts';
import type { Params } from './request.ts';

/** Asks a gateway, given its address, and answers the codes of the errors that came, or the status of what was no answer. */
export type Ask = (url: string, params: Params) => Promise<readonly string[]>;

/** Every way to ask. */
export const transports: Readonly<Record<string, Ask>> = {
  POST: (url, params) => post(url, params, 'application/graphql-response+json'),
  'server-sent events': (url, params) => post(url, params, 'text/event-stream'),
  multipart: (url, params) =>
    post(url, params, 'multipart/mixed;deferSpec=20220824, application/graphql-response+json;q=0.5'),
  async GET(url, { query, variables = {}, operationName }) {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    if (operationName !== undefined) search.set('operationName', operationName);
    return codesIn(await fetch(`${url}/graphql?${search.toString()}`));
  },
  /** Registered first, then asked for by its hash alone. */
  async 'a persisted query'(url, { query, ...rest }) {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    const json = 'application/graphql-response+json';
    const registered = await post(url, { ...rest, query, extensions }, json);
    const known = await post(url, { ...rest, extensions }, json);
    return [...registered, ...known];
  },
  /** Asked for by its id: it has to be in the manifest (trust.ts). */
  'a trusted document': (url, { query, ...rest }) =>
    post(url, { ...rest, documentId: sha256(query) }, 'application/graphql-response+json'),
  async 'a socket'(url, params) {
    const client = openClient(url);
    try {
      const results: string[] = [];
      for await (const result of client.iterate({ ...params, variables: { ...params.variables } })) {
        results.push(...codesOf(JSON.stringify(result)));
      }
      return results;
    } catch (errors) {
      return codesOf(JSON.stringify(errors));
    } finally {
      await client.dispose();
    }
  },
};

async function post(url: string, body: object, accept: string): Promise<readonly string[]> {
  const headers = { 'content-type': 'application/json', accept };
  return codesIn(await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function codesIn(response: Response): Promise<readonly string[]> {
  const text = await response.text();
  const codes = codesOf(text);
  return codes.length > 0 || response.ok ? codes : [String(response.status)];
}

function codesOf(text: string): readonly string[] {
  return [...text.matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
}
