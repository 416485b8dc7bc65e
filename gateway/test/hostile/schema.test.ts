import { describe, expect, it } from 'vitest';
import { startGateway } from '../fixture/gateway.ts';
import { closeAfterEach } from '../fixture/opened.ts';
import { startWorld } from '../fixture/world.ts';

const opened = closeAfterEach();

const probes: [string, object][] = [
  ['a field', { query: '{ me { nam } }' }],
  ['a root field', { query: '{ usrs { id } }' }],
  ['an argument', { query: '{ users(frst: 1) { id } }' }],
  ['a type', { query: '{ me { ... on Usr { id } } }' }],
];

/** What graphql-cop and Clairvoyance rebuild a schema from. */
describe('a schema that is not to be read', () => {
  it.each(probes)('is not told by guesses of what was meant: %s', async (_name, probe) => {
    const world = opened(await startWorld());
    const secretive = opened(await startGateway(world.sdl, { introspection: 'refused' }));
    const open = opened(await startGateway(world.sdl));
    expect((await open.post(probe)).body.errors?.[0]?.message).toContain('Did you mean');
    const { body } = await secretive.post(probe);
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(JSON.stringify(body)).not.toContain('Did you mean');
  });

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "User") { name } }',
    '{ me { id } a: __schema { __typename } }',
  ])('is not introspected: %s', async (query) => {
    const world = opened(await startWorld());
    const secretive = opened(await startGateway(world.sdl, { introspection: 'refused' }));
    const { body } = await secretive.post({ query });
    expect(body.errors?.[0]?.extensions.code).toBe('INTROSPECTION_DISABLED');
  });
});
