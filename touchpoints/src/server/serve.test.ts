import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIssuer } from '@musubi/scripts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages, type Served } from './serve.ts';

let directory: string;
let pages: Served;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'musubi-pages-'));
  await writeFile(join(directory, 'phone.html'), '<title>phone</title>');
  const issuer = await openIssuer(join(directory, 'issuer'));
  const graphUrl = 'http://localhost:4000/graphql';
  pages = await servePages({ host: '127.0.0.1', port: 0, graphUrl, issuer, directory });
});
afterAll(async () => {
  await pages.close();
  await rm(directory, { recursive: true });
});

/** The status of a request for exactly this target, which `fetch` would have tidied up. */
function statusOf(target: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(pages.url, { path: target }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

test.each(['/phone', '/phone?as=hanako'])('%s is the page of that name', async (target) => {
  expect(await statusOf(target)).toBe(200);
});

test.each([
  '//',
  '///x',
  '*',
  'http://[',
  '/nowhere',
  '/../issuer/key.json',
  '/issuer/key.json',
  'http://h/../../x.js',
])('%s is not found, and the server goes on', async (target) => {
  expect(await statusOf(target)).toBe(404);
  expect(await statusOf('/phone')).toBe(200);
});
