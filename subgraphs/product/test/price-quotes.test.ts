import { asNobody, asService, asUser } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Asker, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const QUOTES = `query ($ids: [ID!]!, $channel: ID!, $at: DateTime, $group: String) {
  priceQuotes(variantIds: $ids, channel: $channel, at: $at, customerGroup: $group) {
    variant { id } unitPrice { amount currency } priceMode taxClass taxRateBasisPoints
    promotions { id priority combinable minimumQuantity minimumSubtotal { amount }
      discount { __typename ... on PercentageDiscount { basisPoints } ... on FixedDiscount { amountPerUnit { amount } } } } } }`;
const cart = asService('cart');

describe('price quotes', () => {
  test('tell a cart all it needs, the same in every channel', async () => {
    const ids = ['tenugui-wave', 'nope', 'sencha-leaf', 'tenugui-wave'];
    const channels = ['ec', 'app', 'store', 'tablet', 'line', 'call'];
    const answers = await Promise.all(channels.map((channel) => shop.ask(QUOTES, { ids, channel }, cart)));
    const tenugui = {
      variant: { id: 'tenugui-wave' },
      unitPrice: { amount: '1320', currency: 'JPY' },
      priceMode: 'TAX_INCLUDED',
      taxClass: 'STANDARD_10',
      taxRateBasisPoints: 1000,
      promotions: [
        {
          id: 'tenugui-pair',
          priority: 20,
          combinable: false,
          minimumQuantity: 2,
          minimumSubtotal: null,
          discount: { __typename: 'FixedDiscount', amountPerUnit: { amount: '200' } },
        },
      ],
    };
    const sencha = {
      variant: { id: 'sencha-leaf' },
      unitPrice: { amount: '1296', currency: 'JPY' },
      priceMode: 'TAX_INCLUDED',
      taxClass: 'REDUCED_8',
      taxRateBasisPoints: 800,
      promotions: [
        {
          id: 'tea-festival',
          priority: 10,
          combinable: false,
          minimumQuantity: 1,
          minimumSubtotal: null,
          discount: { __typename: 'PercentageDiscount', basisPoints: 1000 },
        },
      ],
    };
    for (const answer of answers) expect(answer['priceQuotes']).toEqual([tenugui, null, sencha, tenugui]);
  });

  test('take five queries for one variant and for 500', async () => {
    const rows = await shop.sql<{ id: string }[]>`select id from variant`;
    const ids = Array.from({ length: 500 }, (_, index) => rows[index % rows.length]?.id);
    await shop.ask(QUOTES, { ids, channel: 'tablet' }, cart);
    const one = await shop.subgraph.execute(QUOTES, { ids: ids.slice(0, 1), channel: 'tablet' }, cart);
    const all = await shop.subgraph.execute(QUOTES, { ids, channel: 'tablet' }, cart);
    expect(all.data?.['priceQuotes']).toHaveLength(500);
    expect(all.data?.['priceQuotes']).not.toContain(null);
    expect([one.statements, all.statements]).toEqual([5, 5]);
  });

  test('are as of the moment asked for', async () => {
    const at = (moment: string) => shop.ask(QUOTES, { ids: ['tote-black'], channel: 'ec', at: moment }, cart);
    expect(await at('2026-03-31T14:59:59Z')).toEqual({ priceQuotes: [null] });
    expect(await at('2026-03-31T15:00:00Z')).toMatchObject({ priceQuotes: [{ unitPrice: { amount: '4400' } }] });
  });

  test('are null for what is no longer sold', async () => {
    await shop.sql`update product set status = 'ARCHIVED' where id = 'nori'`;
    expect(await shop.ask(QUOTES, { ids: ['nori-full'], channel: 'ec' }, cart)).toEqual({ priceQuotes: [null] });
  });

  test.each<[string, object, Asker, string | undefined]>([
    ['an unknown channel', { channel: 'nope' }, cart, 'BAD_USER_INPUT'],
    ['more than 500 variants', { ids: Array.from({ length: 501 }, () => 'x') }, cart, 'BAD_USER_INPUT'],
    ['a group, asked for by nobody', { group: 'vip' }, asNobody(), 'FORBIDDEN'],
    ['a group, asked for by a shopper', { group: 'vip' }, asUser('ann', { role: 'shopper' }), 'FORBIDDEN'],
    [
      'a group, asked for by its member',
      { group: 'vip' },
      asUser('ann', { role: 'shopper', claims: { customer_group: 'vip' } }),
      undefined,
    ],
    ['a group, asked for by a service', { group: 'vip' }, cart, undefined],
  ])('for %s %j', async (_what, variables, caller, code) => {
    const error = await shop.errorOf(QUOTES, { ids: ['tote-black'], channel: 'ec', ...variables }, caller);
    expect(error?.['code']).toBe(code);
  });
});
