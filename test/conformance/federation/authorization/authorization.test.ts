import { afterAll, describe, expect, test } from 'vitest';
import { startIssuer } from '../../../../gateway/test/fixture/issuer.ts';
import { federate } from '../federated.ts';

const issuer = await startIssuer();
const settings = { tokens: issuer.tokens, policyClaim: 'grants' };
const as = async (claims: Record<string, unknown>): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await issuer.token('u1', { claims })}`,
});
const denied = (path: unknown[]): object =>
  expect.objectContaining({ path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });

const customer = { __typename: 'Customer', id: 'c', email: 'c@x', name: 'Cleo', phone: '1', tier: 'GOLD' };
const staff = { __typename: 'Staff', id: 's', email: 's@x', name: 'Sam' };
const secret = { __typename: 'Secret', id: 'x', email: 'x@x', name: 'Xi' };

const graph = await federate(
  {
    people: {
      typeDefs: `
        type Query {
          people: [Person] someone: Person! found: [Found] customer: Customer twins: [Customer] secret: Secret audit: Audit
          member: String @authenticated
          either: String @requiresScopes(scopes: [["a", "b"], ["c"]])
          bought: String @policy(policies: [["buyer", "adult"]])
          both: String @authenticated @policy(policies: [["buyer"]])
          must: String! @authenticated
          open: String
        }
        type Mutation { touch: String must: String! @authenticated may: String @authenticated }
        interface Person { id: ID! email: String name: String }
        type Customer implements Person @key(fields: "id") {
          id: ID! email: String @requiresScopes(scopes: [["pii"]]) name: String phone: String tier: Tier day: Day friend: Customer
        }
        type Staff implements Person @key(fields: "id") { id: ID! email: String name: String }
        type Secret implements Person @key(fields: "id") @authenticated { id: ID! email: String name: String }
        type Audit @authenticated { log: String entries: String @requiresScopes(scopes: [["admin"]]) }
        union Found = Customer | Secret
        enum Tier @authenticated { GOLD }
        scalar Day @requiresScopes(scopes: [["days"]])
      `,
      resolvers: {
        Query: {
          people: () => [customer, staff, secret],
          someone: () => secret,
          found: () => [customer, secret],
          customer: () => customer,
          twins: () => [customer, customer],
          secret: () => secret,
          audit: () => ({ log: 'l', entries: 'e' }),
          member: () => 'm',
          either: () => 'e',
          bought: () => 'b',
          both: () => 'b',
          must: () => 'm',
          open: () => 'o',
        },
        Mutation: { touch: () => 't', must: () => 'm', may: () => 'y' },
        Customer: { friend: () => customer, day: () => 'today' },
      },
    },
    loyalty: {
      typeDefs: `type Customer @key(fields: "id") { id: ID! points: Int @authenticated level: Int }`,
      resolvers: { Customer: { points: () => 7, level: () => 2 } },
    },
  },
  { settings },
);
afterAll(graph.close);

describe('a field that is protected', () => {
  test('is null, tells why, and no subgraph is asked for it', async () => {
    graph.takeAsked();
    expect(await graph.ask('{ member open }')).toEqual({
      data: { member: null, open: 'o' },
      errors: [
        {
          message: 'Expected a caller who may see Query.member.',
          locations: [{ line: 1, column: 3 }],
          path: ['member'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        },
      ],
    });
    expect(graph.takeAsked().join()).not.toContain('member');
  });

  test('spares the subgraph that has nothing else to tell', async () => {
    graph.takeAsked();
    const answer = await graph.ask('{ customer { points p: points name } }');
    expect(answer).toMatchObject({ data: { customer: { points: null, p: null, name: 'Cleo' } } });
    expect(graph.takeAsked().join()).not.toContain('loyalty');
  });

  test('tells it of every place of an object', async () => {
    const twin = { points: null, level: 2 };
    expect(await graph.ask('{ twins { points level } }')).toEqual({
      data: { twins: [twin, twin] },
      errors: [denied(['twins', 0, 'points']), denied(['twins', 1, 'points'])],
    });
  });

  test('takes the object that may not be without it', async () => {
    expect(await graph.ask('{ open must }')).toEqual({ data: null, errors: [denied(['must'])] });
  });

  test.each([
    ['no token', undefined, { member: null, either: null, bought: null, both: null }],
    ['no scope', { scope: '' }, { member: 'm', either: null, bought: null, both: null }],
    ['half of the scopes', { scope: 'a' }, { either: null }],
    ['all of one list', { scope: 'a b' }, { either: 'e' }],
    ['the other list, as an array', { scope: ['c'] }, { either: 'e' }],
    ['half of the policies', { grants: 'buyer' }, { bought: null, both: 'b' }],
    ['all policies', { grants: ['adult', 'buyer'] }, { bought: 'b', both: 'b' }],
  ])('is there for those whose token has what it takes: %s', async (_name, claims, expected) => {
    const headers = claims ? await as(claims) : {};
    expect(await graph.ask('{ member either bought both }', {}, headers)).toMatchObject({ data: expected });
  });

  test('is planned once for all for whom the same is withheld', () => {
    expect(graph.plan('{ people { id email } }', { withheld: ['Customer.email', 'Secret.email', 'Secret.id'] }))
      .toMatchInlineSnapshot(`
      "QueryPlan {
        Fetch(service: "people") {
          {
            people {
              __typename
              ... on Customer {
                id
              }
              ... on Staff {
                id
                email
              }
            }
          }
        },
      }"
    `);
  });
});

describe('a protected type', () => {
  test('protects its fields, and the stricter rule of a field stays', async () => {
    const query = '{ audit { log entries } }';
    expect(await graph.ask(query)).toEqual({ data: { audit: null }, errors: [denied(['audit'])] });
    expect(await graph.ask(query, {}, await as({ scope: '' }))).toEqual({
      data: { audit: { log: 'l', entries: null } },
      errors: [denied(['audit', 'entries'])],
    });
    expect(await graph.ask(query, {}, await as({ scope: 'admin' }))).toEqual({
      data: { audit: { log: 'l', entries: 'e' } },
    });
  });

  test('protects the fields that give it, be it an enum or a scalar', async () => {
    expect(await graph.ask('{ customer { tier day } secret { id } }')).toEqual({
      data: { customer: { tier: null, day: null }, secret: null },
      errors: [denied(['customer', 'tier']), denied(['customer', 'day']), denied(['secret'])],
    });
    const headers = await as({ scope: 'days' });
    expect(await graph.ask('{ customer { tier day } }', {}, headers)).toEqual({
      data: { customer: { tier: 'GOLD', day: 'today' } },
    });
  });
});

describe('what is reached in another way', () => {
  const nobodys = { people: [{ email: null }, { email: 's@x' }, { email: null }] };

  test.each([
    '{ people { email } }',
    '{ people { ... on Person { email } } }',
    '{ people { ...P } } fragment P on Person { email }',
    '{ people { ... on Customer { email } ... on Staff { email } ... on Secret { email } } }',
  ])('is the same: %s', async (query) => {
    graph.takeAsked();
    expect(await graph.ask(query)).toEqual({
      data: nobodys,
      errors: [denied(['people', 0, 'email']), denied(['people', 2, 'email'])],
    });
    const asked = graph.takeAsked().join();
    expect(asked).toContain('on Staff');
    expect(asked).not.toMatch(/on (Customer|Secret|Person) *\{[^}]*email/);
  });

  test('an alias does not help', async () => {
    expect(await graph.ask('{ people { name: email } }')).toMatchObject({
      data: { people: [{ name: null }, { name: 's@x' }, { name: null }] },
    });
  });

  test('a union shows of a protected member its name alone', async () => {
    expect(await graph.ask('{ found { __typename ... on Customer { name } ... on Secret { name } } }')).toEqual({
      data: {
        found: [
          { __typename: 'Customer', name: 'Cleo' },
          { __typename: 'Secret', name: null },
        ],
      },
      errors: [denied(['found', 1, 'name'])],
    });
  });

  test('null goes up to where it may be', async () => {
    expect(await graph.ask('{ open someone { id } }')).toEqual({
      data: null,
      errors: [denied(['someone', 'id'])],
    });
    expect(await graph.ask('{ people { id } }')).toEqual({
      data: { people: [{ id: 'c' }, { id: 's' }, null] },
      errors: [denied(['people', 2, 'id'])],
    });
  });
});

describe('mutations', () => {
  test('with a protected field that may be null run the others', async () => {
    expect(await graph.ask('mutation { touch may }')).toEqual({
      data: { touch: 't', may: null },
      errors: [denied(['may'])],
    });
  });

  test('are not begun when their answer would be null whatever they did', async () => {
    graph.takeAsked();
    expect(await graph.ask('mutation { touch must }')).toEqual({
      errors: [
        {
          message: 'Expected a caller who may use Mutation.must.',
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        },
      ],
    });
    expect(graph.takeAsked()).toEqual([]);
  });
});

test('introspection shows what is protected', async () => {
  expect(await graph.ask('{ __type(name: "Audit") { fields { name } } }')).toEqual({
    data: { __type: { fields: [{ name: 'log' }, { name: 'entries' }] } },
  });
});
