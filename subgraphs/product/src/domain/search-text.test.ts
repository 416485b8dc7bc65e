import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, searchQuery, searchTokens } from './search-text.ts';

/** What the index answers: all tokens there, all prefixes begun, all runs contained. */
function finds(query: string, text: string): boolean {
  const { tokens, prefixes, runs } = searchQuery(query);
  const indexed = searchTokens(text);
  return (
    tokens.length + prefixes.length > 0 &&
    tokens.every((token) => indexed.includes(token)) &&
    prefixes.every((prefix) => indexed.some((token) => token.startsWith(prefix))) &&
    runs.every((run) => foldText(text).includes(run))
  );
}

describe('a search', () => {
  test.each([
    ['抹茶', '抹茶 普段使い'],
    ['茶', 'ほうじ茶 茶葉'],
    ['シャツ', 'リネンシャツ 白 M'],
    ['しゃつ', 'リネンシャツ 白 M'],
    ['ｼｬﾂ', 'リネンシャツ 白 M'],
    ['リネン 白', 'リネンシャツ 白 M'],
    ['linen', 'Linen shirt White M'],
    ['SHIRTS', 'Linen shirt White M'],
    ['sock', 'Tabi socks'],
    ['lin', 'Linen shirt'],
    ['MSB-LINEN', 'MSB-LINEN-SHIRT-WHITE-S'],
    ['20000010', '2000001000014'],
    ['煎茶 100g', '煎茶 静岡 100g'],
    ['アーモンド', 'あーもんど'],
  ])('for %s finds %s', (query, text) => expect(finds(query, text)).toBe(true));

  test.each([
    ['抹茶', '煎茶'],
    ['茶抹', '抹茶'],
    ['シャツ 紺', 'リネンシャツ 白'],
    ['inen', 'Linen shirt'],
    ['京都東京', '東京京都東'],
    ['', 'anything'],
    ['- !', 'anything - !'],
  ])('for "%s" does not find %s', (query, text) => expect(finds(query, text)).toBe(false));

  test('for any part of a Japanese name finds the name', () => {
    const name = fc.stringMatching(/^[ぁ-んァ-ン一-龥]{1,12}$/);
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const part = text.slice(start, start + 1 + (b % (text.length - start)));
        expect(finds(part, text)).toBe(true);
      }),
    );
  });
});
