import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** One operation that went through. */
export interface RecordedCall {
  readonly to: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A stand-in at a fixed address for a service whose address changes with each start. */
export interface RecordingProxy {
  readonly url: string;
  /** Where requests go from now on. */
  pointAt(url: string): void;
  close(): Promise<void>;
}

/** Opens a proxy on a free port. Every POST that passes is given to `onCall`; WebSockets pass unread. */
export async function openRecordingProxy(name: string, onCall: (call: RecordedCall) => void): Promise<RecordingProxy> {
  let target: URL | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const onBody = (body: string): void => {
      const call = readCall(name, body);
      if (call) onCall(call);
    };
    relay({ request, response, target, onBody }).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, client: Socket, head: Buffer) => {
    if (!target) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname, () => {
      const headers = request.rawHeaders.flatMap((value, index) =>
        index % 2 === 0 ? [`${value}: ${request.rawHeaders[index + 1] ?? ''}`] : [],
      );
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pointAt: (url) => {
      target = new URL(url);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Relay {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: URL | undefined;
  readonly onBody: (body: string) => void;
}

async function relay({ request, response, target, onBody }: Relay): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  onBody(body.toString());
  if (!target) return void response.destroy();
  const { hostname, port } = target;
  const upstream = forward({ hostname, port, path: request.url, method: request.method, headers: request.headers });
  upstream.on('error', () => response.destroy());
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.end(body);
}

function readCall(to: string, body: string): RecordedCall | undefined {
  try {
    const { query, variables = {} } = JSON.parse(body);
    return typeof query === 'string' ? { to, query, variables } : undefined;
  } catch {
    return undefined;
  }
}
