import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  users: {
    typeDefs: 'type Query { user: User } type User @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }',
    resolvers: { Query: { user: () => ({ __typename: 'User', id: '1', code: 'c1' }) } },
  },
  names: {
    typeDefs: 'type User @key(fields: "id", resolvable: false) @key(fields: "code") { id: ID! code: ID! name: String }',
    resolvers: {
      User: { __resolveReference: ({ code }: { code?: string }) => (code ? { code, name: `name of ${code}` } : null) },
    },
  },
});
afterAll(graph.close);

test('an entity is found by a key that finds, whatever comes first', async () => {
  expect(await graph.ask('{ user { name } }')).toEqual({ data: { user: { name: 'name of c1' } } });
});
