import type { Client as SocketClient, FormattedExecutionResult } from 'graphql-ws';
import { asGraphError, type ErrorEntry, type GraphError } from './graph-error.ts';
import { jitteredWait } from './jittered-wait.ts';
import { createQueue } from './queue.ts';

/** The whole answer of a live query, as it is now. */
export interface LiveAnswer<Result> {
  /** Null in part, or as a whole, where something could not be had. */
  readonly data: Result | null;
  /** Why. They are gone with an answer that comes as soon as it can be had again. */
  readonly errors: readonly ErrorEntry[];
  /** Fields of whose changes no subgraph tells, as `Type.field`: they are as old as the last answer. */
  readonly unwatched: readonly string[];
}

/** What is asked. */
export interface LiveStart {
  readonly query: string;
  readonly variables: unknown;
}

/** Errors behind which the same query is answered again a moment later. */
const passing = new Set(['SUBGRAPH_UNAVAILABLE', 'SLOW_CONSUMER', 'SCHEMA_CHANGED', 'OVERLOADED', 'RATE_LIMITED']);

/**
 * Follows one live query over every connection. Each answer is the whole, so nothing is to be taken up: who comes back asks
 * again, and who reads slowly gets the newest.
 */
export function followLive(
  client: Pick<SocketClient, 'subscribe'>,
  { query, variables }: LiveStart,
): AsyncIterableIterator<LiveAnswer<unknown>> {
  const payload = { query, variables: variables as Record<string, unknown> };
  const ending = new AbortController();
  const queue = createQueue<LiveAnswer<unknown>>(() => finish(), 'newest');
  let unsubscribe = (): void => {};
  let attempt = 0;

  function finish(problem?: GraphError): void {
    if (ending.signal.aborted) return;
    ending.abort();
    unsubscribe();
    queue.end(problem);
  }

  function next({ data = null, errors = [], extensions }: FormattedExecutionResult): void {
    attempt = 0;
    queue.push({ data, errors, unwatched: unwatchedIn(extensions?.['live']) });
  }

  function failed(problem: unknown): void {
    const error = asGraphError(problem);
    if (!passing.has(error.code)) return finish(error);
    jitteredWait((attempt += 1) + 2, ending.signal).then(begin, () => {});
  }

  function begin(): void {
    unsubscribe = client.subscribe(payload, { next, error: failed, complete: () => finish() });
  }

  begin();
  return queue.values;
}

function unwatchedIn(told: unknown): readonly string[] {
  if (typeof told !== 'object' || told === null || !('unwatched' in told)) return [];
  return Array.isArray(told.unwatched) ? told.unwatched.map(String) : [];
}
