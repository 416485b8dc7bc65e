import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { home, ordered } from '../../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** J7: try on in the store → buy on EC → home delivery. */
test('J7: what was tried on in the store is kept on a list, and bought at home', async () => {
  const yuki = askAs(stack, { role: 'shopper', subject: 'yuki' });

  // In the store she scans the tag of what she tries on, and keeps it for later.
  const SCAN = 'query ($gtin: String!) { variantByGtin(gtin: $gtin) { id name price { value { amount currency } } } }';
  const { variantByGtin: shirt } = await yuki(SCAN, { gtin: '2000001000021' });
  expect(shirt).toMatchObject({ id: 'linen-shirt-white-m', price: { value: { currency: 'JPY' } } });
  const LIST = '... on SavedListPayload { list { id version items { variant { name } quantity } } }';
  const { list } = await command(yuki, 'createSavedList', [{ name: '試着したもの' }, LIST]);
  const items = [{ variantId: shirt.id }];
  const kept = await command(yuki, 'changeSavedList', [{ listId: list.id, items }, LIST]);
  expect(kept['list'].items).toEqual([{ variant: { name: shirt.name }, quantity: 1 }]);

  // At home it is on her account, and nobody else's; she moves it to her cart at today's price.
  const { me } = await yuki('{ me { savedLists { id name items { variant { id } } } } }');
  expect(me.savedLists).toMatchObject([{ name: '試着したもの', items: [{ variant: { id: shirt.id } }] }]);
  const ken = askAs(stack, { role: 'shopper', subject: 'ken' });
  expect(await ken('query ($id: ID!) { savedList(id: $id) { id } }', { id: list.id })).toEqual({ savedList: null });
  const { cart } = await command(yuki, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  const moved = await command(yuki, 'moveToCart', [
    { listId: list.id, cartId: cart.id },
    '... on SavedListMovePayload { cart { lines { unitPrice { amount } } } list { items { quantity } } }',
  ]);
  expect(moved).toMatchObject({
    cart: { lines: [{ unitPrice: { amount: shirt.price.value.amount } }] },
    list: { items: [] },
  });

  // It is delivered to her home.
  const order = await ordered(yuki, cart.id, { method: 'SHIP', address: home });
  expect(order).toMatchObject({
    channel: { key: 'ec' },
    lines: [{ variant: { id: shirt.id }, quantity: 1 }],
    fulfillments: [{ __typename: 'Shipment', address: { postalCode: home.postalCode } }],
  });
});
