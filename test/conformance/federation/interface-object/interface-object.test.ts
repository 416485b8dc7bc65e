import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const media = [
  { __typename: 'Book', id: '1', title: 'Momo', pages: 300 },
  { __typename: 'Film', id: '2', title: 'Ran', minutes: 160 },
];
const found = ({ id }: { id: string }): object | undefined => media.find((one) => one.id === id);

const graph = await federate({
  media: {
    typeDefs: `
      type Query { media: [Media] anything: [Any] }
      union Any = Book | Film
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
    `,
    resolvers: {
      Query: { media: () => media, anything: () => media },
      Media: { __resolveReference: found },
      Book: { __resolveReference: found },
      Film: { __resolveReference: found },
    },
  },
  ratings: {
    typeDefs: `
      type Query { top: Media }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
    `,
    resolvers: { Query: { top: () => ({ id: '2' }) }, Media: { stars: ({ id }: { id: string }) => Number(id) + 2 } },
  },
});
afterAll(graph.close);

test('an interface object adds fields to every implementation', async () => {
  expect(await graph.ask('{ media { __typename stars ... on Book { pages } } }')).toEqual({
    data: {
      media: [
        { __typename: 'Book', stars: 3, pages: 300 },
        { __typename: 'Film', stars: 4 },
      ],
    },
  });
});

test('what comes from an interface object gets its type from those who know', async () => {
  expect(await graph.ask('{ top { kind: __typename stars title ... on Film { minutes } } }')).toEqual({
    data: { top: { kind: 'Film', stars: 4, title: 'Ran', minutes: 160 } },
  });
});

test('the view of such a subgraph does not replace the type that is known', async () => {
  expect(
    await graph.ask('{ anything { ... on Book { stars __typename } ... on Film { stars kind: __typename } } }'),
  ).toEqual({
    data: {
      anything: [
        { stars: 3, __typename: 'Book' },
        { stars: 4, kind: 'Film' },
      ],
    },
  });
});

test('nobody is asked for a type that nothing depends on', async () => {
  const { media: before = 0 } = graph.calls();
  expect(await graph.ask('{ top { id ... on Media { stars } } }')).toEqual({ data: { top: { id: '2', stars: 4 } } });
  expect(graph.calls()['media'] ?? 0).toBe(before);
});

test('nothing depends on a type of which conditions leave nothing', async () => {
  const skipped = ['... on Film { minutes @skip(if: true) }', '... on Film { ... @include(if: false) { minutes } }'];
  for (const fragment of skipped) {
    expect(await graph.ask(`{ top { ${fragment} id stars } }`)).toEqual({ data: { top: { id: '2', stars: 4 } } });
  }
});
