import { newIdempotencyKey } from '@musubi/sdk';
import {
  AdjustStockDocument,
  CartUpdatedDocument,
  StockChangedDocument,
  type CartUpdatedSubscription,
} from '@musubi/sdk/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLines, openCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';
import { untilSettled } from '../support/until-settled.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

test('a cart event carries fields of product and inventory, fresh on every event', async () => {
  const shopper = stack.client({ role: 'shopper', subject: 'taro' });
  const staff = stack.client({ role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const cartId = await openCart(shopper);
  const events = shopper.subscribe(CartUpdatedDocument, { cartId });
  const first = events.next();
  const add = (variantId: string): Promise<void> => addLines(shopper, cartId, [variantId]);
  await untilSettled(first, () => add('tenugui-wave'));
  const before = lineOf((await first).value);
  expect(before?.variant).toMatchObject({ sku: 'MSB-TENUGUI-WAVE', ja: expect.stringContaining('手ぬぐい') });

  const input = {
    idempotencyKey: newIdempotencyKey(),
    variantId: 'tenugui-wave',
    locationId: 'shibuya',
    delta: 7,
    reason: 'count',
  };
  expect(await staff.execute(AdjustStockDocument, { input })).toMatchObject({
    adjustStock: { __typename: 'StockPayload' },
  });
  const second = events.next();
  await add('tenugui-plum');
  const after = lineOf((await second).value);
  expect(after?.variant?.availability?.atp).toBe((before?.variant?.availability?.atp ?? 0) + 7);
  await events.return?.();
});

test('a stock event names its product, and comes to a caller without a token', async () => {
  const anyone = stack.client();
  const staff = stack.client({ role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const events = anyone.subscribe(StockChangedDocument, { variantIds: ['furoshiki-indigo'] });
  const next = events.next();
  let delta = 1;
  await untilSettled(next, () =>
    staff.execute(AdjustStockDocument, {
      input: {
        idempotencyKey: newIdempotencyKey(),
        variantId: 'furoshiki-indigo',
        locationId: 'shibuya',
        delta: delta++,
        reason: 'count',
      },
    }),
  );
  expect((await next).value?.stockChanged).toMatchObject({
    location: { id: 'shibuya' },
    variant: { id: 'furoshiki-indigo', en: expect.stringContaining('Furoshiki') },
  });
  await events.return?.();
});

test("another's cart can't be watched", async () => {
  const cartId = await openCart(stack.client({ role: 'shopper', subject: 'yuki' }));
  const events = stack.client({ role: 'shopper', subject: 'ken' }).subscribe(CartUpdatedDocument, { cartId });
  await expect(events.next()).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
});

function lineOf(event: CartUpdatedSubscription | undefined) {
  return event?.cartUpdated.lines[0];
}
