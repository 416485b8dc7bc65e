import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, type Ask } from '../../support/ask-as.ts';
import { cartWith, home, ordered, pickedUp } from '../../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
let taro: Ask;
beforeAll(async () => {
  stack = await startStack();
  taro = askAs(stack, { role: 'shopper', subject: 'taro' });
}, startTimeout);
afterAll(() => stack.close());

const here = { latitude: 35.659, longitude: 139.7016 };

/** J6: look up stock online → pick up at the nearest store or ship home. */
test('J6: what is in stock near here is picked up there', async () => {
  const NEAR = `query ($near: GeoPointInput!) {
    nearestStores(variantId: "matcha-everyday", near: $near, minimumQuantity: 1) { location { id name } distanceMeters atp } }`;
  const { nearestStores: stores } = await taro(NEAR, { near: here });
  const distances = stores.map(({ distanceMeters }: { readonly distanceMeters: number }) => distanceMeters);
  expect(distances).toEqual(distances.toSorted((a: number, b: number) => a - b));
  const [nearest] = stores;
  expect(nearest.atp).toBeGreaterThan(0);

  const cartId = await cartWith(taro, 'app', ['matcha-everyday']);
  const order = await ordered(taro, cartId, { method: 'PICKUP', locationId: nearest.location.id });
  expect(order).toMatchObject({
    status: 'PLACED',
    channel: { key: 'app' },
    fulfillments: [{ __typename: 'PickupFulfillment', status: 'ALLOCATED', location: nearest.location }],
  });
  expect((await taro(NEAR, { near: here }))['nearestStores'][0].atp).toBe(nearest.atp - 1);

  const staff = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: nearest.location.id });
  expect(await pickedUp(order, { staff, shopper: taro })).toMatchObject({ fulfillments: [{ status: 'HANDED_OVER' }] });
});

test('J6: or it is sent home', async () => {
  const cartId = await cartWith(taro, 'ec', ['matcha-everyday']);
  const order = await ordered(taro, cartId, { method: 'SHIP', address: home });
  expect(order).toMatchObject({
    status: 'PLACED',
    fulfillments: [{ __typename: 'Shipment', status: 'ALLOCATED', address: { postalCode: home.postalCode } }],
  });
  expect(order['fulfillments'][0].location.id).toEqual(expect.any(String));
});
