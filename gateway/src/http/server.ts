import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../lib/log.ts';
import type { TrustedProxies } from './client-address.ts';
import { isHostAllowed, type AllowedHosts } from './host.ts';
import type { Handle } from './exchange.ts';
import { serveGraphQL } from './graphql-handler.ts';
import { serveHealth, serveReadiness, type Readiness } from './health.ts';
import { corsHeaders, isOriginAllowed, preflightHeaders, type OriginRules } from './origin.ts';
import { servePlayground, type Playground } from './playground.ts';
import { refuse, type OnRefused, type SendRefused } from './refuse.ts';
import type { ResponseStreams } from './response-streams.ts';
import { isOfSingleConnection, type SingleConnections } from './single-connections.ts';

export interface HttpSettings {
  readonly origins: OriginRules;
  readonly maxBodyBytes: number;
  readonly proxies: TrustedProxies;
  readonly hosts: AllowedHosts;
  readonly playground: Playground | 'absent';
  /** A client gets this many milliseconds for its headers, and twice that for its whole request. */
  readonly patienceMs: number;
  /** What comes beyond them is closed before anything is read. */
  readonly maxConnections: number;
}

export interface HttpHandlers {
  readonly handle: Handle;
  readonly onRefused: OnRefused;
  readonly sendRefused: SendRefused;
  readonly readiness: () => Promise<Readiness>;
  readonly streams: ResponseStreams;
  readonly singleConnections: SingleConnections;
  readonly isDraining: () => boolean;
  readonly log: Log;
}

/** The plain HTTP server with every route of the gateway, not listening yet. */
export function createHttpServer(settings: HttpSettings, handlers: HttpHandlers): Server {
  const { patienceMs } = settings;
  // Slow ones hold a socket each; node looks for them at an interval only.
  const timeouts = {
    headersTimeout: patienceMs,
    requestTimeout: 2 * patienceMs,
    connectionsCheckingInterval: patienceMs / 8,
  };
  const server = createServer(timeouts, (request, response) => {
    route(request, response, { settings, handlers }).catch((error: unknown) => {
      handlers.log.error({ err: error }, 'A request failed outside the pipeline');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  server.maxConnections = settings.maxConnections;
  // Node forgets what is beyond it without a word: let it keep enough to be noticed.
  server.maxHeadersCount = 2 * maxHeaders;
  return server;
}

const maxHeaders = 100;

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, handlers }: { settings: HttpSettings; handlers: HttpHandlers },
): Promise<void> {
  const { origins, maxBodyBytes, proxies } = settings;
  response.once('finish', () => {
    // Node closes what is idle when the server closes, but not what becomes idle after that.
    if (handlers.isDraining()) request.socket.destroySoon();
  });
  if (request.rawHeaders.length > 2 * maxHeaders) {
    return handlers.sendRefused(response, refuse('TOO_MANY_HEADERS', `Expected at most ${maxHeaders} headers.`));
  }
  const path = (request.url ?? '/').split('?', 1)[0];
  if (path === '/health') return serveHealth(response, handlers.isDraining());
  if (!isHostAllowed(request, settings.hosts)) {
    return handlers.sendRefused(
      response,
      refuse('HOST_NOT_ALLOWED', 'Expected a host of ALLOWED_HOSTS, an address or localhost.'),
    );
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders(request, origins)).end();
    return;
  }
  if (path === '/graphql') {
    if (!isOriginAllowed(request, origins)) {
      return handlers.sendRefused(response, refuse('FORBIDDEN', 'Expected a page of an allowed origin.'));
    }
    for (const [name, value] of Object.entries(corsHeaders(request, origins))) response.setHeader(name, value);
    if (isOfSingleConnection(request)) return handlers.singleConnections.serve(request, response);
    return serveGraphQL(request, response, { ...handlers, maxBodyBytes, proxies });
  }
  if (path === '/ready') return serveReadiness(response, handlers.readiness);
  if (path === '/' && settings.playground !== 'absent') return servePlayground(request, response, settings.playground);
  return handlers.sendRefused(response, refuse('NOT_FOUND', 'Expected /graphql, /health or /ready.'));
}
