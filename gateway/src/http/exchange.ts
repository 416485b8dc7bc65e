import type { FormattedExecutionResult } from 'graphql';
import type { JsonText } from '../lib/json-text.ts';
import type { Stream } from '../lib/stream.ts';

/** A GraphQL request as any transport carries it. */
export interface GraphQLParams {
  /** The document's text; undefined if the request has its id alone. */
  readonly query: string | undefined;
  readonly documentId: DocumentId | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where a subscription goes on: the last `extensions.cursor` that the client got. */
  readonly cursor: string | undefined;
}

/** `stored`: by `documentId` or `id`. `automatic`: by Apollo's `extensions.persistedQuery`, a SHA-256 in hex. */
export interface DocumentId {
  readonly kind: 'stored' | 'automatic';
  readonly id: string;
}

/** What a client says about itself: header names are lower case. */
export type Headers = Readonly<Record<string, string>>;

/** How parts of a response that come later are written; `none` if the client takes one whole response only. */
export type IncrementalForm = 'none' | 'deferSpec=20220824' | 'incrementalSpec=v0.2';

/** `get` and `post` are answered once, the others with any number of results. */
export type Transport = 'get' | 'post' | 'get-events' | 'post-events' | 'socket';

export interface Exchange {
  readonly transport: Transport;
  readonly incremental: IncrementalForm;
  readonly params: GraphQLParams;
  readonly headers: Headers;
  /** Of the client, as far as trusted proxies tell. */
  readonly address: string;
  /** Aborts when the client no longer waits. */
  readonly signal: AbortSignal;
}

/** A result that is fit for clients. */
export type MaskedResult = FormattedExecutionResult<Record<string, unknown> | JsonText>;

/** What became of an exchange. Everything in it is fit for clients. */
export type Reply =
  /** The request was not run; `status` is its HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly result: FormattedExecutionResult }
  | { readonly kind: 'single'; readonly result: MaskedResult }
  /** The events of a subscription, or one response in parts, of which none may be left out. Ends normally, or with a StreamCut. */
  | { readonly kind: 'stream'; readonly of: 'events' | 'parts'; readonly results: Stream };

/** Runs an exchange to its reply. Never rejects. */
export type Handle = (exchange: Exchange) => Promise<Reply>;
