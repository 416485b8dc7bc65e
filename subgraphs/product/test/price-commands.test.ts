import { inTransaction } from '@musubi/chassis';
import { announceDuePrices } from '../src/commands/set-price.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, NOW, openShop, type Shop } from './shop.ts';

let now = NOW;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop(() => now);
});
afterAll(() => shop.close());

describe('a price', () => {
  const set = (changes: object) =>
    shop.command('setPrice', {
      variantId: 'chopsticks-red',
      channel: 'ec',
      value: { amount: '2000', currency: 'JPY' },
      ...changes,
    });
  const PRICES =
    '{ variant(id: "chopsticks-red") { ec: price { value { amount } channel { key } } store: price(channel: "store") { value { amount } channel { key } priceMode } prices { value { amount } validUntil channel { key } customerGroup } } }';

  test('without an end ends the one before, and stands in where a channel has none of its own', async () => {
    expect(await set({})).toMatchObject({
      price: { value: { amount: '2000', currency: 'JPY' }, validFrom: now.toISOString(), validUntil: null },
    });
    expect(await shop.ask(PRICES)).toMatchObject({
      variant: {
        ec: { value: { amount: '2000' } },
        store: { value: { amount: '2000' }, channel: { key: 'ec' }, priceMode: 'TAX_INCLUDED' },
      },
    });
    const rows =
      await shop.sql`select amount::int, valid_until from price where variant_id = 'chopsticks-red' order by valid_from`;
    expect(rows).toEqual([
      { amount: 2200, valid_until: now },
      { amount: 2000, valid_until: null },
    ]);
    await set({ channel: 'store', value: { amount: '2100', currency: 'JPY' } });
    expect(await shop.ask(PRICES)).toMatchObject({
      variant: { ec: { value: { amount: '2000' } }, store: { value: { amount: '2100' }, channel: { key: 'store' } } },
    });
  });

  test('of a customer group is seen by staff alone', async () => {
    await set({ customerGroup: 'vip', value: { amount: '1500', currency: 'JPY' } });
    expect(JSON.stringify(await shop.ask(PRICES))).not.toContain('1500');
    expect(JSON.stringify(await shop.ask(PRICES, {}, admin))).toContain('1500');
    expect(
      await shop.ask(
        '{ variant(id: "chopsticks-red") { price(customerGroup: "vip") { value { amount } } } }',
        {},
        admin,
      ),
    ).toMatchObject({ variant: { price: { value: { amount: '1500' } } } });
  });

  test('planned is scheduled now and announced when its moment comes', async () => {
    const sale = {
      variantId: 'yunomi-ash',
      value: { amount: '1500', currency: 'JPY' },
      validFrom: '2026-11-22T03:00:00Z',
      validUntil: '2026-11-23T03:00:00Z',
    };
    await set(sale);
    const types = async () =>
      (await shop.eventsOf('variant/yunomi-ash'))
        .slice(1)
        .map(({ type, data }) => `${type} ${(data as { value: { amount: string } }).value.amount}`);
    expect(await types()).toEqual(['product.PriceScheduled 1500']);
    const due = (at: string) => inTransaction(shop.chassis.database, (tx) => announceDuePrices(tx, new Date(at)));
    expect(await due('2026-11-22T02:59:59Z')).toBe(0);
    expect(await due('2026-11-22T03:00:00Z')).toBe(1);
    expect(await due('2026-11-23T03:00:00Z')).toBe(1);
    expect(await due('2026-11-24T03:00:00Z')).toBe(0);
    expect(await types()).toEqual([
      'product.PriceScheduled 1500',
      'product.PriceChanged 1500',
      'product.PriceChanged 1650',
    ]);
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
    const [overlaps] = await shop.sql`
      select count(*)::int as count from price a join price b on a.id < b.id and a.variant_id = b.variant_id
        and a.channel_key = b.channel_key and a.customer_group is not distinct from b.customer_group
        and tstzrange(a.valid_from, a.valid_until) && tstzrange(b.valid_from, b.valid_until)`;
    expect(overlaps).toEqual({ count: 0 });
    const accepted = answers.filter(({ __typename }) => __typename === 'SetPricePayload').length;
    expect(accepted).toBeGreaterThan(4);
    expect(await shop.eventsOf('variant/teapot-red')).toHaveLength(1 + accepted);
  });

  test('the database itself refuses periods that overlap', async () => {
    await expect(
      shop.sql`insert into price (id, variant_id, channel_key, amount, currency, valid_from, kind, set_from, announced)
        values ('overlap', 'tote-natural', 'ec', 1, 'JPY', now(), 'regular', now(), true)`,
    ).rejects.toThrow('price_periods_never_overlap');
  });
});

test('a subscriber hears of a price in its channel, its own or the one it falls back to', async () => {
  const heard = shop.subgraph.subscribe(
    'subscription { priceChanged(variantIds: ["brush-pen-black", "brush-pen-sepia"], channel: "app") { id price(channel: "app") { value { amount } } } }',
  );
  const next = heard.next();
  await shop.command('setPrice', {
    variantId: 'brush-pen-black',
    channel: 'store',
    value: { amount: '700', currency: 'JPY' },
  });
  now = new Date(now.getTime() + 1000);
  const setting = setUntilHeard(next);
  expect((await next).value).toMatchObject({ data: { priceChanged: { id: 'brush-pen-black' } } });
  await setting;
  await heard.return?.();
});

/** The subscription starts at some moment after it is asked for: sets new prices until one is heard. */
async function setUntilHeard(heard: Promise<unknown>): Promise<void> {
  const state = { isHeard: false };
  void heard.then(() => (state.isHeard = true));
  for (let amount = 600; !state.isHeard; amount += 1) {
    now = new Date(now.getTime() + 1000);
    const value = { amount: String(amount), currency: 'JPY' };
    await shop.command('setPrice', { variantId: 'brush-pen-black', channel: 'ec', value });
  }
}
