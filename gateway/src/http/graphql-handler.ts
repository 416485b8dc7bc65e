import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress, type TrustedProxies } from './client-address.ts';
import { isJson } from './content-type.ts';
import type { Exchange, GraphQLParams, Handle, Reply } from './exchange.ts';
import type { Framing } from './framing/framing.ts';
import { multipartResponse, multipartSubscription } from './framing/multipart.ts';
import { serverSentEvents } from './framing/server-sent-events.ts';
import { carrierOfEvents, carrierOfParts, negotiate, type MediaType } from './negotiate.ts';
import { printResult } from './print-result.ts';
import { readPost, unsupportedMediaType } from './read-post.ts';
import { paramsOfJson, paramsOfSearch, type ParamsOrRefusal } from './read-params.ts';
import { refuse, type OnRefused } from './refuse.ts';
import type { ResponseStreams } from './response-streams.ts';
import { singleHeaders } from './single-headers.ts';

export interface GraphQLHandlerSettings {
  readonly maxBodyBytes: number;
  readonly proxies: TrustedProxies;
  readonly handle: Handle;
  readonly onRefused: OnRefused;
  readonly streams: ResponseStreams;
}

/** Serves one GraphQL request over HTTP (GraphQL over HTTP, sections 5 and 6). */
export async function serveGraphQL(
  request: IncomingMessage,
  response: ServerResponse,
  settings: GraphQLHandlerSettings,
): Promise<void> {
  const mediaType = negotiate(request.headers.accept);
  if (mediaType === undefined) {
    const expected = 'application/graphql-response+json, application/json, text/event-stream or multipart/mixed';
    const unacceptable = refuse('NOT_ACCEPTABLE', `Expected "accept" to allow ${expected}.`);
    writeReply(response, unacceptable);
    settings.onRefused(singleHeaders(request), unacceptable);
    return;
  }
  const read = await readRequest(request, settings.maxBodyBytes);
  if (read.kind === 'refused') {
    // The rest of a body that is too long is not worth reading.
    if (!request.complete) response.setHeader('connection', 'close');
    writeReply(response, read, mediaType);
    settings.onRefused(singleHeaders(request), read);
    return;
  }
  const exchange = exchangeOf(request, response, { params: read.params, proxies: settings.proxies });
  const reply = await settings.handle(exchange);
  const { headers } = exchange;
  const framing = framingOf(reply, mediaType, headers['accept']);
  if (framing) return settings.streams.serve(response, reply, { headers, framing });
  writeReply(response, reply, mediaType);
}

/**
 * How a reply is streamed; undefined if it is not. An operation that is refused for what it says is told in the
 * stream, where an EventSource can read it (graphql-sse, distinct connections mode); who may not ask at all is
 * refused by status.
 */
function framingOf(reply: Reply, mediaType: MediaType, accept: string | undefined): Framing | undefined {
  if (reply.kind !== 'stream') {
    const isForEvents = mediaType === 'text/event-stream' && (reply.kind === 'single' || reply.status === 400);
    return isForEvents ? serverSentEvents : undefined;
  }
  if (reply.of === 'events') {
    return carrierOfEvents(accept) === 'multipart/mixed' ? multipartSubscription : serverSentEvents;
  }
  const parts = carrierOfParts(accept);
  return parts?.carrier === 'multipart/mixed' ? multipartResponse(parts.form) : serverSentEvents;
}

async function readRequest(request: IncomingMessage, maxBytes: number): Promise<ParamsOrRefusal> {
  const { method } = request;
  if (method === 'GET') return readGet(request);
  if (method === 'POST') {
    const read = await readPost(request, maxBytes);
    return read.kind === 'refused' ? read : paramsOfJson(read.text);
  }
  return refuse('METHOD_NOT_ALLOWED', `Expected GET or POST, got ${method}.`);
}

/** A GET with a content type is no ordinary one: a browser bug once let such pass without preflight. */
function readGet(request: IncomingMessage): ParamsOrRefusal {
  const contentType = request.headers['content-type'];
  if (contentType !== undefined && !isJson(contentType)) return unsupportedMediaType(contentType);
  return paramsOfSearch(new URL(request.url ?? '/', 'http://gateway').searchParams);
}

function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  { params, proxies }: { readonly params: GraphQLParams; readonly proxies: TrustedProxies },
): Exchange {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const method = request.method === 'GET' ? 'get' : 'post';
  const headers = singleHeaders(request);
  return {
    transport: carrierOfEvents(headers['accept']) ? `${method}-events` : method,
    incremental: carrierOfParts(headers['accept'])?.form ?? 'none',
    // An EventSource comes back with the id of the last event that it got.
    params: { ...params, cursor: headers['last-event-id'] || params.cursor },
    headers,
    address: clientAddress(request, proxies),
    signal: gone.signal,
  };
}

function writeReply(response: ServerResponse, reply: Reply, accepted: MediaType = 'application/json'): void {
  if (response.destroyed) return;
  const mediaType = accepted === 'text/event-stream' ? 'application/graphql-response+json' : accepted;
  const served = reply.kind === 'stream' ? refuse('SUBSCRIPTION_TRANSPORT', 'Expected a single result.') : reply;
  const status = served.kind === 'single' ? 200 : statusOverHttp(served, mediaType);
  const retryAfter = served.result.errors?.[0]?.extensions?.['retryAfter'];
  if (typeof retryAfter === 'number' && status !== 200) response.setHeader('retry-after', retryAfter);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (status === 405) response.setHeader('allow', 'GET, POST');
  const text = printResult(served.result);
  const length = Buffer.byteLength(text);
  response.writeHead(status, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': length,
    'cache-control': 'private, no-store',
    // What a page of another site embeds by a tag, it gets nothing of.
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  // A text goes out in one write with its head, and as it lies in memory if it is ASCII alone.
  response.end(text, length === text.length ? 'latin1' : 'utf8');
}

const understood = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * Clients of the older `application/json` take any status but 200 for a broken server, so a
 * well-formed request that GraphQL itself refuses is a 200 for them (section 6.4.1).
 */
function statusOverHttp({ status, result }: Extract<Reply, { kind: 'refused' }>, mediaType: MediaType): number {
  const code = result.errors?.[0]?.extensions?.['code'];
  const legacy = mediaType === 'application/json' && typeof code === 'string' && understood.has(code);
  return legacy ? 200 : status;
}
