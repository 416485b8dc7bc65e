import { afterAll, describe, expect, test } from 'vitest';
import { startIssuer } from '../../../../gateway/test/fixture/issuer.ts';
import { federate, type Federated, type Part } from '../federated.ts';

/** Ways to what is protected that composition closes now: supergraphs of older compositions have them. */

const issuer = await startIssuer();
const settings = { tokens: issuer.tokens };
const denied = (path: unknown[]): object =>
  expect.objectContaining({ path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });

const opened: Federated[] = [];
afterAll(() => Promise.all(opened.map(({ close }) => close())));

async function serve(parts: Readonly<Record<string, Part>>, edit?: (sdl: string) => string): Promise<Federated> {
  const graph = await federate(parts, edit ? { settings, edit } : { settings });
  opened.push(graph);
  return graph;
}

/** The supergraph with `@authenticated` at every place that is named by what stands there. */
function protect(...places: readonly string[]): (sdl: string) => string {
  return (sdl) =>
    places.reduce((text, place) => {
      if (!text.includes(place)) throw new Error(`Expected "${place}" in\n${text}`);
      return text.replace(place, `${place} @authenticated`);
    }, sdl.replace('\n{\n', '\n  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)\n{\n').concat('\ndirective @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n'));
}

const orders = {
  typeDefs: `
    type Query { order: Order }
    type Order @key(fields: "id") { id: ID! phone: String note: String customer: Customer }
    type Customer @shareable { phone: String }
  `,
  resolvers: { Query: { order: () => ({ id: 'o', phone: '555', note: 'n', customer: { phone: '777' } }) } },
};
const gifts = {
  typeDefs: `
    type Order @key(fields: "id") {
      id: ID! phone: String @external customer: Customer @external
      label: String @requires(fields: "phone")
      card: String @requires(fields: "customer { phone }")
    }
    type Customer @shareable { phone: String }
  `,
  resolvers: {
    Order: {
      label: ({ phone }: { phone?: string }) => `call ${String(phone)}`,
      card: ({ customer }: { customer?: { phone?: string } }) => `ring ${String(customer?.phone)}`,
    },
  },
};

describe('a field that is computed from a protected one', () => {
  test('does not compose unless it is protected as well', async () => {
    const open = {
      ...orders,
      typeDefs: orders.typeDefs.replace('phone: String note', 'phone: String @authenticated note'),
    };
    await expect(serve({ orders: open, gifts })).rejects.toThrow(
      /"Order.label" does not specify necessary @authenticated/,
    );
  });

  test.each([
    ['Order.phone', '  phone: String @join__field(graph: GIFTS, external: true) @join__field(graph: ORDERS)', 'label'],
    ['the type of what holds it', 'type Customer\n  @join__type(graph: GIFTS)\n  @join__type(graph: ORDERS)', 'card'],
  ])('is withheld with it, and nobody asks for either: %s', async (_name, place, field) => {
    const graph = await serve({ orders, gifts }, protect(place));
    expect(await graph.ask(`{ order { note ${field} } }`)).toEqual({
      data: { order: { note: 'n', [field]: null } },
      errors: [denied(['order', field])],
    });
    expect(graph.takeAsked().join()).not.toMatch(/phone|gifts/);
    const headers = { authorization: `Bearer ${await issuer.token('u1')}` };
    expect(await graph.ask(`{ order { ${field} } }`, {}, headers)).toMatchObject({
      data: { order: { [field]: expect.stringMatching(/555|777/) } },
    });
  });
});

describe('an argument from a protected context', () => {
  const shops = {
    typeDefs: `
      type Query { shop: Shop }
      type Shop @key(fields: "id") @context(name: "shop") { id: ID! margin: Int item: Item }
      type Item @key(fields: "id") { id: ID! name: String price(margin: Int @fromContext(field: "$shop { margin }")): Int }
    `,
    resolvers: {
      Query: { shop: () => ({ id: 's', margin: 3, item: { id: 'i', name: 'pen' } }) },
      Item: { name: () => 'pen', price: (_: unknown, { margin }: { margin: number }) => 100 + margin },
    },
  };

  test('does not compose unless what takes it is protected as well', async () => {
    const typeDefs = shops.typeDefs.replace('margin: Int item', 'margin: Int @authenticated item');
    await expect(serve({ shops: { ...shops, typeDefs } })).rejects.toThrow(/"Item.price" does not specify necessary/);
  });

  test('is not taken', async () => {
    const graph = await serve({ shops }, protect('  margin: Int'));
    expect(await graph.ask('{ shop { item { name price } } }')).toEqual({
      data: { shop: { item: { name: 'pen', price: null } } },
      errors: [denied(['shop', 'item', 'price'])],
    });
    expect(graph.takeAsked().join()).not.toContain('margin');
  });
});

