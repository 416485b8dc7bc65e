import type { GraphQLFormattedError } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createChannel } from '../lib/channel.ts';
import { isRecord } from '../lib/is-record.ts';
import type { Signer } from './signature.ts';
import type { CallScope, SubgraphAnswer, SubgraphRequest } from './subgraph-call.ts';

/** Events that wait here while the one before them is worked on; more is a loss that is told. */
const maxWaiting = 1000;

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

export interface UpstreamScope extends Pick<CallScope, 'passport' | 'signal'> {
  /** Go on after this position of the log (sent as `extensions.after`); else start with what is new. */
  readonly after: number | undefined;
}

/** The event stream of one subgraph subscription. Throws UpstreamLost, UpstreamRefused or PositionGone. */
export type UpstreamSubscribe = (request: SubgraphRequest, scope: UpstreamScope) => AsyncGenerator<UpstreamEvent>;

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
  const connection: Connection = { isUp: false, count: 0 };
  const client = createSocketClient(url.replace(/^http/, 'ws'), heartbeatMs, connection);
  const path = new URL(url).pathname;

  return {
    close: async () => client.dispose(),
    subscribe(request, { passport, signal, after }) {
      const channel = createChannel<UpstreamEvent>(maxWaiting, () => unsubscribe());
      const { query, operationName, variables } = request;
      // The subgraph checks the signature over exactly this text.
      const body = JSON.stringify({ query, variables });
      const seal = signer?.({ method: 'SUBSCRIBE', path, body, passport });
      const proof = seal ? { gwCtx: seal.ctx, gwSig: seal.sig } : {};
      const extensions = { ...proof, ...(after === undefined ? {} : { after }) };
      const payload = { query, variables, operationName: operationName ?? null, extensions };
      const { isUp, count } = connection;
      const wasEstablished = (): boolean => isUp || connection.count > count;
      const unsubscribe = client.subscribe(payload, {
        next: (result) => {
          const failure = failureIn(result);
          if (failure === undefined && channel.push(eventOf(result, redactError))) return;
          channel.end(
            failure ?? new UpstreamLost('Events came faster than they were worked on', { established: true }),
          );
          unsubscribe();
        },
        error: (error) => channel.end(failureOf(error, { established: wasEstablished(), redactError })),
        complete: () => channel.end(),
      });
      const leave = (): void => void channel.values.return(undefined);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      return channel.values;
    },
  };
}

/** The socket that all subscriptions of a subgraph share. */
interface Connection {
  isUp: boolean;
  /** How often it came up. */
  count: number;
}

function createSocketClient(url: string, heartbeatMs: number, connection: Connection): Client {
  let overdue: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    // A payload that is sent again would carry an old signature: groups ask again, freshly signed.
    retryAttempts: 0,
    lazyCloseTimeout: 5000,
    connectionAckWaitTimeout: 5000,
    keepAlive: heartbeatMs,
    on: {
      connected: () => {
        connection.isUp = true;
        connection.count += 1;
      },
      closed: () => {
        connection.isUp = false;
        clearTimeout(overdue);
      },
      ping: (received) => {
        if (received) return;
        clearTimeout(overdue);
        overdue = setTimeout(() => client.terminate(), heartbeatMs);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
    },
  });
  return client;
}

interface StreamedResult {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly extensions?: unknown;
}

function eventOf(
  { data = null, errors, extensions }: StreamedResult,
  redactError: UpstreamSettings['redactError'],
): UpstreamEvent {
  return { data, errors: (errors ?? []).map(redactError), place: placeOf(extensions), state: stateOf(extensions) };
}

function placeOf(extensions: unknown): LogPlace | undefined {
  if (!isRecord(extensions)) return undefined;
  const { position, epoch } = extensions;
  if (typeof position !== 'number') return undefined;
  return { position, epoch: typeof epoch === 'string' ? epoch : undefined };
}

function stateOf(extensions: unknown): string | undefined {
  return isRecord(extensions) && typeof extensions['state'] === 'string' ? extensions['state'] : undefined;
}

/** A stream that cannot go on says so in its last result, which has no data at all, or in an error message. */
function failureIn({ data, errors }: StreamedResult): Error | undefined {
  if (data !== undefined || !errors) return undefined;
  return knownFailure(errors);
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

function failureOf(
  error: unknown,
  { established, redactError }: Pick<UpstreamSettings, 'redactError'> & { established: boolean },
): Error {
  if (Array.isArray(error)) return knownFailure(error) ?? new UpstreamRefused(error.map(redactError));
  return new UpstreamLost('The connection to the subgraph is gone', { established, cause: error });
}
