import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const author = { __typename: 'Author', id: '9' };
const graph = await federate({
  media: {
    typeDefs: `
      type Query { media: [Media] }
      union Media = Book | Film
      type Book { author: Author size: Int! }
      type Film { author: Author size: String }
      type Author @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        media: () => [
          { __typename: 'Book', author, size: 1 },
          { __typename: 'Film', author, size: 'big' },
        ],
      },
    },
  },
  names: {
    typeDefs: 'type Author @key(fields: "id") { id: ID! name(as: String): String friend: Author }',
    resolvers: {
      Author: {
        name: (_: unknown, { as }: { as: string }) => `name as ${as}`,
        friend: () => ({ __typename: 'Author', id: '8' }),
      },
    },
  },
});
afterAll(graph.close);

test('one alias means one thing in a book and another in a film', async () => {
  const query = '{ media { ... on Book { author { x: name(as: "a") } } ... on Film { author { x: name(as: "b") } } } }';
  expect(await graph.ask(query)).toEqual({
    data: { media: [{ author: { x: 'name as a' } }, { author: { x: 'name as b' } }] },
  });
});

test('the same below an entity that both share', async () => {
  const query = `{ media {
    ... on Book { author { friend { x: name(as: "a") } } }
    ... on Film { author { friend { x: name(as: "b") } } }
  } }`;
  expect(await graph.ask(query)).toEqual({
    data: { media: [{ author: { friend: { x: 'name as a' } } }, { author: { friend: { x: 'name as b' } } }] },
  });
});

test('fields of one name and different types stand side by side', async () => {
  expect(await graph.ask('{ media { ... on Book { s: size } ... on Film { t: size } } }')).toEqual({
    data: { media: [{ s: 1 }, { t: 'big' }] },
  });
});
