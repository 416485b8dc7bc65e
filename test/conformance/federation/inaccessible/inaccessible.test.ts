import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  orders: {
    typeDefs: `
      type Query { orders: [Order] paid: [Payment] latest: [Step!] }
      type Order @key(fields: "id") { id: ID! @inaccessible number: Int step: Step must: Step! }
      enum Step { PLACED PICKED HELD @inaccessible }
      union Payment = Card | Voucher
      type Card { last: String }
      type Voucher @inaccessible { secret: String }
    `,
    resolvers: {
      Query: {
        orders: () => [
          { __typename: 'Order', id: '1', number: 1, step: 'PLACED', must: 'PICKED' },
          { __typename: 'Order', id: '2', number: 2, step: 'HELD', must: 'PICKED' },
        ],
        paid: () => [
          { __typename: 'Card', last: '42' },
          { __typename: 'Voucher', secret: 's' },
        ],
        latest: () => ['PLACED', 'HELD'],
      },
    },
  },
  parcels: {
    typeDefs: 'type Order @key(fields: "id") { id: ID! weight: Int }',
    resolvers: { Order: { weight: ({ id }: { id: string }) => Number(id) * 10 } },
  },
});
afterAll(graph.close);

test('a hidden key still joins', async () => {
  expect(await graph.ask('{ orders { number weight } }')).toEqual({
    data: {
      orders: [
        { number: 1, weight: 10 },
        { number: 2, weight: 20 },
      ],
    },
  });
});

test('what is hidden cannot be asked for', async () => {
  expect(await graph.ask('{ orders { id } }')).toMatchObject({
    errors: [{ message: 'Cannot query field "id" on type "Order".' }],
  });
});

test('a hidden value of an enum is null, and no error', async () => {
  expect(await graph.ask('{ orders { step } }')).toEqual({ data: { orders: [{ step: 'PLACED' }, { step: null }] } });
});

test('an object of a hidden type is null, and no error', async () => {
  expect(await graph.ask('{ paid { ... on Card { last } } }')).toEqual({ data: { paid: [{ last: '42' }, null] } });
});

test('where null may not be, it is an error that does not tell the value', async () => {
  const answer = await graph.ask('{ latest }');
  expect(answer).toMatchObject({ data: { latest: null }, errors: [{ path: ['latest', 1] }] });
  expect(JSON.stringify(answer)).not.toContain('HELD');
});
