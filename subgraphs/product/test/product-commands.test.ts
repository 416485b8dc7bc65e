import { asNobody, asService, asUser } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const mug = (changes: object = {}) => ({
  id: 'mug',
  name: { ja: 'マグカップ', en: 'Mug' },
  taxClass: 'STANDARD_10',
  categoryIds: ['tableware'],
  variants: [{ id: 'mug-white', sku: 'MUG-WHITE', gtin: '4901234567894' }],
  ...changes,
});

describe('a product', () => {
  test('is created as a draft that only staff see, then published to all', async () => {
    expect(await shop.command('upsertProduct', mug())).toMatchObject({
      product: { id: 'mug', status: 'DRAFT', version: 1 },
    });
    const seen =
      '{ product(id: "mug") { id } variant(id: "mug-white") { id } variantByGtin(gtin: "4901234567894") { id } products { nodes { id } } _entities(representations: [{ __typename: "ProductVariant", id: "mug-white" }]) { ... on ProductVariant { id } } }';
    const hidden = await shop.ask(seen, {}, asUser('ann', { role: 'shopper' }));
    expect(hidden).toMatchObject({ product: null, variant: null, variantByGtin: null, _entities: [null] });
    expect(JSON.stringify(hidden?.['products'])).not.toContain('mug');
    expect(await shop.ask(seen, {}, asUser('s', { role: 'associate' }))).toMatchObject({
      product: { id: 'mug' },
      variant: { id: 'mug-white' },
      _entities: [{ id: 'mug-white' }],
    });
    expect(
      await shop.ask('{ priceQuotes(variantIds: ["mug-white"], channel: "ec") { unitPrice { amount } } }', {}, admin),
    ).toEqual({ priceQuotes: [null] });
    expect(await shop.command('publishProduct', { id: 'mug', expectedVersion: 1 })).toMatchObject({
      product: { status: 'PUBLISHED', version: 2 },
    });
    expect(await shop.ask(seen)).toMatchObject({ product: { id: 'mug' } });
    expect(await shop.eventsOf('product/mug')).toEqual([
      { type: 'product.ProductUpserted', sequence: 1, data: { productId: 'mug', variantIds: ['mug-white'] } },
      { type: 'product.ProductPublished', sequence: 2, data: { productId: 'mug', variantIds: ['mug-white'] } },
    ]);
  });

  test('changes at the version expected, keeps what is left out, and is unchanged by the same again', async () => {
    const black = { id: 'mug-black', sku: 'MUG-BLACK' };
    const changed = await shop.command('upsertProduct', mug({ brand: '結屋', expectedVersion: 2, variants: [black] }));
    expect(changed).toMatchObject({
      product: {
        version: 3,
        brand: '結屋',
        variants: [
          { id: 'mug-white', gtin: '4901234567894' },
          { id: 'mug-black', gtin: null },
        ],
      },
    });
    expect(await shop.command('upsertProduct', mug({ variants: [black] }))).toMatchObject({
      product: { version: 3, brand: '結屋' },
    });
    expect(await shop.command('upsertProduct', mug({ expectedVersion: 2 }))).toEqual({
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      currentVersion: 3,
    });
    expect(await shop.command('publishProduct', { id: 'mug', expectedVersion: 2 })).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: 3,
    });
    expect((await shop.eventsOf('product/mug')).map(({ sequence }) => sequence as unknown)).toEqual([1, 2, 3]);
  });

  test('is refused for a wrong GTIN, a taken SKU or GTIN, a wrong field', async () => {
    const other = (variant: object) => mug({ id: 'cup', variants: [{ id: 'cup-1', sku: 'CUP', ...variant }] });
    expect(await shop.command('upsertProduct', other({ gtin: '4901234567890' }))).toEqual({
      __typename: 'GtinInvalid',
      code: 'GTIN_CHECK_DIGIT',
      gtin: '4901234567890',
      expectedCheckDigit: 4,
    });
    expect(await shop.command('upsertProduct', other({ gtin: '49' }))).toEqual({
      __typename: 'GtinInvalid',
      code: 'GTIN_LENGTH',
      gtin: '49',
      expectedCheckDigit: null,
    });
    expect(await shop.command('upsertProduct', other({ sku: 'MUG-WHITE' }))).toEqual({
      __typename: 'SkuTaken',
      code: 'SKU_TAKEN',
      variant: { id: 'mug-white' },
    });
    expect(await shop.command('upsertProduct', other({ gtin: '04901234567894' }))).toEqual({
      __typename: 'SkuTaken',
      code: 'GTIN_TAKEN',
      variant: { id: 'mug-white' },
    });
    expect(await shop.command('upsertProduct', mug({ id: 'カップ' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'id',
    });
    expect(await shop.command('upsertProduct', mug({ categoryIds: ['nope'] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'categoryIds.0',
    });
    expect(await shop.command('publishProduct', { id: 'nope' })).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await shop.ask('{ product(id: "cup") { id } }', {}, admin)).toEqual({ product: null });
  });

  test('made twice at the same time with one SKU exists once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        shop.command('upsertProduct', mug({ id: `race-${index}`, variants: [{ id: `race-${index}-v`, sku: 'RACE' }] })),
      ),
    );
    const won = answers.filter(({ __typename }) => __typename === 'ProductPayload');
    expect(won).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'SKU_TAKEN')).toHaveLength(7);
  });

  test('of one id changed by many at the same time takes every change at its own version', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        shop.command('upsertProduct', mug({ id: 'pot', variants: [{ id: `pot-${index}`, sku: `POT-${index}` }] })),
      ),
    );
    const versions = answers.map(({ product: made }) => (made as { version: number }).version);
    expect(versions.every((version) => version >= 1)).toBe(true);
    const [row] =
      await shop.sql`select version, (select count(*)::int from variant where product_id = 'pot') as variants from product where id = 'pot'`;
    expect(row).toEqual({ version: 10, variants: 10 });
    expect((await shop.eventsOf('product/pot')).map(({ sequence }) => sequence as unknown)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});

