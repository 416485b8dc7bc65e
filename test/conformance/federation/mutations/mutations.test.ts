import { afterAll, beforeEach, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const done: string[] = [];
const doing = (what: string) => ({
  [what]: () => {
    done.push(what);
    return { __typename: 'Till', id: '1', count: done.length };
  },
});
const graph = await federate({
  tills: {
    typeDefs: `
      type Query { till: Till }
      type Mutation { open: Till close: Till }
      type Till @key(fields: "id") { id: ID! count: Int @shareable }
    `,
    resolvers: { Mutation: { ...doing('open'), ...doing('close') } },
  },
  drawers: {
    typeDefs: `
      type Mutation { fill: Till }
      type Till @key(fields: "id") { id: ID! count: Int @shareable cash: Int }
    `,
    resolvers: { Mutation: doing('fill'), Till: { cash: () => done.length * 100 } },
  },
});
afterAll(graph.close);
beforeEach(() => done.splice(0));

test('fields of a mutation run one after the other, whichever subgraph they are of', async () => {
  expect(await graph.ask('mutation { open { count cash } fill { count } close { count } }')).toEqual({
    data: { open: { count: 1, cash: 100 }, fill: { count: 2 }, close: { count: 3 } },
  });
  expect(done).toEqual(['open', 'fill', 'close']);
});

test('fragments at the root do not change their order', async () => {
  const query =
    'mutation { ... on Mutation { open { count } } fill { count } ...F } fragment F on Mutation { close { id } }';
  expect(await graph.ask(query)).toMatchObject({ data: { open: { count: 1 }, fill: { count: 2 } } });
  expect(done).toEqual(['open', 'fill', 'close']);
});

test('a field that is asked for twice runs once, where it stands first', async () => {
  await graph.ask('mutation { open { count } fill { count } open { cash } }');
  expect(done).toEqual(['open', 'fill']);
});

test('the plan is a sequence', () => {
  expect(graph.plan('mutation { open { count } fill { count } close { count } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "tills") {
          {
            open {
              count
            }
          }
        },
        Fetch(service: "drawers") {
          {
            fill {
              count
            }
          }
        },
        Fetch(service: "tills") {
          {
            close {
              count
            }
          }
        },
      },
    }"
  `);
});
