import { asUser, expectTablesToMatch } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tables from '../src/db/tables.ts';
import { openShop, pages, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test('the drizzle tables are those of the migrations', async () => {
  await expect(expectTablesToMatch(shop.sql, tables)).resolves.toBeUndefined();
});

test('the sample is whole, and seeding it again changes nothing', async () => {
  const counts = () => shop.sql`
    select (select count(*)::int from variant) as variants, (select count(*)::int from price) as prices,
      (select count(*)::int from promotion) as promotions, (select count(*)::int from chassis.outbox) as events`;
  const [before] = await counts();
  expect(before).toMatchObject({ variants: 57, prices: 57, promotions: 2 });
  await shop.seedAgain();
  expect((await counts())[0]).toEqual(before);
});

describe('a variant', () => {
  test('is found by its id, SKU and GTIN, in both languages', async () => {
    const found = await shop.ask(`{
      variant(id: "sencha-leaf") {
        id name(locale: JA) english: name(locale: EN) sku gtin
        product { id taxClass brand description } options { key name value(locale: EN) }
      }
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
        product: { id: 'sencha', taxClass: 'REDUCED_8', brand: '結屋', description: '静岡・川根の一番茶 100g。' },
        options: [{ key: 'kind', name: '種類', value: 'Loose leaf' }],
      },
      variantBySku: { id: 'sencha-leaf' },
      variantByGtin: { id: 'sencha-leaf' },
      gtin14: { id: 'sencha-leaf' },
      none: null,
      case: null,
    });
  });

  test.each([
    ['2000001000404', 'GTIN_CHECK_DIGIT'],
    ['12345', 'GTIN_LENGTH'],
  ])('of GTIN %s is bad input: %s', async (gtin, reason) => {
    const error = await shop.errorOf(`{ variantByGtin(gtin: "${gtin}") { id } }`);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', reason });
  });
});

describe('entities', () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on ProductVariant { id name product { id categories { id } } price { value { amount } } } } }`;
  const variant = (keys: object) => ({ __typename: 'ProductVariant', ...keys });

  test('of variants keep their order and are null where missing', async () => {
    const of = [
      { sku: 'MSB-YUNOMI-ASH' },
      { id: 'nope' },
      { gtin: '02000001000403' },
      { id: 'tote-black' },
      { gtin: 'x' },
    ].map(variant);
    const found = await shop.ask<{ _entities: ({ id: string } | null)[] }>(ENTITIES, { of });
    expect(found._entities.map((one) => one?.id)).toEqual([
      'yunomi-ash',
      undefined,
      'sencha-leaf',
      'tote-black',
      undefined,
    ]);
  });

  test('cost the same queries however many they are', async () => {
    const rows = await shop.sql<{ id: string }[]>`select id from variant`;
    const many = rows.map(({ id }) => variant({ id }));
    await shop.subgraph.execute(ENTITIES, { of: many });
    const one = await shop.subgraph.execute(ENTITIES, { of: many.slice(0, 1) });
    const all = await shop.subgraph.execute(ENTITIES, { of: many });
    expect(all.data?.['_entities']).toHaveLength(57);
    expect(all.statements).toBe(one.statements);
  });

  test('of the other types are found by their keys', async () => {
    const of = [
      { __typename: 'Channel', key: 'app' },
      { __typename: 'Product', id: 'tote' },
      { __typename: 'PromotionRule', id: 'tea-festival' },
      { __typename: 'Category', id: 'tea' },
      { __typename: 'Category', id: 'nope' },
    ];
    const found = await shop.ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { id }
        ... on Category { id name } ... on Channel { key currency } ... on PromotionRule { id priority } } }`,
      { of },
    );
    expect(found['_entities']).toEqual([
      { key: 'app', currency: 'JPY' },
      { id: 'tote' },
      { id: 'tea-festival', priority: 10 },
      { id: 'tea', name: 'お茶' },
      null,
    ]);
  });
});

describe('the shelves', () => {
  test('form a tree', async () => {
    const found = await shop.ask<{ categories: { id: string }[] }>(`{
      categories { id children { id parent { id } } }
      category(id: "tea") { name(locale: EN) parent { id parent { id } } }
      channels { key name }
      channel(key: "store") { kind priceMode active }
    }`);
    expect(found.categories.map(({ id }) => id)).toEqual(['apparel', 'home', 'food']);
    expect(found).toMatchObject({
      category: { name: 'Tea', parent: { id: 'food', parent: null } },
      channel: { kind: 'STORE_POS', priceMode: 'TAX_INCLUDED', active: true },
    });
  });

  test('list the products of all shelves with two queries more', async () => {
    const query = '{ categories { id products(first: 2) { nodes { id } pageInfo { hasNextPage } } } }';
    const answer = await shop.subgraph.execute(query);
    expect(answer.data).toMatchObject({
      categories: ['apparel', 'home', 'food'].map((id) => ({
        id,
        products: { nodes: [{}, {}], pageInfo: { hasNextPage: true } },
      })),
    });
    expect(answer.statements).toBe(3);
  });

  test('page through everything below a category', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const query = `{ category(id: "food") { products(first: 3${after}) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      const { products } = (await shop.ask<{ category: { products: ProductPage } }>(query)).category;
      seen.push(...products.nodes.map(({ id }) => id));
      if (!products.pageInfo.hasNextPage) break;
      after = `, after: "${products.pageInfo.endCursor}"`;
    }
    const food = ['dorayaki', 'hojicha', 'konpeito', 'matcha', 'miso', 'nori', 'rice', 'sencha', 'soy-sauce', 'yokan'];
    expect([...seen].sort()).toEqual(food);
  });

  test('page through all products, newest first, without a gap or a repeat', async () => {
    const seen = await pages(shop, 7, (args) => `products(${args})`);
    const rows = await shop.sql<{ id: string }[]>`select id from product order by created_at desc, id desc`;
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  test('filter by category, brand and status', async () => {
    const found = await shop.ask<Record<string, ProductPage>>(`{
      tea: products(filter: { categoryId: "tea" }) { nodes { id } }
      none: products(filter: { brand: "x" }) { nodes { id } }
      archived: products(filter: { status: ARCHIVED }) { nodes { id } }
    }`);
    expect(found['tea']?.nodes.map(({ id }) => id).sort()).toEqual(['hojicha', 'matcha', 'sencha']);
    expect(found).toMatchObject({ none: { nodes: [] }, archived: { nodes: [] } });
  });

  test.each([
    'products(first: 101) { nodes { id } }',
    'products(first: -1) { nodes { id } }',
    'products(after: "x") { nodes { id } }',
    'products(after: "WyJ4IiwieSJd") { nodes { id } }',
    'search(text: "茶", after: "WyJ4IiwieSJd") { nodes { id } }',
  ])('refuse the page %s', async (field) => {
    expect(await shop.errorOf(`{ ${field} }`)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

test('promotions in force are listed by priority', async () => {
  const found = await shop.ask(`{
    now: promotions(channel: "app") {
      id name english: name(locale: EN) channels { key } validUntil version
      targetCategories { id } targetVariants { id }
    }
    past: promotions(channel: "app", at: "2026-03-01T00:00:00Z") { id }
  }`);
  expect(found).toMatchObject({
    now: [
      {
        id: 'tenugui-pair',
        targetVariants: ['wave', 'hemp', 'plum'].map((id) => ({ id: `tenugui-${id}` })),
        version: 1,
      },
      {
        id: 'tea-festival',
        name: 'お茶まつり',
        english: 'Tea festival',
        targetCategories: [{ id: 'tea' }],
        validUntil: null,
      },
    ],
    past: [],
  });
  const error = await shop.errorOf('{ promotions(channel: "nope") { id } }', {}, asUser('a', { role: 'admin' }));
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'channel' });
});

type ProductPage = {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};
