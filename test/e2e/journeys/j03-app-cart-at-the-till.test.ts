import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const CART = `... on CartPayload { cart { id version channel { key } location { id }
  lines { quantity variant { id name } discounts { promotion { id } amount { amount } } }
  totals { discount { amount } total { amount } } } changes { kind } }`;

/**
 * J3: app cart → store: the customer is recognised, the cart is on the terminal, the online promotion is applied, and the stock is
 * updated in all channels.
 */
test('J3: a cart filled in the app is bought at the till, with the promotion of the app', async () => {
  const hanako = askAs(stack, { role: 'shopper', subject: 'hanako' });
  const till = askAs(stack, { role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const elsewhere = askAs(stack, { role: 'associate', subject: 'staff-2', storeId: 'umeda' });
  const stockOf = async (channel: string): Promise<number> => {
    const { availability } = await hanako(
      `query ($channel: ID!) { availability(variantIds: ["tenugui-wave"], channel: $channel) { atp } }`,
      { channel },
    );
    return availability[0].atp;
  };

  // Hanako fills her cart in the app: two towels, of which the promotion takes 200 yen each.
  const opened = await command(hanako, 'createCart', [{ channel: 'app' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = opened['cart'].id;
  const lines = [{ variantId: 'tenugui-wave', quantity: 2 }, { variantId: 'matcha-everyday' }];
  const { cart: filled } = await command(hanako, 'addLines', [{ cartId, lines, device: 'phone' }, CART]);
  expect(filled.lines[0].discounts).toEqual([{ promotion: { id: 'tenugui-pair' }, amount: { amount: '400' } }]);

  // In the store she shows her card, and is recognised.
  const card = (await hanako('{ me { memberCard } }'))['me'].memberCard;
  const FIND = 'query ($value: String!) { customerByIdentity(type: MEMBER_CARD, value: $value) { id name { full } } }';
  expect(await till(FIND, { value: card })).toEqual({
    customerByIdentity: { id: 'hanako', name: { full: '山田 花子' } },
  });

  // She shows the code of her cart; no other store can claim it, and no store twice.
  const offer = { cartId, locationId: 'shibuya', purpose: 'CHECKOUT' };
  const HANDOFF = '... on CartHandoffPayload { handoff { code qrPayload status cart { id } } }';
  const { handoff } = await command(hanako, 'createCartHandoff', [offer, HANDOFF]);
  const claim = { code: handoff.qrPayload, purpose: 'CHECKOUT' };
  await expect(command(elsewhere, 'claimCartHandoff', [claim, HANDOFF])).rejects.toThrow('HANDOFF_WRONG_STORE');
  const claimed = await command(till, 'claimCartHandoff', [claim, HANDOFF]);
  expect(claimed['handoff']).toMatchObject({ status: 'CLAIMED', cart: { id: cartId } });
  await expect(command(till, 'claimCartHandoff', [claim, HANDOFF])).rejects.toThrow('HANDOFF_USED');

  // The cart is on the terminal and goes to the store's channel: the promotion stays, and so does the price.
  const switched = await command(till, 'switchChannel', [{ cartId, channel: 'store' }, CART]);
  expect(switched).toMatchObject({
    cart: {
      channel: { key: 'store' },
      location: { id: 'shibuya' },
      lines: [
        { quantity: 2, variant: { name: expect.stringContaining('手ぬぐい') }, discounts: filled.lines[0].discounts },
        { quantity: 1 },
      ],
      totals: filled.totals,
    },
    changes: [{ kind: 'CHANNEL_SWITCHED' }],
  });

  // It is bought there, and stock falls in every channel alike.
  const channels = ['ec', 'app', 'store'];
  const before = await Promise.all(channels.map(stockOf));
  await command(till, 'setFulfillment', [{ cartId, method: 'IN_STORE', locationId: 'shibuya' }, CART]);
  const { order } = await command(till, 'checkout', [
    { cartId, payment: { method: 'PAY_IN_STORE' } },
    '... on CheckoutPayload { order { number customer { id } totals { total { amount } } } }',
  ]);
  expect(order).toMatchObject({ customer: { id: 'hanako' }, totals: { total: filled.totals.total } });
  expect(await Promise.all(channels.map(stockOf))).toEqual(before.map((atp) => atp - 2));
  expect((await hanako('{ activeCart { id } }'))['activeCart']).toBeNull();
});
