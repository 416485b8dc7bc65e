import { asNobody, asService, asUser, expectTablesToMatch, startTestSubgraph, type TestSubgraph } from '@musubi/chassis/testing';
import { inTransaction } from '@musubi/chassis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductDeps } from '../src/context.ts';
import * as tables from '../src/db/tables.ts';
import { seed } from '../src/seed.ts';
import { product } from '../src/subgraph.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const admin = asUser('boss', { role: 'admin' });
let shop: TestSubgraph<ProductDeps>;

beforeAll(async () => {
  shop = await startTestSubgraph(product, { clock: () => NOW });
  await inTransaction(shop.chassis.database, (tx) => seed(shop.deps, tx));
});
afterAll(() => shop.close());

async function data(query: string, variables = {}, caller: Parameters<typeof shop.execute>[2] = asNobody()) {
  const answer = await shop.execute(query, variables, caller);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function errorOf(query: string, caller: Parameters<typeof shop.execute>[2] = asNobody()) {
  const { errors } = await shop.execute(query, {}, caller);
  return errors?.[0]?.extensions;
}

test('the drizzle tables are those of the migrations', async () => {
  await expectTablesToMatch(shop.database.sql, tables);
});

test('the sample is whole, and seeding it again changes nothing', async () => {
  const counts = () => shop.database.sql`
    select (select count(*)::int from variant) as variants, (select count(*)::int from price) as prices,
      (select count(*)::int from promotion) as promotions, (select count(*)::int from chassis.outbox) as events`;
  const [before] = await counts();
  expect(before).toMatchObject({ variants: 57, prices: 57, promotions: 2 });
  await inTransaction(shop.chassis.database, (tx) => seed(shop.deps, tx).catch((error: unknown) => {
    expect(String(error)).toContain('exists');
  }));
  expect((await counts())[0]).toEqual(before);
});

describe('a variant', () => {
  const NAME = '{ id name(locale: JA) english: name(locale: EN) sku gtin product { id taxClass brand } options { key name value(locale: EN) } }';

  test('is found by its id, SKU and GTIN', async () => {
    const found = await data(`{
      variant(id: "sencha-leaf") ${NAME}
      variantBySku(sku: "MSB-SENCHA-LEAF") { id }
      variantByGtin(gtin: "2000001000403") { id }
      gtin14: variantByGtin(gtin: "02000001000403") { id }
      none: variant(id: "nope") { id }
      case: variantBySku(sku: "msb-sencha-leaf") { id }
    }`);
    expect(found).toEqual({
      variant: {
        id: 'sencha-leaf',
        name: '煎茶 茶葉',
        english: 'Sencha Loose leaf',
        sku: 'MSB-SENCHA-LEAF',
        gtin: '2000001000403',
        product: { id: 'sencha', taxClass: 'REDUCED_8', brand: '結屋' },
        options: [{ key: 'kind', name: '種類', value: 'Loose leaf' }],
      },
      variantBySku: { id: 'sencha-leaf' },
      variantByGtin: { id: 'sencha-leaf' },
      gtin14: { id: 'sencha-leaf' },
      none: null,
      case: null,
    });
  });

  test.each([['2000001000404', 'GTIN_CHECK_DIGIT'], ['12345', 'GTIN_LENGTH']])('of GTIN %s is bad input: %s', async (gtin, reason) => {
    expect(await errorOf(`{ variantByGtin(gtin: "${gtin}") { id } }`)).toMatchObject({ code: 'BAD_USER_INPUT', reason });
  });
});

describe('entities', () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProductVariant { id name product { id categories { id } } price { value { amount } } } } }`;

  test('of variants keep their order, are null where missing, and cost the same queries however many', async () => {
    const reference = (keys: object) => ({ __typename: 'ProductVariant', ...keys });
    const of = [{ sku: 'MSB-YUNOMI-ASH' }, { id: 'nope' }, { gtin: '02000001000403' }, { id: 'tote-black' }, { gtin: 'x' }].map(reference);
    const few = await shop.execute(ENTITIES, { of });
    expect((few.data?.['_entities'] as { id: string }[]).map((one) => one?.id ?? null)).toEqual(['yunomi-ash', null, 'sencha-leaf', 'tote-black', null]);
    const rows = await shop.database.sql`select id from variant`;
    const many = rows.map((row) => reference({ id: row['id'] }));
    await shop.execute(ENTITIES, { of: many });
    const one = await shop.execute(ENTITIES, { of: many.slice(0, 1) });
    const all = await shop.execute(ENTITIES, { of: many });
    expect((all.data?.['_entities'] as unknown[]).length).toBe(57);
    expect(all.statements).toBe(one.statements);
  });

  test('of the other types are found by their keys', async () => {
    const found = await data(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Product { id } ... on Category { id name } ... on Channel { key currency } ... on PromotionRule { id priority } } }`,
      { of: [
        { __typename: 'Channel', key: 'app' },
        { __typename: 'Product', id: 'tote' },
        { __typename: 'PromotionRule', id: 'tea-festival' },
        { __typename: 'Category', id: 'tea' },
        { __typename: 'Category', id: 'nope' },
      ] },
    );
    expect(found?.['_entities']).toEqual([{ key: 'app', currency: 'JPY' }, { id: 'tote' }, { id: 'tea-festival', priority: 10 }, { id: 'tea', name: 'お茶' }, null]);
  });
});

