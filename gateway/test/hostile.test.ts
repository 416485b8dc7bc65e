import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from './fixture/gateway.ts';
import { openClient } from './fixture/socket.ts';
import { startWorld, type World } from './fixture/world.ts';

let world: World;
let gateway: TestGateway;

beforeAll(async () => {
  world = await startWorld();
  gateway = await startGateway(world.sdl);
});

afterAll(async () => {
  await gateway.close();
  await world.close();
});

interface Params {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const transports: Record<string, (params: Params) => Promise<string[]>> = {
  async post(params) {
    const { body } = await gateway.post(params);
    return codesOf(body);
  },
  async get({ query, variables = {} }) {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(`${gateway.url}/graphql?${search.toString()}`);
    return codesOf(JSON.parse(await response.text()));
  },
  async socket({ query, variables = {} }) {
    const client = openClient(gateway.url);
    try {
      const results: string[] = [];
      for await (const result of client.iterate({ query, variables })) results.push(...codesOf(result));
      return results;
    } catch (errors) {
      return codesOf({ errors });
    } finally {
      await client.dispose();
    }
  },
};

/** What was thrown by a client is a list of errors too, but of unknown type. */
function codesOf({ errors = [] }: { errors?: unknown }): string[] {
  const text = JSON.stringify(errors);
  return [...text.matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
}

const chain = Array.from({ length: 24 }, (_, i) => `fragment F${i} on User { ...F${i + 1} a${i}: id ...F${i + 1} }`);

const corpus: [string, Params, string][] = [
  ['no GraphQL', { query: '{ me {' }, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: '{ nope }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a missing variable', { query: 'query ($n: Int!) { users(first: $n) { id } }' }, 'BAD_USER_INPUT'],
  [
    'a wrong variable',
    { query: 'query ($n: Int!) { users(first: $n) { id } }', variables: { n: 'many' } },
    'BAD_USER_INPUT',
  ],
  [
    'two operations and no name',
    { query: 'query A { me { id } } query B { me { id } }' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['many tokens', { query: `{ ${'me { id } '.repeat(300)} }` }, 'MAX_TOKENS'],
  ['deep selections', { query: `{${'a{'.repeat(2000)}` }, 'MAX_TOKENS'],
  ['deep lists', { query: `{ a(b: ${'['.repeat(2000)}) }` }, 'MAX_TOKENS'],
  [
    'many aliases',
    { query: `{ me { ${Array.from({ length: 31 }, (_, i) => `a${i}: id`).join(' ')} } }` },
    'MAX_ALIASES',
  ],
  ['many root fields', { query: `{ ${Array.from({ length: 11 }, () => 'me { id }').join(' ')} }` }, 'MAX_ROOT_FIELDS'],
  [
    'many directives',
    { query: `{ me { id ${'@skip(if: false) '.repeat(1)} ${'name @skip(if: false) '.repeat(21)} } }` },
    'MAX_DIRECTIVES',
  ],
  [
    'circular fragments',
    { query: '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fragments that double',
    { query: `{ me { ...F0 } } ${chain.join(' ')} fragment F24 on User { id }` },
    'MAX_EXPANDED_SELECTIONS',
  ],
  [
    'fields of subgraphs only',
    { query: '{ _entities(representations: []) { __typename } }' },
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'circular introspection',
    { query: `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }` },
    'GRAPHQL_VALIDATION_FAILED',
  ],
];

describe.each(Object.keys(transports))('over %s', (transport) => {
  it.each(corpus)('%s is refused and reaches no subgraph', async (_name, params, code) => {
    const before = world.users.seen.length;
    const codes = (await transports[transport]?.(params)) ?? [];
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(world.users.seen.length).toBe(before);
  });

  it('hostile response names are data', async () => {
    const params = { query: '{ __proto__: me { constructor: id } }' };
    const codes = await transports[transport]?.(params);
    expect(({} as { constructor: unknown }).constructor).toBe(Object);
    expect(codes).toEqual([]);
  });
});
