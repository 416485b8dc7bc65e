import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What `servePage` needs to know. */
export interface Pages {
  readonly directory: string;
  /** Origins that the pages may connect to. */
  readonly connectTo: readonly string[];
}

/** Answers a built file: `/` and `/phone` mean their `.html`; hashed assets may be kept for a year; 404 for what is not there. */
export async function servePage(pages: Pages, path: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? '/index.html' : extname(path) === '' ? `${path}.html` : path;
  const file = join(pages.directory, normalize(name));
  const contentType = contentTypes[extname(file)];
  const body =
    contentType && file.startsWith(join(pages.directory, sep))
      ? await readFile(file).catch(() => undefined)
      : undefined;
  if (!body || !contentType) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': contentType,
    'cache-control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy(pages.connectTo),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function policy(connectTo: readonly string[]): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' ${connectTo.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
