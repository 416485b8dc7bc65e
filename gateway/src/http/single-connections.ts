import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord } from '../lib/is-record.ts';
import { drainMs, oneByOne } from '../lib/one-by-one.ts';
import { clientAddress, type TrustedProxies } from './client-address.ts';
import type { GraphQLParams, Handle, Headers, Reply } from './exchange.ts';
import { serverSentEvents } from './framing/server-sent-events.ts';
import { readPost } from './read-post.ts';
import { paramsOf, requestOfJson } from './read-params.ts';
import { refuse, type SendRefused } from './refuse.ts';
import { sendOperation } from './send-operation.ts';
import { singleHeaders } from './single-headers.ts';
import { openSession, type Session, type SessionTools } from './session.ts';

export interface SingleConnectionSettings {
  readonly maxBodyBytes: number;
  readonly proxies: TrustedProxies;
  /** Operations that one connection may have running. */
  readonly maxOperations: number;
  /** Milliseconds between signs of life. */
  readonly heartbeatMs: number;
  /** A reservation that nobody connects to ends after this many milliseconds. */
  readonly reservationMs: number;
}

export interface SingleConnectionTools extends Pick<SessionTools, 'identify' | 'now'> {
  readonly handle: Handle;
  readonly sendRefused: SendRefused;
  /** Cannot be guessed: who knows it reads the stream. */
  readonly newToken: () => string;
}

/** All operations of a client over one stream of server-sent events (graphql-sse, single connection mode). */
export interface SingleConnections {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends the streams one after the other: clients come back elsewhere. */
  readonly close: () => Promise<void>;
}

/**
 *   PUT ▶ reserved ──GET──▶ open ──the reader leaves, its token is over, or we close──▶ ended
 *            └──nobody connects in time──▶ ended
 *
 * POST begins an operation of an open connection, DELETE ends it. Who reserved it is the only one who may:
 * every request proves that anew.
 */
interface Connection {
  readonly token: string;
  readonly authority: string;
  readonly session: Session;
  readonly operations: Map<string, AbortController>;
  readonly unclaimed: NodeJS.Timeout;
  response: ServerResponse | undefined;
}

/** Streams that may be reserved and not opened yet. */
const maxUnclaimed = 1000;

const tokenHeader = 'x-graphql-event-stream-token';

/** Whether a request belongs to the single connection mode, and not to one of its own. */
export function isOfSingleConnection(request: IncomingMessage): boolean {
  return request.method === 'PUT' || request.method === 'DELETE' || tokenOf(request) !== undefined;
}

export function createSingleConnections(
  settings: SingleConnectionSettings,
  tools: SingleConnectionTools,
): SingleConnections {
  const connections = new Map<string, Connection>();
  const house: House = { settings, tools, connections, end: (token) => endConnection(connections, token) };
  const timer = setInterval(() => {
    for (const { response } of connections.values()) response?.write(serverSentEvents.heartbeat);
  }, settings.heartbeatMs);
  timer.unref();
  return {
    async serve(request, response) {
      if (request.method === 'PUT') return reserve(house, request, response);
      const token = tokenOf(request) ?? '';
      const connection = connections.get(token);
      if (!connection)
        return tools.sendRefused(response, refuse('STREAM_NOT_FOUND', 'Expected the token of a stream.'));
      if (request.method === 'GET') return connect(house, connection, response);
      const stranger = await refuseStranger(connection, singleHeaders(request), tools);
      if (stranger) return tools.sendRefused(response, stranger);
      if (request.method === 'POST') return begin(house, connection, { request, response });
      if (request.method === 'DELETE') {
        connection.operations.get(searchOf(request).get('operationId') ?? '')?.abort();
        response.writeHead(200).end();
        return;
      }
      tools.sendRefused(response, refuse('METHOD_NOT_ALLOWED', 'Expected PUT, GET, POST or DELETE.'));
    },
    async close() {
      await oneByOne(
        [...connections.keys()].map((token) => () => house.end(token)),
        drainMs,
      );
      clearInterval(timer);
    },
  };
}

/** All connections and what they are served with. */
interface House {
  readonly settings: SingleConnectionSettings;
  readonly tools: SingleConnectionTools;
  readonly connections: Map<string, Connection>;
  readonly end: (token: string) => void;
}

function endConnection(connections: Map<string, Connection>, token: string): void {
  const connection = connections.get(token);
  if (!connection) return;
  connections.delete(token);
  clearTimeout(connection.unclaimed);
  connection.session.end();
  for (const operation of connection.operations.values()) operation.abort();
  connection.response?.end();
}

