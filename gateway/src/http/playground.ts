import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Page {
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** Nothing on the page may come from, or go to, another host. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "frame-ancestors 'none'",
].join('; ');

let page: Promise<Page> | undefined;

/** `GET /`: GraphiQL in one page; subscriptions go over graphql-transport-ws. */
export async function servePlayground(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Some 9 MB of script: made on the first visit only, and once.
  page ??= renderPage();
  const { plain, zipped } = await page;
  const zip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(zip ? zipped : plain);
}

async function renderPage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Musubi',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultQuery: '# Ctrl-Space suggests fields; Ctrl-Enter runs the operation.\n{\n  __typename\n}\n',
  });
  const plain = Buffer.from(html);
  return { plain, zipped: await promisify(gzip)(plain) };
}
