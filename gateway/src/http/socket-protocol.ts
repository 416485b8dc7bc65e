import type { IncomingMessage } from 'node:http';
import {
  GraphQLError,
  GraphQLSchema,
  parse,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { makeServer, type Context, type OperationResult, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { StreamCut } from '../errors.ts';
import type { Log } from '../lib/log.ts';
import { clientAddress, type TrustedProxies } from './client-address.ts';
import type { Handle, Headers, Reply } from './exchange.ts';
import { carrierOfParts } from './negotiate.ts';
import { paramsOf } from './read-params.ts';
import { refuse } from './refuse.ts';
import { openSession, type Identify, type Session } from './session.ts';
import { singleHeaders } from './single-headers.ts';
import { streamOverSocket } from './socket-stream.ts';
import type { Wire } from './wire.ts';

export interface SocketHandlers {
  readonly handle: Handle;
  readonly identify: Identify;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SocketOptions extends SocketHandlers {
  /** Operations that one socket may have running. */
  readonly maxSubscriptions: number;
  readonly proxies: TrustedProxies;
}

/** A socket, with the request that opened it and a way past `ws` for what is printed already. */
export interface OpenedSocket {
  readonly socket: WebSocket;
  readonly wire: Wire;
  readonly upgrade: IncomingMessage;
}

interface Extra extends OpenedSocket {
  /** Aborts when the socket is gone. */
  readonly gone: AbortController;
  session?: Session;
}

type SocketContext = Context<Record<string, unknown>, Extra>;

/** Speaks graphql-transport-ws on one socket; graphql-ws keeps the protocol, we run the operations. */
export function serveSocket(opened: OpenedSocket, options: SocketOptions): void {
  const extra: Extra = { ...opened, gone: new AbortController() };
  const { socket } = extra;
  const ended = makeServer<Record<string, unknown>, Extra>(protocolHooks(options)).opened(
    {
      protocol: socket.protocol,
      send: (data) => sendText(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          handle(textOf(data)).catch((error: unknown) => {
            options.log.error({ err: error }, 'A socket message could not be handled');
            socket.close(4500, 'Internal server error');
          });
        });
      },
      // The payload may be a token: the answer does not echo it.
      onPing: () => sendText(socket, '{"type":"pong"}'),
    },
    extra,
  );
  socket.on('error', (error) => options.log.debug({ err: error }, 'A socket broke'));
  socket.once('close', (code, reason) => {
    extra.gone.abort();
    extra.session?.end();
    void ended(code, String(reason));
  });
}

function protocolHooks(options: SocketOptions): ServerOptions<Record<string, unknown>, Extra> {
  return {
    connectionInitWaitTimeout: 5000,
    onConnect: (context) => connect(context, options),
    onPing: ({ extra }, payload) => {
      const token = payload?.['token'];
      return typeof token === 'string' ? extra.session?.renew(token) : undefined;
    },
    onSubscribe: (context, id, payload) => start(context, { id, payload }, options),
    execute: ({ contextValue }) => resultOf(contextValue),
    subscribe: ({ contextValue }) => resultOf(contextValue),
    // Results are fit for clients and printed as they are.
    onNext: (...given) => printable(given[4]),
    onError: (...given) => given[3].flatMap(formatted),
  };
}

async function connect(
  { extra, connectionParams = {} }: SocketContext,
  { identify, now }: SocketOptions,
): Promise<boolean> {
  const { socket, upgrade } = extra;
  const headers = { ...singleHeaders(upgrade), ...headersOf(connectionParams) };
  const close = (code: number, reason: string): void => socket.close(code, reason);
  const session = await openSession(headers, { identify, close, now });
  if (!session) return false;
  extra.session = session;
  if (extra.gone.signal.aborted) session.end();
  return true;
}

/** Text members of the connection_init payload count as headers: browsers cannot send others. */
function headersOf(payload: Readonly<Record<string, unknown>>): Headers {
  const entries = Object.entries(payload)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(entries);
}

async function start(
  { extra, subscriptions }: SocketContext,
  { id, payload }: { readonly id: string; readonly payload: SubscribePayload },
  { handle, maxSubscriptions, proxies }: SocketOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const running = Object.keys(subscriptions).length;
  const reply =
    running > maxSubscriptions
      ? refuse('SUBSCRIPTION_LIMIT', `Expected at most ${maxSubscriptions} operations at a time.`)
      : await run(payload, { extra, handle, proxies });
  if (reply.kind !== 'refused') return carrierOf({ reply, id, extra });
  return (reply.result.errors ?? []).map((error) => new ClientError(error));
}

async function run(
  payload: SubscribePayload,
  { extra, handle, proxies }: Pick<SocketOptions, 'handle' | 'proxies'> & { readonly extra: Extra },
): Promise<Reply> {
  const read = paramsOf(payload);
  if (read.kind === 'refused') return read;
  const headers = extra.session?.headers() ?? {};
  return handle({
    transport: 'socket',
    params: read.params,
    headers,
    // A client that defers over a socket can be sent more than one result; `accept` may name the older draft.
    incremental: carrierOfParts(headers['accept'])?.form ?? 'incrementalSpec=v0.2',
    address: clientAddress(extra.upgrade, proxies),
    signal: extra.gone.signal,
  });
}

/** An error in its final form. */
class ClientError extends GraphQLError {
  readonly formatted: GraphQLFormattedError;
  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.formatted = formatted;
  }
}

function formatted(error: GraphQLError): readonly GraphQLFormattedError[] {
  if (error instanceof ClientError) return [error.formatted];
  if (error.originalError instanceof StreamCut) return error.originalError.errors;
  return refuse('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.').result.errors ?? [];
}

/** An operation that runs, on its way through graphql-ws as the context value of an execution. */
class Carrier {
  readonly running: Running;
  constructor(running: Running) {
    this.running = running;
  }
}

interface Running {
  readonly reply: Exclude<Reply, { kind: 'refused' }>;
  readonly id: string;
  readonly extra: Extra;
}

const single = parse('{ reply }');
const stream = parse('subscription { reply }');
const noSchema = new GraphQLSchema({});

/**
 * graphql-ws wants to execute documents; ours has run already. So it gets one that only tells it
 * whether a single result or a stream follows, with the reply as the context value.
 */
function carrierOf(running: Running): ExecutionArgs {
  const document = running.reply.kind === 'stream' ? stream : single;
  return { schema: noSchema, document, contextValue: new Carrier(running), rootValue: undefined };
}

/**
 * Results as graphql-ws takes and gives them. Its types want instances of GraphQLError, to format them
 * itself; ours are formatted, and `onNext` has them printed as they are. A stream is written past it:
 * graphql-ws keeps its beginning and its end only.
 */
function resultOf(carrier: unknown): OperationResult {
  if (!(carrier instanceof Carrier)) throw new TypeError('Expected the operation that was carried');
  const { reply, id, extra } = carrier.running;
  if (reply.kind === 'stream') {
    return streamOverSocket({ socket: extra.socket, wire: extra.wire, id, reply, gone: extra.gone.signal });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return reply.result as OperationResult;
}

function printable(result: object): FormattedExecutionResult {
  return result;
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

function sendText(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(data, (error) => (error ? reject(error) : resolve()));
  });
}
