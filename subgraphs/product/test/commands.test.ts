import { inTransaction } from '@musubi/chassis';
import { asNobody, asService, asUser, startTestSubgraph, type TestSubgraph } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceDuePrices } from '../src/commands/set-price.ts';
import type { ProductDeps } from '../src/context.ts';
import { product } from '../src/subgraph.ts';
import { seed } from '../src/seed.ts';

let now = new Date('2026-11-21T03:00:00Z');
const admin = asUser('boss', { role: 'admin' });
type Asker = Parameters<TestSubgraph<ProductDeps>['execute']>[2];
let shop: TestSubgraph<ProductDeps>;
let keys = 0;

beforeAll(async () => {
  shop = await startTestSubgraph(product, { clock: () => now });
  await inTransaction(shop.chassis.database, (tx) => seed(shop.deps, tx));
});
afterAll(() => shop.close());

const SHAPES: Readonly<Record<string, string>> = {
  upsertProduct: '... on ProductPayload { product { id status version brand variants { id sku gtin } } } ... on GtinInvalid { code gtin expectedCheckDigit } ... on SkuTaken { code variant { id } }',
  publishProduct: '... on ProductPayload { product { id status version } }',
  setPrice: '... on SetPricePayload { variant { id price { value { amount } } } price { id value { amount currency } validFrom validUntil channel { key } } }',
  upsertPromotion: '... on PromotionPayload { promotion { id version priority } }',
  upsertCategory: '... on CategoryPayload { category { id name parent { id } } }',
  createChannel: '... on ChannelPayload { channel { key currency } } ... on ChannelExists { code channel { key } }',
};
const ERRORS = `... on IdempotencyMismatch { code } ... on Forbidden { code }`;
const COMMON: Readonly<Record<string, string>> = {
  upsertProduct: '... on VersionConflict { code currentVersion } ... on InvalidInput { code field }',
  publishProduct: '... on VersionConflict { code currentVersion } ... on NotFound { code } ... on InvalidInput { code field }',
  setPrice: '... on NotFound { code } ... on InvalidInput { code field }',
  upsertPromotion: '... on VersionConflict { code currentVersion } ... on NotFound { code } ... on InvalidInput { code field }',
  upsertCategory: '... on NotFound { code } ... on InvalidInput { code field }',
  createChannel: '... on NotFound { code } ... on InvalidInput { code field }',
};

