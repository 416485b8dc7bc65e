import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCalls } from '../src/call-subgraph.ts';
import { newId, systemClock } from '../src/index.ts';
import { keysFromSecret } from '../src/identity/keys.ts';
import { verify } from '../src/identity/verify.ts';

const keys = keysFromSecret('cd'.repeat(32));
const MUTATION = 'mutation ($input: In!) { act(input: $input) { id } }';

let server: Server;
let received: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[];
let answers: ('cut' | 'hang' | { readonly status: number; readonly body: unknown })[];
let calls: ReturnType<typeof createCalls>;

beforeEach(async () => {
  received = [];
  answers = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const answer = answers.shift() ?? { status: 200, body: { data: { ok: true } } };
      if (answer === 'cut') request.socket.destroy();
      else if (answer !== 'hang') response.writeHead(answer.status).end(JSON.stringify(answer.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const urls = { stock: `http://127.0.0.1:${address.port}/graphql` };
  calls = createCalls({ urls, keys, kid: 'order.1', clock: systemClock, newId });
});
afterEach(async () => {
  await calls.close();
  server.closeAllConnections();
  server.close();
});

test('a call is signed with the caller’s own key and says for whom and why', async () => {
  const result = await calls.to('stock').call({ query: '{ ok }', subject: 'ann', correlationId: 'story' });
  expect(result).toEqual({ kind: 'answered', data: { ok: true } });
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  const verified = verify(
    { method: 'POST', path: '/graphql', body },
    { context: String(headers['x-gw-ctx']), signature: String(headers['x-gw-sig']) },
    { audience: 'stock', keys, clock: systemClock },
  );
  expect(verified).toMatchObject({
    kind: 'verified',
    caller: { kind: 'service', name: 'order', subject: 'ann' },
    correlationId: 'story',
  });
});

test.each([
  ['a query', '{ ok }', {}],
  ['a mutation with an idempotency key', `fragment F on T { id } ${MUTATION}`, { input: { idempotencyKey: 'k' } }],
])(
  '%s is repeated after a cut connection and a 503, each time under a new signature',
  async (_what, query, variables) => {
    answers.push('cut', { status: 503, body: {} });
    expect(await calls.to('stock').call({ query, variables })).toEqual({ kind: 'answered', data: { ok: true } });
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['x-gw-sig'])).size).toBe(3);
  },
);

test('a mutation without a key is never repeated', async () => {
  answers.push('cut');
  const result = await calls
    .to('stock')
    .call({ query: `fragment F on T { id } ${MUTATION}`, variables: { input: {} } });
  expect(result.kind).toBe('unreachable');
  expect(received).toHaveLength(1);
});

test('errors are handed on as data and not repeated', async () => {
  answers.push({ status: 200, body: { data: null, errors: [{ message: 'no' }] } });
  expect(await calls.to('stock').call({ query: '{ ok }' })).toEqual({ kind: 'failed', errors: [{ message: 'no' }] });
  expect(received).toHaveLength(1);
});

test('a neighbour that never answers costs the deadline and no more', async () => {
  answers.push('hang', 'hang', 'hang', 'hang');
  const result = await calls.to('stock').call({ query: '{ ok }', deadline: 50 });
  expect(result.kind).toBe('unreachable');
});

test('an unknown neighbour is a mistake of the configuration', () => {
  expect(() => calls.to('nobody')).toThrow('SUBGRAPH_URLS has no address of nobody');
});
