import { describe, expect, it } from 'vitest';
import { cacheHintOf } from './apollo-cache-hint.ts';

function hintOf(cacheControl: string | undefined): object {
  return cacheHintOf({ cacheControl, errors: [] });
}

describe('what a subgraph says of keeping its answer', () => {
  it.each([
    ['max-age=60', { maxAge: 60 }],
    ['public, max-age=60', { maxAge: 60, scope: 'PUBLIC' }],
    ['Max-Age="30",PRIVATE', { maxAge: 30, scope: 'PRIVATE' }],
    ['public, private, max-age=5', { maxAge: 5, scope: 'PRIVATE' }],
    ['s-maxage=60, public', { maxAge: 0, scope: 'PUBLIC' }],
    ['max-age=60, no-store', { maxAge: 0 }],
    ['no-cache="set-cookie", max-age=60', { maxAge: 0 }],
    ['max-age=-1', { maxAge: 0 }],
    ['max-age=forever', { maxAge: 0 }],
    ['', { maxAge: 0 }],
    [undefined, { maxAge: 0 }],
  ])('%s', (cacheControl, hint) => {
    expect(hintOf(cacheControl)).toEqual(hint);
  });

  it('counts for nothing with an error', () => {
    expect(cacheHintOf({ cacheControl: 'max-age=60', errors: [{ message: 'no' }] })).toEqual({ maxAge: 0 });
  });
});
