import { inTransaction } from '@musubi/chassis';
import { consumers } from '../src/consumers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  await shop.command('setPrice', { variantId: 'sencha-leaf', channel: 'store', value: yen(1) });
});
afterAll(() => shop.close());

const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });

const SEARCH = `query ($text: String, $channel: ID, $categoryId: ID, $filter: SearchFilter, $sort: SearchSort, $first: Int, $after: String) {
  search(text: $text, channel: $channel, categoryId: $categoryId, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id price { value { amount } } } pageInfo { hasNextPage endCursor }
    facets { dimension key name values { value name count } } } }`;

type Found = {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly price: { readonly value: { readonly amount: string } } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly facets: readonly Facet[];
};
type Facet = {
  readonly dimension: string;
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
};
type Filter = Readonly<Record<string, unknown>>;

const search = async (variables: object) => (await shop.ask<{ search: Found }>(SEARCH, variables)).search;

/** What narrowing a search by a value of a facet sends. */
function chosen({ dimension, key }: Facet, value: string): { readonly categoryId?: string; readonly filter?: Filter } {
  switch (dimension) {
    case 'CATEGORY':
      return { categoryId: value };
    case 'BRAND':
      return { filter: { brands: [value] } };
    case 'PRICE': {
      const [from = '', until = ''] = value.split('-');
      return { filter: { minimumPrice: yen(Number(from)), maximumPrice: yen(Number(until)) } };
    }
    default:
      return { filter: { attributes: [{ key, values: [value] }] } };
  }
}

describe('facets', () => {
  test.each([
    ['everything', {}],
    ['a text', { text: '茶' }],
    ['what is already narrowed', { text: '結屋', filter: { attributes: [{ key: 'size', values: ['M', 'L'] }] } }],
    ['a range of prices', { filter: { minimumPrice: yen(1000), maximumPrice: yen(4999) } }],
    ['a category', { categoryId: 'apparel', filter: { brands: ['結屋'] } }],
  ])('of %s count what each value would leave', async (_what, asked) => {
    const { facets, totalCount } = await search(asked);
    expect(facets.length).toBeGreaterThan(0);
    for (const facet of facets) {
      for (const { value, count } of facet.values) {
        const own = chosen(facet, value);
        const filter = 'filter' in asked ? (asked.filter as Filter) : {};
        const kept = facet.dimension === 'PRICE' ? {} : filter;
        const attributes = (filter['attributes'] as { key: string }[] | undefined)?.filter(
          ({ key }) => key !== facet.key,
        );
        const narrowed = { ...kept, ...(attributes && { attributes }), ...own.filter };
        const both =
          attributes && own.filter?.['attributes'] ? [...attributes, ...(own.filter['attributes'] as [])] : undefined;
        const found = await search({ ...asked, ...own, filter: { ...narrowed, ...(both && { attributes: both }) } });
        expect({ facet: facet.dimension, value, count: found.totalCount }).toEqual({
          facet: facet.dimension,
          value,
          count,
        });
      }
    }
    const prices = facets.find(({ dimension }) => dimension === 'PRICE');
    expect(totalCount).toBeGreaterThan(0);
    expect(prices?.values.length).toBeGreaterThan(1);
  });

  test('of a dimension leave out its own choice: what else might be chosen is still there', async () => {
    const size = (found: Found) => found.facets.find(({ key }) => key === 'size')?.values.map(({ value }) => value);
    const filter = { attributes: [{ key: 'size', values: ['M'] }] };
    expect(size(await search({ text: 'シャツ', filter }))).toEqual(size(await search({ text: 'シャツ' })));
  });

  test('are called by their names, and leave out attributes that nobody filters by', async () => {
    const options = ['S', 'M', 'L'].map((key) => ({ key, name: { ja: `${key}サイズ` } }));
    const size = { key: 'size', name: { ja: '大きさ' }, kind: 'OPTION', categoryIds: [], options };
    const kinds =
      await shop.sql`select distinct substr(facet, 6) as value from variant, unnest(facets) facet where facet like 'size=%'`;
    for (const { value } of kinds)
      if (!'SML'.includes(value)) options.push({ key: `x${options.length}`, name: { ja: value } });
    expect(await shop.command('defineAttribute', size)).toMatchObject({ definition: { version: 1 } });
    const facetOf = async (key: string) =>
      (await search({ categoryId: 'shirts' })).facets.find((one) => one.key === key);
    expect(await facetOf('size')).toMatchObject({
      name: '大きさ',
      values: expect.arrayContaining([expect.objectContaining({ value: 'M', name: 'Mサイズ' })]),
    });
    await shop.command('defineAttribute', { ...size, filterable: false });
    expect(await facetOf('size')).toBeUndefined();
  });
});

