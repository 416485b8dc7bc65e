import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  orders: {
    typeDefs: `
      type Query { orders(where: Filter = { limit: 1 }): [Order] echo(step: Step, on: [[Int!]]): String }
      type Order @key(fields: "id") { id: ID! channel: Channel @shareable }
      input Filter { limit: Int = 2 step: Step secret: String }
      enum Step { PLACED PICKED DRAFT }
      enum Channel { WEB STORE }
    `,
    resolvers: {
      Query: {
        orders: (_: unknown, { where: { limit, step } }: { where: { limit: number; step?: string } }) =>
          Array.from({ length: limit }, (_item, index) => ({ id: `${index}${step ?? ''}`, channel: 'STORE' })),
        echo: (_: unknown, args: object) => JSON.stringify(args),
      },
    },
  },
  shipments: {
    typeDefs: `
      type Query { shipped(where: Filter): [Order] }
      type Order @key(fields: "id") { id: ID! channel: Channel @shareable late(step: Step): String }
      input Filter { limit: Int = 2 step: Step }
      enum Step { PLACED PICKED }
      enum Channel { WEB STORE PHONE }
    `,
    resolvers: {
      Query: { shipped: () => [{ id: '5', channel: 'PHONE' }] },
      Order: { late: (_: unknown, { step }: { step?: string }) => step ?? 'never' },
    },
  },
});
afterAll(graph.close);

test('an input is what all subgraphs take, with its defaults', async () => {
  expect(await graph.ask('{ orders { id } }')).toEqual({ data: { orders: [{ id: '0' }] } });
  expect(await graph.ask('{ orders(where: { step: PICKED }) { id late(step: PLACED) } }')).toEqual({
    data: {
      orders: [
        { id: '0PICKED', late: 'PLACED' },
        { id: '1PICKED', late: 'PLACED' },
      ],
    },
  });
  const unknown = 'Field "secret" is not defined by type "Filter".';
  expect(await graph.ask('{ orders(where: { secret: "x" }) { id } }')).toMatchObject({
    errors: [{ message: unknown }],
  });
});

test('an enum that is only given is what any subgraph gives', async () => {
  expect(await graph.ask('{ shipped { channel } }')).toEqual({ data: { shipped: [{ channel: 'PHONE' }] } });
});

test('an enum that is only taken is what all take', async () => {
  expect(await graph.ask('{ echo(step: DRAFT) }')).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

test('variables pass as they came: lists in lists, null, and what is left out', async () => {
  const query = 'query ($step: Step, $on: [[Int!]]) { echo(step: $step, on: $on) }';
  expect(await graph.ask(query, { step: null, on: [[1, 2], null] })).toEqual({
    data: { echo: '{"step":null,"on":[[1,2],null]}' },
  });
  expect(await graph.ask(query, {})).toEqual({ data: { echo: '{}' } });
});

test('arguments of a join go with the join', () => {
  expect(graph.plan('query ($step: Step) { orders(where: { step: $step }) { late(step: $step) } }'))
    .toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "orders") {
          {
            _r_orders: orders(where: {step: $step}) {
              __typename
              id
            }
          }
        },
        Flatten(path: "_r_orders.@") {
          Fetch(service: "shipments") {
            {
              ... on Order {
                __typename
                id
              }
            } =>
            {
              ... on Order {
                _r_late: late(step: $step)
              }
            }
          },
        },
      },
    }"
  `);
});
