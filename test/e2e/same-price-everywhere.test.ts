import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Ask } from '../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
let hanako: Ask;
let cartId: string;
beforeAll(async () => {
  stack = await startStack();
  hanako = askAs(stack, { role: 'shopper', subject: 'hanako' });
  const opened = await command(hanako, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  cartId = opened['cart'].id;
  const lines = ['tenugui-wave', 'tenugui-hemp', 'matcha-everyday', 'linen-shirt-white-m'].map((variantId, index) => ({
    variantId,
    quantity: index + 1,
  }));
  await command(hanako, 'addLines', [{ cartId, lines }, '... on CartPayload { cart { id } }']);
}, startTimeout);
afterAll(() => stack.close());

const QUOTE = `query ($cartId: ID!, $channel: ID!) { quote(cartId: $cartId, channel: $channel) {
  totals { subtotal { amount } discount { amount } tax { amount } total { amount } taxes { rateBasisPoints gross { amount } } }
  changes { kind variant { id } unitPriceAfter { amount } } } }`;

async function channels(): Promise<readonly string[]> {
  return (await hanako('{ channels { key } }'))['channels'].map(({ key }: { readonly key: string }) => key);
}

/** What the cart would cost in each channel. */
async function quotes() {
  const asked = await channels();
  return Promise.all(
    asked.map(async (channel) => ({ channel, ...(await hanako(QUOTE, { cartId, channel }))['quote'] })),
  );
}

test('I20: the same cart costs the same in every channel that has no price of its own', async () => {
  const { cart } = await hanako('query ($id: ID!) { cart(id: $id) { totals { total { amount } } } }', { id: cartId });
  const all = await quotes();
  expect(all.length).toBeGreaterThanOrEqual(6);
  for (const { totals, changes } of all) {
    expect(totals).toEqual(all[0]?.totals);
    expect(changes.filter(({ kind }: { readonly kind: string }) => kind !== 'CHANNEL_SWITCHED')).toEqual([]);
  }
  expect(all[0]?.totals.total).toEqual(cart.totals.total);
});

test('I20: a price of one channel alone changes that channel alone, and says which line', async () => {
  const admin = askAs(stack, { role: 'admin', subject: 'root' });
  const price = { variantId: 'linen-shirt-white-m', channel: 'app', value: { amount: '4990', currency: 'JPY' } };
  await command(admin, 'setPrice', [price, '']);
  const all = await quotes();
  const others = all.filter(({ channel }) => channel !== 'app');
  for (const { totals } of others) expect(totals).toEqual(others[0]?.totals);
  const app = all.find(({ channel }) => channel === 'app');
  expect(app).toMatchObject({
    changes: [
      { kind: 'CHANNEL_SWITCHED' },
      { kind: 'REPRICED', variant: { id: 'linen-shirt-white-m' }, unitPriceAfter: { amount: '4990' } },
    ],
  });
  expect(Number(others[0]?.totals.total.amount) - Number(app?.totals.total.amount)).toBe(4000);
});
