import { GraphQLError } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const no = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
};
const items = ['1', '2', '3'].map((id) => ({ __typename: 'Item', id }));
const graph = await federate(
  {
    cart: {
      typeDefs: `
        type Query { cart: Cart grid: [[Item]] }
        type Cart { lines: [Line!] note: String }
        type Line { item: Item count: Int! }
        type Item @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          cart: () => ({ lines: items.map((item) => ({ item, count: 1 })), note: () => no('no note') }),
          grid: () => [items, [], [items[1]]],
        },
      },
    },
    stock: {
      typeDefs: 'type Item @key(fields: "id") { id: ID! stock: Int sure: Int! tags: [String!] }',
      resolvers: {
        Item: {
          stock: ({ id }: { id: string }) => (id === '2' ? no('no stock') : 5),
          sure: ({ id }: { id: string }) => (id === '3' ? no('not sure') : 1),
          tags: () => ['a', () => no('no tag')],
        },
      },
    },
    gone: {
      typeDefs: 'type Query { gone: Int still: Int! } type Item @key(fields: "id") { id: ID! rating: Int must: Int! }',
      resolvers: {},
    },
  },
  // Nobody listens there.
  { edit: (sdl) => sdl.replace(/(GONE @join__graph\(name: "gone", url: )"[^"]*"/, '$1"http://127.0.0.1:1/graphql"') },
);
afterAll(graph.close);

const told = (message: string, path: readonly (string | number)[]): object => ({
  message,
  path,
  extensions: { code: 'FORBIDDEN' },
});

test('an error of a joined field is told where the client sees it, in the lists of the way there', async () => {
  expect(await graph.ask('{ mine: cart { lines { what: item { s: stock } } } }')).toEqual({
    data: { mine: { lines: [{ what: { s: 5 } }, { what: { s: null } }, { what: { s: 5 } }] } },
    errors: [told('no stock', ['mine', 'lines', 1, 'what', 's'])],
  });
});

test('an entity that is met in several places has its error in each', async () => {
  expect(await graph.ask('{ grid { stock } }')).toEqual({
    data: { grid: [[{ stock: 5 }, { stock: null }, { stock: 5 }], [], [{ stock: null }]] },
    errors: [told('no stock', ['grid', 0, 1, 'stock']), told('no stock', ['grid', 2, 0, 'stock'])],
  });
});

test('errors of several subgraphs stand side by side, and all else is there', async () => {
  expect(await graph.ask('{ cart { note lines { item { stock sure } count } } }')).toEqual({
    data: {
      cart: {
        note: null,
        lines: [
          { item: { stock: 5, sure: 1 }, count: 1 },
          { item: { stock: null, sure: 1 }, count: 1 },
          { item: null, count: 1 },
        ],
      },
    },
    errors: [
      told('no note', ['cart', 'note']),
      told('no stock', ['cart', 'lines', 1, 'item', 'stock']),
      told('not sure', ['cart', 'lines', 2, 'item', 'sure']),
    ],
  });
});

test('a member that fails inside a list takes the list with it where it may not be null', async () => {
  expect(await graph.ask('{ cart { lines { item { tags } } } }')).toMatchObject({
    data: { cart: { lines: [{ item: { tags: null } }, { item: { tags: null } }, { item: { tags: null } }] } },
  });
});

test('a subgraph that is gone leaves nulls, says so, and harms nobody else', async () => {
  const answer = await graph.ask('{ gone cart { lines { item { id rating must } count } } }');
  expect(answer).toMatchObject({
    data: {
      gone: null,
      cart: {
        lines: [
          { item: null, count: 1 },
          { item: null, count: 1 },
          { item: null, count: 1 },
        ],
      },
    },
  });
  expect(answer).toHaveProperty('errors');
});

test('where nothing around its field may be null, the data is', async () => {
  expect(await graph.ask('{ cart { note } still }')).toMatchObject({ data: null });
});