test('a protected key leads to other subgraphs, but is shown to nobody', async () => {
  const typeDefs = orders.typeDefs.replace('id: ID! phone', 'id: ID! @authenticated phone');
  const graph = await serve({
    orders: { ...orders, typeDefs },
    stamps: {
      typeDefs: 'type Order @key(fields: "id") { id: ID! stamp: String }',
      resolvers: { Order: { stamp: () => 'red' } },
    },
  });
  expect(await graph.ask('{ order { stamp } }')).toEqual({ data: { order: { stamp: 'red' } } });
  expect(await graph.ask('{ order { note stamp: id } }')).toEqual({
    data: { order: null },
    errors: [denied(['order', 'stamp'])],
  });
});

const people = {
  typeDefs: `
    type Query { people: [Person] node: Node }
    interface Node { id: ID! }
    interface Person { id: ID! email: String }
    type Customer implements Person & Node { id: ID! email: String }
    type Staff implements Person & Node { id: ID! email: String }
  `,
  resolvers: {
    Query: {
      people: () => [
        { __typename: 'Customer', id: 'c', email: 'c@x' },
        { __typename: 'Staff', id: 's', email: 's@x' },
      ],
      node: () => ({ __typename: 'Customer', id: 'c', email: 'c@x' }),
    },
  },
};

describe('what an interface protects', () => {
  test('does not compose', async () => {
    const typeDefs = people.typeDefs.replace('email: String }', 'email: String @authenticated }');
    await expect(serve({ people: { ...people, typeDefs } })).rejects.toThrow(/cannot be applied on interfaces/);
  });

  const ways = [
    '{ people { email } node { ... on Customer { email } } }',
    '{ people { ... on Customer { email } ... on Staff { email } } node { ... on Person { email } } }',
  ];

  test.each(ways)('is protected in every implementation: %s', async (query) => {
    const graph = await serve(
      { people },
      protect('interface Person\n  @join__type(graph: PEOPLE)\n{\n  id: ID!\n  email: String'),
    );
    expect(await graph.ask(query)).toMatchObject({
      data: { people: [{ email: null }, { email: null }], node: { email: null } },
      errors: [denied(['people', 0, 'email']), denied(['people', 1, 'email']), denied(['node', 'email'])],
    });
    expect(graph.takeAsked().join()).not.toContain('email');
  });

  test('is so for a whole interface', async () => {
    const graph = await serve({ people }, protect('interface Person\n  @join__type(graph: PEOPLE)'));
    expect(await graph.ask('{ people { email } node { id } }')).toMatchObject({
      data: { people: null, node: null },
    });
  });

  test('leaves implementations alone whose own rules composition has copied up', async () => {
    const typeDefs = people.typeDefs.replace(
      'Customer implements Person & Node { id: ID! email: String }',
      'Customer implements Person & Node { id: ID! email: String @authenticated }',
    );
    const graph = await serve({ people: { ...people, typeDefs } });
    expect(await graph.ask('{ people { email } }')).toEqual({
      data: { people: [{ email: null }, { email: 's@x' }] },
      errors: [denied(['people', 0, 'email'])],
    });
  });
});

test('a field of an interface object is protected in every implementation', async () => {
  const graph = await serve({
    media: {
      typeDefs: `
        type Query { media: [Media] }
        interface Media @key(fields: "id") { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          media: () => [
            { __typename: 'Book', id: '1' },
            { __typename: 'Film', id: '2' },
          ],
        },
      },
    },
    ratings: {
      typeDefs: `
        type Query { top: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int @authenticated rank: Int }
      `,
      resolvers: { Query: { top: () => ({ id: '1' }) }, Media: { stars: () => 5, rank: () => 1 } },
    },
  });
  expect(await graph.ask('{ media { stars ... on Book { stars } rank } }')).toEqual({
    data: {
      media: [
        { stars: null, rank: 1 },
        { stars: null, rank: 1 },
      ],
    },
    errors: [denied(['media', 0, 'stars']), denied(['media', 1, 'stars'])],
  });
  expect(graph.takeAsked().join()).not.toContain('stars');
});

test.each([
  ['imported under another name', '[{name: "@authenticated", as: "@auth"}]', '@auth'],
  ['used with its prefix', '[]', '@federation__authenticated'],
])('a directive is the same when it is %s', async (_name, imports, directive) => {
  const graph = await serve({
    notes: {
      typeDefs: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})
        type Query ${directive} { open: String audit: String }
      `,
      resolvers: { Query: { open: () => 'o', audit: () => 'a' } },
    },
  });
  expect(await graph.ask('{ audit }')).toEqual({ data: { audit: null }, errors: [denied(['audit'])] });
  expect(graph.takeAsked()).toEqual([]);
});

test('a type whose fields have stricter rules still has its own', async () => {
  const graph = await serve({
    admin: {
      typeDefs: `type Query @authenticated { audit: String @requiresScopes(scopes: [["admin"]]) plain: String }`,
      resolvers: { Query: { audit: () => 'a', plain: () => 'p' } },
    },
  });
  const headers = { authorization: `Bearer ${await issuer.token('u1', { claims: { scope: 'user' } })}` };
  expect(await graph.ask('{ audit plain }', {}, headers)).toEqual({
    data: { audit: null, plain: 'p' },
    errors: [denied(['audit'])],
  });
});
