import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from '../../test/fixture/graph.ts';
import { selectOperation } from '../operation/operation.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { watchOf } from './watch-of.ts';

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@composeDirective", "@external", "@requires", "@shareable"])
  @link(url: "https://musubi.example/live/v0.1", import: ["@changes", "@watches"])
  @composeDirective(name: "@changes") @composeDirective(name: "@watches")
directive @changes(parts: [String!]) on FIELD_DEFINITION
directive @watches(types: [String!]!) on FIELD_DEFINITION
`;

const library = `${link}
type Query {
  book(id: ID!): Book
  bookByCode(code: ID!): Book
  books: [Book!]!
  search: Found!
  newest: Book @watches(types: ["Book"])
  chapters: [Chapter!]!
  holding: Holding
  opened: Int!
}
type Subscription { libraryTold: [Told]! @changes(parts: ["Chapter"]) @inaccessible }
union Told @inaccessible = Book | Film
interface Holding { id: ID! title: String }
type Found { total: Int! nodes: [Book!]! }
type Book implements Holding @key(fields: "id") @key(fields: "code") { id: ID! code: ID! title: String pages: Int chapters: [Chapter!]! shelf: Shelf }
type Film implements Holding @key(fields: "id") { id: ID! title: String }
type Chapter @key(fields: "id") { id: ID! title: String }
type Shelf @key(fields: "id") { id: ID! }
`;

const prices = `${link}
type Query { cheapest: [Book!]! }
type Subscription { bookPriced: Book! @changes }
type Book @key(fields: "id") { id: ID! price: Int pages: Int @external perPage: Int @requires(fields: "pages") }
`;

const shelves = `${link}
type Query { shelves: [Shelf!]! }
type Shelf @key(fields: "id") { id: ID! room: String }
`;

const generation = buildGeneration(
  compose({
    library: { typeDefs: library, url: 'http://library' },
    prices: { typeDefs: prices, url: 'http://prices' },
    shelves: { typeDefs: shelves, url: 'http://shelves' },
  }),
  { addressOf: (_name, declared) => declared },
);

/** What a query depends on, a line a thing. */
function dependencies(text: string): string[] {
  const operation = selectOperation({ text, document: parse(text), generation }, undefined);
  if (operation.kind === 'refused') throw new Error('Expected one operation');
  const { keys, subgraphsOf, always, lookups, unwatched, streams } = watchOf(operation, {});
  return [
    ...[...keys].map(([type, { selectionSet }]) => {
      const key = print(selectionSet).replaceAll(/\s+/g, ' ');
      return `each ${type} ${key} of ${[...(subgraphsOf.get(type) ?? [])].join(', ')}`;
    }),
    ...[...always].map((name) => `all of ${name}`),
    ...lookups.map(({ name, ifMissing }) => `without ${name}: all of ${ifMissing.join(', ')}`),
    ...unwatched.map((field) => `nobody tells of ${field}`),
    ...streams.map(({ subgraph }) => `hears ${subgraph}`),
  ];
}

describe('a query depends', () => {
  it('on the entities whose fields it shows, in the subgraphs that give them', () => {
    expect(dependencies('{ book(id: 1) { title price } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library, prices",
        "without _r_book: all of library Book",
        "hears library",
        "hears prices",
      ]
    `);
  });

  it('on what a subgraph needs of others to compute a field', () => {
    expect(dependencies('{ book(id: 1) { perPage } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library, prices",
        "without _r_book: all of library Book",
        "hears library",
        "hears prices",
      ]
    `);
  });

  it('by the key that all have who tell of the type, whichever it asks by', () => {
    expect(dependencies('{ found: bookByCode(code: 1) { price } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library, prices",
        "without _r_found: all of library Book",
        "hears library",
        "hears prices",
      ]
    `);
  });

  it('on all of a type where a list is at the root, also through what is no entity', () => {
    expect(dependencies('{ books { title } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "all of library Book",
        "hears library",
      ]
    `);
    expect(dependencies('{ search { total } }')).toMatchInlineSnapshot(`
      [
        "all of library Book",
        "hears library",
      ]
    `);
  });

  it('on the entity in which a part is found, and on everything where it is found in none', () => {
    expect(dependencies('{ book(id: 1) { chapters { title } } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "without _r_book: all of library Book",
        "hears library",
      ]
    `);
    expect(dependencies('{ chapters { title } }')).toMatchInlineSnapshot(`
      [
        "all of library",
        "hears library",
      ]
    `);
  });

  it('on each type that an interface may be', () => {
    expect(dependencies('{ holding { ... on Film { title } } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "each Film { id } of library",
        "without holding: all of library Book, library Film",
        "hears library",
      ]
    `);
  });

  it('on what a field is said to watch', () => {
    expect(dependencies('{ newest { title } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "all of library Book",
        "without newest: all of library Book",
        "hears library",
      ]
    `);
  });

  it('on nothing for a key, which never changes unless its owner tells', () => {
    expect(dependencies('{ book(id: 1) { shelf { id } } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "without _r_book: all of library Book",
        "hears library",
      ]
    `);
  });

  it('on what nobody tells of, and says so', () => {
    expect(dependencies('{ book(id: 1) { shelf { room } } opened cheapest { id } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library, prices",
        "all of prices Book",
        "without _r_book: all of library Book",
        "nobody tells of Query.opened",
        "nobody tells of Shelf.room",
        "hears library",
        "hears prices",
      ]
    `);
  });

  it('on nothing that its conditions leave out', () => {
    expect(dependencies('{ book(id: 1) { title opened: shelf @skip(if: true) { room } } }')).toMatchInlineSnapshot(`
      [
        "each Book { id } of library",
        "without _r_book: all of library Book",
        "hears library",
      ]
    `);
  });
});
