import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs } from '../../support/ask-as.ts';
import { cartWith, home, ordered } from '../../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J24: scan a barcode → details and stock of EC → order on EC for delivery; the member card collects the points. */
test('J24: a barcode in the store leads to an order for delivery, and its points to the member card', async () => {
  const sora = askAs(stack, { role: 'shopper', subject: 'sora' });
  const till = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });

  // The barcode tells what it is, what it costs and where it is, in this store and online.
  const SCAN = `query ($gtin: String!) { variantByGtin(gtin: $gtin) { id name price { value { amount } }
    store: availability(near: { latitude: 35.659, longitude: 139.7016 }) { locations(first: 1) { location { id } atp } }
    online: availability(channel: "ec", method: SHIP) { atp inStock } } }`;
  const { variantByGtin: pot } = await sora(SCAN, { gtin: '2000001000335' });
  expect(pot).toMatchObject({ id: 'teapot-black', online: { inStock: true } });
  await expect(sora(SCAN, { gtin: '2000001000336' })).rejects.toThrow('BAD_USER_INPUT');

  // It is ordered for delivery.
  const cartId = await cartWith(sora, 'app', [pot.id]);
  const order = await ordered(sora, cartId, { method: 'SHIP', address: home });
  expect(order).toMatchObject({
    totals: { total: { amount: pot.price.value.amount } },
    fulfillments: [{ __typename: 'Shipment' }],
  });

  // A point for each hundred yen is on the card, for her to see in the app and for the store that she shows it in.
  const points = Math.floor(Number(pot.price.value.amount) / 100);
  const LOYALTY = 'loyalty { balance available entries(first: 1) { nodes { kind points reference } } }';
  const mine = async () => (await sora(`{ me { memberCard ${LOYALTY} } }`))['me'];
  await expect.poll(async () => (await mine()).loyalty.balance).toBe(points);
  const { memberCard, loyalty } = await mine();
  expect(loyalty).toMatchObject({
    available: points,
    entries: { nodes: [{ kind: 'EARNED', points, reference: `order/${order['id']}` }] },
  });
  const CARD = `query ($value: String!) { customerByIdentity(type: MEMBER_CARD, value: $value) { id ${LOYALTY} } }`;
  expect(await till(CARD, { value: memberCard })).toMatchObject({ customerByIdentity: { id: 'sora', loyalty } });
});
