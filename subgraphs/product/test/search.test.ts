import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, pages, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

async function search(text: string, rest = ''): Promise<readonly string[]> {
  const query = `query ($text: String!) { search(text: $text, first: 50 ${rest}) { nodes { id } } }`;
  const found = await shop.ask<{ search: { nodes: { id: string }[] } }>(query, { text });
  return found.search.nodes.map(({ id }) => id);
}

describe('a search', () => {
  test.each([
    ['抹茶', ['matcha-ceremony', 'matcha-everyday', 'furoshiki-matcha']],
    ['まっちゃ', []],
    ['シャツ 藍', ['linen-shirt-indigo-l', 'linen-shirt-indigo-m', 'linen-shirt-indigo-s']],
    ['ｼｬﾂ 水色', ['oxford-shirt-blue-l', 'oxford-shirt-blue-m', 'oxford-shirt-blue-s']],
    ['linen shirts white', ['linen-shirt-white-l', 'linen-shirt-white-m', 'linen-shirt-white-s']],
    ['MSB-YUNOMI-ASH', ['yunomi-ash']],
    ['msb-yun', ['yunomi-ash', 'yunomi-iron']],
    ['2000001000403', ['sencha-leaf']],
    ['200000100030', ['yunomi-ash']],
    ["'; drop table variant; --", []],
    ['%', []],
    ['', []],
  ])('for "%s" finds %j', async (text, ids) => {
    expect(await search(text)).toEqual(ids);
  });

  test('puts the item itself first and names that begin with the text before others', async () => {
    expect(await search('matcha')).toEqual(['matcha-ceremony', 'matcha-everyday', 'furoshiki-matcha']);
    expect((await search('ゆのみ'))[0]).toBeUndefined();
    expect((await search('湯のみ'))[0]).toBe('yunomi-ash');
    expect((await search('SENCHA'))[0]).toBe('sencha-bag');
  });

  test('is limited to a category and a channel', async () => {
    expect(await search('抹茶', ', categoryId: "textiles"')).toEqual(['furoshiki-matcha']);
    expect(await search('抹茶', ', categoryId: "home"')).toEqual(['furoshiki-matcha']);
    expect(await search('抹茶', ', channel: "tablet"')).toHaveLength(3);
    expect(await shop.errorOf('{ search(text: "茶", channel: "nope") { nodes { id } } }')).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'channel',
    });
  });

  test('finds only what is sold', async () => {
    await shop.sql`update product set status = 'ARCHIVED' where id = 'nori'`;
    await shop.sql`update price set valid_until = '2026-11-01T00:00:00Z' where variant_id = 'konpeito-mix'`;
    expect([await search('焼海苔'), await search('金平糖')]).toEqual([[], []]);
  });

  test('takes at most 200 characters', async () => {
    const error = await shop.errorOf(`{ search(text: "${'茶'.repeat(201)}") { nodes { id } } }`);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
  });

  test('pages without a gap or a repeat', async () => {
    const all = await search('結屋');
    const seen = await pages(shop, 8, (args) => `search(text: "結屋", ${args})`);
    expect(all).toHaveLength(50);
    expect(seen.slice(0, 50)).toEqual(all);
    expect(new Set(seen).size).toBe(55);
    expect(seen).toHaveLength(55);
  });
});
