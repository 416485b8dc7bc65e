import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const ORDER = `... on OrderPayload { order { status fulfillments { status } } }`;

/** J10: an order on the web is collected in a store (店舗受取). */
test('J10: what is ordered on the web is picked, made ready and handed over by its code', async () => {
  const hanako = askAs(stack, { role: 'shopper', subject: 'hanako' });
  const staff = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const elsewhere = askAs(stack, { role: 'associate', subject: 'staff-2', storeId: 'osaka' });

  // Hanako orders tea on the web, to be collected in Shibuya, and pays by card.
  const { cart } = await command(hanako, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  const lines = [{ variantId: 'matcha-everyday', quantity: 2 }];
  await command(hanako, 'addLines', [{ cartId, lines }, '']);
  await command(hanako, 'setFulfillment', [{ cartId, method: 'PICKUP', locationId: 'shibuya' }, '']);
  const { order } = await command(hanako, 'checkout', [
    { cartId, payment: { method: 'CARD', token: 'tok_ok' } },
    '... on CheckoutPayload { order { id status payment { status } fulfillments { id status location { id name } } } }',
  ]);
  expect(order).toMatchObject({
    status: 'PLACED',
    payment: { status: 'CAPTURED' },
    fulfillments: [{ status: 'ALLOCATED' }],
  });
  const fulfillmentId: string = order.fulfillments[0].id;

  // The store sees it in its queue, another store does not and can do nothing.
  const QUEUE =
    'query ($id: ID!) { fulfillmentQueue(locationId: $id) { id lines { quantity orderLine { variant { name } } } } }';
  const { fulfillmentQueue } = await staff(QUEUE, { id: 'shibuya' });
  expect(fulfillmentQueue).toContainEqual({
    id: fulfillmentId,
    lines: [{ quantity: 2, orderLine: { variant: { name: expect.stringContaining('抹茶') } } }],
  });
  await expect(elsewhere(QUEUE, { id: 'shibuya' })).rejects.toThrow('FORBIDDEN');
  await expect(command(elsewhere, 'ship', [{ fulfillmentId }, ORDER])).rejects.toThrow('NOT_FOUND');

  // Staff collect it and put it on the counter: she gets a code that staff don't see.
  const picking = { fulfillmentId };
  const asked = `mutation ($input: FulfillmentInput!) { startPicking(input: $input) { __typename } }`;
  await staff(asked, { input: { idempotencyKey: crypto.randomUUID(), ...picking } });
  await staff(asked.replace('startPicking', 'markReadyForPickup'), {
    input: { idempotencyKey: crypto.randomUUID(), ...picking },
  });
  const CODE =
    'query ($id: ID!) { order(id: $id) { status fulfillments { ... on PickupFulfillment { pickupCode expiresAt } } } }';
  const { order: ready } = await hanako(CODE, { id: order.id });
  expect(ready).toMatchObject({ status: 'READY', fulfillments: [{ pickupCode: expect.stringMatching(/^\d{6}$/) }] });
  expect((await staff(CODE, { id: order.id }))['order']).toMatchObject({ fulfillments: [{ pickupCode: null }] });

  // She shows the code at the counter and has her tea; the shelf has two less.
  const [{ pickupCode: code }] = ready.fulfillments;
  const STOCK = '{ location(id: "shibuya") { stock(variantIds: ["matcha-everyday"]) { onHand allocated } } }';
  const { location: before } = await staff(STOCK);
  const done = await command(staff, 'confirmPickup', [{ fulfillmentId, code }, ORDER]);
  expect(done['order']).toEqual({ status: 'COMPLETED', fulfillments: [{ status: 'HANDED_OVER' }] });
  await expect
    .poll(async () => (await staff(STOCK))['location'].stock[0])
    .toEqual({
      onHand: before.stock[0].onHand - 2,
      allocated: before.stock[0].allocated - 2,
    });
});