async function command(name: string, input: object, caller: Asker = admin): Promise<Record<string, unknown>> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${SHAPES[name]} ${ERRORS} ${COMMON[name]} } }`;
  const answer = await shop.execute(query, { input: { idempotencyKey: `key-${(keys += 1)}`, ...input } }, caller);
  expect(answer.errors).toBeUndefined();
  return answer.data?.[name] as Record<string, unknown>;
}

async function ask(query: string, caller: Asker = asNobody()) {
  const answer = await shop.execute(query, {}, caller);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function eventsOf(subject: string) {
  return shop.database.sql`select type, sequence::int, data from chassis.outbox where subject = ${subject} order by position`;
}

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
    expect(await command('upsertProduct', mug())).toMatchObject({ product: { id: 'mug', status: 'DRAFT', version: 1 } });
    const seen = '{ product(id: "mug") { id } variant(id: "mug-white") { id } variantByGtin(gtin: "4901234567894") { id } products { nodes { id } } _entities(representations: [{ __typename: "ProductVariant", id: "mug-white" }]) { ... on ProductVariant { id } } }';
    const hidden = await ask(seen, asUser('ann', { role: 'shopper' }));
    expect(hidden).toMatchObject({ product: null, variant: null, variantByGtin: null, _entities: [null] });
    expect(JSON.stringify(hidden?.['products'])).not.toContain('mug');
    expect(await ask(seen, asUser('s', { role: 'associate' }))).toMatchObject({ product: { id: 'mug' }, variant: { id: 'mug-white' }, _entities: [{ id: 'mug-white' }] });
    expect(await ask('{ priceQuotes(variantIds: ["mug-white"], channel: "ec") { unitPrice { amount } } }', admin)).toEqual({ priceQuotes: [null] });
    expect(await command('publishProduct', { id: 'mug', expectedVersion: 1 })).toMatchObject({ product: { status: 'PUBLISHED', version: 2 } });
    expect(await ask(seen)).toMatchObject({ product: { id: 'mug' } });
    expect(await eventsOf('product/mug')).toEqual([
      { type: 'product.ProductUpserted', sequence: 1, data: { productId: 'mug', variantIds: ['mug-white'] } },
      { type: 'product.ProductPublished', sequence: 2, data: { productId: 'mug', variantIds: ['mug-white'] } },
    ]);
  });

  test('changes at the version expected, keeps what is left out, and is unchanged by the same again', async () => {
    const black = { id: 'mug-black', sku: 'MUG-BLACK' };
    const changed = await command('upsertProduct', mug({ brand: '結屋', expectedVersion: 2, variants: [black] }));
    expect(changed).toMatchObject({ product: { version: 3, brand: '結屋', variants: [{ id: 'mug-white', gtin: '4901234567894' }, { id: 'mug-black', gtin: null }] } });
    expect(await command('upsertProduct', mug({ variants: [black] }))).toMatchObject({ product: { version: 3, brand: '結屋' } });
    expect(await command('upsertProduct', mug({ expectedVersion: 2 }))).toEqual({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 3 });
    expect(await command('publishProduct', { id: 'mug', expectedVersion: 2 })).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 3 });
    expect((await eventsOf('product/mug')).map(({ sequence }) => sequence as unknown)).toEqual([1, 2, 3]);
  });

  test('is refused for a wrong GTIN, a taken SKU or GTIN, a wrong field', async () => {
    const other = (variant: object) => mug({ id: 'cup', variants: [{ id: 'cup-1', sku: 'CUP', ...variant }] });
    expect(await command('upsertProduct', other({ gtin: '4901234567890' }))).toEqual({ __typename: 'GtinInvalid', code: 'GTIN_CHECK_DIGIT', gtin: '4901234567890', expectedCheckDigit: 4 });
    expect(await command('upsertProduct', other({ gtin: '49' }))).toEqual({ __typename: 'GtinInvalid', code: 'GTIN_LENGTH', gtin: '49', expectedCheckDigit: null });
    expect(await command('upsertProduct', other({ sku: 'MUG-WHITE' }))).toEqual({ __typename: 'SkuTaken', code: 'SKU_TAKEN', variant: { id: 'mug-white' } });
    expect(await command('upsertProduct', other({ gtin: '04901234567894' }))).toEqual({ __typename: 'SkuTaken', code: 'GTIN_TAKEN', variant: { id: 'mug-white' } });
    expect(await command('upsertProduct', mug({ id: 'カップ' }))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
    expect(await command('upsertProduct', mug({ categoryIds: ['nope'] }))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'categoryIds.0' });
    expect(await command('publishProduct', { id: 'nope' })).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await ask('{ product(id: "cup") { id } }', admin)).toEqual({ product: null });
  });

  test('made twice at the same time with one SKU exists once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        command('upsertProduct', mug({ id: `race-${index}`, variants: [{ id: `race-${index}-v`, sku: 'RACE' }] })),
      ),
    );
    const won = answers.filter(({ __typename }) => __typename === 'ProductPayload');
    expect(won).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'SKU_TAKEN')).toHaveLength(7);
  });

  test('of one id changed by many at the same time takes every change at its own version', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        command('upsertProduct', mug({ id: 'pot', variants: [{ id: `pot-${index}`, sku: `POT-${index}` }] })),
      ),
    );
    const versions = answers.map(({ product: made }) => (made as { version: number }).version);
    expect(versions.every((version) => version >= 1)).toBe(true);
    const [row] = await shop.database.sql`select version, (select count(*)::int from variant where product_id = 'pot') as variants from product where id = 'pot'`;
    expect(row).toEqual({ version: 10, variants: 10 });
    expect((await eventsOf('product/pot')).map(({ sequence }) => sequence as unknown)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a command', () => {
  test('given twice with one key acts once, and its key fits no other input', async () => {
    const input = { idempotencyKey: 'same', variantId: 'tote-black', channel: 'line', value: { amount: '4000', currency: 'JPY' } };
    const [first, second] = [await command('setPrice', input), await command('setPrice', input)];
    expect(second).toEqual(first);
    expect(await command('setPrice', { ...input, value: { amount: '1', currency: 'JPY' } })).toEqual({ __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await eventsOf('variant/tote-black')).filter(({ data }) => (data as { channel: string }).channel === 'line')).toHaveLength(1);
  });

  test.each([
    ['upsertProduct', mug()],
    ['publishProduct', { id: 'mug' }],
    ['setPrice', { variantId: 'mug-white', channel: 'ec', value: { amount: '1', currency: 'JPY' } }],
    ['upsertPromotion', { name: { ja: 'x' }, channels: ['ec'], validFrom: '2026-01-01T00:00:00Z', discount: { basisPoints: 1 } }],
    ['upsertCategory', { id: 'x', name: { ja: 'x' } }],
    ['createChannel', { key: 'x', name: { ja: 'x' }, kind: 'EC' }],
  ])('%s is for admins and services only', async (name, input) => {
    for (const caller of [asNobody(), asUser('ann', { role: 'shopper' }), asUser('s', { role: 'associate', claims: { store_id: 'shibuya' } })]) {
      expect(await command(name, input, caller)).toEqual({ __typename: 'Forbidden', code: 'FORBIDDEN' });
    }
    expect(await command(name, { ...input, idempotencyKey: '' }, asService('order'))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
  });
});

describe('a price', () => {
  const set = (changes: object) => command('setPrice', { variantId: 'chopsticks-red', channel: 'ec', value: { amount: '2000', currency: 'JPY' }, ...changes });
  const PRICES = '{ variant(id: "chopsticks-red") { ec: price { value { amount } channel { key } } store: price(channel: "store") { value { amount } channel { key } priceMode } prices { value { amount } validUntil channel { key } customerGroup } } }';

  test('without an end ends the one before, and stands in where a channel has none of its own', async () => {
    expect(await set({})).toMatchObject({ price: { value: { amount: '2000', currency: 'JPY' }, validFrom: now.toISOString(), validUntil: null } });
    expect(await ask(PRICES)).toMatchObject({ variant: { ec: { value: { amount: '2000' } }, store: { value: { amount: '2000' }, channel: { key: 'ec' }, priceMode: 'TAX_INCLUDED' } } });
    const rows = await shop.database.sql`select amount::int, valid_until from price where variant_id = 'chopsticks-red' order by valid_from`;
    expect(rows).toEqual([{ amount: 2200, valid_until: now }, { amount: 2000, valid_until: null }]);
    await set({ channel: 'store', value: { amount: '2100', currency: 'JPY' } });
    expect(await ask(PRICES)).toMatchObject({ variant: { ec: { value: { amount: '2000' } }, store: { value: { amount: '2100' }, channel: { key: 'store' } } } });
  });

  test('of a customer group is seen by staff alone', async () => {
    await set({ customerGroup: 'vip', value: { amount: '1500', currency: 'JPY' } });
    expect(JSON.stringify(await ask(PRICES))).not.toContain('1500');
    expect(JSON.stringify(await ask(PRICES, admin))).toContain('1500');
    expect(await ask('{ variant(id: "chopsticks-red") { price(customerGroup: "vip") { value { amount } } } }', admin)).toMatchObject({ variant: { price: { value: { amount: '1500' } } } });
  });

  test('planned is scheduled now and announced when its moment comes', async () => {
    const sale = { variantId: 'yunomi-ash', value: { amount: '1500', currency: 'JPY' }, validFrom: '2026-11-22T03:00:00Z', validUntil: '2026-11-23T03:00:00Z' };
    await set(sale);
    const types = async () => (await eventsOf('variant/yunomi-ash')).slice(1).map(({ type, data }) => `${type as string} ${(data as { value: { amount: string } }).value.amount}`);
    expect(await types()).toEqual(['product.PriceScheduled 1500']);
    const due = (at: string) => inTransaction(shop.chassis.database, (tx) => announceDuePrices(tx, new Date(at)));
    expect(await due('2026-11-22T02:59:59Z')).toBe(0);
    expect(await due('2026-11-22T03:00:00Z')).toBe(1);
    expect(await due('2026-11-23T03:00:00Z')).toBe(1);
    expect(await due('2026-11-24T03:00:00Z')).toBe(0);
    expect(await types()).toEqual(['product.PriceScheduled 1500', 'product.PriceChanged 1500', 'product.PriceChanged 1650']);
  });

  test.each<[string, object]>([
    ['value', { value: { amount: '1.5', currency: 'JPY' } }],
    ['value.amount', { value: { amount: '-1', currency: 'JPY' } }],
    ['value.currency', { value: { amount: '1', currency: 'GBP' } }],
    ['validUntil', { validFrom: '2026-12-02T00:00:00Z', validUntil: '2026-12-01T00:00:00Z' }],
    ['customerGroup', { customerGroup: 'no spaces' }],
  ])('with a wrong %s is refused', async (field, changes) => {
    expect(await set(changes)).toEqual({ __typename: 'InvalidInput', code: 'BAD_USER_INPUT', field });
  });

  test.each([{ variantId: 'nope' }, { channel: 'nope' }])('for %j is not found', async (changes) => {
    expect(await set(changes)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });

  test('set by many at the same time leaves periods that never overlap', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        set({
          variantId: 'teapot-red',
          value: { amount: String(6000 + index), currency: 'JPY' },
          validFrom: `2026-12-${String(1 + ((index * 7) % 20)).padStart(2, '0')}T00:00:00Z`,
          ...(index % 3 === 0 ? { validUntil: '2026-12-25T00:00:00Z' } : {}),
        }),
      ),
    );
    const [overlaps] = await shop.database.sql`
      select count(*)::int as count from price a join price b on a.id < b.id and a.variant_id = b.variant_id
        and a.channel_key = b.channel_key and a.customer_group is not distinct from b.customer_group
        and tstzrange(a.valid_from, a.valid_until) && tstzrange(b.valid_from, b.valid_until)`;
    expect(overlaps).toEqual({ count: 0 });
    const accepted = answers.filter(({ __typename }) => __typename === 'SetPricePayload').length;
    expect(accepted).toBeGreaterThan(4);
    expect(await eventsOf('variant/teapot-red')).toHaveLength(1 + accepted);
  });

  test('the database itself refuses periods that overlap', async () => {
    await expect(
      shop.database.sql`insert into price (id, variant_id, channel_key, amount, currency, valid_from, kind, set_from, announced)
        values ('overlap', 'tote-natural', 'ec', 1, 'JPY', now(), 'regular', now(), true)`,
    ).rejects.toThrow('price_periods_never_overlap');
  });
});

describe('a promotion, a category and a channel', () => {
  const rule = (changes: object) => command('upsertPromotion', { id: 'sweets', name: { ja: '甘味の日' }, channels: ['ec'], validFrom: '2026-11-01T00:00:00Z', targetCategoryIds: ['food'], discount: { basisPoints: 500 }, ...changes });

  test('a rule is versioned, and its categories reach what lies below them', async () => {
    expect(await rule({})).toMatchObject({ promotion: { id: 'sweets', version: 1 } });
    expect(await rule({ priority: 30, expectedVersion: 1 })).toMatchObject({ promotion: { version: 2, priority: 30 } });
    expect(await rule({ expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
    const quotes = await ask('{ priceQuotes(variantIds: ["sencha-leaf", "tote-black"], channel: "ec") { promotions { id } } }');
    expect(quotes).toEqual({ priceQuotes: [{ promotions: [{ id: 'sweets' }, { id: 'tea-festival' }] }, { promotions: [] }] });
    expect(await eventsOf('promotion/sweets')).toHaveLength(2);
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
    expect(await command('upsertCategory', { id: 'green', name: { ja: '緑茶' }, parentId: 'tea' })).toMatchObject({ category: { id: 'green', parent: { id: 'tea' } } });
    expect(await command('upsertCategory', { id: 'tea', name: { ja: 'お茶' }, parentId: 'green' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'parentId' });
    expect(await command('upsertCategory', { id: 'x', name: { ja: 'x' }, parentId: 'nope' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('two categories put under each other at the same time close no cycle', async () => {
    await command('upsertCategory', { id: 'one', name: { ja: '一' } });
    await command('upsertCategory', { id: 'two', name: { ja: '二' } });
    const answers = await Promise.all([
      command('upsertCategory', { id: 'one', name: { ja: '一' }, parentId: 'two' }),
      command('upsertCategory', { id: 'two', name: { ja: '二' }, parentId: 'one' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CategoryPayload', 'InvalidInput']);
  });

  test('a channel sells at once with the prices of its base', async () => {
    expect(await command('createChannel', { key: 'popup', name: { ja: '催事' }, kind: 'STORE_POS', basedOn: 'store' })).toMatchObject({ channel: { key: 'popup', currency: 'JPY' } });
    expect(await ask('{ variant(id: "tote-black") { price(channel: "popup") { value { amount } } } priceQuotes(variantIds: ["tote-black"], channel: "popup") { unitPrice { amount } } }')).toEqual({
      variant: { price: { value: { amount: '4400' } } },
      priceQuotes: [{ unitPrice: { amount: '4400' } }],
    });
    expect(await command('createChannel', { key: 'popup', name: { ja: '催事' }, kind: 'EC' })).toEqual({ __typename: 'ChannelExists', code: 'CHANNEL_EXISTS', channel: { key: 'popup' } });
    expect(await command('createChannel', { key: 'b2b', name: { ja: '卸' }, kind: 'B2B', basedOn: 'nope' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await command('createChannel', { key: 'gb', name: { ja: '英' }, kind: 'EC', currency: 'GBP', basedOn: 'ec' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'basedOn' });
    expect(await eventsOf('channel/popup')).toHaveLength(1);
  });
});

test('a subscriber hears of a price in its channel, its own or the one it falls back to', async () => {
  const heard = shop.subscribe('subscription { priceChanged(variantIds: ["brush-pen-black", "brush-pen-sepia"], channel: "app") { id price(channel: "app") { value { amount } } } }');
  const next = heard.next();
  await shop.chassis.events.head();
  await command('setPrice', { variantId: 'brush-pen-black', channel: 'store', value: { amount: '700', currency: 'JPY' } });
  now = new Date(now.getTime() + 1000);
  const setting = setUntilHeard(next);
  expect((await next).value).toMatchObject({ data: { priceChanged: { id: 'brush-pen-black' } } });
  await setting;
  await heard.return?.();
});

/** The subscription starts at some moment after it is asked for: sets new prices until one is heard. */
async function setUntilHeard(heard: Promise<unknown>): Promise<void> {
  let done = false;
  void heard.then(() => (done = true));
  for (let amount = 600; !done; amount += 1) {
    now = new Date(now.getTime() + 1000);
    await command('setPrice', { variantId: 'brush-pen-black', channel: 'ec', value: { amount: String(amount), currency: 'JPY' } });
  }
}
