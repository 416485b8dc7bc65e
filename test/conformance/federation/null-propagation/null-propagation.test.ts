import { GraphQLError } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  users: {
    typeDefs: 'type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String! }',
    resolvers: { Query: { users: () => ['1', '2'].map((id) => ({ __typename: 'User', id, name: `n${id}` })) } },
  },
  ages: {
    typeDefs: 'type User @key(fields: "id") { id: ID! age: Int! height: Int }',
    resolvers: {
      User: {
        age: ({ id }: { id: string }) => {
          if (id === '2') throw new GraphQLError('No', { extensions: { code: 'FORBIDDEN' } });
          return 40;
        },
        height: () => 180,
      },
    },
  },
});
afterAll(graph.close);

const refused = { message: 'No', path: ['users', 1, 'age'], extensions: { code: 'FORBIDDEN' } };

test('a failure below a non-null field of another subgraph is told once, where the client sees it', async () => {
  expect(await graph.ask('{ users { name height age } }')).toEqual({
    data: { users: [{ name: 'n1', height: 180, age: 40 }, null] },
    errors: [refused],
  });
});

test('its place is told in the names of the client', async () => {
  expect(await graph.ask('{ people: users { years: age } }')).toEqual({
    data: { people: [{ years: 40 }, null] },
    errors: [{ ...refused, path: ['people', 1, 'years'] }],
  });
});
