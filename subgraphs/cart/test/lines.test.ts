import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ann,
  bob,
  cartFields,
  guest,
  order,
  shibuya,
  startCart,
  type Answer,
  type CartUnderTest,
} from './cart-under-test.ts';
import { percentOff } from './fake-product.ts';

let under: CartUnderTest;
let cartId: string;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());
beforeEach(async () => {
  under.product.mood = 'well';
  under.product.prices.clear();
  const { cart } = await under.run('createCart', {}, guest());
  cartId = cart.id;
});

describe('adding lines', () => {
  it('prices them by product, in one call, and answers the whole cart with what changed', async () => {
    under.product.prices.set('ec/tea', { amount: 540, taxRateBasisPoints: 800 });
    under.product.prices.set('ec/shirt', { amount: 5990, promotions: [percentOff('summer', 1500)] });
    under.product.calls.length = 0;
    const lines = [{ variantId: 'tea', quantity: 2 }, { variantId: 'shirt' }];
    const { cart, changes } = await under.run('addLines', { cartId, lines, device: 'phone' }, order);
    expect(under.product.calls).toEqual([2]);
    expect(cart).toMatchObject({ version: 2, totalQuantity: 3, currency: 'JPY' });
    expect(cart.lines).toMatchObject([
      { variant: { id: 'tea' }, quantity: 2, unitPrice: { amount: '540', currency: 'JPY' }, total: { amount: '1080' } },
      {
        quantity: 1,
        total: { amount: '5092' },
        discounts: [{ amount: { amount: '898' }, promotion: { id: 'summer' } }],
      },
    ]);
    expect(cart.totals).toMatchObject({
      subtotal: { amount: '7070', currency: 'JPY' },
      discount: { amount: '898' },
      tax: { amount: '542' },
      total: { amount: '6172' },
      taxIncluded: true,
      taxes: [
        { rateBasisPoints: 1000, taxable: { amount: '4630' }, tax: { amount: '462' }, gross: { amount: '5092' } },
        { rateBasisPoints: 800, taxable: { amount: '1000' }, tax: { amount: '80' }, gross: { amount: '1080' } },
      ],
    });
    expect(changes).toMatchObject([
      { kind: 'LINE_ADDED', variant: { id: 'tea' }, quantityAfter: 2, unitPriceAfter: { amount: '540' } },
      { kind: 'LINE_ADDED', variant: { id: 'shirt' }, quantityBefore: null, quantityAfter: 1 },
    ]);
    expect(cart.lines[0].addedVia).toEqual({ channel: { key: 'ec' }, device: 'phone', byStaff: false });
  });
});
