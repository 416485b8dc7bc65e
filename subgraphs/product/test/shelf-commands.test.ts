import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe('a promotion, a category and a channel', () => {
  const rule = (changes: object) =>
    shop.command('upsertPromotion', {
      id: 'sweets',
      name: { ja: '甘味の日' },
      channels: ['ec'],
      validFrom: '2026-11-01T00:00:00Z',
      targetCategoryIds: ['food'],
      discount: { basisPoints: 500 },
      ...changes,
    });

  test('a rule is versioned, and its categories reach what lies below them', async () => {
    expect(await rule({})).toMatchObject({ promotion: { id: 'sweets', version: 1 } });
    expect(await rule({ priority: 30, expectedVersion: 1 })).toMatchObject({ promotion: { version: 2, priority: 30 } });
    expect(await rule({ expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
    const quotes = await shop.ask(
      '{ priceQuotes(variantIds: ["sencha-leaf", "tote-black"], channel: "ec") { promotions { id } } }',
    );
    expect(quotes).toEqual({
      priceQuotes: [{ promotions: [{ id: 'sweets' }, { id: 'tea-festival' }] }, { promotions: [] }],
    });
    const changes = (await shop.eventsOf('promotion/sweets')).filter(({ type }) => type === 'product.PromotionChanged');
    expect(changes).toHaveLength(2);
  });

  test.each<[string, object]>([
    ['discount', { discount: {} }],
    ['discount', { discount: { basisPoints: 1, amountPerUnit: { amount: '1', currency: 'JPY' } } }],
    ['discount.amountPerUnit', { discount: { amountPerUnit: { amount: 'x', currency: 'JPY' } } }],
    ['minimumSubtotal', { minimumSubtotal: { amount: '1e3', currency: 'JPY' } }],
    ['discount.basisPoints', { discount: { basisPoints: 10_001 } }],
  ])('a rule with a wrong %s is refused', async (field, changes) => {
    expect(await rule(changes)).toEqual({ __typename: 'InvalidInput', code: 'BAD_USER_INPUT', field });
  });

  test('a rule for a channel, category or variant that is not there is not found', async () => {
    for (const changes of [{ channels: ['nope'] }, { targetCategoryIds: ['nope'] }, { targetVariantIds: ['nope'] }]) {
      expect(await rule(changes)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    }
  });

  test('a category comes under another, and never under itself', async () => {
    expect(await shop.command('upsertCategory', { id: 'green', name: { ja: '緑茶' }, parentId: 'tea' })).toMatchObject({
      category: { id: 'green', parent: { id: 'tea' } },
    });
    expect(await shop.command('upsertCategory', { id: 'tea', name: { ja: 'お茶' }, parentId: 'green' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'parentId',
    });
    expect(await shop.command('upsertCategory', { id: 'x', name: { ja: 'x' }, parentId: 'nope' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('two categories put under each other at the same time close no cycle', async () => {
    await shop.command('upsertCategory', { id: 'one', name: { ja: '一' } });
    await shop.command('upsertCategory', { id: 'two', name: { ja: '二' } });
    const answers = await Promise.all([
      shop.command('upsertCategory', { id: 'one', name: { ja: '一' }, parentId: 'two' }),
      shop.command('upsertCategory', { id: 'two', name: { ja: '二' }, parentId: 'one' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CategoryPayload', 'InvalidInput']);
  });

  test('a channel sells at once with the prices of its base', async () => {
    expect(
      await shop.command('createChannel', { key: 'popup', name: { ja: '催事' }, kind: 'STORE_POS', basedOn: 'store' }),
    ).toMatchObject({ channel: { key: 'popup', currency: 'JPY' } });
    expect(
      await shop.ask(
        '{ variant(id: "tote-black") { price(channel: "popup") { value { amount } } } priceQuotes(variantIds: ["tote-black"], channel: "popup") { unitPrice { amount } } }',
      ),
    ).toEqual({
      variant: { price: { value: { amount: '4400' } } },
      priceQuotes: [{ unitPrice: { amount: '4400' } }],
    });
    expect(await shop.command('createChannel', { key: 'popup', name: { ja: '催事' }, kind: 'EC' })).toEqual({
      __typename: 'ChannelExists',
      code: 'CHANNEL_EXISTS',
      channel: { key: 'popup' },
    });
    expect(
      await shop.command('createChannel', { key: 'b2b', name: { ja: '卸' }, kind: 'B2B', basedOn: 'nope' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await shop.command('createChannel', {
        key: 'gb',
        name: { ja: '英' },
        kind: 'EC',
        currency: 'GBP',
        basedOn: 'ec',
      }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'basedOn' });
    expect(await shop.eventsOf('channel/popup')).toHaveLength(1);
  });
});
