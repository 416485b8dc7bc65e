import { expect, test } from 'vitest';
import { parseSearchTerm } from './search-term.ts';

test.each([
  [' 山田 花子 ', { kind: 'name', text: '山田花子' }],
  ['やまだ', { kind: 'name', text: 'ヤマダ' }],
  ['ﾔﾏﾀﾞ', { kind: 'name', text: 'ヤマダ' }],
  ['EMMA b', { kind: 'name', text: 'emmab' }],
  ['５６７８', { kind: 'digits', digits: '5678' }],
  ['2900-0810', { kind: 'digits', digits: '29000810' }],
])('%j looks for %j', (text, value) => {
  expect(parseSearchTerm(text)).toEqual({ kind: 'accepted', value });
});

test.each(['', '  ', '|', '123', '12345678901234', 'a'.repeat(101)])('%j is refused', (text) => {
  expect(parseSearchTerm(text)).toMatchObject({ rejection: { kind: 'InvalidInput', field: 'text' } });
});
