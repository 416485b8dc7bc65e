import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { targetsAt } from './target.ts';

const schema = buildSchema('type Query { a: A } type A { x: Int } type B { x: Int }');
const a = { __typename: 'A' };
const b = { __typename: 'B' };
const root = { entity: { list: [a, null, b], rows: [[a], [b]] }, path: [] };

it('finds every object below a list, with its place', () => {
  expect(targetsAt(schema, root, ['list', '@'])).toEqual([
    { entity: a, path: ['list', 0] },
    { entity: b, path: ['list', 2] },
  ]);
  expect(targetsAt(schema, root, ['rows', '@', '@']).map(({ path }) => path)).toEqual([
    ['rows', 0, 0],
    ['rows', 1, 0],
  ]);
});

it('keeps to the types of a condition', () => {
  expect(targetsAt(schema, root, ['list', '@|[B]']).map(({ path }) => path)).toEqual([['list', 2]]);
});

it('finds nothing where the path leads nowhere', () => {
  expect(targetsAt(schema, root, ['missing', 'x'])).toEqual([]);
  expect(targetsAt(schema, root, ['list', 'x'])).toEqual([]);
});
