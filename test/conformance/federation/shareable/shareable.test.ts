import { afterAll, beforeEach, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const graph = await federate({
  stores: {
    typeDefs: `
      type Query { store: Store @shareable }
      type Store @shareable { name: String place: Place }
      type Place { city: String @shareable floor: Int }
    `,
    resolvers: { Query: { store: () => ({ name: 'Ginza', place: { city: 'Tokyo', floor: 2 } }) } },
  },
  hours: {
    typeDefs: `
      type Query { store: Store @shareable }
      type Store { name: String @shareable place: Place @shareable opens: String }
      type Place { city: String @shareable lift: Boolean }
    `,
    resolvers: { Query: { store: () => ({ name: 'Ginza', opens: '10:00', place: { city: 'Tokyo', lift: true } }) } },
  },
});
afterAll(graph.close);
beforeEach(() => void graph.takeAsked());

test('what all have is read from one', async () => {
  expect(await graph.ask('{ store { name place { city } } }')).toEqual({
    data: { store: { name: 'Ginza', place: { city: 'Tokyo' } } },
  });
  expect(graph.takeAsked()).toHaveLength(1);
});

test('a root field that several have is asked of each for its part, and value types are put together', async () => {
  expect(await graph.ask('{ store { name opens place { floor lift } } }')).toEqual({
    data: { store: { name: 'Ginza', opens: '10:00', place: { floor: 2, lift: true } } },
  });
  expect(graph.takeAsked()).toHaveLength(2);
});

test('the parts are asked at once', () => {
  expect(graph.plan('{ store { opens place { floor } } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Parallel {
        Fetch(service: "hours") {
          {
            store {
              opens
            }
          }
        },
        Fetch(service: "stores") {
          {
            store {
              place {
                floor
              }
            }
          }
        },
      },
    }"
  `);
});
