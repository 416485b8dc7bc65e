import { GraphQLError } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const notFound = (): never => {
  throw new GraphQLError('Not here.', { extensions: { code: 'NOT_FOUND', internal: 'vaultNumber' } });
};

const graph = await federate({
  accounts: {
    typeDefs: `
      type Query { account: Account accounts: [Account] }
      type Account @key(fields: "id") { id: ID! owner: String vault: Vault @inaccessible pin: Int @inaccessible }
      type Vault @inaccessible { vaultNumber: Int }
    `,
    resolvers: {
      Query: { account: () => ({ id: '1', owner: 'Ada' }), accounts: () => [{ id: '1', owner: 'Ada' }] },
      Account: { vault: () => ({}), pin: notFound },
      Vault: { vaultNumber: notFound },
    },
  },
  risk: {
    typeDefs: `
      type Account @key(fields: "id") {
        id: ID! pin: Int @external vault: Vault @external
        score: Int @requires(fields: "pin") depth: Int @requires(fields: "vault { vaultNumber }")
      }
      type Vault { vaultNumber: Int @external }
    `,
    resolvers: { Account: { score: () => 1, depth: () => 2 } },
  },
});
afterAll(graph.close);

/** What a client may know of an error in what it cannot see: the object that it is about. */
const of = (...path: unknown[]): object => ({ message: 'Not here.', path, extensions: { code: 'NOT_FOUND' } });

test.each([
  ['{ account { owner score } }', ['account']],
  ['{ mine: account { owner depth } }', ['mine']],
  ['{ accounts { owner score } }', ['accounts', 0]],
])('an error below what clients may see is told of the object around it: %s', async (query, path) => {
  const answer = await graph.ask(query);
  expect(answer).toMatchObject({ errors: [of(...path)] });
  expect(JSON.stringify(answer)).not.toMatch(/pin|vault/i);
});

test('so is one that comes under the name of something else', async () => {
  const answer = await graph.ask('{ account { pin: owner vault: owner score } }');
  expect(answer).toMatchObject({ data: { account: { pin: 'Ada', vault: 'Ada' } }, errors: [of('account')] });
});

test('an error of what is asked of another type is told to nobody', async () => {
  const product = (field: string, resolve: () => unknown) => ({
    typeDefs: `type Product @key(fields: "id") { id: ID! ${field}: String }`,
    resolvers: { Product: { __resolveReference: (reference: object) => reference, [field]: resolve } },
  });
  const shop = await federate({
    reviews: {
      typeDefs: `
        type Query { reviews: [Review] }
        union Review = Anonymous | Signed
        type Anonymous { product: Product }
        type Signed { product: Product }
        type Product @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          reviews: () => [
            { __typename: 'Anonymous', product: { id: '1' } },
            { __typename: 'Signed', product: { id: '2' } },
          ],
        },
      },
    },
    names: product('name', () => 'Pen'),
    costs: product('cost', notFound),
  });
  try {
    const query = '{ reviews { ... on Anonymous { product { name } } ... on Signed { product { it: cost } } } }';
    expect(await shop.ask(query)).toEqual({
      data: { reviews: [{ product: { name: 'Pen' } }, { product: { it: null } }] },
      errors: [of('reviews', 1, 'product', 'it')],
    });
  } finally {
    await shop.close();
  }
});
