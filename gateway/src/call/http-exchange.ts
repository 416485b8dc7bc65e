import type { CallScope } from './subgraph-call.ts';

/** One HTTP request to a subgraph: the exact bytes that are signed and sent. */
export interface HttpExchange extends CallScope {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** The header of this name, if there was one. */
  readonly retryAfter: string | undefined;
  /** The same of `cache-control`; all of them as one list, if there were several. */
  readonly cacheControl: string | undefined;
}

/** Sends an exchange. Rejects with a CallFailure, or with the signal's reason once it has aborted. */
export type Send = (exchange: HttpExchange) => Promise<HttpAnswer>;

/**
 * Why a subgraph gave no usable answer. `out-of-time`: so little of the request's time was left that the
 * silence proves nothing; `not-tried`: it failed so often lately that it was not asked.
 */
export type FailureKind = 'unavailable' | 'timeout' | 'out-of-time' | 'not-tried' | 'bad-response';

/** A call that brought no usable answer; its message is for operators only. */
export class CallFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
