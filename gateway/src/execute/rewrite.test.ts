import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { applyRewrites } from './rewrite.ts';

const schema = buildSchema(
  'type Query { a: A } interface I { x: Int } type A implements I { x: Int } type B { x: Int }',
);

it('sets a value in every member of a list whose type fits', () => {
  const value = { list: [{ __typename: 'A' }, { __typename: 'B' }] };
  const path = ['list', '... on I', '__typename'];
  applyRewrites(schema, [{ kind: 'ValueSetter', path, setValueTo: 'I' }], value);
  expect(value).toEqual({ list: [{ __typename: 'I' }, { __typename: 'B' }] });
});

it('renames a key, null values included', () => {
  const value = { a: { x__alias_0: null, other: 1 } };
  applyRewrites(schema, [{ kind: 'KeyRenamer', path: ['a', 'x__alias_0'], renameKeyTo: 'x' }], value);
  expect(value).toEqual({ a: { x: null, other: 1 } });
});
