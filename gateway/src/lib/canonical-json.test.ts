import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('prints equal values equally, whatever the order of their keys', () => {
  const one = canonicalJson({ b: [{ y: 1, x: 2 }], a: null });
  const other = canonicalJson({ a: null, b: [{ x: 2, y: 1 }] });
  expect(one).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
  expect(other).toBe(one);
});

it('keeps the order of lists', () => {
  expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
});
