import { inTransaction } from '@musubi/chassis';
import { asNobody, asUser } from '@musubi/chassis/testing';
import { announceDuePromotions } from '../src/commands/upsert-promotion.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, openShop, type Asker, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const variantId = 'sencha-leaf';
const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });
const daysFromNow = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString();
const shopper = asUser('ann', { role: 'shopper' });
const associate = asUser('s', { role: 'associate' });
const typesOf = async (subject: string) =>
  (await shop.eventsOf(subject)).map(({ type }) => type.replace('product.', ''));

const DECISION = `query ($id: ID!, $channel: ID!, $at: DateTime, $group: String) {
  priceDecision(variantId: $id, channel: $channel, at: $at, customerGroup: $group) {
    price { value { amount } channel { key } customerGroup } regularPrice { amount } lowestRecentPrice { amount }
    steps { channel { key } customerGroup verdict price { value { amount } } } promotions { promotion { id } verdict } } }`;
const decide = (variables: object, caller: Asker = asNobody()) =>
  shop.ask(DECISION, { id: variantId, channel: 'tablet', ...variables }, caller);

describe('a planned price', () => {
  test('is for a moment to come, at the version that the caller knows', async () => {
    const planned = {
      variantId,
      channel: 'ec',
      value: yen(700),
      validFrom: daysFromNow(2),
      validUntil: daysFromNow(4),
    };
    const [row] = await shop.sql`select price_version from variant where id = ${variantId}`;
    const version = Number(row?.['price_version']);
    expect(await shop.command('schedulePrice', { ...planned, validFrom: NOW.toISOString() })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'validFrom',
    });
    expect(await shop.command('schedulePrice', { ...planned, validFrom: null })).toMatchObject({ field: 'validFrom' });
    expect(await shop.command('schedulePrice', { ...planned, expectedVersion: version + 1 })).toMatchObject({
      code: 'VERSION_CONFLICT',
      currentVersion: version,
    });
    expect(await shop.command('schedulePrice', { ...planned, expectedVersion: version })).toMatchObject({
      price: { validFrom: planned.validFrom },
    });
    expect(await shop.ask(`{ variant(id: "${variantId}") { priceVersion } }`)).toEqual({
      variant: { priceVersion: version + 1 },
    });
  });

  test('is taken back, once', async () => {
    const [row] = await shop.sql`select id from price where variant_id = ${variantId} and amount = 700`;
    const priceId = String(row?.['id']);
    expect(await shop.command('cancelPrice', { priceId, expectedVersion: 0 })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await shop.command('cancelPrice', { priceId })).toMatchObject({ variant: { id: variantId } });
    expect(await shop.command('cancelPrice', { priceId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await typesOf(`variant/${variantId}`)).slice(-2)).toEqual(['PriceScheduled', 'PriceCancelled']);
  });

  test('that runs as a sale ends at once, and what holds then is told', async () => {
    const sale = { variantId, channel: 'ec', value: yen(600), validFrom: daysFromNow(-1), validUntil: daysFromNow(4) };
    const { price } = (await shop.command('setPrice', sale)) as { price: { id: string } };
    expect(await decide({})).toMatchObject({
      priceDecision: { price: { value: { amount: '600' } }, regularPrice: { amount: '1296' } },
    });
    expect(await shop.command('cancelPrice', { priceId: price.id })).toMatchObject({
      variant: { price: { value: { amount: '1296' } } },
    });
    expect((await typesOf(`variant/${variantId}`)).slice(-2)).toEqual(['PriceCancelled', 'PriceChanged']);
  });
});

describe('a price is explained', () => {
  test('by every place where one may stand, the sale and the lowest of 30 days', async () => {
    expect(await decide({})).toEqual({
      priceDecision: {
        price: { value: { amount: '1296' }, channel: { key: 'ec' }, customerGroup: null },
        regularPrice: { amount: '1296' },
        lowestRecentPrice: { amount: '600' },
        steps: [
          { channel: { key: 'tablet' }, customerGroup: null, verdict: 'NOT_SET', price: null },
          { channel: { key: 'store' }, customerGroup: null, verdict: 'NOT_SET', price: null },
          { channel: { key: 'ec' }, customerGroup: null, verdict: 'CHOSEN', price: { value: { amount: '1296' } } },
        ],
        promotions: [{ promotion: { id: 'tea-festival' }, verdict: 'APPLIES' }],
      },
    });
    expect(await decide({ at: '2026-03-01T00:00:00Z' })).toMatchObject({
      priceDecision: { price: null, regularPrice: null, lowestRecentPrice: null },
    });
    expect(await decide({ id: 'nope' })).toEqual({ priceDecision: null });
  });

  test('to shoppers without the prices of groups and without what is planned', async () => {
    const rule = {
      id: 'winter',
      name: { ja: '冬市' },
      channels: ['ec', 'tablet'],
      validFrom: daysFromNow(10),
      validUntil: daysFromNow(20),
      discount: { basisPoints: 100 },
    };
    await shop.command('upsertPromotion', rule);
    expect(JSON.stringify(await decide({}, shopper))).not.toContain('winter');
    expect(JSON.stringify(await decide({}, associate))).toContain('{"promotion":{"id":"winter"},"verdict":"NOT_YET"}');
    expect(await shop.errorOf(DECISION, { id: variantId, channel: 'ec', group: 'vip' }, shopper)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await shop.errorOf(DECISION, { id: variantId, channel: 'nope' })).toMatchObject({ field: 'channel' });
  });
});

test('a rule is told of when it comes into force, when it changes and when it is over, each once', async () => {
  const due = (days: number) =>
    inTransaction(shop.chassis.database, (tx) => announceDuePromotions(tx, new Date(daysFromNow(days)), 100));
  await shop.sql`update promotion set active = true where id <> 'winter'`;
  expect([await due(9), await due(10), await due(11)]).toEqual([0, 1, 0]);
  expect([await due(20), await due(21)]).toEqual([1, 0]);
  const events = await shop.eventsOf('promotion/winter');
  expect(events.map(({ type, sequence }) => `${sequence} ${type}`)).toEqual([
    '1 product.PromotionChanged',
    '2 product.PromotionActivated',
    '3 product.PromotionExpired',
  ]);
});

test.each([
  ['schedulePrice', { variantId, channel: 'ec', value: yen(1), validFrom: daysFromNow(1) }],
  ['cancelPrice', { priceId: 'x' }],
])('%s is for admins and services', async (name, input) => {
  for (const caller of [asNobody(), shopper, associate]) {
    expect(await shop.command(name, input, caller)).toMatchObject({ code: 'FORBIDDEN' });
  }
});
