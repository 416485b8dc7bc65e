import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asNobody, asService, asUser } from '@musubi/chassis/testing';
import { inStore, shipHome } from './support/fake-cart.ts';
import { ADMIN, ANALYST, ANN, BEN, CHECKOUT, CLERK, openShop, STRANGER, type Shop } from './support/shop.ts';

describe('checkout', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  it('makes an order of a cart and takes its money', async () => {
    const { id } = shop.putCart();
    const before = shop.world.stock.available('cup', 'shibuya');
    const answer = await shop.buy(id);
    expect(answer).toMatchObject({
      __typename: 'CheckoutPayload',
      checkout: { status: 'COMPLETED', step: 'CART_COMPLETED', failure: null },
      order: {
        number: expect.stringMatching(/^M\d\d-\d{6}$/),
        status: 'PLACED',
        version: 1,
        payment: { method: 'CARD', status: 'CAPTURED', amount: { amount: '900', currency: 'JPY' } },
        fulfillments: [{ __typename: 'PickupFulfillment', status: 'ALLOCATED', pickupCode: null }],
      },
    });
    expect(shop.world.carts.carts.get(id)).toMatchObject({ status: 'ORDERED', orderId: answer.order?.id });
    expect(shop.world.stock.available('cup', 'shibuya')).toBe(before - 2);
  });

  it('splits a shipment over the locations that have the goods', async () => {
    const { stock } = shop.world;
    stock.onHand.set('pot@shibuya', 2).set('pot@chiba', 5);
    const lines = [
      { variantId: 'pot', quantity: 1, unitPrice: 10, discount: 0 },
      { variantId: 'pot', quantity: 3, unitPrice: 9, discount: 0 },
    ];
    const { order } = await shop.buy(shop.putCart({ lines, fulfillment: shipHome() }).id);
    const { data } = await shop.execute(
      `query($id: ID!) { order(id: $id) { lines { id } fulfillments {
         location { id } lines { quantity orderLine { id } } ... on Shipment { address { name } } } } }`,
      { id: order?.id },
      ANN,
    );
    expect(data?.['order']).toMatchObject({
      fulfillments: [
        {
          location: { id: 'shibuya' },
          address: { name: '山田 花子' },
          lines: [
            { quantity: 1, orderLine: { id: `${order?.id}.1` } },
            { quantity: 1, orderLine: { id: `${order?.id}.2` } },
          ],
        },
        { location: { id: 'chiba' }, lines: [{ quantity: 2, orderLine: { id: `${order?.id}.2` } }] },
      ],
    });
  });

  it('hands over at once what is bought in the store, and books it out', async () => {
    const onHand = shop.world.stock.onHand.get('cup@shibuya') ?? 0;
    const cart = shop.putCart({ locationId: 'shibuya', fulfillment: inStore('shibuya') });
    const answer = await shop.buy(cart.id, { payment: { method: 'PAY_IN_STORE' } }, CLERK);
    expect(answer.order).toMatchObject({ status: 'COMPLETED', payment: { status: 'CAPTURED' } });
    expect(shop.world.stock.onHand.get('cup@shibuya')).toBe(onHand - 2);
  });

  it('leaves a pickup that is paid in the store to be paid', async () => {
    const answer = await shop.buy(shop.putCart().id, { payment: { method: 'PAY_IN_STORE' } });
    expect(answer.order).toMatchObject({ status: 'PLACED', payment: { status: 'PENDING' } });
  });

  it.each([
    ['a cart without lines', { lines: [] }, {}, { code: 'CART_EMPTY' }],
    ['a cart without a way to the customer', { fulfillment: null }, {}, { code: 'FULFILLMENT_MISSING' }],
    ['a cart that is ordered', { status: 'ORDERED' }, {}, { code: 'CART_NOT_ACTIVE' }],
    [
      'a shipment to be paid in a store',
      { fulfillment: shipHome() },
      { payment: { method: 'PAY_IN_STORE' } },
      { code: 'PAYMENT_METHOD_NOT_POSSIBLE' },
    ],
    [
      'a total that changed',
      {},
      { expectedTotal: { amount: '899', currency: 'JPY' } },
      { __typename: 'TotalChanged', code: 'TOTAL_CHANGED', total: { amount: '900', currency: 'JPY' } },
    ],
    ['a version that changed', {}, { expectedVersion: 2 }, { code: 'VERSION_CONFLICT', currentVersion: 3 }],
    [
      'goods that are not there',
      { lines: [{ variantId: 'cup', quantity: 9999, unitPrice: 1, discount: 0 }] },
      {},
      { code: 'OUT_OF_STOCK', shortages: [{ variant: { id: 'cup' }, requested: 9999 }] },
    ],
    [
      'a declined card',
      {},
      { payment: { method: 'CARD', token: 'tok_declined' } },
      { __typename: 'PaymentDeclined', code: 'PAYMENT_DECLINED' },
    ],
  ] as const)('refuses %s and leaves nothing behind', async (_title, cart, input, expected) => {
    const { stock, carts } = shop.world;
    const before = stock.available('cup', 'shibuya');
    const { id, status } = shop.putCart({ ...cart } as Parameters<typeof shop.putCart>[0]);
    expect(await shop.buy(id, input)).toMatchObject(expected);
    expect(stock.available('cup', 'shibuya')).toBe(before);
    expect(carts.carts.get(id)).toMatchObject({ status });
    expect(await shop.sql`select 1 from orders where cart_id = ${id}`).toHaveLength(0);
    const open = await shop.sql`
      select 1 from development_payment where idempotency_key like '%' || (select id from checkout where cart_id = ${id}) || '%'
        and status in ('AUTHORIZED', 'CAPTURED')`;
    expect(open).toHaveLength(0);
  });

  it('agrees to the expected total and version', async () => {
    const { id, version } = shop.putCart();
    const expectedTotal = { amount: '900', currency: 'JPY' };
    expect(await shop.buy(id, { expectedTotal, expectedVersion: version })).toMatchObject({
      __typename: 'CheckoutPayload',
    });
  });

  it.each([
    ['cartId', { cartId: 'a b' }],
    ['payment.token', { payment: { method: 'CARD' } }],
    ['expectedTotal.amount', { expectedTotal: { amount: '9.5', currency: 'JPY' } }],
    ['expectedTotal.currency', { expectedTotal: { amount: '9', currency: 'yen' } }],
    ['idempotencyKey', { idempotencyKey: '' }],
  ])('refuses a malformed %s', async (field, input) => {
    const query = CHECKOUT.replace('... on CommandError {', '... on InvalidInput { field } ... on CommandError {');
    const full = { idempotencyKey: 'k', cartId: 'c', payment: { method: 'CARD', token: 't' }, ...input };
    const { data } = await shop.execute(query, { input: full }, ANN);
    expect(data?.['checkout']).toMatchObject({ __typename: 'InvalidInput', field, code: 'BAD_USER_INPUT' });
  });

  it('answers a repetition with the first answer, and another body with a mismatch', async () => {
    const { id } = shop.putCart();
    const first = await shop.buy(id);
    expect(await shop.buy(id)).toEqual(first);
    expect(await shop.buy(id, { expectedVersion: 3 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await shop.buy(id, {}, ADMIN)).toMatchObject({ code: 'CART_NOT_ACTIVE' });
  });

  it('answers a failed checkout the same way again', async () => {
    const { id } = shop.putCart();
    const input = { payment: { method: 'CARD', token: 'tok_declined' } };
    const first = await shop.buy(id, input);
    expect(await shop.buy(id, input)).toEqual(first);
    expect(await shop.buy(id, { idempotencyKey: `${id}-again` })).toMatchObject({ __typename: 'CheckoutPayload' });
  });

  it('makes one order of fifty parallel calls with one key, and fifty equal answers', async () => {
    const { id } = shop.putCart();
    const answers = await Promise.all(Array.from({ length: 50 }, () => shop.buy(id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'CheckoutPayload' });
    expect(await shop.sql`select 1 from orders where cart_id = ${id}`).toHaveLength(1);
  });

  it('makes one order of a cart under many keys', async () => {
    const { id } = shop.putCart();
    const keys = Array.from({ length: 8 }, (_, index) => `${id}-${index}`);
    const answers = await Promise.all(keys.map((idempotencyKey) => shop.buy(id, { idempotencyKey })));
    const placed = answers.filter(({ __typename }) => __typename === 'CheckoutPayload');
    expect(placed).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CART_NOT_ACTIVE')).toHaveLength(7);
  });

  it('sells k units to exactly k of n buyers', async () => {
    const { stock } = shop.world;
    stock.onHand.set('rare@shibuya', 3);
    const lines = [{ variantId: 'rare', quantity: 1, unitPrice: 100, discount: 0 }];
    const carts = Array.from({ length: 12 }, () => shop.putCart({ lines }));
    const answers = await Promise.all(carts.map(({ id }) => shop.buy(id)));
    expect(answers.filter(({ __typename }) => __typename === 'CheckoutPayload')).toHaveLength(3);
    expect(answers.filter(({ code }) => code === 'OUT_OF_STOCK')).toHaveLength(9);
    expect(stock.available('rare', 'shibuya')).toBe(0);
  });

  describe('who may order a cart', () => {
    const guest = asNobody({ 'x-cart-token': 'secret' });

    it.each([
      ['its customer', {}, ANN, 'CheckoutPayload'],
      ['another customer', {}, BEN, 'NotFound'],
      ['its guest', { customerId: null, token: 'secret' }, guest, 'CheckoutPayload'],
      ['another guest', { customerId: null, token: 'other' }, guest, 'NotFound'],
      ['a guest with the token of what is a customer’s now', { token: 'secret' }, guest, 'NotFound'],
      ['staff of the store that it was handed to', { locationId: 'shibuya' }, CLERK, 'CheckoutPayload'],
      ['staff of another store', { locationId: 'shibuya' }, STRANGER, 'NotFound'],
      ['staff of a store that it was not handed to', {}, CLERK, 'NotFound'],
      ['an administrator', {}, ADMIN, 'CheckoutPayload'],
      ['a service', {}, asService('cart'), 'CheckoutPayload'],
      ['an analyst', {}, ANALYST, 'Forbidden'],
      ['a call-centre agent', {}, asUser('agent', { role: 'agent' }), 'Forbidden'],
      ['nobody', {}, asNobody(), 'Forbidden'],
    ])('%s', async (_title, cart, caller, expected) => {
      const { id } = shop.putCart(cart);
      const input = { idempotencyKey: id, cartId: id, payment: { method: 'PAY_IN_STORE' } };
      const { data } = await shop.execute(CHECKOUT, { input }, caller);
      expect(data?.['checkout']).toMatchObject({ __typename: expected });
    });

    it('a cart that is not there', async () => {
      expect(await shop.buy('no-such-cart')).toMatchObject({ __typename: 'NotFound' });
    });
  });
});
