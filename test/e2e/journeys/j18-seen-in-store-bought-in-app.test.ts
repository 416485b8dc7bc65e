import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Told } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J18: in the cart on the web → seen in the store → bought in the app → reviewed. */
test('J18: emma puts a shirt into her cart, tries it in the store, buys it in the app, and reviews what she bought', async () => {
  const emma = askAs(stack, { role: 'shopper', subject: 'emma' });

  // On the web she puts it into her cart.
  const { cart } = await command(emma, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  await command(emma, 'addLines', [{ cartId, lines: [{ variantId: 'linen-shirt-white-l' }], device: 'web' }, '']);

  // In the store her phone reads the bar code: the shirt, what others say of it, and that it is here.
  const { variantBySku } = await emma(`{ variantBySku(sku: "MSB-LINEN-SHIRT-WHITE-L") { gtin } }`);
  const { variantByGtin: shirt } = await emma(
    'query ($gtin: String!) { variantByGtin(gtin: $gtin) { id product { id } price { value { amount } } stockLevels { location { id } atp } } }',
    { gtin: variantBySku.gtin },
  );
  expect(shirt).toMatchObject({ id: 'linen-shirt-white-l' });
  expect(shirt.stockLevels.some((level: Told) => level['location'].id === 'shibuya' && level['atp'] > 0)).toBe(true);

  // She buys it in the app, from the very cart of the web, and has it sent home.
  await command(emma, 'switchChannel', [{ cartId, channel: 'app' }, '']);
  const address = {
    name: 'Emma',
    postalCode: '150-0002',
    region: '東京都',
    locality: '渋谷区',
    streetAddress: '渋谷 1-2-3',
  };
  await command(emma, 'setFulfillment', [{ cartId, method: 'SHIP', address }, '']);
  const { order } = await command(emma, 'checkout', [
    { cartId, payment: { method: 'CARD', token: 'tok_ok' } },
    '... on CheckoutPayload { order { channel { key } lines { variant { id } } payment { status } } }',
  ]);
  expect(order).toMatchObject({
    channel: { key: 'app' },
    lines: [{ variant: { id: shirt.id } }],
    payment: { status: 'CAPTURED' },
  });

  // Once it is known what she bought, her review says so.
  const review = { productId: shirt.product.id, rating: 5, body: 'さらりとして気持ちいい' };
  await expect
    .poll(async () => (await emma('{ me { timeline { nodes { __typename } } } }'))['me'].timeline.nodes)
    .toContainEqual({
      __typename: 'PurchaseRef',
    });
  const written = await command(emma, 'submitReview', [
    review,
    '... on ReviewPayload { review { rating status verifiedPurchase } }',
  ]);
  expect(written['review']).toEqual({ rating: 5, status: expect.any(String), verifiedPurchase: true });
});
