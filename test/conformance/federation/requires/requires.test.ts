import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

interface Parcel {
  readonly id: string;
  readonly weight?: number;
  readonly size?: { readonly w: number; readonly h: number };
  readonly content?: readonly object[];
  readonly volume?: number;
  readonly fee?: number;
}

/** `fee` (carriers) needs `volume` (depots) needs `size` (carriers): a chain that goes there and back. */
const graph = await federate({
  depots: {
    typeDefs: `
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: String = "g"): Int
        content: [Content]
        size: Size @external
        volume: Int @requires(fields: "size { w h }")
      }
      type Size @shareable { w: Int h: Int }
      union Content = Glass | Book
      type Glass @shareable { thickness: Int }
      type Book @shareable { pages: Int }
    `,
    resolvers: {
      Query: { parcel: () => ({ __typename: 'Parcel', id: '7' }) },
      Parcel: {
        weight: (_: Parcel, { unit }: { unit: string }) => (unit === 'kg' ? 3 : 3000),
        content: () => [
          { __typename: 'Glass', thickness: 2 },
          { __typename: 'Book', pages: 300 },
        ],
        volume: ({ size }: Parcel) => (size ? size.w * size.h : -1),
      },
    },
  },
  carriers: {
    typeDefs: `
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: String = "g"): Int @external
        content: [Content] @external
        volume: Int @external
        size: Size
        price: Int @requires(fields: "weight(unit: \\"kg\\")")
        care: String @requires(fields: "content { ... on Glass { thickness } ... on Book { pages } }")
        fee: Int @requires(fields: "volume")
      }
      type Size @shareable { w: Int h: Int }
      union Content = Glass | Book
      type Glass @shareable { thickness: Int }
      type Book @shareable { pages: Int }
    `,
    resolvers: {
      Parcel: {
        size: () => ({ w: 4, h: 5 }),
        price: ({ weight = -1 }: Parcel) => weight * 100,
        care: ({ content }: Parcel) => JSON.stringify(content),
        fee: ({ volume = -1 }: Parcel) => volume + 1,
      },
    },
  },
  invoices: {
    typeDefs: `
      type Parcel @key(fields: "id") { id: ID! fee: Int @external total: Int @requires(fields: "fee") }
    `,
    resolvers: { Parcel: { total: ({ fee = -1 }: Parcel) => fee * 10 } },
  },
});
afterAll(graph.close);

test('a required field is read with the arguments of the requirement, whatever the client gives', async () => {
  expect(await graph.ask('{ parcel { weight price } }')).toEqual({ data: { parcel: { weight: 3000, price: 300 } } });
});

test('a requirement may look into the members of a union', async () => {
  expect(await graph.ask('{ parcel { care } }')).toEqual({
    data: { parcel: { care: '[{"thickness":2},{"pages":300}]' } },
  });
});

test('a chain of requirements is followed from its end, there and back', async () => {
  expect(await graph.ask('{ parcel { total fee volume } }')).toEqual({
    data: { parcel: { total: 210, fee: 21, volume: 20 } },
  });
});

test('each link of the chain is asked for when its inputs are there', () => {
  expect(graph.plan('{ parcel { total } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "depots") {
          {
            parcel {
              __typename
              id
            }
          }
        },
        Flatten(path: "parcel") {
          Fetch(service: "carriers") {
            {
              ... on Parcel {
                __typename
                id
              }
            } =>
            {
              ... on Parcel {
                size {
                  w
                  h
                }
              }
            }
          },
        },
        Flatten(path: "parcel") {
          Fetch(service: "depots") {
            {
              ... on Parcel {
                __typename
                size {
                  w
                  h
                }
                id
              }
            } =>
            {
              ... on Parcel {
                volume
              }
            }
          },
        },
        Flatten(path: "parcel") {
          Fetch(service: "carriers") {
            {
              ... on Parcel {
                __typename
                volume
                id
              }
            } =>
            {
              ... on Parcel {
                fee
              }
            }
          },
        },
        Flatten(path: "parcel") {
          Fetch(service: "invoices") {
            {
              ... on Parcel {
                __typename
                fee
                id
              }
            } =>
            {
              ... on Parcel {
                total
              }
            }
          },
        },
      },
    }"
  `);
});

test('arguments of a requirement are in the plan', () => {
  expect(graph.plan('{ parcel { price } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "depots") {
          {
            parcel {
              __typename
              id
              weight(unit: "kg")
            }
          }
        },
        Flatten(path: "parcel") {
          Fetch(service: "carriers") {
            {
              ... on Parcel {
                __typename
                id
                weight
              }
            } =>
            {
              ... on Parcel {
                price
              }
            }
          },
        },
      },
    }"
  `);
});
