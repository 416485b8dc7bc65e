import { describe, expect, it } from 'vitest';
import { startGateway } from './fixture/gateway.ts';
import { startWorld } from './fixture/world.ts';

describe('queries over several subgraphs', () => {
  it('joins a field of another subgraph', async () => {
    const world = await startWorld();
    const gateway = await startGateway(world.sdl);
    const { status, body } = await gateway.post({ query: '{ me { name greeting reviews { body } } }' });
    expect(body).toEqual({
      data: { me: { name: 'Ada', greeting: 'Hello Ada', reviews: [{ body: 'Review 1' }] } },
    });
    expect(status).toBe(200);
    await gateway.close();
    await world.close();
  });
});
