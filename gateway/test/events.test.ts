import { describe, expect, it } from 'vitest';
import { startCounter } from './fixture/counter.ts';
import { startGateway } from './fixture/gateway.ts';
import { startIssuer } from './fixture/issuer.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { until } from './fixture/socket.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const accept = 'text/event-stream';

interface ServerEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: {
    readonly data?: { readonly counted?: number };
    readonly errors?: object[];
    readonly extensions?: object;
  };
}

interface Asked {
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly method?: 'GET' | 'POST';
}

/** Asks over HTTP for events, and reads them as they come. */
async function ask(url: string, { query = 'subscription { counted }', headers = {}, method = 'POST' }: Asked = {}) {
  const leaving = opened(new Leaving());
  const post = {
    method,
    body: JSON.stringify({ query }),
    headers: { accept, 'content-type': 'application/json', ...headers },
  };
  const get = { headers: { accept, ...headers } };
  const target = `${url}/graphql${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`;
  const response = await fetch(target, { ...(method === 'GET' ? get : post), signal: leaving.signal });
  const events: ServerEvent[] = [];
  const ended = readEvents(response, events).catch(() => {});
  const numbers = (): unknown[] => events.flatMap(({ data }) => data.data?.counted ?? []);
  return { response, events, ended, numbers, leave: leaving.close };
}

class Leaving {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;
  readonly close = (): void => this.#controller.abort();
}

async function readEvents(response: Response, events: ServerEvent[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.split(':', 1)[0], line.slice(line.indexOf(':') + 1).trim()]),
      );
      const event = fields.get('event');
      if (event !== undefined)
        events.push({ event, id: fields.get('id'), data: JSON.parse(fields.get('data') || '{}') });
    }
  }
}

async function start() {
  const world = opened(await startCounter());
  const gateway = opened(await startGateway(world.sdl, { secret }));
  return { world, gateway };
}

describe('server-sent events', () => {
  it.each(['GET', 'POST'] as const)('carry a subscription that was asked for with %s', async (method) => {
    const { world, gateway } = await start();
    const reader = await ask(gateway.url, { method });
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await until(() => world.streams() === 1);
    world.count();
    world.count();
    await until(() => reader.events.length === 2);
    expect(reader.events.map(({ event }) => event)).toEqual(['next', 'next']);
    expect(reader.numbers()).toEqual([1, 2]);
    expect(reader.events[1]?.data.extensions).toEqual({ cursor: reader.events[1]?.id });
    reader.leave();
    await until(() => world.streams() === 0);
  });

  it('go on after the last id that came', async () => {
    const { world, gateway } = await start();
    const reader = await ask(gateway.url);
    await until(() => world.streams() === 1);
    world.count();
    await until(() => reader.events.length === 1);
    reader.leave();
    await until(() => world.streams() === 0);
    world.count();
    const other = opened(await startGateway(world.sdl, { secret }));
    const back = await ask(other.url, { headers: { 'last-event-id': reader.events[0]?.id ?? '' } });
    await until(() => back.events.length === 1);
    expect(back.numbers()).toEqual([2]);
    expect(back.events[0]?.data.extensions).not.toHaveProperty('musubi');
  });

  it('share the group of who subscribes over a socket or otherwise', async () => {
    const { world, gateway } = await start();
    const readers = [await ask(gateway.url), await ask(gateway.url, { method: 'GET' })];
    await until(() => world.streams() === 1);
    world.count();
    await until(() => readers.every(({ events }) => events.length === 1));
    expect(world.counter().subscribed).toHaveLength(1);
  });

  it('carry a query, and what is wrong with an operation', async () => {
    const { gateway } = await start();
    const query = await ask(gateway.url, { query: '{ latest }' });
    await query.ended;
    expect(query.events).toMatchObject([{ event: 'next', data: { data: { latest: 0 } } }, { event: 'complete' }]);
    const wrong = await ask(gateway.url, { query: 'subscription { nope }' });
    await wrong.ended;
    const errors = [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
    expect(wrong.events).toMatchObject([{ event: 'next', data: { errors } }, { event: 'complete' }]);
  });

  it('tell why a stream was cut, and that it is over', async () => {
    const { world, gateway } = await start();
    await world.stop();
    const reader = await ask(gateway.url);
    await reader.ended;
    const errors = [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    expect(reader.events).toMatchObject([{ event: 'next', data: { errors } }, { event: 'complete' }]);
  });

  it('end without completing when the gateway closes, or their token ends', async () => {
    const issuer = await startIssuer();
    const world = opened(await startCounter());
    const gateway = opened(await startGateway(world.sdl, { secret, tokens: issuer.tokens }));
    const bearer = async (seconds: number) => ({ authorization: `Bearer ${await issuer.token('ann', { seconds })}` });
    const short = await ask(gateway.url, { headers: await bearer(1) });
    await short.ended;
    expect(short.events).toEqual([]);
    const expired = await ask(gateway.url, { headers: await bearer(-1) });
    expect(expired.response.status).toBe(401);
    const long = await ask(gateway.url, { headers: await bearer(600) });
    await until(() => world.streams() === 1);
    await gateway.close();
    await long.ended;
    expect(long.events).toEqual([]);
    await until(() => world.streams() === 0);
  });

  it('run no mutation by GET', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    const { response } = await ask(gateway.url, {
      method: 'GET',
      query: 'mutation { rename(id: "u1", name: "X") { id } }',
    });
    expect(response.status).toBe(405);
  });
});
