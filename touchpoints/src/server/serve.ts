import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Issuer } from '@musubi/scripts';
import { servePage } from './pages.ts';
import { signIn } from './sign-in.ts';

/** What the pages' server stands on. */
export interface Serving {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly graphUrl: string;
  readonly issuer: Issuer;
  /** Built pages. */
  readonly directory: string;
}

/** A running server of the pages. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the pages, their settings and the development sign-in. Resolves once it listens. */
export async function servePages(serving: Serving): Promise<Served> {
  const graph = new URL(serving.graphUrl);
  const pages = { directory: serving.directory, connectTo: [graph.origin, graph.origin.replace(/^http/, 'ws')] };
  const server = createServer((request, response) => {
    // Not `new URL`, which throws for targets such as `//`.
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const work =
      request.method === 'POST' && pathname === '/sign-in'
        ? signIn(serving.issuer, request, response)
        : pathname === '/settings.json'
          ? sendJson(response, { graphUrl: serving.graphUrl })
          : pathname === '/health'
            ? sendJson(response, { status: 'ok' })
            : servePage(pages, pathname, response);
    work.catch(() => response.destroy());
  });
  server.listen(serving.port, serving.host);
  await once(server, 'listening');
  return { url: urlOf(server, serving.host), close: () => closed(server) };
}

async function sendJson(response: ServerResponse, body: unknown): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
