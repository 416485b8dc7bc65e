import type { GraphQLFormattedError } from 'graphql';
import { isRecord } from '../lib/is-record.ts';
import type { Signer } from './signature.ts';
import type { CallScope, SubgraphAnswer, SubgraphRequest } from './subgraph-call.ts';
import { openUpstreamSocket } from './upstream-socket.ts';

/** The stream broke. Asking again may continue it, with what happened in between missing. */
export class UpstreamLost extends Error {
  /** False if there was no connection to the subgraph in the first place. */
  readonly established: boolean;
  constructor(message: string, options: { established: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.established = options.established;
  }
}

/** The subgraph does not serve this subscription, or no longer. The errors are fit for clients. */
export class UpstreamRefused extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  constructor(errors: readonly GraphQLFormattedError[]) {
    super('The subgraph refused the subscription');
    this.errors = errors;
  }
}

/** The subgraph's log does not reach back to where the stream should go on. */
export class PositionGone extends Error {}

/** Where an event is in the log of its subgraph. */
export interface LogPlace {
  readonly position: number;
  readonly epoch: string | undefined;
}

/** One event of a subgraph's stream. */
export interface UpstreamEvent extends SubgraphAnswer {
  /** Given if the subgraph keeps a log and tells (`extensions.position`, and `extensions.epoch` if it may be another log one day). */
  readonly place: LogPlace | undefined;
  /** Names the thing of which the event tells the whole state (`extensions.state`); undefined for what happened. */
  readonly state: string | undefined;
}

export interface UpstreamScope extends Pick<CallScope, 'passport'> {
  /** Go on after this position of the log (sent as `extensions.after`); else start with what is new. */
  readonly after: number | undefined;
}

/** Who hears the events of a stream; never before `subscribe` has returned. */
export interface UpstreamHearer {
  readonly next: (event: UpstreamEvent) => void;
  /** The end; ahead of time with UpstreamLost, UpstreamRefused or PositionGone. */
  readonly end: (error?: unknown) => void;
}

/** Opens the event stream of one subgraph subscription. Answers what leaves it; that may be called at any time. */
export type UpstreamSubscribe = (request: SubgraphRequest, scope: UpstreamScope, hearer: UpstreamHearer) => () => void;

export interface Upstream {
  readonly subscribe: UpstreamSubscribe;
  readonly close: () => Promise<void>;
}

export interface UpstreamSettings {
  /** The subgraph's address for queries; its WebSocket has the same host and path. */
  readonly url: string;
  readonly signer: Signer | undefined;
  readonly redactError: (error: GraphQLFormattedError) => GraphQLFormattedError;
  /** Silence of the connection, in milliseconds, after which the subgraph is asked for a sign of life. */
  readonly heartbeatMs: number;
}

/** Subscriptions of one subgraph over graphql-transport-ws, all on one socket, signed one by one. */
export function openUpstream({ url, signer, redactError, heartbeatMs }: UpstreamSettings): Upstream {
  const socket = openUpstreamSocket({ url: url.replace(/^http/, 'ws'), heartbeatMs });
  const path = new URL(url).pathname;

  return {
    close: async () => socket.close(),
    subscribe(request, { passport, after }, hearer) {
      const { query, operationName, variables } = request;
      // The subgraph checks the signature over exactly this text.
      const body = JSON.stringify({ query, variables });
      const seal = signer?.({ method: 'SUBSCRIBE', path, body, passport });
      const proof = seal ? { gwCtx: seal.ctx, gwSig: seal.sig } : {};
      const extensions = { ...proof, ...(after === undefined ? {} : { after }) };
      const payload = { query, variables, operationName: operationName ?? null, extensions };
      const leave = socket.subscribe(payload, {
        next(result) {
          const failure = failureIn(result);
          if (failure === undefined) return hearer.next(eventOf(result, redactError));
          leave();
          hearer.end(failure);
        },
        failed: (errors) => hearer.end(refusalOf(errors.filter(isError), redactError)),
        complete: () => hearer.end(),
        lost: ({ established, cause }) =>
          hearer.end(new UpstreamLost('The connection to the subgraph is gone', { established, cause })),
      });
      return leave;
    },
  };
}

type StreamedResult = Readonly<Record<string, unknown>>;

function eventOf(result: StreamedResult, redactError: UpstreamSettings['redactError']): UpstreamEvent {
  const { data, extensions } = result;
  return {
    data: isRecord(data) ? data : null,
    errors: errorsIn(result).map(redactError),
    place: placeOf(extensions),
    state: stateOf(extensions),
  };
}

function errorsIn({ errors }: StreamedResult): readonly GraphQLFormattedError[] {
  return Array.isArray(errors) ? errors.filter(isError) : none;
}

const none: readonly never[] = [];

function placeOf(extensions: unknown): LogPlace | undefined {
  if (!isRecord(extensions)) return undefined;
  const { position, epoch } = extensions;
  if (typeof position !== 'number') return undefined;
  return { position, epoch: typeof epoch === 'string' ? epoch : undefined };
}

function stateOf(extensions: unknown): string | undefined {
  return isRecord(extensions) && typeof extensions['state'] === 'string' ? extensions['state'] : undefined;
}

/**
 * A stream that cannot go on says so in its last result, which has no data at all, or in an error message. And an event
 * of which nothing could be told, because the subgraph cannot serve just now, is asked for again.
 */
function failureIn(result: StreamedResult): Error | undefined {
  return isRecord(result['data']) ? undefined : knownFailure(errorsIn(result));
}

function knownFailure(errors: readonly GraphQLFormattedError[]): Error | undefined {
  switch (errors[0]?.extensions?.['code']) {
    case 'POSITION_GONE':
      return new PositionGone('The log of the subgraph does not reach back');
    case 'UNAVAILABLE':
      return new UpstreamLost('The subgraph cannot serve just now', { established: true });
    default:
      return undefined;
  }
}

function refusalOf(errors: readonly GraphQLFormattedError[], redactError: UpstreamSettings['redactError']): Error {
  return knownFailure(errors) ?? new UpstreamRefused(errors.map(redactError));
}

function isError(error: unknown): error is GraphQLFormattedError {
  return isRecord(error) && typeof error['message'] === 'string';
}
