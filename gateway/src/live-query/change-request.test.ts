import { describe, expect, it } from 'vitest';
import { compose } from '../../test/fixture/graph.ts';
import { changesOf } from '../supergraph/change-streams.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { changeRequest, compileNamesIn } from './change-request.ts';

const typeDefs = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible", "@composeDirective"])
  @link(url: "https://musubi.example/live/v0.1", import: [{ name: "@changes", as: "@tellsOf" }])
  @composeDirective(name: "@tellsOf")
directive @tellsOf(parts: [String!]) on FIELD_DEFINITION
type Query { book: Book film: Film }
type Subscription { told: [Told] @tellsOf @inaccessible ofOne(id: ID!): Book @tellsOf ofNone: Note @tellsOf }
union Told @inaccessible = Book | Film | Note
type Book @key(fields: "id shelf { id }") { id: ID! shelf: Shelf! }
type Shelf { id: ID! }
type Film @key(fields: "code") { code: ID! @inaccessible title: String }
type Note { text: String }
`;

const generation = buildGeneration(compose({ library: { typeDefs, url: 'http://library' } }), {
  addressOf: (_name, declared) => declared,
});
const changes = changesOf(generation);
const [stream] = changes.streams;
if (!stream) throw new Error('Expected a stream');
const namesIn = compileNamesIn(stream, changes, generation.supergraph.schema.toGraphQLJSSchema());
const told = (value: unknown) => namesIn({ data: { told: value }, errors: [] });
const anything = ['library ?'];

describe('what a subgraph tells of changes', () => {
  it('is found under whatever name the directive was imported, and where it can be asked without arguments', () => {
    expect(changes.streams.map(({ field }) => field)).toEqual(['told']);
    expect(changes.ignored).toEqual(['Subscription.ofOne', 'Subscription.ofNone']);
  });

  it('is asked for by keys that clients may see, and is of entities', () => {
    expect(changeRequest(stream, changes).query.replaceAll(/\s+/g, ' ')).toBe(
      'subscription { told { __typename ... on Book { id shelf { id } } } }',
    );
  });

  it('names the entity, its type and its subgraph', () => {
    expect(told([{ __typename: 'Book', id: '1', shelf: { id: 's' } }])).toEqual([
      'library',
      'library Book',
      'library Book {"id":"1","shelf":{"id":"s"}}',
    ]);
  });

  it('names the type alone where its entities cannot be told apart', () => {
    expect(told([{ __typename: 'Film' }])).toEqual(['library', 'library Film']);
  });

  it.each([
    ['null', null],
    ['null in a list', [null]],
    ['an entity without its key', [{ __typename: 'Book', id: '1' }]],
    ['something without a type', [{ id: '1' }]],
    ['an unknown type', [{ __typename: 'Elsewhere', id: '1' }]],
    ['what is no object', 'Book'],
  ])('takes %s for anything', (_name, value) => {
    expect(told(value)).toEqual(anything);
  });

  it('takes an event with errors, or without data, for anything', () => {
    expect(namesIn({ data: { told: [] }, errors: [{}] })).toEqual(anything);
    expect(namesIn({ data: null, errors: [] })).toEqual(anything);
  });

  it('takes an empty list for a sign of life', () => {
    expect(told([])).toEqual([]);
  });
});
