import { CloseCode, createClient as createWsClient, type FormattedExecutionResult } from 'graphql-ws';
import type { ClientOptions } from './client.ts';
import { GraphError } from './graph-error.ts';
import { jitteredWait } from './jittered-wait.ts';

/** What the live connection is doing. */
export type ConnectionState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** Lost; the next try is under way or waited for. */
  | { readonly kind: 'retrying'; readonly attempt: number };

/** The live half of a client. */
export interface Live {
  subscribe(query: string, variables: unknown): AsyncIterableIterator<unknown>;
  reconnect(): void;
  close(): Promise<void>;
}

/** Close codes after which trying again can't help. */
const final = new Set<number>([
  CloseCode.BadRequest,
  CloseCode.SubprotocolNotAcceptable,
  CloseCode.Forbidden,
  CloseCode.SubscriberAlreadyExists,
]);

/** Prepares a connection that opens with the first subscription and closes with the last. */
export function openLive(options: ClientOptions): Live {
  const tell = options.onConnection ?? (() => {});
  const client = createWsClient({
    url: options.url.replace(/^http/, 'ws'),
    lazy: true,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    connectionParams: () => connectionParams(options),
    shouldRetry: (problem) => !final.has(closeCode(problem)),
    retryWait: async (attempt) => {
      tell({ kind: 'retrying', attempt: attempt + 1 });
      await jitteredWait(attempt);
    },
    on: {
      connecting: () => tell({ kind: 'connecting' }),
      connected: () => tell({ kind: 'open' }),
      closed: () => tell({ kind: 'closed' }),
    },
  });
  return {
    subscribe: (query, variables) =>
      results(client.iterate({ query, variables: variables as Record<string, unknown> })),
    reconnect: () => client.terminate(),
    close: async () => client.dispose(),
  };
}

async function* results(answers: AsyncIterable<FormattedExecutionResult>): AsyncIterableIterator<unknown> {
  try {
    for await (const { data, errors } of answers) {
      if (errors?.length) throw GraphError.from(errors);
      yield data;
    }
  } catch (problem) {
    throw asGraphError(problem);
  }
}

function asGraphError(problem: unknown): Error {
  if (problem instanceof GraphError) return problem;
  if (Array.isArray(problem)) return GraphError.from(problem);
  const code = closeCode(problem);
  return new GraphError('NETWORK_ERROR', `The live connection ended${code > 0 ? ` with code ${code}` : ''}`);
}

function closeCode(problem: unknown): number {
  return typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'number'
    ? problem.code
    : 0;
}

async function connectionParams({ token, headers }: ClientOptions): Promise<Record<string, unknown>> {
  const bearer = await token?.();
  return { ...headers?.(), ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
}
