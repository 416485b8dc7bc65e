import { expect, test } from 'vitest';
import { evolve, type Customer } from './customer.ts';
import { decideUpdate, expectVersion, normalizeLocale } from './profile.ts';

const createdAt = new Date('2026-11-01T00:00:00Z');
const hanako: Customer = {
  id: 'hanako',
  name: { family: '山田', given: '花子', familyKana: null, givenKana: null },
  locale: 'ja-JP',
  version: 3,
  createdAt,
  updatedAt: createdAt,
};

test('given a customer, when a name is changed, then the locale stays and the version is the next', () => {
  const decided = decideUpdate(hanako, { name: { family: '佐藤', given: '花子' } });
  if (decided.kind === 'rejected') throw new Error('refused');
  const at = new Date('2026-11-02T00:00:00Z');
  expect(evolve(hanako, decided.value, at)).toEqual({
    ...hanako,
    name: { family: '佐藤', given: '花子', familyKana: null, givenKana: null },
    version: 4,
    updatedAt: at,
  });
});

test('given a customer, when nothing is to change, then it is refused', () => {
  expect(decideUpdate(hanako, { name: null })).toMatchObject({ rejection: { field: 'name' } });
});

test('a language tag is brought into its canonical spelling', () => {
  expect(normalizeLocale('ja-jp', 'locale')).toEqual({ kind: 'accepted', value: 'ja-JP' });
  expect(normalizeLocale('japanese!', 'locale')).toMatchObject({ rejection: { field: 'locale' } });
  expect(normalizeLocale('', 'locale')).toMatchObject({ rejection: { field: 'locale' } });
});

test('a command for another version meets a conflict that tells the current one', () => {
  expect(expectVersion(hanako, 2)).toEqual({
    kind: 'rejected',
    rejection: { kind: 'VersionConflict', current: 3, expected: 2 },
  });
  expect(expectVersion(hanako, 3).kind).toBe('accepted');
  expect(expectVersion(hanako, null).kind).toBe('accepted');
});
