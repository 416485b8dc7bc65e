import { afterAll, beforeEach, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const catalogue: Readonly<Record<string, { readonly title: string; readonly pages?: number }>> = {
  '1': { title: 'Momo', pages: 300 },
  '2': { title: 'Ran' },
};
const graph = await federate({
  shelves: {
    typeDefs: `
      type Query {
        newest: Book @provides(fields: "title")
        plain: Book
        shown: [Item] @provides(fields: "... on Book { title } ... on Film { title }")
      }
      union Item = Book | Film
      type Book @key(fields: "id") { id: ID! title: String @external }
      type Film @key(fields: "id") { id: ID! title: String @external }
    `,
    resolvers: {
      Query: {
        newest: () => ({ id: '1', title: 'Momo' }),
        plain: () => ({ id: '1' }),
        shown: () => [
          { __typename: 'Book', id: '1', title: 'Momo' },
          { __typename: 'Film', id: '2', title: 'Ran' },
        ],
      },
    },
  },
  catalogue: {
    typeDefs: `
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
      type Film @key(fields: "id") { id: ID! title: String @shareable }
    `,
    resolvers: {
      Book: { __resolveReference: ({ id }: { id: string }) => ({ id, ...catalogue[id] }) },
      Film: { __resolveReference: ({ id }: { id: string }) => ({ id, ...catalogue[id] }) },
    },
  },
});
afterAll(graph.close);
beforeEach(() => void graph.takeAsked());

test('what a path provides is read there, and only what the client wants of it', async () => {
  expect(await graph.ask('{ newest { title } }')).toEqual({ data: { newest: { title: 'Momo' } } });
  expect(await graph.ask('{ newest { id } }')).toEqual({ data: { newest: { id: '1' } } });
  expect(graph.takeAsked()).toEqual(['shelves: {newest{title}}', 'shelves: {newest{id}}']);
});

test('another path to the same entity provides nothing', async () => {
  expect(await graph.ask('{ plain { title } }')).toEqual({ data: { plain: { title: 'Momo' } } });
  expect(graph.takeAsked()).toHaveLength(2);
});

test('members of a union are provided for by fragments', async () => {
  expect(await graph.ask('{ shown { ... on Book { title } ... on Film { title } } }')).toEqual({
    data: { shown: [{ title: 'Momo' }, { title: 'Ran' }] },
  });
  expect(graph.takeAsked()).toHaveLength(1);
});

test('what is not provided is joined', () => {
  expect(graph.plan('{ newest { title pages } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "shelves") {
          {
            newest {
              __typename
              id
              title
            }
          }
        },
        Flatten(path: "newest") {
          Fetch(service: "catalogue") {
            {
              ... on Book {
                __typename
                id
              }
            } =>
            {
              ... on Book {
                pages
              }
            }
          },
        },
      },
    }"
  `);
});
