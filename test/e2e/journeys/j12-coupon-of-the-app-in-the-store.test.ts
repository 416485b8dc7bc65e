import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J12: a coupon in the app is shown and used in the store. */
test('J12: a coupon that hanako has in her app takes its amount off at the till, once', async () => {
  const marketing = askAs(stack, { role: 'admin', subject: 'root' });
  const hanako = askAs(stack, { role: 'shopper', subject: 'hanako' });
  const till = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const CART =
    '... on CartPayload { cart { totals { discount { amount } total { amount } } coupons { code idle amount { amount } } } }';

  // She is given a coupon of 500 yen, and puts it into her cart in the app.
  const gift = {
    name: '500円クーポン',
    customerId: 'hanako',
    discount: { amount: { amount: '500', currency: 'JPY' } },
  };
  const { coupon } = await command(marketing, 'issueCoupon', [gift, '... on CouponPayload { coupon { code } }']);
  const { cart } = await command(hanako, 'createCart', [
    { channel: 'app' },
    '... on CreateCartPayload { cart { id } }',
  ]);
  const cartId: string = cart.id;
  const { cart: filled } = await command(hanako, 'addLines', [
    { cartId, lines: [{ variantId: 'matcha-everyday' }] },
    CART,
  ]);
  const total = String(Number(filled.totals.total.amount) - 500);
  const applied = await command(hanako, 'applyCoupon', [{ cartId, code: coupon.code }, CART]);
  expect(applied['cart']).toMatchObject({
    coupons: [{ idle: null, amount: { amount: '500' } }],
    totals: { total: { amount: total } },
  });

  // In the store she shows the code of her cart; at the till the coupon counts as in the app.
  const offer = { cartId, locationId: 'shibuya', purpose: 'CHECKOUT' };
  const { handoff } = await command(hanako, 'createCartHandoff', [
    offer,
    '... on CartHandoffPayload { handoff { code } }',
  ]);
  await command(till, 'claimCartHandoff', [{ code: handoff.code, purpose: 'CHECKOUT' }, '']);
  const switched = await command(till, 'switchChannel', [{ cartId, channel: 'store' }, CART]);
  expect(switched['cart'].totals).toEqual(applied['cart'].totals);
  await command(till, 'setFulfillment', [{ cartId, method: 'IN_STORE', locationId: 'shibuya' }, '']);
  const { order } = await command(till, 'checkout', [
    { cartId, payment: { method: 'PAY_IN_STORE' } },
    '... on CheckoutPayload { order { status totals { total { amount } } } }',
  ]);
  expect(order).toEqual({ status: 'COMPLETED', totals: { total: { amount: total } } });

  // It is used: another cart can't have it.
  const next = await command(hanako, 'createCart', [{ channel: 'app' }, '... on CreateCartPayload { cart { id } }']);
  await command(hanako, 'addLines', [{ cartId: next['cart'].id, lines: [{ variantId: 'matcha-everyday' }] }, '']);
  const again = { cartId: next['cart'].id, code: coupon.code };
  await expect(command(hanako, 'applyCoupon', [again, CART])).rejects.toThrow('COUPON_USED_UP');
});
