import { describe, expect, it } from 'vitest';
import { negotiate } from './negotiate.ts';

const graphql = 'application/graphql-response+json';

describe('negotiate', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    [graphql, graphql],
    [`${graphql}; charset=utf-8, application/json;q=0.9`, graphql],
    [`application/json;q=0.9, ${graphql};q=0.1`, 'application/json'],
    [`text/html, ${graphql};q=0.2`, graphql],
    ['APPLICATION/JSON', 'application/json'],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
  ])('answers "accept: %s" with %s', (accept, expected) => {
    expect(negotiate(accept)).toBe(expected);
  });
});
