import { afterAll, beforeAll, expect, test } from 'vitest';
import { newIdempotencyKey } from '@musubi/sdk';
import { AdjustStockDocument, StockAtDocument } from '@musubi/sdk/operations';
import { checkOut, fillCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const buyers = 200;
const units = 10;
const variantId = 'teapot-black';
const locationId = 'osaka';

test(
  'of 200 concurrent buyers of 10 units through the gateway exactly 10 get an order, and the others are told why',
  async () => {
    const admin = stack.client({ role: 'admin', subject: 'root' });
    const before = await level();
    const input = { idempotencyKey: newIdempotencyKey(), variantId, locationId, reason: 'set up' };
    await admin.execute(AdjustStockDocument, { input: { ...input, delta: units - (before?.atp ?? 0) } });
    expect(await level()).toMatchObject({ atp: units });

    const outcomes = await Promise.all(Array.from({ length: buyers }, (_, index) => buy(`buyer-${index}`)));
    expect(Object.groupBy(outcomes, ({ __typename }) => __typename)).toEqual({
      CheckoutPayload: expect.objectContaining({ length: units }),
      CheckoutOutOfStock: expect.objectContaining({ length: buyers - units }),
    });
    const told = outcomes.filter((outcome) => outcome.__typename === 'CheckoutOutOfStock');
    expect(
      told.every(({ code, shortages }) => code === 'OUT_OF_STOCK' && shortages[0]?.variant?.id === variantId),
    ).toBe(true);

    expect(await level()).toMatchObject({ atp: 0, reserved: 0, allocated: (before?.allocated ?? 0) + units });
    const numbers = outcomes.flatMap((outcome) =>
      outcome.__typename === 'CheckoutPayload' ? [outcome.order.number] : [],
    );
    expect(new Set(numbers).size).toBe(units);
  },
  startTimeout,
);

async function level() {
  const admin = stack.client({ role: 'admin', subject: 'root' });
  const { location } = await admin.execute(StockAtDocument, { locationId, variantIds: [variantId] });
  return location?.stock[0];
}

async function buy(customerId: string) {
  const client = stack.client({ role: 'shopper', subject: customerId });
  return checkOut(client, await fillCart(client, { variantIds: [variantId], locationId }));
}
