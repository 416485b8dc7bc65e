import { asNobody, asUser } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, NOW, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const associate = asUser('s', { role: 'associate' });
const at = (day: number) => new Date(NOW.getTime() + day * 86_400_000).toISOString();
const says = (system: string, content: object, changes: object = {}) =>
  shop.command('submitSourceRecord', { system, externalId: `${system}-1`, productId: 'yunomi', content, ...changes });
const declare = (field: string, systems: readonly string[]) => shop.command('setSourcePrecedence', { field, systems });
const PRODUCT = `{ product(id: "yunomi") { name brand version taxClass attributes { key value } sources { system decides } } }`;
const yunomi = async () => (await shop.ask<{ product: Yunomi }>(PRODUCT, {}, associate)).product;
type Yunomi = { readonly name: string; readonly brand: string; readonly version: number };

describe('a product with sources', () => {
  test('is what the system says that is declared first, whichever spoke last', async () => {
    expect(await declare('DEFAULT', ['erp', 'supplier'])).toMatchObject({
      precedence: { systems: ['erp', 'supplier'] },
    });
    expect(await says('erp', { brand: '結屋本店' })).toMatchObject({ product: { id: 'yunomi' } });
    await says('supplier', { brand: '工房', name: { ja: '湯呑' } });
    expect(await yunomi()).toMatchObject({
      brand: '結屋本店',
      name: '湯呑',
      sources: [
        { system: 'erp', decides: ['BRAND'] },
        { system: 'supplier', decides: ['NAME'] },
      ],
    });
  });

  test('is made anew when another precedence is declared, and only where that changes something', async () => {
    const { version } = await yunomi();
    await declare('TAX_CLASS', ['supplier']);
    expect((await yunomi()).version).toBe(version);
    await declare('BRAND', ['supplier', 'erp']);
    expect(await yunomi()).toMatchObject({ brand: '工房', version: version + 1 });
    expect((await shop.eventsOf('product/yunomi')).at(-1)).toMatchObject({ sequence: version + 1 });
  });

  test('takes each attribute from its own source, and leaves those that no source tells of', async () => {
    const attribute = (key: string, ja: string) => ({ key, name: { ja: key }, value: { ja } });
    await shop.sql`update product set attributes = ${shop.sql.json([{ key: 'care', name: { ja: 'c', en: null }, value: { ja: '手洗い', en: null } }])} where id = 'yunomi'`;
    await says('erp', { brand: '結屋本店', attributes: [attribute('material', '磁器')] });
    await says('supplier', {
      brand: '工房',
      name: { ja: '湯呑' },
      attributes: [attribute('material', '陶器'), attribute('origin', '益子')],
    });
    expect(await yunomi()).toMatchObject({
      attributes: [
        { key: 'care', value: '手洗い' },
        { key: 'material', value: '磁器' },
        { key: 'origin', value: '益子' },
      ],
    });
  });

  test('passes over what a system had said before something newer', async () => {
    await says('erp', { brand: 'new' }, { receivedAt: at(3) });
    expect(await says('erp', { brand: 'old' }, { receivedAt: at(2) })).toMatchObject({
      code: 'SOURCE_OUTDATED',
      receivedAt: at(3),
    });
  });

  test('keeps nothing of a record that it could not become', async () => {
    const before = await yunomi();
    expect(await says('other', { categoryIds: ['nowhere'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'categoryIds.0',
    });
    expect(await says('other', { brand: 'x' }, { quality: 101 })).toMatchObject({ field: 'quality' });
    expect(await says('other', { brand: 'x' }, { productId: 'nope' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await says('erp', { brand: 'x' }, { productId: 'teapot' })).toMatchObject({ field: 'externalId' });
    expect(await declare('NAME', ['erp', 'erp'])).toMatchObject({ field: 'systems.1' });
    expect(await yunomi()).toEqual(before);
  });

  test('is the same whatever order records came in at the same time', async () => {
    const brands = await Promise.all(
      [0, 1, 2].map(async (round) => {
        const externalId = `r-${round}`;
        const records = ['erp', 'supplier', 'c', 'd', 'e', 'f'].map(
          (system, index) => [system, `${system}-brand`, index] as const,
        );
        const productId = ['teapot', 'tote', 'nori'][round];
        const order = round === 1 ? records.toReversed() : records;
        const sent = order.map(([system, brand, quality]) =>
          says(system, { brand }, { externalId, productId, quality, receivedAt: at(0) }),
        );
        for (const answer of await Promise.all(sent)) expect(answer).toMatchObject({ __typename: 'ProductPayload' });
        const { product } = await shop.ask<{ product: Yunomi }>('query ($id: ID!) { product(id: $id) { brand } }', {
          id: productId,
        });
        return product.brand;
      }),
    );
    expect(brands).toEqual(['supplier-brand', 'supplier-brand', 'supplier-brand']);
  });
});

describe('what is wrong with the catalogue', () => {
  const ISSUES = '{ dataQualityIssues(first: 100) { nodes { code detail product { id } } } }';

  test('is listed by product, disagreeing sources too', async () => {
    const { dataQualityIssues } = await shop.ask<{ dataQualityIssues: { nodes: readonly object[] } }>(
      ISSUES,
      {},
      associate,
    );
    expect(dataQualityIssues.nodes).toContainEqual({
      code: 'SOURCES_DISAGREE',
      detail: 'brand',
      product: { id: 'yunomi' },
    });
    expect(JSON.stringify(dataQualityIssues)).toContain('NO_IMAGE');
  });

  test('pages without a gap or a repeat', async () => {
    const list = async (first: number) => {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const query =
          'query ($first: Int, $after: String) { dataQualityIssues(first: $first, after: $after) { nodes { code detail product { id } } pageInfo { hasNextPage endCursor } } }';
        const answer: { dataQualityIssues: Issues } = await shop.ask(query, { first, after }, associate);
        seen.push(...answer.dataQualityIssues.nodes.map((one) => JSON.stringify(one)));
        if (!answer.dataQualityIssues.pageInfo.hasNextPage) return seen;
        after = answer.dataQualityIssues.pageInfo.endCursor;
      }
    };
    const few = await list(7);
    expect(few).toEqual(await list(100));
    expect(new Set(few).size).toBe(few.length);
  });
});

test('sources are written by admins and services, and read by staff', async () => {
  for (const caller of [asNobody(), asUser('a', { role: 'shopper' }), associate]) {
    const record = { system: 'erp', externalId: 'x', productId: 'yunomi', content: { brand: 'x' } };
    expect(await shop.command('submitSourceRecord', record, caller)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await shop.command('setSourcePrecedence', { field: 'NAME', systems: [] }, caller)).toMatchObject({
      code: 'FORBIDDEN',
    });
  }
  for (const query of [PRODUCT, '{ sourcePrecedence { field } }', '{ dataQualityIssues { nodes { code } } }']) {
    expect(await shop.errorOf(query, {}, asUser('a', { role: 'shopper' }))).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await shop.ask('{ sourcePrecedence { field systems } }', {}, admin)).toBeDefined();
});

type Issues = {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};
