import { afterAll, describe, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const discount = { __typename: 'Discount', label: '10 % off' };
const gift = { __typename: 'Gift', note: 'a tote bag', maker: { __typename: 'Maker', name: 'Kiln', town: 'Seto' } };
const bundle = { __typename: 'Bundle', size: 3, parts: [{ __typename: 'Part', sku: 'p1' }] };
const offersOf = {
  shop: [discount, gift],
  till: [discount, bundle],
};
const page = (by: keyof typeof offersOf) => ({ offers: offersOf[by] });

/** Two subgraphs resolve the offers of a basket's page, and each knows one kind that the other does not. */
const graph = await federate({
  shop: {
    typeDefs: `
      type Query { inShop: Basket either: Basket @shareable }
      type Basket @key(fields: "id") { id: ID! page: Page @shareable }
      type Page @shareable { offers: [Offer!]! }
      union Offer = Discount | Gift
      type Discount @shareable { label: String }
      type Gift { note: String maker: Maker }
      type Maker { name: String town: String }
    `,
    resolvers: {
      Query: { inShop: () => ({ id: '1' }), either: () => ({ id: '2', page: { offers: [discount] } }) },
      Basket: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        page: (basket: { page?: object }) => basket.page ?? page('shop'),
      },
    },
  },
  till: {
    typeDefs: `
      type Query { atTill: Basket either: Basket @shareable }
      type Basket @key(fields: "id") { id: ID! page: Page @shareable printed: Page }
      type Page @shareable { offers: [Offer!]! }
      union Offer = Discount | Bundle
      type Discount @shareable { label: String }
      type Bundle @key(fields: "size") { size: Int parts: [Part] }
      type Part { sku: ID }
    `,
    resolvers: {
      Query: { atTill: () => ({ id: '1' }), either: () => ({ id: '2', page: { offers: [discount] } }) },
      Basket: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        page: (basket: { page?: object }) => basket.page ?? page('till'),
        printed: () => page('till'),
      },
    },
  },
  stock: {
    typeDefs: `
      type Query { bundle: Bundle }
      type Bundle @key(fields: "size") { size: Int left: Int }
    `,
    resolvers: {
      Query: { bundle: () => ({ size: 3 }) },
      Bundle: { __resolveReference: ({ size }: { size: number }) => ({ size }), left: () => 7 },
    },
  },
});
afterAll(graph.close);

const offers = `offers {
  __typename
  ... on Discount { label }
  ... on Gift { note maker { town } }
  ... on Bundle { size left parts { sku } }
}`;
const shown = {
  shop: [discount, { __typename: 'Gift', note: 'a tote bag', maker: { town: 'Seto' } }],
  till: [discount, { __typename: 'Bundle', size: 3, left: 7, parts: [{ sku: 'p1' }] }],
};

describe('a union of which each subgraph knows other members', () => {
  test('has all the members of the subgraph that is asked', async () => {
    expect(await graph.ask(`{ inShop { page { ${offers} } } }`)).toEqual({
      data: { inShop: { page: { offers: shown.shop } } },
    });
    expect(await graph.ask(`{ atTill { page { ${offers} } } }`)).toEqual({
      data: { atTill: { page: { offers: shown.till } } },
    });
  });

  test('has the members of another subgraph where only that one has the field', async () => {
    expect(await graph.ask(`{ inShop { printed { ${offers} } } }`)).toEqual({
      data: { inShop: { printed: { offers: shown.till } } },
    });
  });

  test('has what both know where both can be asked from the start', async () => {
    expect(await graph.ask(`{ either { page { ${offers} } } }`)).toEqual({
      data: { either: { page: { offers: [discount] } } },
    });
  });

  test('is one list of one subgraph: what the other knows is not mixed in', async () => {
    expect(await graph.ask('{ inShop { page { offers { __typename ... on Bundle { size } } } } }')).toEqual({
      data: { inShop: { page: { offers: [{ __typename: 'Discount' }, { __typename: 'Gift' }] } } },
    });
    expect(await graph.ask(`{ inShop { page { ${offers} } printed { ${offers} } } }`)).toEqual({
      data: { inShop: { page: { offers: shown.shop }, printed: { offers: shown.till } } },
    });
  });

  test('is asked of no subgraph under a member that it does not know', () => {
    expect(graph.plan(`{ inShop { page { ${offers} } } atTill { page { ${offers} } } }`)).toMatchInlineSnapshot(`
      "QueryPlan {
        Parallel {
          Fetch(service: "shop") {
            {
              inShop {
                page {
                  offers {
                    __typename
                    ... on Discount {
                      label
                    }
                    ... on Gift {
                      note
                      maker {
                        town
                      }
                    }
                  }
                }
              }
            }
          },
          Sequence {
            Fetch(service: "till") {
              {
                atTill {
                  page {
                    offers {
                      __typename
                      ... on Discount {
                        label
                      }
                      ... on Bundle {
                        __typename
                        size
                        parts {
                          sku
                        }
                      }
                    }
                  }
                }
              }
            },
            Flatten(path: "atTill.page.offers.@") {
              Fetch(service: "stock") {
                {
                  ... on Bundle {
                    __typename
                    size
                  }
                } =>
                {
                  ... on Bundle {
                    left
                  }
                }
              },
            },
          },
        },
      }"
    `);
  });
});