describe('a command', () => {
  test('given twice with one key acts once, and its key fits no other input', async () => {
    const input = {
      idempotencyKey: 'same',
      variantId: 'tote-black',
      channel: 'line',
      value: { amount: '4000', currency: 'JPY' },
    };
    const [first, second] = [await shop.command('setPrice', input), await shop.command('setPrice', input)];
    expect(second).toEqual(first);
    expect(await shop.command('setPrice', { ...input, value: { amount: '1', currency: 'JPY' } })).toEqual({
      __typename: 'IdempotencyMismatch',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(
      (await shop.eventsOf('variant/tote-black')).filter(
        ({ data }) => (data as { channel: string }).channel === 'line',
      ),
    ).toHaveLength(1);
  });

  test.each([
    ['upsertProduct', mug()],
    ['publishProduct', { id: 'mug' }],
    ['setPrice', { variantId: 'mug-white', channel: 'ec', value: { amount: '1', currency: 'JPY' } }],
    [
      'upsertPromotion',
      { name: { ja: 'x' }, channels: ['ec'], validFrom: '2026-01-01T00:00:00Z', discount: { basisPoints: 1 } },
    ],
    ['upsertCategory', { id: 'x', name: { ja: 'x' } }],
    ['createChannel', { key: 'x', name: { ja: 'x' }, kind: 'EC' }],
  ])('%s is for admins and services only', async (name, input) => {
    for (const caller of [
      asNobody(),
      asUser('ann', { role: 'shopper' }),
      asUser('s', { role: 'associate', claims: { store_id: 'shibuya' } }),
    ]) {
      expect(await shop.command(name, input, caller)).toEqual({ __typename: 'Forbidden', code: 'FORBIDDEN' });
    }
    expect(await shop.command(name, { ...input, idempotencyKey: '' }, asService('order'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'idempotencyKey',
    });
  });
});
