import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annWith, ann, bob, guest, order, startCart, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;
let cartId: string;
let customerId: string;
let customers = 0;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());
beforeEach(async () => {
  under.customer.mood = 'well';
  under.customer.points.clear();
  under.customer.coupons.clear();
  customerId = `customer-${(customers += 1)}`;
  const { cart } = await under.run('createCart', { customerId }, order);
  cartId = cart.id;
  await under.run('addLines', { cartId, lines: [{ variantId: 'tea', quantity: 3 }] }, order);
});

const apply = (code: string, more: object = {}) => under.run('applyCoupon', { cartId, code, ...more }, order);
const use = (points: number, mode: 'DISCOUNT' | 'TENDER' = 'DISCOUNT') =>
  under.run('applyPoints', { cartId, points, mode }, order);

describe('a coupon', () => {
  it('comes into the cart, takes its share off each line and says how', async () => {
    under.customer.coupons.set('TEN-OFF', {});
    const { cart, changes } = await apply(' ten-off ');
    expect(cart).toMatchObject({
      version: 3,
      coupons: [
        {
          code: 'TEN-OFF',
          amount: { amount: '300' },
          idle: null,
          explanation: '10 % of 3000 JPY (minor units), rounded down',
        },
      ],
      totals: {
        subtotal: { amount: '3000' },
        discount: { amount: '300' },
        total: { amount: '2700' },
        due: { amount: '2700' },
      },
    });
    expect(cart.lines[0].discounts).toMatchObject([
      { kind: 'COUPON', promotion: null, coupon: { code: 'TEN-OFF' }, amount: { amount: '300' } },
    ]);
    expect(changes).toMatchObject([{ kind: 'COUPON_APPLIED', message: 'Applied coupon TEN-OFF: TEN-OFF' }]);
  });

  it('goes out again, and what is not there goes out without a change', async () => {
    under.customer.coupons.set('TEN-OFF', {});
    await apply('TEN-OFF');
    const { cart, changes } = await under.run('removeCoupon', { cartId, code: 'ten-off' }, order);
    expect(cart).toMatchObject({ version: 4, coupons: [], totals: { total: { amount: '3000' } } });
    expect(changes).toMatchObject([{ kind: 'COUPON_REMOVED' }]);
    expect((await under.run('removeCoupon', { cartId, code: 'TEN-OFF' }, order)).cart.version).toBe(4);
  });

  it('is applied once', async () => {
    under.customer.coupons.set('TEN-OFF', {});
    await apply('TEN-OFF');
    expect((await apply('TEN-OFF')).cart).toMatchObject({ version: 3, coupons: [{ code: 'TEN-OFF' }] });
  });

  it('of another channel waits in the cart until the cart goes there', async () => {
    const refusal = { code: 'COUPON_WRONG_CHANNEL', message: 'for the store' };
    under.customer.coupons.set('STORE', { channels: [{ key: 'store' }], refusal });
    expect((await apply('STORE')).cart).toMatchObject({
      coupons: [{ code: 'STORE', idle: 'WRONG_CHANNEL', amount: { amount: '0' } }],
      totals: { total: { amount: '3000' } },
    });
    const { cart } = await under.run('switchChannel', { cartId, channel: 'store' }, order);
    expect(cart).toMatchObject({
      coupons: [{ idle: null, amount: { amount: '300' } }],
      totals: { total: { amount: '2700' } },
    });
  });

  it('of a least sum takes effect when the cart comes to it', async () => {
    under.customer.coupons.set('FROM-4000', { minimumSubtotal: { amount: '4000', currency: 'JPY' } });
    expect((await apply('FROM-4000')).cart.coupons).toMatchObject([{ idle: 'BELOW_MINIMUM' }]);
    const { cart } = await under.run('addLines', { cartId, lines: [{ variantId: 'cup' }] }, order);
    expect(cart.coupons).toMatchObject([{ idle: null, amount: { amount: '400' } }]);
  });

  it.each(['COUPON_NOT_FOUND', 'COUPON_EXPIRED', 'COUPON_USED_UP', 'COUPON_NEEDS_CUSTOMER'])(
    'is refused as %s',
    async (code) => {
      under.customer.coupons.set('NONE', code);
      expect(await apply('NONE')).toMatchObject({ __typename: 'BenefitNotApplicable', code, message: `NONE: ${code}` });
    },
  );

  it('that stands alone is refused beside another', async () => {
    under.customer.coupons.set('TEN-OFF', {}).set('ALONE', { combinable: false });
    await apply('TEN-OFF');
    expect(await apply('ALONE')).toMatchObject({ code: 'COUPON_NOT_COMBINABLE' });
    await under.run('removeCoupon', { cartId, code: 'TEN-OFF' }, order);
    await apply('ALONE');
    expect(await apply('TEN-OFF')).toMatchObject({ code: 'COUPON_NOT_COMBINABLE' });
  });

  it('is refused with a stale version, a bad code, and to whom the cart is not theirs', async () => {
    under.customer.coupons.set('TEN-OFF', {});
    expect(await apply('TEN-OFF', { expectedVersion: 1 })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    expect(await apply('no!')).toMatchObject({ __typename: 'InvalidInput', field: 'code' });
    for (const name of ['applyCoupon', 'removeCoupon'] as const) {
      expect(await under.run(name, { cartId, code: 'TEN-OFF' }, bob)).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('is refused by an error where customer gives no answer that can be read', async () => {
    for (const mood of ['down', 'garbled'] as const) {
      under.customer.mood = mood;
      await expect(apply('TEN-OFF')).rejects.toThrow(/COUPONS_UNAVAILABLE/);
    }
    under.customer.mood = 'down';
    // What has no coupon does not need customer.
    expect((await under.run('addLines', { cartId, lines: [{ variantId: 'cup' }] }, order)).cart.version).toBe(3);
  });
});

describe('points', () => {
  it('come off as a discount, before tax, once a key', async () => {
    under.customer.points.set(customerId, 500);
    const input = { cartId, points: 500, mode: 'DISCOUNT', idempotencyKey: randomUUID() };
    const first = await under.run('applyPoints', input, order);
    expect(first.cart).toMatchObject({
      version: 3,
      points: { points: 500, used: 500, mode: 'DISCOUNT', amount: { amount: '500' } },
      totals: {
        discount: { amount: '500' },
        tax: { amount: '227' },
        total: { amount: '2500' },
        due: { amount: '2500' },
      },
    });
    expect(first.cart.lines[0].discounts).toMatchObject([{ kind: 'POINTS', promotion: null, coupon: null }]);
    expect(await under.run('applyPoints', input, order)).toEqual(first);
  });

  it('pay as a tender, of what is taxed whole', async () => {
    under.customer.points.set(customerId, 5000);
    expect((await use(5000, 'TENDER')).cart).toMatchObject({
      points: { points: 5000, used: 3000, mode: 'TENDER' },
      totals: { discount: { amount: '0' }, tax: { amount: '272' }, total: { amount: '3000' }, due: { amount: '0' } },
    });
  });

  it('are taken out by 0, and changed by another number', async () => {
    under.customer.points.set(customerId, 500);
    await use(500);
    expect((await use(100)).cart).toMatchObject({ points: { points: 100 }, totals: { total: { amount: '2900' } } });
    expect((await use(0)).cart).toMatchObject({ version: 5, points: null });
    expect((await use(0)).cart.version).toBe(5);
  });

  it('are refused beyond what is there, and below 0', async () => {
    under.customer.points.set(customerId, 500);
    expect(await use(501)).toMatchObject({
      __typename: 'BenefitNotApplicable',
      code: 'POINTS_SHORT',
      message: 'Expected at most the 500 points that are there, got 501',
    });
    expect(await use(-1)).toMatchObject({ __typename: 'InvalidInput', field: 'points' });
    expect(await under.run('applyPoints', { cartId, points: 1 }, bob)).toMatchObject({ __typename: 'NotFound' });
  });

  it('are nothing for a guest, whose coupons come along when they become known', async () => {
    under.customer.coupons.set('TEN-OFF', {});
    const opened = await under.run('createCart', {}, guest());
    const holder = guest(opened.guestToken);
    await under.run('addLines', { cartId: opened.cart.id, lines: [{ variantId: 'tea' }] }, holder);
    expect(await under.run('applyPoints', { cartId: opened.cart.id, points: 1 }, holder)).toMatchObject({
      code: 'POINTS_NEED_CUSTOMER',
    });
    await under.run('applyCoupon', { cartId: opened.cart.id, code: 'TEN-OFF' }, holder);
    const merged = await under.run('mergeCarts', { guestCartId: opened.cart.id }, annWith(opened.guestToken));
    expect(merged.cart).toMatchObject({ coupons: [{ code: 'TEN-OFF', amount: { amount: '100' } }] });
    expect(merged.changes.map((change: { kind: string }) => change.kind)).toEqual([
      'MERGED',
      'LINE_ADDED',
      'COUPON_APPLIED',
    ]);
    expect((await under.ask('{ activeCart { coupons { code } } }', {}, ann))['activeCart']).toEqual({
      coupons: [{ code: 'TEN-OFF' }],
    });
  });

  it('and coupons stay as they are while an order is made', async () => {
    under.customer.points.set(customerId, 500);
    await use(500);
    await under.run('freezeCart', { cartId, checkoutId: 'k-1' }, order);
    expect(await use(100)).toMatchObject({ __typename: 'CartNotActive', cart: { points: { points: 500 } } });
  });
});
