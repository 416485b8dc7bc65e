import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { cartWith, ordered, pickedUp } from '../../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J25: online stock check → click and collect; return in either channel. */
test('J25: what was ordered online and collected in one store is returned in another', async () => {
  const emma = askAs(stack, { role: 'shopper', subject: 'emma' });
  const here = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const there = askAs(stack, { role: 'associate', subject: 'staff-2', storeId: 'shinjuku' });
  const stockIn = async (locationId: string): Promise<number> => {
    const { availability } = await emma(
      '{ availability(variantIds: ["yunomi-ash"]) { locations(first: 20) { location { id } atp } } }',
    );
    const found = availability[0].locations.find(
      ({ location }: { readonly location: { readonly id: string } }) => location.id === locationId,
    );
    return found?.atp ?? 0;
  };

  // The stock is looked up online, and the cup is ordered to be collected.
  const before = { shibuya: await stockIn('shibuya'), shinjuku: await stockIn('shinjuku') };
  expect(before.shibuya).toBeGreaterThan(0);
  const cartId = await cartWith(emma, 'ec', ['yunomi-ash']);
  const order = await ordered(emma, cartId, { method: 'PICKUP', locationId: 'shibuya' });
  await pickedUp(order, { staff: here, shopper: emma });
  expect(await stockIn('shibuya')).toBe(before.shibuya - 1);

  // She asks for a return in the app, which is agreed, and brings the cup to another store, where it goes on sale again.
  const RETURN = '... on OrderPayload { order { returns { id status location { id } } } }';
  const lines = [{ orderLineId: order['lines'][0].id, quantity: 1 }];
  const asked = await command(emma, 'requestReturn', [{ orderId: order['id'], lines, reason: 'too small' }, RETURN]);
  const returnId: string = asked['order'].returns[0].id;
  await command(here, 'approveReturn', [{ returnId }, RETURN]);
  await command(there, 'receiveReturn', [{ returnId, locationId: 'shinjuku' }, RETURN]);
  const findings = lines.map((line) => ({ ...line, disposition: 'SELLABLE' }));
  await command(there, 'inspectReturn', [{ returnId, findings }, RETURN]);
  const refunded = await command(there, 'issueRefund', [{ returnId }, RETURN]);
  expect(refunded['order'].returns).toMatchObject([{ status: 'REFUNDED', location: { id: 'shinjuku' } }]);
  await expect.poll(() => stockIn('shinjuku')).toBe(before.shinjuku + 1);
  expect(await stockIn('shibuya')).toBe(before.shibuya - 1);
});
