import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J16: ordered ahead in the app, collected on the way home. */
test('J16: taro has a store keep his tea, is told when it is ready, and pays when he collects it', async () => {
  const taro = askAs(stack, { role: 'shopper', subject: 'taro' });
  const staff = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });

  // On the train he asks Shibuya to keep two packs until the day after tomorrow.
  const { cart } = await command(taro, 'createCart', [{ channel: 'app' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  await command(taro, 'addLines', [{ cartId, lines: [{ variantId: 'matcha-everyday', quantity: 2 }] }, '']);
  await command(taro, 'setFulfillment', [{ cartId, method: 'PICKUP', locationId: 'shibuya' }, '']);
  const { order } = await command(taro, 'holdInStore', [
    { cartId, days: 2 },
    '... on CheckoutPayload { order { id totals { total { amount } } payment { status method } fulfillments { id status ... on PickupFulfillment { expiresAt } } } }',
  ]);
  expect(order).toMatchObject({
    payment: { status: 'PENDING', method: 'PAY_IN_STORE' },
    fulfillments: [{ status: 'ALLOCATED' }],
  });
  const [{ id: fulfillmentId, expiresAt }] = order.fulfillments;
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(86_400_000);

  // Staff make it ready; his phone follows the order and shows the code.
  for (const name of ['startPicking', 'markReadyForPickup']) {
    await staff(`mutation ($input: FulfillmentInput!) { ${name}(input: $input) { __typename } }`, {
      input: { idempotencyKey: crypto.randomUUID(), fulfillmentId },
    });
  }
  const { orders } = await taro(
    '{ orders { nodes { id status fulfillments { ... on PickupFulfillment { pickupCode location { name openingHours } } } } } }',
  );
  const [mine] = orders.nodes;
  expect(mine).toMatchObject({ id: order.id, status: 'READY', fulfillments: [{ location: { name: '渋谷店' } }] });

  // He pays and takes it; the purchase is on his timeline.
  const code = mine.fulfillments[0].pickupCode;
  const done = await command(staff, 'confirmPickup', [
    { fulfillmentId, code },
    '... on OrderPayload { order { status payment { status captured { amount } } } }',
  ]);
  expect(done['order']).toEqual({ status: 'COMPLETED', payment: { status: 'CAPTURED', captured: order.totals.total } });
});
