import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { memoize } from '../lib/memoize.ts';

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

/** Plans are drawn where somebody may see them. */
export type Playground = 'plain' | 'with-plans';

const pages = memoize(renderPage);

/** `GET /`: GraphiQL in one page; subscriptions go over graphql-transport-ws. */
export async function servePlayground(
  request: IncomingMessage,
  response: ServerResponse,
  playground: Playground,
): Promise<void> {
  // Some 9 MB of script: made on the first visit only, and once.
  const { plain, zipped } = await pages.get(playground);
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

async function renderPage(playground: Playground): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Musubi',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    defaultQuery: '# Ctrl-Space suggests fields; Ctrl-Enter runs the operation.\n{\n  __typename\n}\n',
  });
  const pane = playground === 'with-plans' ? await readFile(new URL('plan-pane.html', import.meta.url), 'utf8') : '';
  // Before GraphiQL's own script: that keeps the first `fetch` it finds.
  const at = html.indexOf('<div id="root">');
  const plain = Buffer.from(html.slice(0, at) + pane + html.slice(at));
  return { plain, zipped: await promisify(gzip)(plain) };
}
