import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Told } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J20: back in stock → whoever asked is told at once, in the order in which they asked. */
test('J20: of two who wait for one shirt in Shibuya the first is told when it comes, once', async () => {
  const variantId = 'linen-shirt-white-s';
  const wish = { variantId, scope: 'LOCATION', locationId: 'shibuya' };
  const staff = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const waiting = ['hanako', 'taro'].map((subject) => askAs(stack, { role: 'shopper', subject }));

  // Hanako asks first, then Taro; asked again it is the same wish.
  const ids: string[] = [];
  for (const customer of waiting) {
    const first = await command(customer, 'subscribeBackInStock', [
      wish,
      '... on BackInStockPayload { subscription { id status } }',
    ]);
    const again = await command(customer, 'subscribeBackInStock', [
      wish,
      '... on BackInStockPayload { subscription { id } }',
    ]);
    expect(first['subscription'].status).toBe('WAITING');
    expect(again['subscription'].id).toBe(first['subscription'].id);
    ids.push(first['subscription'].id);
  }
  expect(new Set(ids).size).toBe(2);

  // One shirt arrives in Shibuya.
  const delivery = { locationId: 'shibuya', lines: [{ variantId, quantity: 1 }], reference: 'ASN-20' };
  await command(staff, 'receiveGoods', [delivery, '']);

  // The one who asked first has her word; the other one still waits.
  const settled = async (customer: (typeof waiting)[number] | undefined) => {
    const { backInStockSubscriptions } =
      (await customer?.('{ backInStockSubscriptions { variant { id } status } }')) ?? {};
    return backInStockSubscriptions.find((one: Told) => one['variant'].id === variantId)?.status;
  };
  await expect.poll(() => settled(waiting[0])).toMatch(/NOTIFIED|SUPPRESSED/);
  expect(await settled(waiting[1])).toMatch(/WAITING|NOTIFIED/);
  expect(
    (await waiting[0]?.(`{ location(id: "shibuya") { stock(variantIds: ["${variantId}"]) { atp } } }`))?.['location']
      .stock[0].atp,
  ).toBe(1);
});
