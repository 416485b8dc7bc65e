import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { validateDocument } from './validate-document.ts';

const schema = buildSchema(`
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { a: A }
  type Mutation { a: A }
  type Subscription { a: A }
  type A { x: Int a: A }
`);

function messages(text: string): string[] {
  const result = validateDocument(schema, parse(text));
  return result.kind === 'refused' ? result.errors.map(({ message }) => message) : [];
}

describe('@defer', () => {
  it.each([
    '{ ... @defer { a { x } } a { ... @defer(label: "one") { x } ... @defer(label: "two", if: false) { x } } }',
    '{ a { ...F @defer(label: null) ...F @defer } } fragment F on A { x }',
    'query ($later: Boolean!) { a { ... @defer(if: $later) { x } } }',
    'mutation { a { ... @defer { x } } }',
    'subscription { a { ... @defer(if: false) { x } } }',
    'subscription ($later: Boolean!) { a { ... @defer(if: $later) { x } } }',
  ])('is fine in %s', (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ['mutation { ... @defer { a { x } } }', 'Expected no @defer at the root of a mutation.'],
    [
      'mutation { ...F } fragment F on Mutation { ... @defer { a { x } } }',
      'Expected no @defer at the root of a mutation.',
    ],
    [
      'subscription { a { ...F } } fragment F on A { ... @defer { x } }',
      'Expected no @defer in a subscription, unless its "if" may be false.',
    ],
    [
      '{ a { ... @defer(label: "one") { x } a { ... @defer(label: "one") { x } } } }',
      'Expected labels of @defer to be unique, got "one" twice.',
    ],
    [
      'query ($label: String) { a { ... @defer(label: $label) { x } } }',
      'Expected the label of a @defer to be a text, not a variable.',
    ],
    ['{ a @defer { x } }', 'Directive "@defer" may not be used on FIELD.'],
  ])('is refused in %s', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });
});
