import { createConnection, type Socket } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../fixture/gateway.ts';
import { startWorld, type World } from '../fixture/world.ts';

let world: World;
let gateway: TestGateway;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl);
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

const query = '{"query":"{ me { id } }"}';

async function stillAnswers(): Promise<void> {
  expect((await gateway.post(query)).status).toBe(200);
}

describe('a body', () => {
  it.each(['utf-7', 'utf-16', 'utf-16le', 'hz-gb-2312', 'iso-2022-jp', 'utf-8; charset=utf-7', '"utf-7"', 'x-unknown'])(
    'in the character set %s is refused (CVE-2026-23897)',
    async (charset) => {
      const { status } = await gateway.post(query, { 'content-type': `application/json; charset=${charset}` });
      expect(status).toBe(415);
    },
  );

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'identity, gzip'])(
    'is never unpacked: %s (CVE-2026-23897)',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: bomb,
      });
      expect(response.status).toBe(415);
      await stillAnswers();
    },
  );

  it.each([
    [
      'many requests (CVE-2026-33756)',
      JSON.stringify(Array.from({ length: 1000 }, () => ({ query: '{ me { id } }' }))),
      'BATCHING_DISABLED',
    ],
    ['one request in a list', `[${query}]`, 'BATCHING_DISABLED'],
    ['deep lists', '['.repeat(400_000), 'BAD_REQUEST'],
    ['deep objects', '{"a":'.repeat(100_000), 'BAD_REQUEST'],
    [
      'deep lists as variables',
      `{"query":"{ me { id } }","variables":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
      'MAX_VARIABLES',
    ],
    ['a list of variables', '{"query":"{ me { id } }","variables":[1]}', 'BAD_REQUEST'],
    ['a query that is no text', '{"query":{"toString":1}}', 'BAD_REQUEST'],
    ['a name that is no text', '{"query":"{ me { id } }","operationName":["A"]}', 'BAD_REQUEST'],
    ['extensions that are no object', '{"query":"{ me { id } }","extensions":"x"}', 'BAD_REQUEST'],
  ])('with %s is refused', async (_name, body, code) => {
    const answer = await gateway.post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
    await stillAnswers();
  });

  it('whose members are called like parts of prototypes is only data (CVE-2026-32621)', async () => {
    const body =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"query":"{ me { id } }","variables":{"__proto__":{"polluted":1}},"extensions":{"__proto__":{"polluted":1}}}';
    expect((await gateway.post(body)).status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a request line', () => {
  it('that is too long is refused, and the next one answered', async () => {
    const response = await fetch(`${gateway.url}/graphql?query=${'a'.repeat(20_000)}`);
    expect(response.status).toBe(431);
    await stillAnswers();
  });

  it.each(['//', '/\\', '/graphql%00', '/graphql?query=%', '/graphql?query=%FF%FE', '*', 'http://[::1'])(
    'that is malformed ends in a refusal: %s',
    async (target) => {
      const socket = await connect();
      socket.end(
        `GET ${target} HTTP/1.1\r\nhost: a\r\naccept: application/graphql-response+json\r\nconnection: close\r\n\r\n`,
      );
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
      await stillAnswers();
    },
  );

  it('is not smuggled in by a body of two lengths', async () => {
    const socket = await connect();
    socket.end(
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nhost: a\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    await stillAnswers();
  });
});

describe('a socket', () => {
  it('is closed after too many parts of one message (CVE-2026-48779)', async () => {
    const socket = await upgraded('graphql-transport-ws');
    const before = process.memoryUsage().rss;
    const closed = once(socket, 'close');
    socket.on('error', () => {});
    // A first part without an end, then parts of one byte that promise another; masked with zeros.
    const part = Buffer.from([0x00, 0x81, 0, 0, 0, 0, 0x61]);
    socket.write(Buffer.from([0x01, 0x81, 0, 0, 0, 0, 0x61]));
    for (let sent = 0; sent < 200 && !socket.destroyed; sent += 1) {
      socket.write(Buffer.concat(Array.from({ length: 1000 }, () => part)));
    }
    await closed;
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    await stillAnswers();
  });

  it('is not opened by a protocol header made to take long (CVE-2021-32640)', async () => {
    const before = process.threadCpuUsage();
    const socket = await connect();
    socket.write(upgradeRequest(`graphql-transport-ws${' '.repeat(14_000)}x`));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    const { user } = process.threadCpuUsage(before);
    expect(user / 1000).toBeLessThan(50);
    socket.destroy();
    await stillAnswers();
  });

  it('is not opened with thousands of headers (CVE-2024-37890)', async () => {
    const socket = await connect();
    socket.on('error', () => {});
    const headers = Array.from({ length: 3000 }, (_, index) => `${index}:\r\n`).join('');
    socket.write(upgradeRequest('graphql-transport-ws').replace('\r\n\r\n', `\r\n${headers}\r\n`));
    const answer = await text(socket).catch(() => '');
    expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
    await stillAnswers();
  });

  it('is not opened for the legacy protocol, whose messages know no greeting (CVE-2026-35523)', async () => {
    const socket = await connect();
    socket.write(upgradeRequest('graphql-ws'));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

async function connect(): Promise<Socket> {
  const { hostname, port } = new URL(gateway.url);
  const socket = createConnection(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

function upgradeRequest(protocol: string): string {
  return `GET /graphql HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: ${protocol}\r\n\r\n`;
}

async function upgraded(protocol: string): Promise<Socket> {
  const socket = await connect();
  socket.write(upgradeRequest(protocol));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
  return socket;
}
