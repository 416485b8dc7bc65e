import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

it('puts keys that find an entity before keys that do not, and moves nothing else', () => {
  const sdl = `
    type User
      @join__implements(graph: A, interface: "Node")
      @join__type(graph: A, key: "id", resolvable: false)
      @join__type(graph: A, key: "code")
      @join__type(graph: B, key: "id") { id: ID }
  `;
  expect(print(resolvableKeysFirst(parse(sdl)))).toBe(
    'type User @join__implements(graph: A, interface: "Node") @join__type(graph: A, key: "code") ' +
      '@join__type(graph: B, key: "id") @join__type(graph: A, key: "id", resolvable: false) {\n  id: ID\n}',
  );
});
