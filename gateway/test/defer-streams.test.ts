import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld, type Interceptors } from './fixture/world.ts';

const opened = closeAfterEach();
const query = '{ me { id name ... @defer(label: "more") { reviewCount } } }';
const first = { data: { me: { id: 'u1', name: 'Ada' } }, hasNext: true };
const present = [
  { ...first, pending: [{ id: '0', path: ['me'], label: 'more' }] },
  { incremental: [{ id: '0', data: { reviewCount: 1 } }], completed: [{ id: '0' }], hasNext: false },
];
const older = [first, { incremental: [{ path: ['me'], label: 'more', data: { reviewCount: 1 } }], hasNext: false }];

async function start(intercept: Interceptors = {}): Promise<TestGateway> {
  const world = opened(await startWorld(intercept));
  return opened(await startGateway(world.sdl));
}

function clientOf(gateway: TestGateway, connectionParams: Record<string, string> = {}) {
  const client = openClient(gateway.url, { connectionParams });
  opened({ close: async () => client.dispose() });
  return client;
}

async function collect(results: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** A reviews subgraph that answers when it is told to, and one that never does. */
function held(): { readonly reviews: () => Promise<void>; readonly release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { reviews: () => promise, release: resolve };
}

describe('@defer over a socket', () => {
  it('sends what is not deferred at once, the rest as it comes, and completes', async () => {
    const { reviews, release } = held();
    const results = clientOf(await start({ reviews })).iterate({ query });
    expect(await next(results)).toEqual(present[0]);
    release();
    expect(await collect(results)).toEqual([present[1]]);
  });

  it('is written in the draft that the connection was begun with', async () => {
    const client = clientOf(await start(), { accept: 'multipart/mixed;deferSpec=20220824' });
    expect(await collect(client.iterate({ query }))).toEqual(older);
  });

  it('keeps operations apart that run over one socket', async () => {
    const client = clientOf(await start());
    const other = '{ user(id: "u2") { name ... @defer { reviewCount } } }';
    const [mine, theirs] = await Promise.all([query, other].map((text) => collect(client.iterate({ query: text }))));
    expect(mine).toEqual(present);
    expect(theirs).toMatchObject([
      { data: { user: { name: 'Grace' } } },
      { incremental: [{ data: { reviewCount: 0 } }] },
    ]);
  });

  it('ends what is still being fetched when the client completes it', async () => {
    let asked = 0;
    const gateway = await start({
      reviews: () => {
        asked += 1;
        return 'hang';
      },
    });
    const results = clientOf(gateway).iterate({ query });
    await next(results);
    await until(() => asked === 1);
    await results.return?.();
    // Closing waits for what is in flight: it would take until the deadline.
    await gateway.close();
    expect(gateway.errors).toEqual([]);
  });
});

describe('@defer over server-sent events', () => {
  async function ask(gateway: TestGateway, method: 'GET' | 'POST'): Promise<Response> {
    const accept = { accept: 'text/event-stream' };
    if (method === 'GET')
      return fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, { headers: accept });
    const headers = { ...accept, 'content-type': 'application/json' };
    return fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  }

  function eventsIn(text: string): readonly unknown[] {
    return [...text.matchAll(/^event: ?next\n(?:id:.*\n)?data: ?(.*)$/gm)].map(([, data = '']) => JSON.parse(data));
  }

  it.each(['GET', 'POST'] as const)('sends an event a part by %s, and completes', async (method) => {
    const text = await (await ask(await start(), method)).text();
    expect(eventsIn(text)).toEqual(present);
    expect(text).toMatch(/\nevent: ?complete\ndata:/);
  });

  it('sends what is not deferred at once', async () => {
    const { reviews, release } = held();
    const { body } = await ask(await start({ reviews }), 'POST');
    const reader = (body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readTo = async (events: number): Promise<readonly unknown[]> => {
      while (eventsIn(text).length < events) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`Expected ${String(events)} events, got the end after ${text}`);
        text += value;
      }
      return eventsIn(text);
    };
    expect(await readTo(1)).toEqual([present[0]]);
    release();
    expect(await readTo(2)).toEqual(present);
  });
});
