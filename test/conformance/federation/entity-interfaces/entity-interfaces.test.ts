import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const accounts = [
  { __typename: 'Member', id: '1', card: 'c1' },
  { __typename: 'Guest', id: '2' },
];
const found = ({ id }: { id: string }): object | undefined => accounts.find((one) => one.id === id);
const graph = await federate({
  accounts: {
    typeDefs: `
      type Query { accounts: [Account] }
      interface Account @key(fields: "id") { id: ID! }
      type Member implements Account @key(fields: "id") { id: ID! card: String }
      type Guest implements Account @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { accounts: () => accounts },
      Account: { __resolveReference: found },
      Member: { __resolveReference: found },
    },
  },
  points: {
    typeDefs: `
      type Query { best: Account }
      type Account @key(fields: "id") @interfaceObject { id: ID! points: Int friends: [Account] }
    `,
    resolvers: {
      Query: { best: () => ({ id: '1' }) },
      Account: { points: ({ id }: { id: string }) => Number(id) * 10, friends: () => [{ id: '2' }, { id: '1' }] },
    },
  },
  gifts: {
    typeDefs: `
      type Account @key(fields: "id") @interfaceObject {
        id: ID! points: Int @external gift: String @requires(fields: "points")
      }
    `,
    resolvers: { Account: { gift: ({ points }: { points: number }) => `a gift for ${points}` } },
  },
});
afterAll(graph.close);

test('the type behind an interface object is found by its key', async () => {
  expect(await graph.ask('{ best { friends { __typename points ... on Member { card } } } }')).toEqual({
    data: {
      best: {
        friends: [
          { __typename: 'Guest', points: 20 },
          { __typename: 'Member', points: 10, card: 'c1' },
        ],
      },
    },
  });
});

test('one interface object requires a field of another', async () => {
  expect(await graph.ask('{ accounts { id gift } }')).toEqual({
    data: {
      accounts: [
        { id: '1', gift: 'a gift for 10' },
        { id: '2', gift: 'a gift for 20' },
      ],
    },
  });
});

test('an entity that is gone has no type, and is told of where that matters', async () => {
  accounts.splice(1);
  expect(await graph.ask('{ best { friends { points } } }')).toEqual({
    data: { best: { friends: [{ points: 20 }, { points: 10 }] } },
  });
  expect(await graph.ask('{ best { friends { __typename } } }')).toMatchObject({
    data: { best: { friends: [null, { __typename: 'Member' }] } },
    errors: [{ path: ['best', 'friends', 0] }],
  });
});

test('a fragment on an implementation sends the plan to who knows the types', () => {
  expect(graph.plan('{ best { ... on Member { points } } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "points") {
          {
            best {
              __typename
              id
            }
          }
        },
        Flatten(path: "best") {
          Fetch(service: "accounts") {
            {
              ... on Account {
                __typename
                id
              }
            } =>
            {
              ... on Account {
                __typename
              }
            }
          },
        },
        Flatten(path: "best") {
          Fetch(service: "points") {
            {
              ... on Member {
                __typename
                id
              }
            } =>
            {
              ... on Account {
                points
              }
            }
          },
        },
      },
    }"
  `);
});
