import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Told } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J19: not to be had here; a nearby store has it → it is kept there, and the other is told of when it is back. */
test('J19: yuki finds the shirt in Shinjuku, has it kept there, and asks to be told when Shibuya has it again', async () => {
  const yuki = askAs(stack, { role: 'shopper', subject: 'yuki' });
  const variantId = 'linen-shirt-white-s';

  // Shibuya has none; of the stores around, Shinjuku has.
  const near = { latitude: 35.659, longitude: 139.7016 };
  const { nearestStores } = await yuki(
    'query ($variantId: ID!, $near: GeoPointInput!) { nearestStores(variantId: $variantId, near: $near, radiusMeters: 20000) { location { id name } atp distanceMeters } }',
    { variantId, near },
  );
  expect(nearestStores.map((one: Told) => one['location'].id)).not.toContain('shibuya');
  expect(nearestStores[0]).toMatchObject({ location: { id: 'shinjuku' } });

  // She has Shinjuku keep one for three days: nobody else can be promised it.
  const stockThere = async () =>
    (await yuki(`{ location(id: "shinjuku") { stock(variantIds: ["${variantId}"]) { atp } } }`))['location'].stock[0]
      .atp;
  const before = await stockThere();
  const { cart } = await command(yuki, 'createCart', [{ channel: 'app' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  await command(yuki, 'addLines', [{ cartId, lines: [{ variantId }] }, '']);
  await command(yuki, 'setFulfillment', [{ cartId, method: 'PICKUP', locationId: 'shinjuku' }, '']);
  const { order } = await command(yuki, 'holdInStore', [
    { cartId, days: 3 },
    '... on CheckoutPayload { order { id status } }',
  ]);
  expect(order).toMatchObject({ status: 'PLACED' });
  expect(await stockThere()).toBe(before - 1);

  // For her sister she asks to be told when Shibuya has it again.
  const wish = { variantId, scope: 'LOCATION', locationId: 'shibuya' };
  const { subscription } = await command(yuki, 'subscribeBackInStock', [
    wish,
    '... on BackInStockPayload { subscription { status } }',
  ]);
  expect(subscription).toEqual({ status: 'WAITING' });

  // She changes her mind: what was kept is free again, and nothing is owed.
  const cancelled = await command(yuki, 'cancelOrder', [
    { orderId: order.id, reason: 'やめた' },
    '... on OrderPayload { order { status payment { status } } }',
  ]);
  expect(cancelled['order']).toEqual({ status: 'CANCELLED', payment: { status: 'VOIDED' } });
  await expect.poll(stockThere).toBe(before);
});
