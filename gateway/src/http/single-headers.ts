import type { IncomingMessage } from 'node:http';
import type { Headers } from './exchange.ts';

/** Headers that came once; node joins most repeated ones itself. */
export function singleHeaders({ headers }: IncomingMessage): Headers {
  if (areSingle(headers)) return headers;
  const entries = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** Node makes a list of `set-cookie` alone, which only servers send. */
function areSingle(headers: IncomingMessage['headers']): headers is Record<string, string> {
  return headers['set-cookie'] === undefined;
}
