import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { startWorld, type World } from './fixture/world.ts';

const shop = 'https://shop.example';
let world: World;
let gateway: TestGateway;
let endpoint: string;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl, { corsOrigins: [shop] });
  endpoint = `${gateway.url}/graphql`;
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

const mutation = '{"query":"mutation { rename(id: \\"u1\\", name: \\"X\\") { id } }"}';

async function codeOf(response: Response): Promise<string> {
  return JSON.parse(await response.text()).errors[0].extensions.code;
}

describe('POST', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json; charset=utf-7',
  ])('does not take %s', async (contentType) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: mutation,
    });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(world.users.seen).toHaveLength(0);
  });

  it.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['variables that are no object', '{"query":"{ me { id } }","variables":[1]}', 400, 'BAD_REQUEST'],
    ['a name that is no string', '{"query":"{ me { id } }","operationName":1}', 400, 'BAD_REQUEST'],
    ['a batch', `[${mutation},${mutation}]`, 400, 'BATCHING_DISABLED'],
    ['too much', `{"query":"#${'x'.repeat(1_000_000)}"}`, 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s', async (_name, body, status, code) => {
    const answer = await gateway.post(body);
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  it('refuses a body that grows too large on its way', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64_000));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((sent += 1) > 40) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const headers = { 'content-type': 'application/json' };
    const answered = fetch(endpoint, { method: 'POST', headers, body, duplex: 'half' });
    // A client that still writes may lose the answer with the connection.
    const status = await answered.then((response) => response.status).catch(() => 413);
    expect(status).toBe(413);
  });
});

