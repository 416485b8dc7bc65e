import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inStore, shipHome } from './support/fake-cart.ts';
import { ANN, CLERK, openShop, read, type CheckoutAnswer, type Shop } from './support/shop.ts';

const HOLD = `mutation($input: HoldInStoreInput!) { holdInStore(input: $input) { __typename
  ... on CommandError { code message } ... on InvalidInput { field }
  ... on CheckoutPayload { order { id status payment { status } fulfillments { id status ... on PickupFulfillment { expiresAt } } } } } }`;

describe('a checkout of lines that go their own ways', () => {
  let shop: Shop;
  let now = new Date();
  let count = 0;

  beforeAll(async () => {
    shop = await openShop({ clock: () => now });
  });

  beforeEach(() => {
    now = new Date();
    shop.world.stock.onHand.set('cup@shibuya', 10).set('sofa@ichikawa', 2).set('sofa@ginza', 1);
  });

  afterAll(() => shop.close());

  const address = shipHome().address;
  const twoLines = [
    { variantId: 'cup', quantity: 1, unitPrice: 500, discount: 0 },
    { variantId: 'sofa', quantity: 1, unitPrice: 9000, discount: 0 },
  ];

  function cartInStore(more: object = {}) {
    count += 1;
    return shop.putCart({
      id: `aisle-${count}`,
      lines: twoLines,
      fulfillment: inStore('shibuya'),
      locationId: 'shibuya',
      ...more,
    });
  }

  const waysOf = async (orderId: string) =>
    shop.sql`select kind, status, location_id as place, address->>'name' as name from fulfillment where order_id = ${orderId} order by kind`;

  it('hands over what the store has, and sends the rest from where it is (endless aisle)', async () => {
    const cart = cartInStore();
    const lines = [{ cartLineId: `${cart.id}-line-2`, option: 'SHIP_FROM', locationId: 'ichikawa' }];
    const answer = await shop.buy(cart.id, { lines, address }, CLERK);
    expect(answer).toMatchObject({
      __typename: 'CheckoutPayload',
      order: { status: 'IN_FULFILLMENT', payment: { status: 'CAPTURED' } },
    });
    expect(await waysOf(answer.order?.id ?? '')).toEqual([
      { kind: 'IN_STORE', status: 'HANDED_OVER', place: 'shibuya', name: null },
      { kind: 'SHIPMENT', status: 'ALLOCATED', place: 'ichikawa', name: '山田 花子' },
    ]);
    expect(shop.world.stock.onHand.get('cup@shibuya')).toBe(9);
    expect(shop.world.stock.onHand.get('sofa@ichikawa')).toBe(2);
    expect(shop.world.stock.available('sofa', 'ichikawa')).toBe(1);
  });

  it('has a line collected in another store', async () => {
    const cart = cartInStore();
    const lines = [{ cartLineId: `${cart.id}-line-2`, option: 'PICKUP_AT', locationId: 'ginza' }];
    const { order } = await shop.buy(cart.id, { lines }, CLERK);
    expect(await waysOf(order?.id ?? '')).toMatchObject([
      { kind: 'IN_STORE', place: 'shibuya' },
      { kind: 'PICKUP', status: 'ALLOCATED', place: 'ginza' },
    ]);
  });

  it('orders nothing where the named place has not got it', async () => {
    const cart = cartInStore({ lines: [{ variantId: 'sofa', quantity: 2, unitPrice: 9000, discount: 0 }] });
    const lines = [{ cartLineId: `${cart.id}-line-1`, option: 'SHIP_FROM', locationId: 'ginza' }];
    expect(await shop.buy(cart.id, { lines, address }, CLERK)).toMatchObject({ __typename: 'CheckoutOutOfStock' });
  });

  it.each([
    [{ lines: [{ cartLineId: 'none', option: 'SHIP_FROM', locationId: 'ginza' }] }, 'LINE_UNKNOWN'],
    [{ lines: [{ cartLineId: 'a b', option: 'SHIP_FROM', locationId: 'ginza' }] }, 'BAD_USER_INPUT'],
    [{ address: { ...address, name: '' } }, 'BAD_USER_INPUT'],
  ])('refuses %j', async (more, code) => {
    expect(await shop.buy(cartInStore().id, more, CLERK)).toMatchObject({ code });
  });

  it('needs an address for what is sent', async () => {
    const cart = cartInStore();
    const lines = [{ cartLineId: `${cart.id}-line-2`, option: 'SHIP_FROM', locationId: 'ichikawa' }];
    expect(await shop.buy(cart.id, { lines }, CLERK)).toMatchObject({ code: 'FULFILLMENT_MISSING' });
  });

  it('is another request when its lines go another way', async () => {
    const cart = cartInStore();
    const lines = [{ cartLineId: `${cart.id}-line-2`, option: 'PICKUP_AT', locationId: 'ichikawa' }];
    await shop.buy(cart.id, { lines }, CLERK);
    expect(await shop.buy(cart.id, {}, CLERK)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await shop.buy(cart.id, { lines }, CLERK)).toMatchObject({ __typename: 'CheckoutPayload' });
  });

  describe('that a store keeps (取り置き)', () => {
    const hold = async (input: object): Promise<CheckoutAnswer> =>
      read(
        await shop.execute(HOLD, { input: { idempotencyKey: `h-${Math.random()}`, ...input } }, ANN),
        'holdInStore',
      ) as CheckoutAnswer;

    it('is paid when it is collected, and let go after its days', async () => {
      const before = shop.world.stock.available('cup', 'shibuya');
      const { order } = await hold({ cartId: shop.putCart().id, days: 2 });
      expect(order).toMatchObject({
        status: 'PLACED',
        payment: { status: 'PENDING' },
        fulfillments: [{ expiresAt: new Date(now.getTime() + 2 * 86_400_000).toISOString() }],
      });
      now = new Date(now.getTime() + 2 * 86_400_000);
      await shop.expirePickups();
      await shop.deps.owed.settle(order?.id);
      expect(await shop.orderAs(order?.id ?? '', ANN)).toMatchObject({
        status: 'CANCELLED',
        payment: { status: 'VOIDED' },
      });
      expect(shop.world.stock.available('cup', 'shibuya')).toBe(before);
    });

    it('is one hold for its key, and needs a store and days', async () => {
      const input = { idempotencyKey: 'same', cartId: shop.putCart().id, days: 2 };
      const [first, second] = [await hold(input), await hold(input)];
      expect(second).toEqual(first);
      expect(await hold({ ...input, days: 3 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      expect(await hold({ cartId: shop.putCart().id, days: 15 })).toMatchObject({ field: 'days' });
      expect(await hold({ cartId: shop.putCart({ fulfillment: shipHome() }).id })).toMatchObject({
        code: 'FULFILLMENT_MISSING',
      });
    });
  });
});

describe('points and coupons', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  it('pay a part, are used once, and come back with what is given back', async () => {
    const cart = shop.putCart({
      points: { used: 300, mode: 'TENDER' },
      coupons: [
        { code: 'A', idle: null },
        { code: 'B', idle: 'EXPIRED' },
      ],
    });
    const { order, checkout } = await shop.buy(cart.id);
    const tenders =
      await shop.sql`select kind, captured from tender where order_id = ${order?.id ?? ''} order by place`;
    expect(tenders).toEqual([
      { kind: 'POINTS', captured: '300' },
      { kind: 'CARD', captured: '600' },
    ]);
    expect(shop.world.redemptions.redemptions.get(checkout?.id ?? '')).toMatchObject({
      status: 'CAPTURED',
      points: 300,
      couponCodes: ['A'],
    });
    const lines = [{ orderLineId: `${order?.id}.1`, quantity: 1 }];
    await shop.send('cancelOrderLines', { orderId: order?.id, lines, reason: 'r' }, ANN);
    expect(shop.world.redemptions.restored).toBe(150);
    expect(await shop.sql`select refunded from tender where order_id = ${order?.id ?? ''} order by place`).toEqual([
      { refunded: '150' },
      { refunded: '300' },
    ]);
  });

  it('that are gone end the checkout, with nothing held', async () => {
    const more = { points: { used: 300, mode: 'TENDER' as const }, coupons: [{ code: 'ONCE', idle: null }] };
    const answers = await Promise.all([1, 2, 3].map(() => shop.buy(shop.putCart(more).id)));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'CheckoutPayload',
      'CheckoutRejected',
      'CheckoutRejected',
    ]);
    expect(answers.find(({ code }) => code !== undefined)).toMatchObject({ code: 'COUPON_USED_UP' });
    const held = [...shop.world.redemptions.redemptions.values()].filter(({ status }) => status === 'HELD');
    expect(held).toEqual([]);
  });
});