describe('a search', () => {
  test.each(['RELEVANCE', 'PRICE_LOW', 'PRICE_HIGH', 'NEWEST'])(
    'by %s pages without a gap or a repeat',
    async (sort) => {
      const seen: string[] = [];
      const prices: number[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo } = await search({ sort, first: 7, after });
        seen.push(...nodes.map(({ id }) => id));
        prices.push(...nodes.map(({ price }) => Number(price.value.amount)));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      const { totalCount } = await search({ sort });
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
      const rising = prices.toSorted((a, b) => a - b);
      const expected = { PRICE_LOW: rising, PRICE_HIGH: rising.toReversed() }[sort] ?? prices;
      expect(prices).toEqual(expected);
    },
  );

  test('refuses a cursor of another order, and amounts of another currency', async () => {
    const { pageInfo } = await search({ sort: 'PRICE_LOW', first: 2 });
    expect(await shop.errorOf(SEARCH, { sort: 'NEWEST', after: pageInfo.endCursor })).toMatchObject({ field: 'after' });
    const filter = { minimumPrice: { amount: '1', currency: 'GBP' } };
    expect(await shop.errorOf(SEARCH, { filter })).toMatchObject({ field: 'filter.minimumPrice' });
    const values = Array.from({ length: 51 }, (_, index) => `v${index}`);
    expect(await shop.errorOf(SEARCH, { filter: { brands: values } })).toMatchObject({ field: 'filter' });
  });

  test('goes by the price of its channel', async () => {
    const filter = { maximumPrice: yen(1) };
    const ids = async (channel: string) => (await search({ channel, filter })).nodes.map(({ id }) => id);
    expect([await ids('tablet'), await ids('ec')]).toEqual([['sencha-leaf'], []]);
  });

  test('finds what is in stock somewhere, by the newest that inventory told, in whatever order', async () => {
    const tell = (variantId: string, locationId: string, counters: object) =>
      inTransaction(shop.chassis.database, async (tx) => {
        const zero = { onHand: 0, reserved: 0, allocated: 0, safetyStock: 0 };
        const event = { data: { variantId, locationId, ...zero, ...counters } };
        const stock = consumers.find(({ name }) => name === 'stock');
        await stock?.handle(tx, event as unknown as Parameters<typeof stock.handle>[1]);
      });
    const inStock = async (...inStockAt: string[]) =>
      (await search({ text: '抹茶', filter: { inStockAt } })).nodes.map(({ id }) => id);
    await tell('matcha-ceremony', 'shibuya', { onHand: 3, reserved: 1, version: 2 });
    await tell('matcha-everyday', 'osaka', { onHand: 5, allocated: 3, safetyStock: 2, version: 4 });
    expect(await inStock('shibuya', 'osaka')).toEqual(['matcha-ceremony']);
    await tell('matcha-everyday', 'osaka', { onHand: 6, allocated: 3, safetyStock: 2, version: 5 });
    await tell('matcha-everyday', 'osaka', { onHand: 0, version: 3 });
    await tell('matcha-ceremony', 'shibuya', { onHand: 3, reserved: 3, version: 3 });
    expect([await inStock('shibuya', 'osaka'), await inStock('nowhere'), await inStock()]).toEqual([
      ['matcha-everyday'],
      [],
      [],
    ]);
    await tell('matcha-everyday', 'osaka', { onHand: 'many', version: 9 });
    expect(await inStock('osaka')).toEqual(['matcha-everyday']);
  });
});