describe('GET', () => {
  it('runs a query', async () => {
    const response = await fetch(`${endpoint}?query={me{id}}`);
    expect(await response.json()).toEqual({ data: { me: { id: 'u1' } } });
  });

  it.each([
    ['a mutation', 'mutation{rename(id:"u1",name:"X"){id}}', 405, 'METHOD_NOT_ALLOWED'],
    ['a subscription', 'subscription{userRenamed{id}}', 405, 'METHOD_NOT_ALLOWED'],
  ])('does not run %s', async (_name, query, status, code) => {
    const response = await fetch(`${endpoint}?query=${encodeURIComponent(query)}`);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it('does not take a content type that a browser sends without asking', async () => {
    const response = await fetch(`${endpoint}?query={me{id}}`, { headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(415);
  });
});

describe('other requests', () => {
  it('are refused by method, path and accepted type', async () => {
    const statuses = [
      await fetch(endpoint, { method: 'PATCH' }),
      await fetch(`${gateway.url}/nope`),
      await fetch(endpoint, { headers: { accept: 'text/html' } }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([405, 404, 406]);
  });

  it('get 200 for a refused operation if they take nothing but application/json', async () => {
    const accept = (type: string) => gateway.post({ query: '{ nope }' }, { accept: type });
    expect((await accept('application/json')).status).toBe(200);
    expect((await accept('application/graphql-response+json')).status).toBe(400);
  });

  it('that subscribe are told to use a WebSocket', async () => {
    const { status, body } = await gateway.post({ query: 'subscription { userRenamed { id } }' });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'SUBSCRIPTION_TRANSPORT']);
  });
});

describe('pages of other origins', () => {
  it('may use the gateway if they are listed', async () => {
    const preflight = await fetch(endpoint, {
      method: 'OPTIONS',
      headers: { origin: shop, 'access-control-request-headers': 'authorization,content-type' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(shop);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    const { status, headers } = await gateway.post({ query: '{ me { id } }' }, { origin: shop });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, shop]);
  });

  it.each(['https://evil.example', 'https://shop.example.evil.com', 'null'])(
    'may not if they are %s',
    async (origin) => {
      const { status, headers, body } = await gateway.post({ query: '{ me { id } }' }, { origin });
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const preflight = await fetch(endpoint, { method: 'OPTIONS', headers: { origin } });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('a name that is not ours', () => {
  it('is refused on every transport, whatever its pages claim, but for the health', async () => {
    const other = await startGateway(world.sdl, { allowedHosts: ['api.shop.example'] });
    const statusOf = (path: string, host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, origin: `http://${host}` };
        get(`${other.url}${path}`, { headers }, (response) => resolve(response.resume().statusCode)).on(
          'error',
          reject,
        );
      });
    const query = '/graphql?query={me{id}}';
    expect(await statusOf(query, 'api.shop.example')).toBe(200);
    expect(await statusOf(query, 'localhost')).toBe(200);
    expect(await statusOf(query, 'evil.example')).toBe(421);
    expect(await statusOf('/', 'evil.example')).toBe(421);
    expect(await statusOf('/health', 'evil.example')).toBe(200);
    const url = `${other.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { host: 'evil.example' } });
    expect(await new Promise((resolve) => socket.once('error', ({ message }) => resolve(message)))).toContain('421');
    await other.close();
  });
});

describe('a socket', () => {
  async function outcome(protocol: string, options: { origin?: string; path?: string } = {}): Promise<string> {
    const { origin, path = '/graphql' } = options;
    const socket = new WebSocket(gateway.url.replace('http', 'ws') + path, protocol, origin ? { origin } : {});
    const result = await new Promise<string>((resolve) => {
      socket.once('open', () => resolve('open'));
      socket.once('error', ({ message }) => resolve(message));
    });
    socket.on('error', () => {});
    socket.terminate();
    return result;
  }

  it('opens for graphql-transport-ws, from a listed origin or none', async () => {
    expect(await outcome('graphql-transport-ws')).toBe('open');
    expect(await outcome('graphql-transport-ws', { origin: shop })).toBe('open');
    expect(await outcome('graphql-transport-ws', { origin: gateway.url })).toBe('open');
  });

  it('does not open for the legacy protocol, for strangers or elsewhere', async () => {
    expect(await outcome('graphql-ws')).toContain('400');
    expect(await outcome('graphql-transport-ws', { origin: 'https://evil.example' })).toContain('403');
    expect(await outcome('graphql-transport-ws', { origin: 'null' })).toContain('403');
    expect(await outcome('graphql-transport-ws', { path: '/other' })).toContain('404');
  });

  async function closedBy(...messages: object[]): Promise<number> {
    const socket = new WebSocket(gateway.url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
    await once(socket, 'open');
    for (const message of messages) socket.send(JSON.stringify(message));
    const [code] = await once(socket, 'close');
    return code;
  }

  it('is closed when it breaks the protocol', async () => {
    const subscribe = { id: '1', type: 'subscribe', payload: { query: '{ me { id } }' } };
    expect(await closedBy(subscribe)).toBe(4401);
    expect(await closedBy({ type: 'connection_init' }, { type: 'connection_init' })).toBe(4429);
    expect(await closedBy({ type: 'nonsense' })).toBe(4400);
    expect(await closedBy({ type: 'ping', payload: { text: 'x'.repeat(1_000_001) } })).toBe(1009);
  });
});

describe('the gateway tells', () => {
  it('that it serves, and whether its subgraphs do', async () => {
    expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
    const ready = await fetch(`${gateway.url}/ready`);
    expect(await ready.json()).toEqual({
      ready: true,
      breakers: { users: 'closed', reviews: 'closed' },
      subgraphs: { users: 'reachable', reviews: 'reachable' },
    });
    const lonely = await startWorld();
    const other = await startGateway(lonely.sdl);
    await lonely.reviews.close();
    const unready = await fetch(`${other.url}/ready`);
    expect(unready.status).toBe(503);
    expect(await unready.json()).toMatchObject({
      ready: false,
      subgraphs: { users: 'reachable', reviews: 'unreachable' },
    });
    await other.close();
    await lonely.close();
  });

  it('people where to try queries, without asking another host for anything', async () => {
    const page = await fetch(gateway.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:/);
    expect(await page.text()).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });
});

describe('slow clients', () => {
  it('that never finish their headers hold no socket for long', async () => {
    const impatient = await startGateway(world.sdl, { patienceMs: 80 });
    const socket = connect(Number(new URL(impatient.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
    const [data] = await once(socket, 'data');
    expect(String(data)).toContain('408');
    socket.destroy();
    await impatient.close();
  });
});
