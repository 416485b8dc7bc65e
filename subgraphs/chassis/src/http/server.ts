import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { countingStatements } from '../db/statements.ts';
import type { SignatureHeaders, Verification } from '../identity/verify.ts';
import type { SignedRequest } from '../identity/sign.ts';
import type { GraphqlHandler, HttpAnswer, ServedContext } from './apollo.ts';
import { readBody } from './body.ts';

/** What the HTTP side needs; it opens no database and holds no key. */
export type HttpParts<Context extends ServedContext> = {
  readonly graphql: GraphqlHandler<Context>;
  verify(request: SignedRequest, signature: SignatureHeaders): Verification;
  /** Builds a request's context; the signal aborts when the client goes away. */
  contextOf(verified: Verification & { kind: 'verified' }, signal: AbortSignal): Context;
  /** Why the subgraph can't serve just now, or undefined when it can. */
  notReady(): Promise<string | undefined>;
  readonly log: Logger;
};

/** The whole surface: `POST /graphql`, `GET /health` (the process lives), `GET /ready` (it can serve). */
export function createHttpServer<Context extends ServedContext>(parts: HttpParts<Context>): Server {
  const server = createServer((request, response) => {
    answer(parts, request, response).then(
      (reply) => send(response, reply),
      (error: unknown) => {
        parts.log.error({ err: error }, 'request failed');
        send(response, failure(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong here'));
      },
    );
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  return server;
}

async function answer<Context extends ServedContext>(
  parts: HttpParts<Context>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<HttpAnswer> {
  const [path] = (request.url ?? '/').split('?');
  if (path === '/health') return json(200, { status: 'ok' });
  if (path === '/ready') {
    const reason = await parts.notReady();
    return reason === undefined ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', reason });
  }
  if (path !== '/graphql') return failure(404, 'NOT_FOUND', 'Expected /graphql, /health or /ready');
  if (request.method !== 'POST') {
    return { ...failure(405, 'BAD_REQUEST', 'Expected POST'), headers: { ...JSON_TYPE, allow: 'POST' } };
  }
  return graphql(parts, request, response);
}

/** The signature covers the raw body and is checked before a byte of it is interpreted. */
async function graphql<Context extends ServedContext>(
  parts: HttpParts<Context>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<HttpAnswer> {
  const body = await readBody(request);
  if (body === 'too large') {
    response.once('finish', () => request.destroy());
    return failure(413, 'BAD_REQUEST', 'Expected a body of at most 1 MB');
  }
  const verified = parts.verify(
    { method: 'POST', path: '/graphql', body },
    { context: header(request, 'x-gw-ctx'), signature: header(request, 'x-gw-sig') },
  );
  if (verified.kind === 'refused') return unauthorized(verified);
  if (!/^application\/json\b/i.test(header(request, 'content-type') ?? '')) {
    return failure(415, 'BAD_REQUEST', 'Expected content-type application/json');
  }
  const parsed = parseJson(body);
  if (parsed === undefined) return failure(400, 'BAD_REQUEST', 'Expected a JSON object as the body');
  const leaving = new AbortController();
  response.once('close', () => leaving.abort());
  const headers = new Map([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ]);
  const { result, statements } = await countingStatements(() =>
    parts.graphql.handle(parsed, headers, parts.contextOf(verified, leaving.signal)),
  );
  return { ...result, headers: { ...result.headers, 'x-statements': String(statements) } };
}

function parseJson(body: Buffer): object | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function json(status: number, value: unknown): HttpAnswer {
  return { status, headers: JSON_TYPE, body: JSON.stringify(value) };
}

function failure(status: number, code: string, message: string): HttpAnswer {
  return json(status, { errors: [{ message, extensions: { code } }] });
}

function unauthorized(refused: { readonly reason: string; readonly message: string }): HttpAnswer {
  const { reason, message } = refused;
  return json(401, { errors: [{ message, extensions: { code: 'UNAUTHENTICATED', reason } }] });
}

function send(response: ServerResponse, reply: HttpAnswer): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
  response.end(reply.body);
}
