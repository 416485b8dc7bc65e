import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { keysOf } from './path.ts';
import { compileWalks } from './target.ts';

const schema = buildSchema('type Query { a: A } type A { x: Int } type B { x: Int }');
const a = { __typename: 'A' };
const b = { __typename: 'B' };
const root = { entity: { list: [a, null, b], rows: [[a], [b]] }, path: undefined };

function found(...path: string[]) {
  return compileWalks(schema, path)
    .every([root])
    .map(({ entity, path: at }) => ({ entity, path: keysOf(at) }));
}

it('finds every object below a list, with its place', () => {
  expect(found('list', '@')).toEqual([
    { entity: a, path: ['list', 0] },
    { entity: b, path: ['list', 2] },
  ]);
  expect(found('rows', '@', '@').map(({ path }) => path)).toEqual([
    ['rows', 0, 0],
    ['rows', 1, 0],
  ]);
});

it('keeps to the types of a condition', () => {
  expect(found('list', '@|[B]').map(({ path }) => path)).toEqual([['list', 2]]);
  const { once } = compileWalks(schema, ['list', '@|[B]']);
  expect(once([root.entity]).map(({ entity, key }) => [entity, key])).toEqual([[b, 2]]);
});

it('finds nothing where the path leads nowhere', () => {
  expect(found('missing', 'x')).toEqual([]);
  expect(found('list', 'x')).toEqual([]);
});

it('goes from an object that is in many places once, if every object is all that counts', () => {
  const shared = { inner: [a, b] };
  const target = { entity: { list: [shared, shared], more: null }, path: undefined };
  const { every, once } = compileWalks(schema, ['list', '@', 'inner', '@']);
  expect(every([target]).map(({ path }) => keysOf(path).join('.'))).toEqual([
    'list.0.inner.0',
    'list.0.inner.1',
    'list.1.inner.0',
    'list.1.inner.1',
  ]);
  expect(once([target.entity])).toHaveLength(2);
  expect(once([target.entity, target.entity]).map(({ entity }) => entity)).toEqual([a, b]);
});
