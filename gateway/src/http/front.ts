import type { Log } from '../lib/log.ts';
import { boundReplies } from './bound-replies.ts';
import { trustedProxies } from './client-address.ts';
import type { Handle } from './exchange.ts';
import type { Readiness } from './health.ts';
import { drain, listen } from './listen.ts';
import { createSendRefused, type OnRefused } from './refuse.ts';
import { createResponseStreams } from './response-streams.ts';
import type { Playground } from './playground.ts';
import { createHttpServer } from './server.ts';
import type { Identify } from './session.ts';
import { createSingleConnections } from './single-connections.ts';
import { serveSockets } from './sockets.ts';

/** Requests in flight, and sockets, get this long to finish when the front closes. */
const graceMs = 10_000;
const heartbeatMs = 12_000;

/** A client that reserved a stream opens it at once. */
const reservationMs = 10_000;

export interface FrontSettings {
  readonly corsOrigins: readonly string[];
  /** Names by which it may be asked, beside addresses and `localhost`; undefined for any. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Addresses and networks of proxies whose `x-forwarded-for` is believed. */
  readonly trustedProxies: readonly string[];
  readonly playground: 'served' | 'absent';
  readonly queryPlans: { readonly kind: 'nobody' | 'anybody' | 'scope' };
  /** See HttpSettings. */
  readonly patienceMs: number;
  readonly overload: { readonly maxConnections: number };
  readonly limits: {
    readonly bodyBytes: number;
    readonly responseBytes: number;
    readonly subscriptionsPerSocket: number;
  };
}

export interface FrontHandlers {
  readonly handle: Handle;
  readonly onRefused: OnRefused;
  readonly identify: Identify;
  readonly readiness: () => Promise<Readiness>;
  readonly newToken: () => string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** All transports on one port. */
export interface Front {
  readonly listen: (port: number, host?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export function openFront(settings: FrontSettings, given: FrontHandlers): Front {
  const origins = { allowed: new Set(settings.corsOrigins) };
  const hosts = settings.allowedHosts && new Set(settings.allowedHosts);
  const proxies = trustedProxies(settings.trustedProxies);
  const { bodyBytes, responseBytes, subscriptionsPerSocket } = settings.limits;
  const sendRefused = createSendRefused(given.onRefused);
  const handlers = { ...given, sendRefused, handle: boundReplies(given.handle, responseBytes) };
  const streams = createResponseStreams({ ...handlers, heartbeatMs });
  const singleConnections = createSingleConnections(
    { proxies, heartbeatMs, reservationMs, maxBodyBytes: bodyBytes, maxOperations: subscriptionsPerSocket },
    handlers,
  );
  let draining = false;
  const server = createHttpServer(
    {
      origins,
      proxies,
      hosts,
      maxBodyBytes: bodyBytes,
      playground: playgroundOf(settings),
      patienceMs: settings.patienceMs,
      maxConnections: settings.overload.maxConnections,
    },
    { ...handlers, streams, singleConnections, isDraining: () => draining },
  );
  const sockets = serveSockets(
    server,
    { origins, proxies, hosts, maxMessageBytes: bodyBytes, maxSubscriptions: subscriptionsPerSocket, heartbeatMs },
    handlers,
  );
  return {
    listen: (port, host) => listen(server, port, host),
    async close() {
      draining = true;
      await Promise.all([drain(server, graceMs), sockets.close(graceMs), streams.close(), singleConnections.close()]);
    },
  };
}

function playgroundOf({ playground, queryPlans }: FrontSettings): Playground | 'absent' {
  if (playground === 'absent') return 'absent';
  return queryPlans.kind === 'nobody' ? 'plain' : 'with-plans';
}
