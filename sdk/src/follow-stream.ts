import type { Client as SocketClient, FormattedExecutionResult } from 'graphql-ws';
import { asGraphError, GraphError } from './graph-error.ts';
import { jitteredWait } from './jittered-wait.ts';
import { createQueue } from './queue.ts';

/** What is subscribed to. */
export interface StreamStart {
  readonly query: string;
  readonly variables: unknown;
  /** See SubscribeOptions. */
  readonly onGap: ((reason: string) => void) | undefined;
  /** See SubscribeOptions. */
  readonly errors: 'throw' | 'keep';
}

export interface Followed {
  readonly results: AsyncIterableIterator<unknown>;
  /** The connection stands, for the first time or again: the subscription is about to be sent. */
  readonly onConnected: () => void;
}

export interface FollowOptions {
  /** Whether the connection stands already. */
  readonly isSent: boolean;
  readonly onEnd: () => void;
}

/** Errors behind which the same subscription goes on a moment later. */
const passing = new Set(['SUBGRAPH_UNAVAILABLE', 'SLOW_CONSUMER', 'SCHEMA_CHANGED']);

/**
 * Follows one subscription over every connection. graphql-ws sends the payload object again when it connects again, so the
 * cursor of the last result that came is kept in there, and the gateway goes on after it.
 */
export function followStream(
  client: Pick<SocketClient, 'subscribe'>,
  start: StreamStart,
  { isSent, onEnd }: FollowOptions,
): Followed {
  const extensions: { resume?: { readonly cursor: string } } = {};
  const payload = { query: start.query, variables: start.variables as Record<string, unknown>, extensions };
  const ending = new AbortController();
  const queue = createQueue<unknown>(() => finish());
  let sent = isSent;
  let unsubscribe = (): void => {};

  function finish(problem?: unknown): void {
    if (ending.signal.aborted) return;
    ending.abort();
    unsubscribe();
    onEnd();
    queue.end(problem === undefined ? undefined : asGraphError(problem));
  }

  function next({ data, errors, extensions: told }: FormattedExecutionResult): void {
    const cursor = told?.['cursor'];
    if (typeof cursor === 'string') extensions.resume = { cursor };
    else delete extensions.resume;
    const gap = gapIn(told?.['musubi']);
    if (gap !== undefined) start.onGap?.(gap);
    const usable = start.errors === 'keep' && data !== null && data !== undefined;
    if (errors?.length && !usable) finish(GraphError.from(errors));
    else queue.push(data);
  }

  function failed(problem: unknown): void {
    const error = asGraphError(problem);
    if (extensions.resume === undefined || !passing.has(error.code)) return finish(error);
    jitteredWait(3, ending.signal).then(begin, () => {});
  }

  function begin(): void {
    unsubscribe = client.subscribe(payload, { next, error: failed, complete: () => finish() });
  }

  begin();
  return {
    results: queue.values,
    onConnected() {
      if (sent && extensions.resume === undefined) start.onGap?.('NOT_STARTED');
      sent = true;
    },
  };
}

function gapIn(told: unknown): string | undefined {
  if (typeof told !== 'object' || told === null || !('recovered' in told) || told.recovered !== false) return undefined;
  return 'reason' in told && typeof told.reason === 'string' ? told.reason : 'UNKNOWN';
}
