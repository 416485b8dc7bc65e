import { inTransaction } from '@musubi/chassis';
import { asNobody, asUser } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upsertProduct } from '../src/commands/upsert-product.ts';
import { NOW, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const text = (ja: string, en?: string) => ({ ja, en });
const material = {
  key: 'material',
  name: text('素材', 'Material'),
  kind: 'OPTION',
  options: [
    { key: 'linen', name: text('麻', 'Linen') },
    { key: 'cotton', name: text('綿', 'Cotton') },
  ],
  categoryIds: ['apparel'],
  required: true,
};
const apron = (changes: object = {}) => ({
  id: 'apron',
  name: text('エプロン', 'Apron'),
  taxClass: 'STANDARD_10',
  categoryIds: ['shirts'],
  variants: [{ id: 'apron-one', sku: 'APRON' }],
  ...changes,
});
const made = (value: string) => ({ key: 'material', name: text('x'), value: text(value) });
const facetsOf = async (id: string) => (await shop.sql`select facets from variant where id = ${id}`)[0]?.['facets'];

describe('an attribute', () => {
  test('that is defined takes its values alone, and calls them by their names', async () => {
    expect(await shop.command('defineAttribute', material)).toMatchObject({
      definition: { kind: 'OPTION', version: 1 },
    });
    expect(await shop.command('upsertProduct', apron({ attributes: [made('silk')] }))).toEqual({
      __typename: 'InvalidInput',
      code: 'BAD_USER_INPUT',
      field: 'attributes.0.value',
    });
    await shop.command('upsertProduct', apron({ attributes: [made('linen')] }));
    const query =
      '{ product(id: "apron") { attributes { key name(locale: EN) value rawValue definition { kind options { key } } } } }';
    expect(await shop.ask(query, {}, asUser('s', { role: 'associate' }))).toEqual({
      product: {
        attributes: [
          {
            key: 'material',
            name: 'Material',
            value: '麻',
            rawValue: 'linen',
            definition: { kind: 'OPTION', options: [{ key: 'linen' }, { key: 'cotton' }] },
          },
        ],
      },
    });
    expect(await facetsOf('apron-one')).toEqual(['material=linen']);
    expect(await shop.eventsOf('attribute/material')).toMatchObject([
      { type: 'product.AttributeDefined', sequence: 1 },
    ]);
  });

  test('can not be defined so that a value in use is none', async () => {
    const without = { ...material, options: material.options.slice(1) };
    expect(await shop.command('defineAttribute', without)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'kind' });
    expect(await shop.command('defineAttribute', { ...material, expectedVersion: 3 })).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 1,
    });
  });

  test('that was free text is found by what the definition makes of it', async () => {
    const kinds = (await shop.sql`select distinct unnest(facets) as facet from variant`)
      .map(({ facet }) => String(facet))
      .filter((facet) => facet.startsWith('size='));
    expect(kinds).toContain('size=M');
    const names = kinds.map((facet) => facet.slice('size='.length));
    const options = names.map((ja, index) => ({ key: `s${index}`, name: text(ja) }));
    await shop.command('defineAttribute', { key: 'size', name: text('サイズ'), kind: 'OPTION', options });
    expect(await facetsOf('linen-shirt-white-m')).toContain(`size=s${names.indexOf('M')}`);
  });

  test('is never saved by a definition that is gone: saving and defining at the same time leave no value outside it', async () => {
    const both = { ...material, key: 'weave', required: false };
    await shop.command('defineAttribute', both);
    const only = { ...both, options: both.options.slice(0, 1) };
    const weave = { key: 'weave', name: { ja: '織り', en: null }, value: { ja: 'cotton', en: null } };
    const bag = { id: 'bag', sku: 'BAG', gtin: null, options: [], media: [] };
    const saved = {
      id: 'bag',
      name: { ja: '袋', en: null },
      description: null,
      brand: null,
      taxClass: 'EXEMPT' as const,
      categoryIds: [],
      attributes: [weave],
      media: [],
      variants: [bag],
      expectedVersion: undefined,
    };
    const answer = await inTransaction(shop.chassis.database, async (tx) => {
      await upsertProduct(tx, saved, { time: NOW, newId: shop.chassis.newId });
      const state = { isAnswered: false };
      const defining = shop.command('defineAttribute', only).finally(() => (state.isAnswered = true));
      while (!state.isAnswered && !(await isSomebodyWaiting())) await shop.ask('{ categories { id } }');
      return { defining };
    });
    expect(await answer.defining).toMatchObject({ code: 'BAD_USER_INPUT', field: 'kind' });
  });

  const isSomebodyWaiting = async () =>
    (
      await shop.sql`select from pg_locks join pg_class on pg_class.oid = relation
      where relname = 'attribute_definition' and not granted`
    ).length > 0;

  test('is listed for the categories that it holds for', async () => {
    const query = 'query ($id: ID) { attributeDefinitions(categoryId: $id) { key } }';
    const keys = async (id?: string) => JSON.stringify(await shop.ask(query, { id }));
    expect(await keys('shirts')).toContain('material');
    expect(await keys('tea')).not.toContain('material');
    expect(await keys()).toContain('material');
  });
});

