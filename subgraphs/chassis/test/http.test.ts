import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, openDatabase, startSubgraph, type Chassis } from '../src/index.ts';
import { keysFromSecret } from '../src/identity/keys.ts';
import {
  asNobody,
  createTestDatabase,
  signedHeaders,
  startTestSubgraph,
  type TestSubgraph,
} from '../src/testing/index.ts';
import { notesSubgraph } from './fixture/src/notes.ts';

let subgraph: TestSubgraph<Chassis>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph);
});
afterAll(() => subgraph.close());

function post(body: string, headers: Record<string, string> = {}) {
  const signer = { keys: keysFromSecret(subgraph.secret), audience: 'notes', clock: () => new Date() };
  return fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signedHeaders(body, asNobody(), signer), ...headers },
    body,
  });
}

describe('the surface', () => {
  test.each([
    ['GET', '/graphql', 405],
    ['PUT', '/graphql', 405],
    ['POST', '/', 404],
    ['GET', '/graphql/../etc', 404],
    ['GET', '/health', 200],
    ['GET', '/ready', 200],
  ])('%s %s answers %i', async (method, path, status) => {
    const response = await fetch(new URL(path, subgraph.url), { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  test('a body above 1 MB is refused before it is read to the end', async () => {
    const response = await post(JSON.stringify({ query: '#'.repeat(1_100_000) }));
    expect(response.status).toBe(413);
  });

  test('another content type than JSON is refused', async () => {
    expect((await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test.each(['', '{', '[]', 'null', '"text"', '[{"query":"{__typename}"}]'])(
    'the body %j is refused as no operation',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { note(id: $id) { id } }', 'BAD_USER_INPUT'],
  ])('the query %j answers %s', async (query, code) => {
    const { status, errors } = await subgraph.execute(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toEqual({ code });
  });
});

describe('unknown errors', () => {
  test('a value the database refuses is bad input, without a word of SQL', async () => {
    const answer = await subgraph.execute('query ($id: ID!) { note(id: $id) { id } }', { id: 'nul\u0000' });
    expect(answer.errors).toEqual([
      {
        message: 'A value of the request can not be stored: it is malformed or out of range',
        locations: [{ line: 1, column: 20 }],
        path: ['note'],
        extensions: { code: 'BAD_USER_INPUT', errorId: expect.any(String) },
      },
    ]);
  });

  test('a bug leaves as an id that the log knows', async () => {
    const broken = await startTestSubgraph({
      ...notesSubgraph,
      resolvers: {
        ...notesSubgraph.resolvers,
        Query: {
          note: () => {
            throw new Error('connect to 10.0.0.7 as admin failed');
          },
        },
      },
    });
    const { errors } = await broken.execute('{ note(id: "a") { id } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) });
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
    await broken.close();
  });

  test('a promise of the schema that a resolver breaks is masked too', async () => {
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Note { text } } }';
    const half = await startTestSubgraph({
      ...notesSubgraph,
      resolvers: { ...notesSubgraph.resolvers, Note: { __resolveReference: () => ({ text: null }) } },
    });
    const { errors } = await half.execute(query, { representations: [{ __typename: 'Note', id: 'a' }] });
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) });
    expect(errors?.[0]?.message).not.toContain('Note.text');
    await half.close();
  });

  test('a lost table is our fault, not the caller’s', async () => {
    const own = await startTestSubgraph(notesSubgraph);
    await own.database.sql`drop table note`;
    const { errors } = await own.execute('{ note(id: "a") { id } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(errors)).not.toMatch(/relation|select|does not exist/);
    await own.close();
  });
});

describe('readiness', () => {
  test('a store without its migrations is not ready, though the process is alive', async () => {
    const database = await createTestDatabase();
    const running = await startSubgraph(notesSubgraph, {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      eventsUrl: database.url,
      secret: subgraph.secret,
      generations: [1],
      subgraphUrls: {},
      logLevel: 'silent',
    });
    const ready = await fetch(new URL('/ready', running.url));
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'migrations are pending' },
    ]);
    expect((await fetch(new URL('/health', running.url))).status).toBe(200);
    await running.close();
    await database.close();
  });

  test('a closed subgraph leaves no connection to its database', async () => {
    const own = await startTestSubgraph(notesSubgraph);
    await own.execute('{ note(id: "a") { id } }');
    const name = new URL(own.database.url).pathname.slice(1);
    await own.close();
    const store = openDatabase(subgraph.database.url, { name: newId() });
    const left = await store.sql`select 1 from pg_stat_activity where datname = ${name}`;
    expect(left).toHaveLength(0);
    await store.close();
  });
});
