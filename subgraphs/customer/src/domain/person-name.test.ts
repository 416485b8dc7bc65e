import { expect, test } from 'vitest';
import { fullName, normalizeName, searchText } from './person-name.ts';

const hanako = { family: '山田', given: '花子', familyKana: 'やまだ', givenKana: 'ﾊﾅｺ' };

test('a name is trimmed and in NFC, its kana are full-width katakana', () => {
  expect(normalizeName({ ...hanako, family: ' 山田 ' }, 'name')).toEqual({
    kind: 'accepted',
    value: { family: '山田', given: '花子', familyKana: 'ヤマダ', givenKana: 'ハナコ' },
  });
});

test.each([
  [{ ...hanako, family: '  ' }, 'name.family'],
  [{ ...hanako, given: 'あ'.repeat(101) }, 'name.given'],
  [{ ...hanako, given: 'a\u0000' }, 'name.given'],
  [{ ...hanako, familyKana: '山田' }, 'name.familyKana'],
  [{ ...hanako, givenKana: 'Hanako' }, 'name.givenKana'],
])('%j is refused at %s', (claim, field) => {
  expect(normalizeName(claim, 'name')).toMatchObject({ rejection: { kind: 'InvalidInput', field } });
});

test('the family comes first in East Asian script and last in others', () => {
  const none = { familyKana: null, givenKana: null };
  expect(fullName({ family: '山田', given: '花子', ...none })).toBe('山田 花子');
  expect(fullName({ family: 'Brown', given: 'Emma', ...none })).toBe('Emma Brown');
});

test('a name is found by either order and by its kana', () => {
  const text = searchText({ family: '山田', given: '花子', familyKana: 'ヤマダ', givenKana: 'ハナコ' });
  expect(text).toBe('山田花子|花子山田|ヤマダハナコ');
});
