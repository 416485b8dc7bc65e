import { describe, expect, it } from 'vitest';
import { mergeInto, newEntity } from './entity.ts';

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

  it('takes hostile keys for data', () => {
    const target = newEntity();
    mergeInto(target, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    mergeInto(target, JSON.parse('{"__proto__":{"more":2}}'));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(target)).toBeNull();
    expect(JSON.stringify(target)).toBe(
      '{"__proto__":{"polluted":1,"more":2},"constructor":{"prototype":{"polluted":1}}}',
    );
  });
});