async function reserve(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { settings, tools, connections, end } = house;
  const unclaimedOnes = connections.values().filter((one) => one.response === undefined);
  if (unclaimedOnes.toArray().length >= maxUnclaimed) {
    return tools.sendRefused(response, refuse('OVERLOADED', 'Expected reserved streams to be opened.'));
  }
  const headers = singleHeaders(request);
  const who = await tools.identify(headers);
  const token = tools.newToken();
  const session = await openSession(headers, { ...tools, close: () => end(token) });
  if (who.kind === 'refused' || !session) {
    tools.sendRefused(response, refuse('UNAUTHENTICATED', 'Expected a valid token.'));
    return;
  }
  const unclaimed = setTimeout(end, settings.reservationMs, token).unref();
  const { authority } = who;
  connections.set(token, { token, authority, session, unclaimed, operations: new Map(), response: undefined });
  response.writeHead(201, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(token);
}

function connect({ end, tools }: House, connection: Connection, response: ServerResponse): void {
  if (connection.response)
    return tools.sendRefused(response, refuse('STREAM_CONFLICT', 'Expected one reader a stream.'));
  clearTimeout(connection.unclaimed);
  connection.response = response;
  response.once('close', () => end(connection.token));
  response.writeHead(200, {
    'content-type': serverSentEvents.contentType,
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
  });
  response.write(serverSentEvents.opening);
}

async function begin(
  { settings, tools }: House,
  connection: Connection,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const wanted = await readOperation(request, settings.maxBodyBytes);
  if (wanted.kind === 'refused') return tools.sendRefused(response, wanted);
  const { id, params } = wanted;
  const { operations, response: stream } = connection;
  const problem = problemWith(connection, id, settings.maxOperations);
  if (problem || !stream) return tools.sendRefused(response, problem ?? noStream());
  const operation = new AbortController();
  const { signal } = operation;
  const done = (): void => void operations.delete(id);
  operations.set(id, operation);
  signal.addEventListener('abort', done, { once: true });
  response.writeHead(202).end();
  const address = clientAddress(request, settings.proxies);
  const headers = singleHeaders(request);
  const exchange = { transport: 'post-events', params, headers, address, signal, incremental: 'none' } as const;
  const reply = await tools.handle(exchange);
  if (!signal.aborted) sendOperation(reply, { id, response: stream, signal, done });
}

/** Who asks has to be who reserved; a newer token of the same authority takes the place of the one before. */
async function refuseStranger(
  { authority, session }: Connection,
  headers: Headers,
  { identify }: SingleConnectionTools,
): Promise<Refusal | undefined> {
  const who = await identify(headers);
  if (who.kind === 'refused') return refuse('UNAUTHENTICATED', 'Expected a valid token.');
  if (who.authority !== authority) return refuse('FORBIDDEN', 'Expected the stream to be of the same caller.');
  const token = headers['authorization']?.replace(/^Bearer +/i, '');
  if (token !== undefined && headers['authorization'] !== session.headers()['authorization'])
    await session.renew(token);
  return undefined;
}

type Refusal = Extract<Reply, { kind: 'refused' }>;

type Wanted = { readonly kind: 'wanted'; readonly id: string; readonly params: GraphQLParams } | Refusal;

async function readOperation(request: IncomingMessage, maxBytes: number): Promise<Wanted> {
  const read = await readPost(request, maxBytes);
  if (read.kind === 'refused') return read;
  const one = requestOfJson(read.text);
  if (one.kind === 'refused') return one;
  const given = paramsOf(one.request);
  if (given.kind === 'refused') return given;
  const extensions = isRecord(one.request) ? one.request['extensions'] : undefined;
  const id = isRecord(extensions) ? extensions['operationId'] : undefined;
  if (typeof id === 'string' && id !== '') return { kind: 'wanted', id, params: given.params };
  return refuse('BAD_REQUEST', 'Expected "extensions.operationId" to be the id of the operation.');
}

function noStream(): Refusal {
  return refuse('STREAM_NOT_FOUND', 'Expected the stream to be open.');
}

function problemWith({ response, operations }: Connection, id: string, most: number): Refusal | undefined {
  if (!response) return noStream();
  if (operations.has(id)) return refuse('STREAM_CONFLICT', 'Expected an id that no running operation has.');
  if (operations.size >= most) return refuse('SUBSCRIPTION_LIMIT', `Expected at most ${most} operations at a time.`);
  return undefined;
}

function tokenOf(request: IncomingMessage): string | undefined {
  const header = request.headers[tokenHeader];
  if (typeof header === 'string') return header;
  // An EventSource cannot send headers.
  const search = searchOf(request);
  return request.method === 'GET' && !search.has('query') ? (search.get('token') ?? undefined) : undefined;
}

function searchOf({ url }: IncomingMessage): URLSearchParams {
  const [, search = ''] = (url ?? '').split('?', 2);
  return new URLSearchParams(search);
}
