import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { drainMs, oneByOne } from '../lib/one-by-one.ts';
import { pause } from '../lib/pause.ts';
import type { TrustedProxies } from './client-address.ts';
import { isHostAllowed, type AllowedHosts } from './host.ts';
import { isOriginAllowed, type OriginRules } from './origin.ts';
import { serveSocket, type SocketHandlers } from './socket-protocol.ts';
import { createWires } from './wire.ts';

export interface SocketSettings {
  readonly origins: OriginRules;
  readonly maxMessageBytes: number;
  readonly maxSubscriptions: number;
  readonly proxies: TrustedProxies;
  readonly hosts: AllowedHosts;
  /** A socket that shows no sign of life for two of these intervals, in milliseconds, is cut. */
  readonly heartbeatMs: number;
}

export interface Sockets {
  /** Tells the clients one after the other to come back elsewhere, and cuts those that don't go within `graceMs`. */
  readonly close: (graceMs: number) => Promise<void>;
}

/** Serves graphql-transport-ws at /graphql of an HTTP server. */
export function serveSockets(server: Server, settings: SocketSettings, handlers: SocketHandlers): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: settings.maxMessageBytes,
    handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const openWire = createWires();
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const status = refuseUpgrade(request, settings);
    if (status !== undefined) {
      stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      serveSocket({ socket, wire: openWire(stream), upgrade: request }, { ...handlers, ...settings });
    });
  });
  const stopHeartbeat = startHeartbeat(sockets, settings.heartbeatMs);
  return {
    async close(graceMs) {
      const closed = new AbortController();
      sockets.close(() => closed.abort());
      const leaving = [...sockets.clients].map((socket) => () => socket.close(1001, 'Going away'));
      await oneByOne(leaving, drainMs);
      if (sockets.clients.size > 0) await pause(graceMs, closed.signal);
      for (const socket of sockets.clients) socket.terminate();
      stopHeartbeat();
    },
  };
}

/** The status line to refuse an upgrade with. The legacy subprotocol `graphql-ws` is not ours. */
function refuseUpgrade(request: IncomingMessage, { origins, hosts }: SocketSettings): string | undefined {
  const path = (request.url ?? '/').split('?', 1)[0];
  if (path !== '/graphql') return '404 Not Found';
  if (!isHostAllowed(request, hosts)) return '421 Misdirected Request';
  if (!isOriginAllowed(request, origins)) return '403 Forbidden';
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  const ours = offered.some((protocol) => protocol.trim() === GRAPHQL_TRANSPORT_WS_PROTOCOL);
  return ours ? undefined : '400 Bad Request';
}

function startHeartbeat(sockets: WebSocketServer, intervalMs: number): () => void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.once('pong', () => silent.delete(socket));
      socket.ping();
    }
  }, intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
