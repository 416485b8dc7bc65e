import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { cartWith, ordered, pickedUp } from '../../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const variantId = 'linen-shirt-white-s';
const yokohama = { latitude: 35.4657, longitude: 139.6224 };

/** J8: out of stock → bring it from a nearby store, and pick it up. */
test('J8: what the store does not have is brought from one nearby and picked up there', async () => {
  const ken = askAs(stack, { role: 'shopper', subject: 'ken' });
  const there = askAs(stack, { role: 'associate', subject: 'staff-yokohama', storeId: 'yokohama' });
  const nearby = askAs(stack, { role: 'associate', subject: 'staff-shinjuku', storeId: 'shinjuku' });
  const cartId = await cartWith(ken, 'ec', [variantId]);
  const pickup = { method: 'PICKUP', locationId: 'yokohama' } as const;
  await expect(ordered(ken, cartId, pickup)).rejects.toThrow('OUT_OF_STOCK');

  // The store finds one nearby and has it brought.
  const { nearestStores } = await there(
    `query ($near: GeoPointInput!) { nearestStores(variantId: "${variantId}", near: $near) { location { id } atp } }`,
    { near: yokohama },
  );
  expect(nearestStores[0]).toMatchObject({ location: { id: 'shinjuku' } });
  const TRANSFER = '... on TransferPayload { transfer { id status } }';
  const ends = { fromLocationId: 'shinjuku', toLocationId: 'yokohama', lines: [{ variantId, quantity: 1 }] };
  const { transfer } = await command(there, 'requestTransfer', [ends, TRANSFER]);
  const id: string = transfer.id;
  await command(nearby, 'approveTransfer', [{ id }, TRANSFER]);
  await command(nearby, 'shipTransfer', [{ id }, TRANSFER]);
  const received = await command(there, 'receiveTransfer', [{ id }, TRANSFER]);
  expect(received['transfer']).toMatchObject({ status: 'RECEIVED' });

  // The same cart can be ordered now, and is picked up.
  const order = await ordered(ken, cartId, pickup);
  expect(order).toMatchObject({ fulfillments: [{ __typename: 'PickupFulfillment', location: { id: 'yokohama' } }] });
  expect(await pickedUp(order, { staff: there, shopper: ken })).toMatchObject({
    fulfillments: [{ status: 'HANDED_OVER' }],
  });
});
