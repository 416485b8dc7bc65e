import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

interface Variant {
  readonly sku?: string | null;
  readonly brand?: string;
  readonly model?: string;
  readonly maker?: { readonly id: string; readonly site: { readonly code: string } };
}

/** catalogue knows sku and brand+model; prices brand+model; makers a key two objects deep; stores sku alone. */
const graph = await federate({
  catalogue: {
    typeDefs: `
      type Query { variants: [Variant] }
      type Variant @key(fields: "sku") @key(fields: "brand model") @key(fields: "maker { id site { code } }") {
        sku: ID brand: String model: String maker: Maker
      }
      type Maker @shareable { id: ID site: Site }
      type Site @shareable { code: String }
    `,
    resolvers: {
      Query: {
        variants: () => [
          { sku: 'a', brand: 'Kiri', model: 'K1', maker: { id: 'm1', site: { code: 'tyo' } } },
          { sku: null, brand: 'Kiri', model: 'K2', maker: null },
        ],
      },
    },
  },
  prices: {
    typeDefs: 'type Variant @key(fields: "brand model") { brand: String model: String price: Int }',
    resolvers: { Variant: { price: ({ brand, model }: Variant) => (brand === 'Kiri' && model === 'K1' ? 100 : 200) } },
  },
  makers: {
    typeDefs: `
      type Variant @key(fields: "maker { id site { code } }") { maker: Maker origin: String }
      type Maker @shareable { id: ID site: Site }
      type Site @shareable { code: String }
    `,
    resolvers: { Variant: { origin: ({ maker }: Variant) => `${maker?.id} of ${maker?.site.code}` } },
  },
  stores: {
    typeDefs: `
      type Variant @key(fields: "sku") { sku: ID stock: Int }
      type Query { onSale: Variant }
    `,
    resolvers: {
      Query: { onSale: () => ({ sku: 'a' }) },
      Variant: { stock: ({ sku }: Variant) => (sku === 'a' ? 7 : 0) },
    },
  },
});
afterAll(graph.close);

test('each subgraph is asked by the key that it knows', async () => {
  expect(await graph.ask('{ variants { model price origin stock } }')).toEqual({
    data: {
      variants: [
        { model: 'K1', price: 100, origin: 'm1 of tyo', stock: 7 },
        { model: 'K2', price: 200, origin: 'undefined of undefined', stock: 0 },
      ],
    },
  });
});

test('from one key to another the way leads over who knows both', () => {
  expect(graph.plan('{ onSale { stock price } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "stores") {
          {
            onSale {
              __typename
              sku
              stock
            }
          }
        },
        Flatten(path: "onSale") {
          Fetch(service: "catalogue") {
            {
              ... on Variant {
                __typename
                sku
              }
            } =>
            {
              ... on Variant {
                brand
                model
              }
            }
          },
        },
        Flatten(path: "onSale") {
          Fetch(service: "prices") {
            {
              ... on Variant {
                __typename
                brand
                model
              }
            } =>
            {
              ... on Variant {
                price
              }
            }
          },
        },
      },
    }"
  `);
});

test('compound and nested keys are sent whole', () => {
  expect(graph.plan('{ variants { price origin } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "catalogue") {
          {
            variants {
              __typename
              maker {
                id
                site {
                  code
                }
              }
              brand
              model
            }
          }
        },
        Parallel {
          Flatten(path: "variants.@") {
            Fetch(service: "makers") {
              {
                ... on Variant {
                  __typename
                  maker {
                    id
                    site {
                      code
                    }
                  }
                }
              } =>
              {
                ... on Variant {
                  origin
                }
              }
            },
          },
          Flatten(path: "variants.@") {
            Fetch(service: "prices") {
              {
                ... on Variant {
                  __typename
                  brand
                  model
                }
              } =>
              {
                ... on Variant {
                  price
                }
              }
            },
          },
        },
      },
    }"
  `);
});
