import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/sha256.ts';
import { createFindDocument, type AskedDocument, type DocumentRules } from './find-document.ts';
import { parseManifest } from './manifest.ts';
import { createRegisteredDocuments } from './registered-documents.ts';

const trusted = '{ trusted }';
const other = '{ other }';
const manifest = parseManifest(JSON.stringify({ t1: trusted, [sha256(trusted)]: trusted }));

function finder(rules: Partial<DocumentRules> = {}) {
  const registered = createRegisteredDocuments();
  const find = createFindDocument({
    mode: 'any',
    freeFormScope: 'free',
    manifest: () => manifest,
    registered,
    ...rules,
  });
  return (asked: Partial<AskedDocument>, scopes: readonly string[] = []): string => {
    const found = find({ query: undefined, documentId: undefined, ...asked }, scopes);
    return found.kind === 'found' ? found.text : String(found.errors[0]?.extensions['code']);
  };
}

const stored = (id: string): AskedDocument => ({ query: undefined, documentId: { kind: 'stored', id } });
const automatic = (id: string, query?: string): AskedDocument => ({ query, documentId: { kind: 'automatic', id } });

describe.each(['any', 'trusted'] as const)('where %s documents may be run', (mode) => {
  const find = finder({ mode });

  it.each([
    ['the id of a trusted one', stored('t1'), trusted],
    ['its hash', stored(sha256(trusted)), trusted],
    ['its hash, named as such', stored(`sha256:${sha256(trusted)}`), trusted],
    ["its hash in Apollo's form", automatic(sha256(trusted)), trusted],
    ["its hash in Apollo's form, with the text", automatic(sha256(trusted), trusted), trusted],
    ['its text', { query: trusted }, trusted],
    ['an unknown id', stored('nope'), 'PERSISTED_DOCUMENT_NOT_FOUND'],
    ['a text under the hash of another', automatic(sha256(trusted), other), 'PERSISTED_QUERY_HASH_MISMATCH'],
  ])('%s gives what is asked for, or says why not', (_name, asked, expected) => {
    expect(find(asked)).toBe(expected);
  });
});

describe('where any document may be run', () => {
  it('a text is found under its hash once it was given with it', () => {
    const find = finder();
    expect(find(automatic(sha256(other)))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(find(automatic(sha256(other), other))).toBe(other);
    expect(find(automatic(sha256(other)))).toBe(other);
    expect(find(stored(sha256(other)))).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it('no text is registered under a hash that is not its own', () => {
    const find = finder();
    find(automatic(sha256(other), '{ evil }'));
    expect(find(automatic(sha256(other)))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('what was registered is forgotten in favour of newer ones, and never grows without bound', () => {
    const find = finder();
    const texts = Array.from({ length: 1001 }, (_, index) => `{ f${index} }`);
    for (const text of texts) find(automatic(sha256(text), text));
    expect(find(automatic(sha256('{ f0 }')))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(find(automatic(sha256('{ f1000 }')))).toBe('{ f1000 }');
    const long = `# ${'x'.repeat(64_000)}`;
    expect(find(automatic(sha256(long), long))).toBe(long);
    expect(find(automatic(sha256(long)))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('where only trusted documents may be run', () => {
  const find = finder({ mode: 'trusted' });

  it('other texts are refused, with or without their hash, and not registered', () => {
    expect(find({ query: other })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(find({ query: `${trusted} ` })).toBe('DOCUMENT_NOT_TRUSTED');
    expect(find(automatic(sha256(other), other))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(find(automatic(sha256(other)))).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it('those who have the scope may run any', () => {
    expect(find({ query: other }, ['free'])).toBe(other);
    expect(find({ query: other }, ['freedom'])).toBe('DOCUMENT_NOT_TRUSTED');
    expect(finder({ mode: 'trusted', freeFormScope: undefined })({ query: other }, ['free', ''])).toBe(
      'DOCUMENT_NOT_TRUSTED',
    );
  });

  it('what somebody with the scope registered stays theirs', () => {
    const hash = sha256(other);
    expect(find(automatic(hash, other), ['free'])).toBe(other);
    expect(find(automatic(hash), ['free'])).toBe(other);
    expect(find(automatic(hash))).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it('a gateway that has none says how that is changed, and those who have the scope may run any', () => {
    const registered = createRegisteredDocuments();
    const rules = { mode: 'trusted', freeFormScope: 'free', manifest: () => parseManifest('{}'), registered } as const;
    const ask = createFindDocument(rules);
    const asked = [{ query: other, documentId: undefined }, stored('t1'), automatic(sha256(other))];
    for (const one of asked) {
      expect(ask(one, [])).toMatchObject({
        errors: [{ message: expect.stringContaining('DOCUMENTS=any'), extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
      });
    }
    expect(ask({ query: other, documentId: undefined }, ['free'])).toMatchObject({ kind: 'found', text: other });
  });
});
