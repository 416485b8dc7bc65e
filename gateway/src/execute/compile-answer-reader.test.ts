import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAnswerReader } from './compile-answer-reader.ts';
import type { Entity } from './entity.ts';

const operation = `{ reviews { id stars body tags author { __typename id name friends { __typename id name } ... on Critic { paper } } } }`;

function readerFor(source: string, mayShare: (place: readonly string[]) => boolean = () => true) {
  const reader = compileAnswerReader({ operation: source }, { placeOf: (name) => [name], mayShare });
  if (!reader) throw new Error('Expected something to share');
  return reader;
}

const name = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', '\\', '\\"', '抹茶', '}],'),
);
const person = fc.record({
  __typename: fc.constantFrom('Reader', 'Critic'),
  id: fc.oneof(fc.nat(5), fc.nat(5).map(String)),
  name: fc.option(name),
});
const author = fc
  .record({ person, friends: fc.option(fc.array(fc.option(person), { maxLength: 4 })), paper: fc.option(name) })
  .map(({ person: base, friends, paper }) => ({
    ...base,
    friends,
    ...(base.__typename === 'Critic' ? { paper } : {}),
  }));
const review = fc.record({
  id: fc.nat(),
  stars: fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null)),
  body: name,
  tags: fc.option(fc.array(fc.option(name), { maxLength: 3 })),
});
/** Answers that say much of it often. */
const answer = fc
  .record({
    authors: fc.array(author, { minLength: 1, maxLength: 4 }),
    reviews: fc.array(review, { minLength: 60, maxLength: 80 }),
  })
  .map(({ authors, reviews }) => ({
    reviews: reviews.map((one, index) => ({ ...one, author: authors[index % authors.length] })),
  }));

describe('the reader of an answer', () => {
  it('reads what JSON.parse reads, or leaves it to that', () => {
    let read = 0;
    fc.assert(
      fc.property(answer, (data) => {
        const text = JSON.stringify({ data });
        const got = readerFor(operation)(text, new Set());
        if (got === undefined) return;
        read += 1;
        expect(got).toEqual(JSON.parse(text).data);
      }),
    );
    expect(read).toBeGreaterThan(20);
  });

  it('takes no text that JSON.parse would not take', () => {
    const characters = fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '.',
      'e',
      'n',
      'null',
      ' ',
      '\\',
      'x',
    );
    fc.assert(
      fc.property(answer, fc.nat(), fc.nat(2), characters, (data, where, removed, inserted) => {
        const text = JSON.stringify({ data });
        const at = where % text.length;
        const broken = text.slice(0, at) + inserted + text.slice(at + removed);
        const got = readerFor(operation)(broken, new Set());
        // What JSON.parse does not take ends the property.
        const expected = got === undefined ? undefined : JSON.parse(broken).data;
        expect(got).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  const people = (count: number, nameOf: (index: number) => string): string =>
    JSON.stringify({
      data: {
        reviews: Array.from({ length: count }, (_, index) => ({
          id: index,
          stars: 5,
          body: 'good',
          tags: [],
          author: { __typename: 'Reader', id: '1', name: nameOf(index), friends: [] },
        })),
      },
    });

  const authorsOf = (data: Entity | undefined): unknown[] => {
    const reviews = data?.['reviews'];
    if (!Array.isArray(reviews)) throw new Error('Expected reviews');
    return reviews.map(({ author: one }) => one);
  };

  it('makes one object of what is said in the same words in several places, and tells of it', () => {
    const shared = new Set<Entity>();
    const authors = authorsOf(
      readerFor(operation)(
        people(50, () => 'Ada'),
        shared,
      ),
    );
    expect(new Set(authors)).toEqual(shared);
    expect(shared.size).toBe(1);
  });

  it('keeps apart what begins alike and goes on otherwise', () => {
    const shared = new Set<Entity>();
    const authors = authorsOf(
      readerFor(operation)(
        people(50, (index) => (index % 5 === 1 ? 'Bob' : 'Ada')),
        shared,
      ),
    );
    expect(authors.map((one) => (one as { name: string }).name).slice(0, 3)).toEqual(['Ada', 'Bob', 'Ada']);
    expect(shared.size).toBe(1);
  });

  it('shares nothing where objects depend on their place', () => {
    const data = readerFor(operation, (place) => place.at(-1) === 'friends')(
      people(50, () => 'Ada'),
      new Set(),
    );
    expect(data).toBeUndefined();
    expect(compileAnswerReader({ operation }, { placeOf: (root) => [root], mayShare: () => false })).toBeUndefined();
  });

  it('leaves errors, extensions and white space to JSON.parse', () => {
    const text = people(50, () => 'Ada');
    const read = readerFor(operation);
    expect(read(`${text.slice(0, -1)},"errors":[]}`, new Set())).toBeUndefined();
    expect(readerFor(operation)(`{"errors":[],${text.slice(1)}`, new Set())).toBeUndefined();
    expect(readerFor(operation)(text.replaceAll(',', ', '), new Set())).toBeUndefined();
  });

  it('rests after an answer that hardly repeated itself, and then tries again', () => {
    const read = readerFor(operation);
    const often = people(50, () => 'Ada');
    expect(read(often, new Set())).toBeDefined();
    expect(read(people(50, String), new Set())).toBeUndefined();
    const tries = Array.from({ length: 70 }, () => read(often, new Set()) !== undefined);
    expect(tries.indexOf(true)).toBe(64);
  });

  it('sets no prototype', () => {
    const source = '{ reviews { __proto__ author { __typename id } } }';
    const item = '{"__proto__":"x","author":{"__typename":"Reader","id":"1"}}';
    const text = `{"data":{"reviews":[${Array.from({ length: 100 }, () => item).join(',')}]}}`;
    expect(readerFor(source)(text, new Set())).toBeUndefined();
  });
});