describe('the shelves', () => {
  test('form a tree', async () => {
    const found = await data(`{ categories { id children { id parent { id } } } category(id: "tea") { name(locale: EN) } channels { key name } channel(key: "store") { kind priceMode active } }`);
    expect((found?.['categories'] as { id: string }[]).map(({ id }) => id)).toEqual(['apparel', 'home', 'food']);
    expect(found).toMatchObject({ category: { name: 'Tea' }, channel: { kind: 'STORE_POS', priceMode: 'TAX_INCLUDED', active: true } });
  });

  test('list the products of everything below them, page by page, in one query for all', async () => {
    const answer = await shop.execute(`{ categories { id products(first: 2) { nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } } } }`);
    const food = (answer.data?.['categories'] as { id: string; products: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }[])[2];
    expect(food?.products.nodes).toHaveLength(2);
    const seen = new Set<string>();
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const found = await data(`query ($after: String) { category(id: "food") { products(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`, { after });
      const { products } = found?.['category'] as { products: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      for (const { id } of products.nodes) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      after = products.pageInfo.endCursor;
      if (!products.pageInfo.hasNextPage) break;
    }
    expect([...seen].sort()).toEqual(['dorayaki', 'hojicha', 'konpeito', 'matcha', 'miso', 'nori', 'rice', 'sencha', 'soy-sauce', 'yokan']);
    expect(answer.statements).toBeLessThanOrEqual(3);
  });

  test('page through all products, newest first, without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const found = await data(`query ($after: String) { products(first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`, { after });
      const page = found?.['products'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [row] = await shop.database.sql`select count(*)::int as products from product`;
    expect(seen.length).toBe(row?.['products']);
  });

  test('filter by category and brand', async () => {
    const found = await data(`{ tea: products(filter: { categoryId: "tea" }) { nodes { id } } none: products(filter: { brand: "x" }) { nodes { id } } archived: products(filter: { status: ARCHIVED }) { nodes { id } } }`);
    expect(found).toMatchObject({ none: { nodes: [] }, archived: { nodes: [] } });
    expect((found?.['tea'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id).sort()).toEqual(['hojicha', 'matcha', 'sencha']);
  });

  test.each(['products(first: 101) { nodes { id } }', 'products(first: -1) { nodes { id } }', 'products(after: "x") { nodes { id } }', 'search(text: "茶", after: "WyJ4IiwieSJd") { nodes { id } }'])(
    'refuse the page %s', async (field) => expect(await errorOf(`{ ${field} }`)).toMatchObject({ code: 'BAD_USER_INPUT' }),
  );
});

describe('a search', () => {
  async function search(text: string, rest = ''): Promise<string[]> {
    const found = await data(`query ($text: String!) { search(text: $text, first: 50 ${rest}) { nodes { id } } }`, { text });
    return (found?.['search'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  }

  test.each([
    ['抹茶', ['matcha-ceremony', 'matcha-everyday', 'furoshiki-matcha']],
    ['まっちゃ', []],
    ['シャツ 藍', ['linen-shirt-indigo-l', 'linen-shirt-indigo-m', 'linen-shirt-indigo-s']],
    ['ｼｬﾂ 水色', ['oxford-shirt-blue-l', 'oxford-shirt-blue-m', 'oxford-shirt-blue-s']],
    ['linen shirts white', ['linen-shirt-white-l', 'linen-shirt-white-m', 'linen-shirt-white-s']],
    ['MSB-YUNOMI-ASH', ['yunomi-ash']],
    ['msb-yun', ['yunomi-ash', 'yunomi-iron']],
    ['2000001000403', ['sencha-leaf']],
    ['02000001000403', []],
    ['200000100030', ['yunomi-ash']],
    ["'; drop table variant; --", []],
    ['%', []],
    ['', []],
  ])('for "%s" finds %j', async (text, ids) => expect(await search(text)).toEqual(ids));

  test('puts the item itself first and names that begin with the text before others', async () => {
    expect((await search('急須'))[0]).toMatch(/^teapot/);
    expect(await search('matcha')).toEqual(['matcha-ceremony', 'matcha-everyday', 'furoshiki-matcha']);
    expect((await search('rice')).slice(0, 4)).toEqual(['miso-red', 'miso-white', 'rice-bowl-blue', 'rice-bowl-white']);
  });

  test('is limited to a category and a channel', async () => {
    expect(await search('抹茶', ', categoryId: "textiles"')).toEqual(['furoshiki-matcha']);
    expect(await search('抹茶', ', channel: "tablet"')).toHaveLength(3);
    expect(await errorOf('{ search(text: "茶", channel: "nope") { nodes { id } } }')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'channel' });
    expect(await errorOf(`{ search(text: "${'茶'.repeat(201)}") { nodes { id } } }`)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
  });

  test('pages without a gap or a repeat', async () => {
    const all = await search('結屋');
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const found = await data(`query ($after: String) { search(text: "結屋", first: 8, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`, { after });
      const page = found?.['search'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(all).toHaveLength(50);
    expect(seen.slice(0, 50)).toEqual(all);
    expect(new Set(seen).size).toBe(57);
  });
});

describe('price quotes', () => {
  const QUOTES = `query ($ids: [ID!]!, $channel: ID!, $at: DateTime, $group: String) {
    priceQuotes(variantIds: $ids, channel: $channel, at: $at, customerGroup: $group) {
      variant { id } unitPrice { amount currency } priceMode taxClass taxRateBasisPoints
      promotions { id priority combinable minimumQuantity minimumSubtotal { amount }
        discount { __typename ... on PercentageDiscount { basisPoints } ... on FixedDiscount { amountPerUnit { amount } } } } } }`;
  const cart = asService('cart');

  test('tell a cart all it needs, the same in every channel', async () => {
    const ids = ['tenugui-wave', 'nope', 'sencha-leaf', 'tenugui-wave'];
    const answers = await Promise.all(['ec', 'app', 'store', 'tablet', 'line', 'call'].map((channel) => data(QUOTES, { ids, channel }, cart)));
    const tenugui = {
      variant: { id: 'tenugui-wave' },
      unitPrice: { amount: '1320', currency: 'JPY' },
      priceMode: 'TAX_INCLUDED',
      taxClass: 'STANDARD_10',
      taxRateBasisPoints: 1000,
      promotions: [{ id: 'tenugui-pair', priority: 20, combinable: false, minimumQuantity: 2, minimumSubtotal: null, discount: { __typename: 'FixedDiscount', amountPerUnit: { amount: '200' } } }],
    };
    expect(answers[0]?.['priceQuotes']).toEqual([
      tenugui,
      null,
      {
        variant: { id: 'sencha-leaf' },
        unitPrice: { amount: '1296', currency: 'JPY' },
        priceMode: 'TAX_INCLUDED',
        taxClass: 'REDUCED_8',
        taxRateBasisPoints: 800,
        promotions: [{ id: 'tea-festival', priority: 10, combinable: false, minimumQuantity: 1, minimumSubtotal: null, discount: { __typename: 'PercentageDiscount', basisPoints: 1000 } }],
      },
      tenugui,
    ]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('take five queries for one variant and for 500', async () => {
    const rows = await shop.database.sql`select id from variant`;
    const ids = Array.from({ length: 500 }, (_, index) => String(rows[index % rows.length]?.['id']));
    await shop.execute(QUOTES, { ids, channel: 'tablet' }, cart);
    const one = await shop.execute(QUOTES, { ids: ids.slice(0, 1), channel: 'tablet' }, cart);
    const all = await shop.execute(QUOTES, { ids, channel: 'tablet' }, cart);
    expect((all.data?.['priceQuotes'] as unknown[]).every((quote) => quote !== null)).toBe(true);
    expect([one.statements, all.statements]).toEqual([5, 5]);
  });

  test('are as of the moment asked for', async () => {
    expect(await data(QUOTES, { ids: ['tote-black'], channel: 'ec', at: '2026-03-31T14:59:59Z' }, cart)).toEqual({ priceQuotes: [null] });
    expect(await data(QUOTES, { ids: ['tote-black'], channel: 'ec', at: '2026-03-31T15:00:00Z' }, cart)).toMatchObject({ priceQuotes: [{ unitPrice: { amount: '4400' } }] });
  });

  test('are refused for an unknown channel, for more than 500 variants and for a group of others', async () => {
    const ask = async (variables: object, caller = asNobody() as Parameters<typeof shop.execute>[2]) =>
      (await shop.execute(QUOTES, { ids: ['tote-black'], channel: 'ec', ...variables }, caller)).errors?.[0]?.extensions?.['code'];
    expect(await ask({ channel: 'nope' })).toBe('BAD_USER_INPUT');
    expect(await ask({ ids: Array.from({ length: 501 }, () => 'x') })).toBe('BAD_USER_INPUT');
    expect(await ask({ group: 'vip' })).toBe('FORBIDDEN');
    expect(await ask({ group: 'vip' }, asUser('ann', { role: 'shopper', claims: { customer_group: 'vip' } }))).toBeUndefined();
    expect(await ask({ group: 'vip' }, cart)).toBeUndefined();
  });
});

test('promotions in force are listed by priority', async () => {
  const found = await data(`{ promotions(channel: "app") { id name english: name(locale: EN) channels { key } targetCategories { id } targetVariants { id } validFrom validUntil version }
    past: promotions(channel: "app", at: "2026-03-01T00:00:00Z") { id } }`);
  expect(found?.['past']).toEqual([]);
  expect(found?.['promotions']).toMatchObject([
    { id: 'tenugui-pair', targetVariants: [{ id: 'tenugui-wave' }, { id: 'tenugui-hemp' }, { id: 'tenugui-plum' }], version: 1 },
    { id: 'tea-festival', name: 'お茶まつり', english: 'Tea festival', targetCategories: [{ id: 'tea' }], validUntil: null },
  ]);
  expect(await errorOf('{ promotions(channel: "nope") { id } }', admin)).toMatchObject({ code: 'BAD_USER_INPUT' });
});
