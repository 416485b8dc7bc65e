import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  parcels: {
    typeDefs: 'type Query { parcel: Parcel } type Parcel @key(fields: "id") { id: ID! weight: Int height: Int }',
    resolvers: { Query: { parcel: () => ({ __typename: 'Parcel', id: '7', weight: 3, height: 5 }) } },
  },
  shipping: {
    typeDefs: `
      type Parcel @key(fields: "id") { id: ID! weight: Int @external price: Int @requires(fields: "weight") carrier: String }
    `,
    resolvers: { Parcel: { price: ({ weight }: { weight: number }) => weight * 100, carrier: () => 'crane' } },
  },
});
afterAll(graph.close);

const query = 'query ($a: Boolean!, $b: Boolean!) { parcel { price @include(if: $a) carrier @skip(if: $b) } }';

test.each([
  [true, false, { price: 300, carrier: 'crane' }],
  [true, true, { price: 300 }],
  [false, false, { carrier: 'crane' }],
  [false, true, {}],
])('include %s, skip %s leaves siblings alone', async (a, b, parcel) => {
  expect(await graph.ask(query, { a, b })).toEqual({ data: { parcel } });
});

test('an operation of which nothing is left asks nobody', async () => {
  const before = JSON.stringify(graph.calls());
  expect(await graph.ask('{ parcel @skip(if: true) { price } }')).toEqual({ data: {} });
  expect(JSON.stringify(graph.calls())).toBe(before);
});

test('a skipped field costs no fetch', async () => {
  const { shipping = 0 } = graph.calls();
  expect(await graph.ask('query ($b: Boolean = true) { parcel { height price @skip(if: $b) } }')).toEqual({
    data: { parcel: { height: 5 } },
  });
  expect(graph.calls()['shipping'] ?? 0).toBe(shipping);
});
