import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { startWorld } from './fixture/world.ts';

const opened = closeAfterEach();
const question = { query: '{ latest { body author { name } } }' };

describe('a supergraph', () => {
  it('is composed from subgraphs that run', async () => {
    const world = opened(await startWorld());
    const gateway = opened(
      await startGateway('', {
        supergraph: { kind: 'running', pollMs: 60_000 },
        subgraphUrls: { users: world.users.url, reviews: world.reviews.url },
      }),
    );
    expect((await gateway.post(question)).body.data).toEqual({
      latest: [{ body: 'Review 1', author: { name: 'Ada' } }],
    });
  });

  it('that can not be composed keeps the gateway from starting, with what is wrong', async () => {
    const world = opened(await startWorld());
    const starting = startGateway('', {
      supergraph: { kind: 'running', pollMs: 60_000 },
      subgraphUrls: { reviews: world.reviews.url },
    });
    await expect(starting).rejects.toThrow(/User/);
  });

  it('is fetched from an address, and a failing address leaves the old one serving', async () => {
    const world = opened(await startWorld());
    let status = 200;
    const server = createServer((_request, response) => response.writeHead(status).end(world.sdl));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened({ close: async () => void server.close() });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/supergraph.graphql`;
    const gateway = opened(await startGateway('', { supergraph: { kind: 'url', url, pollMs: 20 } }));
    status = 500;
    await expect.poll(() => gateway.errors.length).toBeGreaterThan(0);
    expect((await gateway.post(question)).status).toBe(200);
  });
});
