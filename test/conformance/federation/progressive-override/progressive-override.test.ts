import { afterAll, expect, test } from 'vitest';
import { startIssuer } from '../../../../gateway/test/fixture/issuer.ts';
import { federate } from '../federated.ts';

const issuer = await startIssuer();
const as = async (subject: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await issuer.token(subject)}`,
});

const parts = {
  old: {
    typeDefs: `
      type Query { bill: Bill }
      type Bill @key(fields: "id") { id: ID! amount: Int currency: String state: String }
    `,
    resolvers: {
      Query: { bill: () => ({ id: '1', amount: 1, currency: 'old', state: 'old' }) },
    },
  },
  new: {
    typeDefs: `
      type Bill @key(fields: "id") {
        id: ID!
        amount: Int @override(from: "old", label: "percent(50)")
        currency: String @override(from: "old", label: "euro")
        state: String @override(from: "old", label: "percent(0)")
      }
    `,
    resolvers: { Bill: { amount: () => 2, currency: () => 'new', state: () => 'new' } },
  },
};
const off = await federate(parts, { settings: { tokens: issuer.tokens } });
const on = await federate(parts, { settings: { overrideLabels: ['euro'] } });
const decided = await federate(parts, {
  settings: {
    tokens: issuer.tokens,
    overrideLabels: (label, principal) =>
      label === 'euro' && principal.kind === 'bearer' && principal.subject === 'eve',
  },
});
afterAll(() => Promise.all([off.close(), on.close(), decided.close()]));

const currencyOf = (currency: string): object => ({ data: { bill: { currency } } });

test('a label of its own holds when it is listed', async () => {
  expect(await off.ask('{ bill { currency } }')).toEqual(currencyOf('old'));
  expect(await on.ask('{ bill { currency } }')).toEqual(currencyOf('new'));
});

test('a label of its own holds for whom a function says', async () => {
  expect(await decided.ask('{ bill { currency } }', {}, await as('adam'))).toEqual(currencyOf('old'));
  expect(await decided.ask('{ bill { currency } }', {}, await as('eve'))).toEqual(currencyOf('new'));
  expect(await decided.ask('{ bill { currency } }')).toEqual(currencyOf('old'));
});

test('a percentage holds for its share of callers, and for one caller always or never', async () => {
  const amounts = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const headers = await as(`caller ${String(index)}`);
      const [first, second] = [
        await off.ask('{ bill { amount } }', {}, headers),
        await off.ask('{ bill { amount state } }', {}, headers),
      ];
      expect(second).toMatchObject(first as object);
      return JSON.stringify(first).includes('2');
    }),
  );
  // Subjects are hashed, so this is the same on every machine.
  expect(amounts.filter(Boolean)).toHaveLength(15);
});

test('nobody is in zero percent', async () => {
  const states = await Promise.all(Array.from({ length: 10 }, () => off.ask('{ bill { state } }')));
  expect(states).toEqual(states.map(() => ({ data: { bill: { state: 'old' } } })));
});

test('an override that holds moves the field to its new subgraph', () => {
  expect(off.plan('{ bill { amount currency } }', { overrides: ['euro'] })).toMatchInlineSnapshot(`
    "QueryPlan {
      Sequence {
        Fetch(service: "old") {
          {
            bill {
              __typename
              id
              amount
            }
          }
        },
        Flatten(path: "bill") {
          Fetch(service: "new") {
            {
              ... on Bill {
                __typename
                id
              }
            } =>
            {
              ... on Bill {
                currency
              }
            }
          },
        },
      },
    }"
  `);
});
