import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  parcels: {
    typeDefs: `
      type Query { parcels: [Parcel] }
      type Mutation { send: Parcel }
      type Parcel @key(fields: "id") { id: ID! weight(unit: String!): String size: Int }
    `,
    resolvers: {
      Query: { parcels: () => ['1', '2'].map((id) => ({ __typename: 'Parcel', id, size: Number(id) })) },
      Mutation: { send: () => ({ __typename: 'Parcel', id: '1' }) },
      Parcel: { weight: ({ id }: { id: string }, { unit }: { unit: string }) => `${id}${unit}` },
    },
  },
  shipping: {
    typeDefs: `
      type Parcel @key(fields: "id") {
        id: ID! weight(unit: String!): String @external
        metric: String @requires(fields: "weight(unit: \\"kg\\")") imperial: String @requires(fields: "weight(unit: \\"lb\\")")
      }
    `,
    resolvers: {
      Parcel: {
        metric: ({ weight }: { weight: string }) => weight,
        imperial: ({ weight }: { weight: string }) => weight,
      },
    },
  },
});
afterAll(graph.close);

test('each field is computed from the arguments that it requires', async () => {
  expect(await graph.ask('{ parcels { metric size imperial } }')).toEqual({
    data: {
      parcels: [
        { metric: '1kg', size: 1, imperial: '1lb' },
        { metric: '2kg', size: 2, imperial: '2lb' },
      ],
    },
  });
});

test('a mutation is refused, since it cannot be run in two parts', async () => {
  expect(await graph.ask('mutation { send { metric imperial } }')).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }],
  });
  expect(await graph.ask('mutation { send { metric } }')).toEqual({ data: { send: { metric: '1kg' } } });
});
