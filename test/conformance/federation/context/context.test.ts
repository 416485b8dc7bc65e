import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const pen = { __typename: 'Item', id: 'pen' };
const ink = { __typename: 'Item', id: 'ink', refill: { id: 'pen' } };
const north = { __typename: 'Shop', id: 'n', currency: 'NOK', items: [pen, ink] };
const south = { __typename: 'Shop', id: 's', currency: 'ZAR', items: [pen] };
const nowhere = { __typename: 'Shop', id: 'x', currency: null, items: [pen, null] };
const fair = { __typename: 'Fair', id: 'f', currency: 'none', money: { code: 'EUR' }, items: [pen], within: north };

const graph = await federate({
  places: {
    typeDefs: `
      type Query { shop: Shop shops: [Shop!]! places: [Place] fair: Fair }
      union Place = Shop | Fair
      type Shop @key(fields: "id") @context(name: "place") {
        id: ID! currency: String items: [Item] opened: Int
      }
      type Money { code: String }
      type Fair @key(fields: "id") @context(name: "place") {
        id: ID! currency: String money: Money items: [Item] within: Shop
      }
      type Item @key(fields: "id") {
        id: ID!
        price(currency: String @fromContext(field: "$place ... on Shop { currency } ... on Fair { money { code } }")): String
        refill: Item
      }
    `,
    resolvers: {
      Query: { shop: () => north, shops: () => [north, south, nowhere], places: () => [fair, south], fair: () => fair },
      Item: {
        price: ({ id }: { id: string }, { currency }: { currency: string | null }) => `${id} in ${String(currency)}`,
        refill: ({ id }: { id: string }) => (id === 'ink' ? { id: 'pen' } : null),
      },
    },
  },
  staff: {
    typeDefs: `
      type Shop @key(fields: "id") @context(name: "staffed") { id: ID! clerk: String desk: Desk }
      type Desk @key(fields: "id") { id: ID! greeting(of: String @fromContext(field: "$staffed { clerk }")): String echo(text: String): String }
    `,
    resolvers: {
      Shop: { clerk: ({ id }: { id: string }) => `clerk of ${id}`, desk: () => ({ id: 'd' }) },
      Desk: {
        greeting: (_: unknown, { of }: { of: string }) => `hello from ${of}`,
        echo: (_: unknown, { text }: { text: string }) => text,
      },
    },
  },
  weights: {
    typeDefs: `type Item @key(fields: "id") { id: ID! weight: Int }`,
    resolvers: { Item: { weight: ({ id }: { id: string }) => id.length } },
  },
});
afterAll(graph.close);

test('an argument comes from the object further up, in each place anew', async () => {
  expect(await graph.ask('{ shops { items { price weight } } }')).toEqual({
    data: {
      shops: [
        {
          items: [
            { price: 'pen in NOK', weight: 3 },
            { price: 'ink in NOK', weight: 3 },
          ],
        },
        { items: [{ price: 'pen in ZAR', weight: 3 }] },
        { items: [{ price: 'pen in null', weight: 3 }, null] },
      ],
    },
  });
});

test('contexts of one fetch share a request', async () => {
  graph.takeAsked();
  await graph.ask('{ shops { items { price } } }');
  expect(graph.takeAsked()).toHaveLength(2);
});

test('each of several types gives it in its own way', async () => {
  const query =
    '{ places { ... on Fair { items { price } within { items { price } } } ... on Shop { items { price } } } }';
  expect(await graph.ask(query)).toEqual({
    data: {
      places: [
        { items: [{ price: 'pen in EUR' }], within: { items: [{ price: 'pen in NOK' }, { price: 'ink in NOK' }] } },
        { items: [{ price: 'pen in ZAR' }] },
      ],
    },
  });
});

test('a field of the same name in another type is not it', async () => {
  const query = '{ places { ... on Shop { currency items { price } } ... on Fair { currency items { price } } } }';
  expect(await graph.ask(query)).toEqual({
    data: {
      places: [
        { currency: 'none', items: [{ price: 'pen in EUR' }] },
        { currency: 'ZAR', items: [{ price: 'pen in ZAR' }] },
      ],
    },
  });
});

test('it reaches down over objects that set nothing', async () => {
  expect(await graph.ask('{ shop { items { price refill { price refill { price } } } } }')).toEqual({
    data: {
      shop: {
        items: [
          { price: 'pen in NOK', refill: null },
          { price: 'ink in NOK', refill: { price: 'pen in NOK', refill: null } },
        ],
      },
    },
  });
});

test("a client's names do not become a context's", async () => {
  const query =
    '{ shop { currency: id id: currency items: items { price: id currency: price } items2: items { p: price } } }';
  expect(await graph.ask(query)).toEqual({
    data: {
      shop: {
        currency: 'n',
        id: 'NOK',
        items: [
          { price: 'pen', currency: 'pen in NOK' },
          { price: 'ink', currency: 'ink in NOK' },
        ],
        items2: [{ p: 'pen in NOK' }, { p: 'ink in NOK' }],
      },
    },
  });
});

test('it may come from another subgraph than the object', async () => {
  expect(await graph.ask('{ shops { desk { greeting } } }')).toEqual({
    data: {
      shops: ['n', 's', 'x'].map((id) => ({ desk: { greeting: `hello from clerk of ${id}` } })),
    },
  });
});

test("a client's variable does not become a context's", async () => {
  const names = [
    'contextualArgument_1_0',
    'contextualArgument_0_0',
    'contextualArgument_2_0',
    '_e0',
    'representations',
  ];
  for (const name of names) {
    const query = `query ($${name}: String) { shop { desk { greeting echo(text: $${name}) } items { price } } }`;
    expect(await graph.ask(query, { [name]: 'mine' })).toEqual({
      data: {
        shop: {
          desk: { greeting: 'hello from clerk of n', echo: 'mine' },
          items: [{ price: 'pen in NOK' }, { price: 'ink in NOK' }],
        },
      },
    });
  }
});

test('the plan says where it comes from', () => {
  expect(graph.plan('{ shop { items { price } } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "places") {
          {
            shop {
              __typename
              currency
              items {
                __typename
                id
              }
            }
          }
        },
        Flatten(path: "shop.items.@") {
          Fetch(service: "places") {
            {
              ... on Item {
                __typename
                id
              }
            } =>
            {
              ... on Item {
                price(currency: $contextualArgument_1_0)
              }
            }
          },
        },
      },
    }"
  `);
});
