import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  parcels: {
    typeDefs: `
      type Query { parcel: Parcel }
      type Parcel @key(fields: "id") { id: ID! weight: Int height: Int title(lang: String = "en"): String }
    `,
    resolvers: {
      Query: { parcel: () => ({ __typename: 'Parcel', id: '7', weight: 3, height: 5 }) },
      Parcel: { title: (_: unknown, { lang }: { lang: string }) => `title in ${lang}` },
    },
  },
  shipping: {
    typeDefs: `
      type Parcel @key(fields: "id") {
        id: ID! weight: Int @external title(lang: String = "en"): String @external
        price: Int @requires(fields: "weight") label: String @requires(fields: "title(lang: \\"ja\\")")
      }
    `,
    resolvers: {
      Parcel: {
        price: ({ weight }: { weight: number }) => weight * 100,
        label: ({ title }: { title: string }) => `<${title}>`,
      },
    },
  },
});
afterAll(graph.close);

test('an alias with the name of a required field is not taken for it', async () => {
  expect(await graph.ask('{ parcel { weight: height price } }')).toEqual({
    data: { parcel: { weight: 5, price: 300 } },
  });
});

test('an alias with the name of a key is not taken for it', async () => {
  expect(await graph.ask('{ parcel { id: weight price } }')).toEqual({ data: { parcel: { id: 3, price: 300 } } });
});

test("a client's arguments do not become a requirement's", async () => {
  expect(await graph.ask('{ parcel { title(lang: "de") label } }')).toEqual({
    data: { parcel: { title: 'title in de', label: '<title in ja>' } },
  });
});

test.each(['__proto__', 'constructor', 'toString', '__typename_'])('%s is an alias like any other', async (alias) => {
  const text = JSON.stringify(await graph.ask(`{ parcel { ${alias}: height price } }`));
  expect(text).toBe(`{"data":{"parcel":{"${alias}":5,"price":300}}}`);
});

test('the plan asks for required fields beside names of our own', () => {
  expect(graph.plan('{ parcel { weight: height price } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "parcels") {
          {
            parcel {
              __typename
              id
              _r_weight: height
              weight
            }
          }
        },
        Flatten(path: "parcel") {
          Fetch(service: "shipping") {
            {
              ... on Parcel {
                __typename
                id
                weight
              }
            } =>
            {
              ... on Parcel {
                price
              }
            }
          },
        },
      },
    }"
  `);
});
