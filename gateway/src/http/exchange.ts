import type { FormattedExecutionResult } from 'graphql';
import type { Stream } from '../lib/stream.ts';

/** A GraphQL request as any transport carries it. */
export interface GraphQLParams {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where a subscription goes on: the last `extensions.cursor` that the client got. */
  readonly cursor: string | undefined;
}

/** What a client says about itself: header names are lower case. */
export type Headers = Readonly<Record<string, string>>;

/** `get` and `post` are answered once, the others with any number of results. */
export type Transport = 'get' | 'post' | 'get-events' | 'post-events' | 'socket';

export interface Exchange {
  readonly transport: Transport;
  readonly params: GraphQLParams;
  readonly headers: Headers;
  /** Aborts when the client no longer waits. */
  readonly signal: AbortSignal;
}

/** What became of an exchange. Everything in it is fit for clients. */
export type Reply =
  /** The request was not run; `status` is its HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly result: FormattedExecutionResult }
  | { readonly kind: 'single'; readonly result: FormattedExecutionResult }
  /** Ends normally, or with a StreamCut. */
  | { readonly kind: 'stream'; readonly results: Stream };

/** Runs an exchange to its reply. Never rejects. */
export type Handle = (exchange: Exchange) => Promise<Reply>;
