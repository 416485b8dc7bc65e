import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const shown = [
  { __typename: 'Book', id: '1', title: 'Momo' },
  { __typename: 'Film', id: '2', title: 'Ran' },
];
const graph = await federate({
  shelf: {
    typeDefs: `
      type Query { shown: [Shown] first: Media either: Shown @shareable }
      union Shown = Book | Film
      interface Media { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String }
    `,
    resolvers: { Query: { shown: () => shown, first: () => shown[0], either: () => shown[0] } },
  },
  studio: {
    typeDefs: `
      type Query { either: Shown @shareable song: Shown }
      union Shown = Book | Song
      interface Timed { minutes: Int }
      type Book @key(fields: "id") { id: ID! minutes: Int }
      type Film implements Timed @key(fields: "id") { id: ID! minutes: Int }
      type Song implements Timed @key(fields: "id") { id: ID! minutes: Int }
    `,
    resolvers: {
      Query: {
        either: () => ({ __typename: 'Book', id: '1' }),
        song: () => ({ __typename: 'Song', id: '3' }),
      },
      Book: { minutes: () => 600 },
      Film: { minutes: () => 160 },
      Song: { minutes: () => 3 },
    },
  },
});
afterAll(graph.close);

test('members of a union get their fields from where they live', async () => {
  expect(await graph.ask('{ shown { __typename ... on Book { title minutes } ... on Film { minutes } } }')).toEqual({
    data: {
      shown: [
        { __typename: 'Book', title: 'Momo', minutes: 600 },
        { __typename: 'Film', minutes: 160 },
      ],
    },
  });
});

test('a member that the path cannot lead to is not asked for, and no error', async () => {
  expect(
    await graph.ask('{ shown { ... on Song { minutes } } song { ... on Film { title } ... on Song { minutes } } }'),
  ).toEqual({
    data: { shown: [{}, {}], song: { minutes: 3 } },
  });
});

test('a union that two subgraphs know differently is shared where it is the same', async () => {
  expect(await graph.ask('{ either { ... on Book { title minutes } ... on Song { id } } }')).toEqual({
    data: { either: { title: 'Momo', minutes: 600 } },
  });
});

test('an interface of another subgraph narrows what is asked', async () => {
  expect(await graph.ask('{ shown { ... on Timed { minutes } ... on Media { title } } first { title } }')).toEqual({
    data: { shown: [{ title: 'Momo' }, { minutes: 160, title: 'Ran' }], first: { title: 'Momo' } },
  });
});

test('fields of one subgraph for several types share a fetch', () => {
  expect(graph.plan('{ shown { ... on Book { minutes } ... on Film { minutes } } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "shelf") {
          {
            shown {
              __typename
              ... on Book {
                __typename
                id
              }
              ... on Film {
                __typename
                id
              }
            }
          }
        },
        Flatten(path: "shown.@") {
          Fetch(service: "studio") {
            {
              ... on Book {
                __typename
                id
              }
              ... on Film {
                __typename
                id
              }
            } =>
            {
              ... on Book {
                minutes
              }
              ... on Film {
                minutes
              }
            }
          },
        },
      },
    }"
  `);
});
