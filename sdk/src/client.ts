import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, OperationTypeNode } from 'graphql';
import { callEndpoint } from './call.ts';
import { documentText } from './document-text.ts';
import type { LiveAnswer } from './follow-live.ts';
import { GraphError } from './graph-error.ts';
import { openLive, type ConnectionState } from './live.ts';

/** How to reach the graph, and as whom. */
export interface ClientOptions {
  /** The gateway's `/graphql`, such as `https://shop.example/graphql`. Subscriptions use the same path over ws(s). */
  readonly url: string;
  /** The access token of the caller, asked for at every request and every connect; undefined for none. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Further headers by name, such as `x-cart-token`; undefined values are left out. */
  readonly headers?: () => Readonly<Record<string, string | undefined>>;
  /** Called with each change of the live connection. */
  readonly onConnection?: (state: ConnectionState) => void;
  /** Milliseconds that one query or mutation may take, retries included. Default 15,000. */
  readonly deadline?: number;
}

/** How one query or mutation is run. */
export interface ExecuteOptions {
  readonly signal?: AbortSignal;
  /** What becomes of an answer that has both data and errors. Default `throw`. */
  readonly errors?: 'throw' | 'keep';
}

export interface SubscribeOptions {
  /**
   * Called when results may be missing between the last one and the next: ask for the present state. The reason is
   * `NOT_STARTED` (the connection was lost before the first result, or the subgraph numbers none) or one of the gateway's.
   */
  readonly onGap?: (reason: string) => void;
  /** What becomes of a result that has both data and errors: `keep` gives it with its nulls, and goes on. Default `throw`. */
  readonly errors?: 'throw' | 'keep';
}

/** A typed client of the graph, for browsers and Node. */
export interface Client {
  /**
   * Runs a query or mutation. A lost connection or a 502, 503 or 504 is tried again until the deadline, and a refusal for want of
   * room (`RATE_LIMITED`, `OVERLOADED`) when there is some again: queries always, mutations only
   * when their `input` has an `idempotencyKey`, because then a repeat can't change anything twice.
   *
   * With `errors: 'keep'` an answer that is there in part comes back with its nulls, as when one service is down: for readers
   * that show what there is. Without it, any error throws.
   *
   * @throws GraphError with the code of the first error where the answer has errors or none came.
   */
  execute<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    options?: ExecuteOptions,
  ): Promise<Result>;
  /**
   * Runs a subscription until the reader stops. A lost connection is taken up again with growing, jittered waits, and
   * goes on after the last result that came: none is missing and none comes twice, unless `onGap` was called.
   *
   * @throws GraphError where the gateway refuses the operation.
   */
  subscribe<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    options?: SubscribeOptions,
  ): AsyncIterableIterator<Result>;
  /**
   * Runs a query that is `@live` until the reader stops: the whole answer now, and again whenever what it answered has changed.
   * A connection that was lost is taken up again and begins with the whole answer; who reads slowly gets the newest.
   *
   * @throws GraphError where the gateway refuses the query.
   * @throws TypeError where the document is not `@live`: it would be answered once.
   */
  live<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): AsyncIterableIterator<LiveAnswer<Result>>;
  /** Drops the live connection and takes it up again as whoever `token` and `headers` now name. */
  reconnect(): void;
  /** Ends every subscription and the connection. */
  close(): Promise<void>;
}

/** Makes a client; connects when the first subscription needs it. */
export function createClient(options: ClientOptions): Client {
  const live = openLive(options);
  return {
    async execute(document, variables, { signal, errors = 'throw' } = {}) {
      const answer = await callEndpoint({
        url: options.url,
        headers: await requestHeaders(options),
        body: JSON.stringify({ query: documentText(document), variables }),
        repeatable: isRepeatable(document, variables),
        deadline: options.deadline ?? 15_000,
        ...(signal ? { signal } : {}),
      });
      const usable = errors === 'keep' && answer.data !== null && answer.data !== undefined;
      if (answer.errors?.length && !usable) throw GraphError.from(answer.errors);
      return answer.data as never;
    },
    subscribe: (document, variables, { onGap, errors = 'throw' } = {}) =>
      live.subscribe({ query: documentText(document), variables, onGap, errors }) as never,
    live(document, variables) {
      if (!isLive(document)) throw new TypeError('Expected a query with @live, got one that is answered once');
      return live.follow({ query: documentText(document), variables }) as never;
    },
    reconnect: live.reconnect,
    close: live.close,
  };
}

async function requestHeaders({ token, headers }: ClientOptions): Promise<Record<string, string>> {
  const bearer = await token?.();
  const all = { ...headers?.(), ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function isLive({ definitions }: TypedDocumentNode<unknown, never>): boolean {
  return definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.directives?.some(({ name }) => name.value === 'live') === true,
  );
}

function isRepeatable(document: TypedDocumentNode<unknown, never>, variables: unknown): boolean {
  const isMutation = document.definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
  if (!isMutation) return true;
  const input =
    typeof variables === 'object' && variables !== null && 'input' in variables ? variables.input : undefined;
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input;
}
