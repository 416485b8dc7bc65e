import { afterAll, beforeEach, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const old = (): never => {
  throw new Error('the field has moved');
};
const graph = await federate({
  monolith: {
    typeDefs: `
      type Query { order: Order }
      type Order @key(fields: "id") { id: ID! total: Int status: String weight: Int }
    `,
    resolvers: { Query: { order: () => ({ id: '1', weight: 3 }) }, Order: { total: old, status: old } },
  },
  payments: {
    typeDefs: `
      type Order @key(fields: "id") {
        id: ID!
        total: Int @override(from: "monolith")
        weight: Int @external
        status: String @override(from: "monolith") @requires(fields: "weight")
      }
    `,
    resolvers: { Order: { total: () => 500, status: ({ weight }: { weight: number }) => `${weight} kg on the way` } },
  },
});
afterAll(graph.close);
beforeEach(() => void graph.takeAsked());

test('an overridden field is read from who took it over', async () => {
  expect(await graph.ask('{ order { id total } }')).toEqual({ data: { order: { id: '1', total: 500 } } });
});

test('so is one that needs what has stayed', async () => {
  expect(await graph.ask('{ order { status } }')).toEqual({ data: { order: { status: '3 kg on the way' } } });
});

test('the plan goes to the new owner', () => {
  expect(graph.plan('{ order { total status } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "monolith") {
          {
            order {
              __typename
              id
              weight
            }
          }
        },
        Flatten(path: "order") {
          Fetch(service: "payments") {
            {
              ... on Order {
                __typename
                id
                weight
              }
            } =>
            {
              ... on Order {
                total
                status
              }
            }
          },
        },
      },
    }"
  `);
});
