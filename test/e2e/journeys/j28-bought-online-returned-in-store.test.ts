import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J28: looked up online, bought in the store; bought online, returned in the store; the same price everywhere. */
test('J28: the tea costs the same in every channel, and what was bought online goes back in a store, to the yen', async () => {
  const hanako = askAs(stack, { role: 'shopper', subject: 'hanako' });
  const sendai = askAs(stack, { role: 'associate', subject: 'staff-9', storeId: 'sendai' });
  const warehouse = askAs(stack, { role: 'admin', subject: 'root' });
  const variantId = 'matcha-everyday';

  // The price online is the price in the store.
  const PRICE =
    'query ($channel: ID!) { variantByGtin(gtin: "2000001000441") { price(channel: $channel) { value { amount } } } }';
  const prices = await Promise.all(
    ['ec', 'app', 'store'].map(
      async (channel) => (await hanako(PRICE, { channel }))['variantByGtin'].price.value.amount,
    ),
  );
  expect(new Set(prices).size).toBe(1);

  // She buys three online, and they are sent to her.
  const { cart } = await command(hanako, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  await command(hanako, 'addLines', [{ cartId, lines: [{ variantId, quantity: 3 }] }, '']);
  const address = {
    name: '山田 花子',
    postalCode: '150-0002',
    region: '東京都',
    locality: '渋谷区',
    streetAddress: '渋谷 1-2-3',
  };
  await command(hanako, 'setFulfillment', [{ cartId, method: 'SHIP', address }, '']);
  const { order } = await command(hanako, 'checkout', [
    { cartId, payment: { method: 'CARD', token: 'tok_ok' } },
    '... on CheckoutPayload { order { id number totals { total { amount } } fulfillments { id } } }',
  ]);
  const third = String(Math.floor(Number(order.totals.total.amount) / 3));
  for (const { id: fulfillmentId } of order.fulfillments) await command(warehouse, 'ship', [{ fulfillmentId }, '']);

  // In Sendai, which had nothing to do with it, the number on the receipt is enough to take one back.
  const { returnableItems } = await sendai(
    'query ($number: ID!) { returnableItems(number: $number) { orderId lines { quantity orderLine { id } } } }',
    { number: order.number },
  );
  expect(returnableItems).toMatchObject({ orderId: order.id, lines: [{ quantity: 3 }] });
  const [{ orderLine }] = returnableItems.lines;
  const lines = [{ orderLineId: orderLine.id, quantity: 1 }];
  const RETURN = '... on OrderPayload { order { returns { id status } } }';
  const asked = await command(sendai, 'requestReturn', [{ orderId: order.id, lines, reason: '飲みきれない' }, RETURN]);
  const returnId: string = asked['order'].returns[0].id;
  await command(sendai, 'receiveReturn', [{ returnId, locationId: 'sendai' }, RETURN]);
  const STOCK = `{ location(id: "sendai") { stock(variantIds: ["${variantId}"]) { onHand } } }`;
  const onHand = (await sendai(STOCK))['location'].stock[0].onHand;
  await command(sendai, 'inspectReturn', [{ returnId, findings: [{ ...lines[0], disposition: 'SELLABLE' }] }, RETURN]);
  const REFUND = 'mutation ($input: ReturnInput!) { issueRefund(input: $input) { __typename } }';
  await sendai(REFUND, { input: { idempotencyKey: crypto.randomUUID(), returnId } });

  // A third of what she paid is back on her card, the tea is on the shelf in Sendai, and her papers say so.
  const PAPERS = `query ($id: ID!) { order(id: $id) { payment { status captured { amount } refunded { amount } }
    returns { status } invoices { kind total { amount } lines { mark } } } }`;
  await expect.poll(async () => (await hanako(PAPERS, { id: order.id }))['order'].payment.refunded.amount).toBe(third);
  await expect.poll(async () => (await sendai(STOCK))['location'].stock[0].onHand).toBe(onHand + 1);
  const { order: after } = await hanako(PAPERS, { id: order.id });
  expect(after).toMatchObject({
    payment: { status: 'PARTIALLY_REFUNDED' },
    returns: [{ status: 'REFUNDED' }],
    invoices: [{ kind: 'CREDIT_NOTE', total: { amount: third }, lines: [{ mark: '※' }] }],
  });
});
