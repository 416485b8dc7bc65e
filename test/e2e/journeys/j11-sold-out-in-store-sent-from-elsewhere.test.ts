import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Told } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J11: sold out in the store → delivery is arranged from another place (endless aisle). */
test('J11: what the store has not got is sent home from the warehouse, the rest is taken along', async () => {
  const till = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const dc = askAs(stack, { role: 'admin', subject: 'root' });

  // The white shirt in S is sold out in Shibuya; the tablet shows where it is.
  const { location, availability } = await till(`{
    location(id: "shibuya") { stock(variantIds: ["linen-shirt-white-s"]) { atp } }
    availability(variantIds: ["linen-shirt-white-s"], method: SHIP) { locations { location { id kind } atp } } }`);
  expect(location.stock[0]?.atp ?? 0).toBe(0);
  const [warehouse] = availability[0].locations.filter((one: Told) => one.location.kind === 'DISTRIBUTION_CENTER');
  expect(warehouse.atp).toBeGreaterThan(0);

  // Staff ring up tea that the customer takes along, and the shirt that is sent home.
  const { cart } = await command(till, 'createCart', [
    { channel: 'store' },
    '... on CreateCartPayload { cart { id } }',
  ]);
  const cartId: string = cart.id;
  const wanted = [{ variantId: 'matcha-everyday' }, { variantId: 'linen-shirt-white-s' }];
  const filled = await command(till, 'addLines', [
    { cartId, lines: wanted },
    '... on CartPayload { cart { lines { id variant { id } } } }',
  ]);
  const shirt = filled['cart'].lines.find((line: Told) => line['variant'].id === 'linen-shirt-white-s');
  await command(till, 'setFulfillment', [{ cartId, method: 'IN_STORE', locationId: 'shibuya' }, '']);
  const address = {
    name: '佐藤 次郎',
    postalCode: '150-0002',
    region: '東京都',
    locality: '渋谷区',
    streetAddress: '渋谷 1-2-3',
  };
  const sale = {
    cartId,
    payment: { method: 'PAY_IN_STORE' },
    lines: [{ cartLineId: shirt.id, option: 'SHIP_FROM', locationId: warehouse.location.id }],
  };
  const PAYLOAD =
    '... on CheckoutPayload { order { id status payment { status } fulfillments { __typename id status location { id } } } }';
  const { order } = await command(till, 'checkout', [{ ...sale, address }, PAYLOAD]);
  expect(order).toMatchObject({ status: 'IN_FULFILLMENT', payment: { status: 'CAPTURED' } });
  expect(
    order.fulfillments.map((one: Told) => [one['__typename'], one['status'], one['location'].id]).toSorted(),
  ).toEqual([
    ['InStoreFulfillment', 'HANDED_OVER', 'shibuya'],
    ['Shipment', 'ALLOCATED', warehouse.location.id],
  ]);

  // The warehouse sends it; then the order is done.
  const shipment = order.fulfillments.find((one: Told) => one['__typename'] === 'Shipment');
  const shipped = await command(dc, 'ship', [
    { fulfillmentId: shipment.id, trackingNumber: 'T-1' },
    '... on OrderPayload { order { status } }',
  ]);
  expect(shipped['order']).toEqual({ status: 'COMPLETED' });
});
