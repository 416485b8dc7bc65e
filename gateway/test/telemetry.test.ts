import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe("a client's trace", () => {
  it('goes on to every subgraph as it came', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    await gateway.post({ query: '{ me { greeting } }' }, { traceparent, tracestate: 'shop=7' });
    const seen = [...world.users.seen, ...world.reviews.seen].map(({ headers }) => headers);
    expect(seen).toHaveLength(2);
    expect(seen).toMatchObject(seen.map(() => ({ traceparent, tracestate: 'shop=7' })));
  });

  it('goes no further if it is none', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    await gateway.post({ query: '{ me { id } }' }, { traceparent: '00-evil', tracestate: 'shop=7' });
    expect(world.users.seen[0]?.headers).not.toHaveProperty('traceparent');
    expect(world.users.seen[0]?.headers).not.toHaveProperty('tracestate');
  });
});
