import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { validateDocument } from './validate-document.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { s: S } type S { x: Int }');

function messages(text: string): string[] {
  const result = validateDocument(schema, parse(text));
  return result.kind === 'refused' ? result.errors.map(({ message }) => message) : [];
}

const expected = 'Expected no condition at the root of a subscription, got @include.';

describe('conditions in subscriptions', () => {
  it.each([
    'subscription { s @include(if: true) { x } }',
    'subscription { ... @include(if: true) { s { x } } }',
    'subscription { ...F @include(if: true) } fragment F on Subscription { s { x } }',
    'subscription { ...F } fragment F on Subscription { s @include(if: true) { x } }',
  ])('are refused at the root: %s', (text) => {
    expect(messages(text)).toEqual([expected]);
  });

  it('are refused there when they depend on a variable', () => {
    expect(messages('subscription ($v: Boolean!) { s @include(if: $v) { x } }')).not.toEqual([]);
  });

  it('are fine below the root', () => {
    expect(messages('subscription ($v: Boolean!) { s { x @include(if: $v) } }')).toEqual([]);
    expect(messages('query ($v: Boolean!) { a @include(if: $v) }')).toEqual([]);
  });
});
