import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const product = (): object => ({ upc: 'u1', weight: 2, price: 10 });
const graph = await federate({
  products: {
    typeDefs: `# federation 1
      type Query { top: Product }
      type Product @key(fields: "upc") { upc: ID! weight: Int price: Int }
    `,
    resolvers: { Query: { top: product }, Product: { __resolveReference: product } },
  },
  reviews: {
    typeDefs: `# federation 1
      extend type Query { latest: Review }
      type Review { body: String product: Product @provides(fields: "upc") }
      extend type Product @key(fields: "upc") {
        upc: ID! @external
        weight: Int @external
        price: Int @external
        reviews: [Review]
        postage: Int @requires(fields: "weight price")
      }
    `,
    resolvers: {
      Query: { latest: () => ({ body: 'good', product: { upc: 'u1' } }) },
      Product: {
        reviews: () => [{ body: 'good' }],
        postage: ({ weight, price }: { weight: number; price: number }) => weight * price,
      },
    },
  },
});
afterAll(graph.close);

test('extended types join by their external keys', async () => {
  expect(await graph.ask('{ top { price reviews { body } } latest { body product { upc weight } } }')).toEqual({
    data: {
      top: { price: 10, reviews: [{ body: 'good' }] },
      latest: { body: 'good', product: { upc: 'u1', weight: 2 } },
    },
  });
});

test('requirements are met from the owner, also where the extension is the way in', async () => {
  expect(await graph.ask('{ top { postage } latest { product { postage } } }')).toEqual({
    data: { top: { postage: 20 }, latest: { product: { postage: 20 } } },
  });
});

test('the plan of a requirement goes to the owner and back', () => {
  expect(graph.plan('{ latest { product { postage } } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "reviews") {
          {
            latest {
              product {
                __typename
                upc
              }
            }
          }
        },
        Flatten(path: "latest.product") {
          Fetch(service: "products") {
            {
              ... on Product {
                __typename
                upc
              }
            } =>
            {
              ... on Product {
                weight
                price
              }
            }
          },
        },
        Flatten(path: "latest.product") {
          Fetch(service: "reviews") {
            {
              ... on Product {
                __typename
                weight
                price
                upc
              }
            } =>
            {
              ... on Product {
                postage
              }
            }
          },
        },
      },
    }"
  `);
});
