import { expect, test } from 'vitest';
import { inFederation1 } from './federation-1.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

test('an entity is defined where it has most fields of its own, and extended elsewhere with its keys external', () => {
  const schemas = inFederation1([
    {
      name: 'stock',
      typeDefs: `${link} type Thing @key(fields: "id", resolvable: false) { id: ID! @shareable price: Int @external }`,
      resolvers: {},
    },
    {
      name: 'things',
      typeDefs: `${link} type Query { thing: Thing } "One." type Thing @key(fields: "id") { id: ID! price: Int }`,
      resolvers: {},
    },
  ]);
  expect(schemas).toMatchInlineSnapshot(`
    {
      "stock": "extend type Thing @key(fields: "id") {
      id: ID! @external
      price: Int @external
    }",
      "things": "extend type Query {
      thing: Thing
    }
    type Thing @key(fields: "id") {
      id: ID!
      price: Int
    }",
    }
  `);
});
