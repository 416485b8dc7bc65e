import { describe, expect, it } from 'vitest';
import { parseManifest } from './manifest.ts';

describe('a manifest of trusted documents', () => {
  it("may be Apollo's", () => {
    const operations = [{ id: 'abc', name: 'Me', type: 'query', body: 'query Me { me { id } }' }];
    const { byId, texts } = parseManifest(
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    );
    expect(Object.fromEntries(byId)).toEqual({ abc: 'query Me { me { id } }' });
    expect(texts.has('query Me { me { id } }')).toBe(true);
  });

  it('may be an object of id and text, with or without the name of the hash', () => {
    const { byId } = parseManifest('{"sha256:abc":"{ a }","def":"{ b }"}');
    expect(Object.fromEntries(byId)).toEqual({ abc: '{ a }', def: '{ b }' });
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{"a":1}',
    '{"a":""}',
    '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}',
  ])('is not %s', (text) => {
    expect(() => parseManifest(text)).toThrow('Expected trusted documents as JSON');
  });

  it('knows no id of the language it is written in', () => {
    expect(parseManifest('{"a":"{ a }"}').byId.get('constructor')).toBeUndefined();
  });
});
