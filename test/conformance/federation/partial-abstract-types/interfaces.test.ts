import { afterAll, describe, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const card = { __typename: 'Card', id: 'c1', amount: 500, network: { name: 'JCB' } };
const cash = {
  __typename: 'Cash',
  id: 'k1',
  amount: 300,
  till: { __typename: 'Till', number: 4, drawer: { open: true } },
};
const points = { __typename: 'Points', id: 'p1', amount: 20, expire: 'soon' };

/** Two subgraphs resolve the tenders of a receipt, and each has one implementation that the other does not have. */
const graph = await federate({
  store: {
    typeDefs: `
      type Query { inStore: Receipt }
      type Receipt @key(fields: "id") { id: ID! tenders: [Tender] @shareable }
      interface Tender { id: ID! amount: Int }
      type Card implements Tender @shareable { id: ID! amount: Int network: Network }
      type Network @shareable { name: String }
      type Cash implements Tender { id: ID! amount(in: Unit = YEN): Int till: Till }
      enum Unit { YEN SEN }
      type Till @key(fields: "number") { number: Int drawer: Opens }
      interface Opens { open: Boolean }
      type Drawer implements Opens { open: Boolean }
    `,
    resolvers: {
      Query: { inStore: () => ({ id: '1' }) },
      Receipt: { __resolveReference: ({ id }: { id: string }) => ({ id }), tenders: () => [card, cash] },
      Opens: { __resolveType: () => 'Drawer' },
    },
  },
  web: {
    typeDefs: `
      type Query { online: Receipt till: Till }
      type Till @key(fields: "number") { number: Int floor: Int }
      type Receipt @key(fields: "id") { id: ID! tenders: [Tender] @shareable mailed: Boolean }
      interface Tender { id: ID! amount: Int }
      type Card implements Tender @shareable { id: ID! amount: Int network: Network }
      type Network @shareable { name: String }
      type Points implements Tender @key(fields: "id") { id: ID! amount: Int }
    `,
    resolvers: {
      Query: { online: () => ({ id: '2' }) },
      Till: { floor: () => 2 },
      Receipt: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        tenders: () => [card, points],
        mailed: () => true,
      },
    },
  },
  club: {
    typeDefs: `
      type Query { points: Points }
      type Points @key(fields: "id") { id: ID! expire: String }
    `,
    resolvers: { Points: { __resolveReference: ({ id }: { id: string }) => ({ id }), expire: () => 'soon' } },
  },
});
afterAll(graph.close);

const tenders = `tenders {
  __typename id
  ... on Card { amount network { name } }
  ... on Cash { sen: amount(in: SEN) till { number drawer { open } } }
  ... on Points { amount expire }
}`;

describe('an interface of which each subgraph knows other implementations', () => {
  test('has all the implementations of the subgraph that is asked', async () => {
    expect(await graph.ask(`{ inStore { ${tenders} } }`)).toEqual({
      data: {
        inStore: {
          tenders: [card, { __typename: 'Cash', id: 'k1', sen: 300, till: { number: 4, drawer: { open: true } } }],
        },
      },
    });
    expect(await graph.ask(`{ online { ${tenders} } }`)).toEqual({ data: { online: { tenders: [card, points] } } });
  });

  test('is one list, whatever else is asked of the other subgraph', async () => {
    expect(await graph.ask(`{ inStore { mailed tenders { __typename ... on Cash { id } } } }`)).toEqual({
      data: { inStore: { mailed: true, tenders: [{ __typename: 'Card' }, { __typename: 'Cash', id: 'k1' }] } },
    });
  });

  test('is one list, even if another subgraph could be asked for a part of what the first does not know', async () => {
    const query =
      '{ online { tenders { id ... on Points { amount } ... on Cash { till { floor drawer { open } } } } } }';
    expect(await graph.ask(query)).toEqual({ data: { online: { tenders: [{ id: 'c1' }, { id: 'p1', amount: 20 }] } } });
    expect(await graph.ask(query.replace('online', 'inStore'))).toEqual({
      data: { inStore: { tenders: [{ id: 'c1' }, { id: 'k1', till: { floor: 2, drawer: { open: true } } }] } },
    });
  });

  test('has its own fields where nothing is asked of an implementation', async () => {
    expect(await graph.ask('{ inStore { tenders { id } } online { tenders { id amount } } }')).toEqual({
      data: {
        inStore: { tenders: [{ id: 'c1' }, { id: 'k1' }] },
        online: {
          tenders: [
            { id: 'c1', amount: 500 },
            { id: 'p1', amount: 20 },
          ],
        },
      },
    });
  });

  test('asks for variables only where they are used', async () => {
    const query = `query ($unit: Unit) { inStore { mailed tenders { ... on Cash { sen: amount(in: $unit) } } }
      online { tenders { id ... on Cash { sen: amount(in: $unit) } } } }`;
    expect(await graph.ask(query, { unit: 'SEN' })).toEqual({
      data: {
        inStore: { mailed: true, tenders: [{}, { sen: 300 }] },
        online: { tenders: [{ id: 'c1' }, { id: 'p1' }] },
      },
    });
  });
});
