import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { createClient, GraphError, type Client, type ClientOptions } from '../src/index.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Seen {
  readonly body: { readonly query: string; readonly variables: unknown };
  readonly headers: IncomingMessage['headers'];
}

/** A server that answers each request with the next of the given answers; the last one again and again. */
async function serve(answers: readonly ((response: ServerResponse) => void)[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen.push({ body: JSON.parse(Buffer.concat(chunks).toString()), headers: request.headers });
      answers[Math.min(seen.length, answers.length) - 1]?.(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, seen };
}

function open(options: ClientOptions): Client {
  const client = createClient(options);
  closers.push(() => client.close());
  return client;
}

const json =
  (body: unknown, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const cut = (response: ServerResponse) => void response.destroy();

const query = parse('query Name { name }');
const mutation = parse('mutation Do($input: DoInput!) { do(input: $input) }');

test('an operation goes out with the token and the headers of the moment, and its data come back', async () => {
  const { url, seen } = await serve([json({ data: { name: 'knot' } })]);
  let token = 'first';
  const client = open({ url, token: () => token, headers: () => ({ 'x-cart-token': 'abc', 'x-none': undefined }) });
  expect(await client.execute(query, {})).toEqual({ name: 'knot' });
  token = 'second';
  await client.execute(query, {});
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer first', 'Bearer second']);
  expect(seen[0]?.headers['x-cart-token']).toBe('abc');
  expect(seen[0]?.headers).not.toHaveProperty('x-none');
});

test('an answer with errors throws the code of the first one', async () => {
  const errors = [{ message: 'no', extensions: { code: 'FORBIDDEN' } }];
  const { url } = await serve([json({ data: { name: null }, errors })]);
  await expect(open({ url }).execute(query, {})).rejects.toEqual(new GraphError('FORBIDDEN', 'no', errors));
});

test("with errors: 'keep' what is there comes back with its nulls, and an answer without data still throws", async () => {
  const errors = [{ message: 'no', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
  const { url } = await serve([json({ data: { name: null }, errors }), json({ data: null, errors })]);
  const client = open({ url });
  expect(await client.execute(query, {}, { errors: 'keep' })).toEqual({ name: null });
  await expect(client.execute(query, {}, { errors: 'keep' })).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
});

test('a query is asked again after a lost connection and after 503', async () => {
  const { url, seen } = await serve([cut, json({}, 503), json({ data: { name: 'knot' } })]);
  expect(await open({ url }).execute(query, {})).toEqual({ name: 'knot' });
  expect(seen).toHaveLength(3);
});

const later = (code: string, status: number, retryAfter: number) =>
  json({ errors: [{ message: 'later', extensions: { code, retryAfter } }] }, status);

test.each([
  ['RATE_LIMITED', 429],
  ['OVERLOADED', 503],
])('after %s a query is asked again when there is room, and not before', async (code, status) => {
  const { url, seen } = await serve([later(code, status, 0.3), json({ data: { name: 'knot' } })]);
  const start = performance.now();
  expect(await open({ url }).execute(query, {})).toEqual({ name: 'knot' });
  expect(performance.now() - start).toBeGreaterThanOrEqual(295);
  expect(seen).toHaveLength(2);
});

test('who would wait past the deadline is told at once, and so is a mutation without a key', async () => {
  const { url, seen } = await serve([later('RATE_LIMITED', 429, 60), later('RATE_LIMITED', 429, 0)]);
  await expect(open({ url }).execute(query, {})).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await expect(open({ url }).execute(mutation, { input: {} })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(seen).toHaveLength(2);
});

test('a mutation with an idempotency key is sent again, with the same key', async () => {
  const { url, seen } = await serve([cut, json({ data: { do: true } })]);
  const input = { idempotencyKey: 'k1' };
  expect(await open({ url }).execute(mutation, { input })).toEqual({ do: true });
  expect(seen.map(({ body }) => body.variables)).toEqual([{ input }, { input }]);
});

test('a mutation without a key is sent once, however it ends', async () => {
  const { url, seen } = await serve([cut, json({ data: { do: true } })]);
  await expect(open({ url }).execute(mutation, { input: {} })).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
  expect(seen).toHaveLength(1);
});

test('an operation that gets no answer ends with its deadline', async () => {
  const { url } = await serve([() => {}]);
  await expect(open({ url, deadline: 100 }).execute(query, {})).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
});

test('what is no GraphQL answer is told as such', async () => {
  const { url } = await serve([(response) => void response.end('<html>')]);
  await expect(open({ url }).execute(query, {})).rejects.toMatchObject({ code: 'BAD_ANSWER' });
});
