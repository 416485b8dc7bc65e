import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { enforceLimits } from './enforce-limits.ts';
import { defaultLimits } from './limits.ts';

function codeFor(text: string): string {
  const result = enforceLimits(parse(text), defaultLimits);
  return result.kind === 'refused' ? String(result.errors[0]?.extensions['code']) : 'within';
}

const nested = (depth: number): string => `{ ${'a { '.repeat(depth - 1)} a ${'} '.repeat(depth - 1)} }`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('limits', () => {
  it.each([
    ['12 levels', nested(12), 'within'],
    ['13 levels', nested(13), 'MAX_DEPTH'],
    ['30 aliases', `{ a { ${times(30, (i) => `x${i}: b`)} } }`, 'within'],
    ['31 aliases', `{ a { ${times(31, (i) => `x${i}: b`)} } }`, 'MAX_ALIASES'],
    ['31 aliases of __typename', `{ a { ${times(31, (i) => `x${i}: __typename`)} } }`, 'MAX_ALIASES'],
    ['10 root fields', `{ ${times(10, (i) => `f${i}`)} }`, 'within'],
    ['11 root fields', `{ ${times(11, (i) => `f${i}`)} }`, 'MAX_ROOT_FIELDS'],
    [
      '11 root fields in a fragment',
      `{ ...F } fragment F on Query { ${times(11, (i) => `f${i}`)} }`,
      'MAX_ROOT_FIELDS',
    ],
    ['21 directives on fields', `{ a { ${times(21, () => `b @x`)} } }`, 'MAX_DIRECTIVES'],
    ['21 directives on a variable', `query ($v: Int ${times(21, () => '@x')}) { a }`, 'MAX_DIRECTIVES'],
    ['21 directives on the operation', `query ${times(21, () => '@x')} { a }`, 'MAX_DIRECTIVES'],
    [
      'depth through fragments',
      `{ ...F } fragment F on Query { a { ...G } } fragment G on A ${nested(12)}`,
      'MAX_DEPTH',
    ],
    ['20 times one field', `{ a { ${times(20, () => 'b')} } }`, 'within'],
    ['21 times one field', `{ a { ${times(21, () => 'b')} } }`, 'MAX_REPEATS'],
    ['21 times one alias', `{ a { ${times(21, () => 'x: b')} } }`, 'MAX_REPEATS'],
    ['21 times one field, in inline fragments', `{ a { ${times(21, () => '... { b }')} } }`, 'MAX_REPEATS'],
    ['5 times 5 times one field', `{ ${times(5, () => `a { ${times(5, () => 'b')} }`)} }`, 'MAX_REPEATS'],
    ['21 times one field in different places', `{ ${times(7, (i) => `a${i} { b c { b d { b } } }`)} }`, 'within'],
    ['21 times one field in an unused fragment', `{ a } fragment F on A { ${times(21, () => 'b')} }`, 'MAX_REPEATS'],
    ['an operation that is not wanted', `query A { a } query B ${nested(13)}`, 'MAX_DEPTH'],
    ['fragments that form a cycle', '{ ...A } fragment A on A { a { ...B } } fragment B on A { b { ...A } }', 'within'],
    ['an operation that is called __schema', `query __schema ${nested(13)}`, 'MAX_DEPTH'],
    ['a fragment that is called __schema', `{ a { ...__schema } } fragment __schema on A ${nested(12)}`, 'MAX_DEPTH'],
  ])('judge %s', (_name, text, expected) => {
    expect(codeFor(text)).toBe(expected);
  });

  it('count fragments that double at every link without walking them out', () => {
    const links = times(60, (i) => `fragment F${i} on A { a { ...F${i + 1} } b: a { ...F${i + 1} } }`);
    const text = `{ ...F0 } ${links} fragment F60 on A { c }`;
    expect(codeFor(text)).toBe('MAX_EXPANDED_SELECTIONS');
  });

  it('saturate instead of wrapping when a count passes every number', () => {
    const links = times(400, (i) => `fragment F${i} on A { ${times(8, () => `...F${i + 1}`)} }`);
    const text = `{ ...F0 } ${links} fragment F400 on A { c }`;
    expect(codeFor(text)).toBe('MAX_EXPANDED_SELECTIONS');
  });
});
