import { describe, expect, it } from 'vitest';
import { copyOf, mergeInto, newEntity } from './entity.ts';
import { readerOf } from './read.ts';

describe('merging an answer', () => {
  it('joins objects, and lists of equal length member by member', () => {
    const target = newEntity();
    mergeInto(target, { a: { x: 1 }, list: [{ x: 1 }, null, { x: 3 }] });
    mergeInto(target, { a: { y: 2 }, list: [{ y: 1 }, { y: 2 }, { y: 3 }] });
    expect(JSON.parse(JSON.stringify(target))).toEqual({
      a: { x: 1, y: 2 },
      list: [{ x: 1, y: 1 }, { y: 2 }, { x: 3, y: 3 }],
    });
  });

  it('lets no null take the place of an object', () => {
    const target = newEntity();
    mergeInto(target, { a: { x: 1 }, b: [1], c: 1 });
    mergeInto(target, { a: null, b: null, c: null });
    expect({ ...target }).toEqual({ a: { x: 1 }, b: [1], c: null });
  });

  it('takes hostile keys for data, and __proto__ for nothing', () => {
    const target = JSON.parse('{}');
    mergeInto(target, JSON.parse('{"a":{},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    mergeInto(target, JSON.parse('{"a":{"__proto__":{"polluted":2}},"__proto__":{"polluted":2},"toString":"text"}'));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(target.polluted).toBeUndefined();
    expect(target.a.polluted).toBeUndefined();
    expect(JSON.stringify(target)).toBe('{"a":{},"constructor":{"prototype":{"polluted":1}},"toString":"text"}');
  });
});

it('a copy has objects of its own', () => {
  const original = { list: [{ x: 1 }] };
  const copy = copyOf(original);
  original.list[0] = { x: 2 };
  expect(JSON.stringify(copy)).toBe('{"list":[{"x":1}]}');
});

it('only own keys are read', () => {
  expect(readerOf('constructor')({})).toBeUndefined();
  expect(readerOf('constructor')({ constructor: 1 })).toBe(1);
  expect(readerOf('x')({ x: 1 })).toBe(1);
});