describe('publishing', () => {
  test('asks for the attributes that products of the category need', async () => {
    await shop.command('upsertProduct', apron({ id: 'bib', variants: [{ id: 'bib', sku: 'BIB' }] }));
    expect(await shop.command('publishProduct', { id: 'bib' })).toEqual({
      __typename: 'ProductIncomplete',
      code: 'PRODUCT_INCOMPLETE',
      missing: ['material'],
    });
    const options = [made('cotton')];
    await shop.command('upsertProduct', apron({ id: 'bib', variants: [{ id: 'bib', sku: 'BIB', options }] }));
    expect(await shop.command('publishProduct', { id: 'bib' })).toMatchObject({ product: { status: 'PUBLISHED' } });
  });

  test('is told to who listens, and undone by taking the product from sale', async () => {
    const stream = shop.subgraph.subscribe('subscription { productPublished { id } }');
    const state = { isHeard: false };
    const first = stream.next().finally(() => (state.isHeard = true));
    await shop.command('unpublishProduct', { id: 'bib', expectedVersion: 3 });
    expect(await shop.command('unpublishProduct', { id: 'bib', expectedVersion: 3 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect((await shop.eventsOf('product/bib')).at(-1)).toMatchObject({
      type: 'product.ProductUnpublished',
      sequence: 4,
    });
    // The subscription starts at some moment after it is asked for.
    for (let count = 0; !state.isHeard; count += 1) {
      const id = `tray-${count}`;
      const tray = apron({ id, categoryIds: ['home'], variants: [{ id, sku: id }] });
      await shop.command('upsertProduct', tray);
      await shop.command('publishProduct', { id });
    }
    expect(await first).toMatchObject({ done: false });
    await stream.return?.();
  });
});

describe('completeness', () => {
  const query =
    'query ($id: ID!, $channel: ID, $locale: Locale) { product(id: $id) { completeness(channel: $channel, locale: $locale) { score publishable requirements { code met missing } } } }';

  test('says what is missing in a language and a channel', async () => {
    const associate = asUser('s', { role: 'associate' });
    const of = async (variables: object) => {
      const answer = await shop.ask<{ product: { completeness: Completeness } }>(query, variables, associate);
      const { score, publishable, requirements } = answer.product.completeness;
      return { score, publishable, missing: requirements.flatMap(({ missing }) => missing) };
    };
    expect(await of({ id: 'bib', channel: 'ec', locale: 'JA' })).toEqual({
      score: 45,
      publishable: true,
      missing: ['description.ja', 'bib', 'bib', 'bib'],
    });
    expect(await of({ id: 'bag', channel: 'ec', locale: 'EN' })).toMatchObject({ publishable: false });
    expect(await of({ id: 'yunomi', channel: 'ec', locale: 'JA' })).toMatchObject({ score: 85 });
  });

  test('is for staff', async () => {
    for (const caller of [asNobody(), asUser('ann', { role: 'shopper' })]) {
      expect(await shop.errorOf(query, { id: 'bib' }, caller)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

test.each(['defineAttribute', 'unpublishProduct'])('%s is for admins and services', async (name) => {
  const input = name === 'defineAttribute' ? material : { id: 'bib' };
  for (const role of ['shopper', 'associate', 'agent', 'analyst']) {
    expect(await shop.command(name, input, asUser('u', { role }))).toMatchObject({ code: 'FORBIDDEN' });
  }
});

type Completeness = {
  readonly score: number;
  readonly publishable: boolean;
  readonly requirements: readonly { readonly code: string; readonly missing: readonly string[] }[];
};
