import { afterAll, expect, test } from 'vitest';
import { federate } from '../federated.ts';

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
  @link(url: "https://elsewhere.example/owner/v1.0", import: ["@owner"])
  @composeDirective(name: "@owner")
directive @owner(team: String!) on OBJECT | FIELD_DEFINITION
directive @mark(text: String) on FIELD
`;

let supergraph = '';
const graph = await federate(
  {
    books: {
      typeDefs: `${link}
        type Query { book: Book }
        type Book @key(fields: "id") @owner(team: "shelf") { id: ID! title: String @owner(team: "words") }
      `,
      resolvers: { Query: { book: () => ({ id: '1', title: 'Momo' }) } },
    },
    ratings: {
      typeDefs: `${link} type Book @key(fields: "id") { id: ID! stars: Int }`,
      resolvers: { Book: { stars: () => 5 } },
    },
  },
  { edit: (sdl) => (supergraph = sdl) },
);
afterAll(graph.close);

test('a directive of the subgraphs stays in the supergraph and changes nothing', async () => {
  expect(supergraph).toContain('title: String @join__field(graph: BOOKS) @owner(team: "words")');
  expect(await graph.ask('{ book { title stars } }')).toEqual({ data: { book: { title: 'Momo', stars: 5 } } });
});

test('a directive that all subgraphs execute goes with its field, and its variables with it', async () => {
  graph.takeAsked();
  const query = 'query ($text: String) { book { title @mark(text: "here") stars @mark(text: $text) } }';
  expect(await graph.ask(query, { text: 'there' })).toEqual({ data: { book: { title: 'Momo', stars: 5 } } });
  const [books = '', ratings = ''] = graph.takeAsked();
  expect(books).toContain('title@mark(text:"here")');
  expect(ratings).toContain('stars@mark(text:$text)');
});

test('the plan shows it', () => {
  expect(graph.plan('{ book { title @mark(text: "here") } }')).toMatchInlineSnapshot(`
    "QueryPlan {
      Fetch(service: "books") {
        {
          book {
            title @mark(text: "here")
          }
        }
      },
    }"
  `);
});

test('clients see the directives that they may use', async () => {
  const introspected = JSON.stringify(await graph.ask('{ __schema { directives { name } } }'));
  expect(introspected).toContain('"mark"');
  expect(introspected).not.toMatch(/owner|join__|link/);
});

test('a directive that subgraphs compose for operations is one of clients, with the defaults that it has', async () => {
  const access = (scope: string): string => `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
      @link(url: "https://elsewhere.example/access/v1.0", import: ["@access"])
      @composeDirective(name: "@access")
    directive @access(scope: Scope! ${scope}) on FIELD
    enum Scope { OPEN STAFF }
  `;
  const till = { typeDefs: `${access('')} type Query { cash: Int }`, resolvers: { Query: { cash: () => 1 } } };
  const vault = { typeDefs: `${access('= OPEN')} type Query { gold: Int }`, resolvers: { Query: { gold: () => 2 } } };
  const shop = await federate({ till, vault });
  try {
    expect(await shop.ask('{ cash @access gold @access(scope: STAFF) }')).toEqual({ data: { cash: 1, gold: 2 } });
    expect(shop.takeAsked().toSorted()).toEqual([
      'till: {cash@access(scope:OPEN)}',
      'vault: {gold@access(scope:STAFF)}',
    ]);
    expect(JSON.stringify(await shop.ask('{ __schema { directives { name } } }'))).toContain('"access"');
  } finally {
    await shop.close();
  }
});
