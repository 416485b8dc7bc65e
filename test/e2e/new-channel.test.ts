import { newIdempotencyKey } from '@musubi/sdk';
import type { Principal } from '@musubi/scripts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const admin = { role: 'admin', subject: 'root' } as const;
const shopper = { role: 'shopper', subject: 'taro' } as const;
const variantId = 'sencha-leaf';
const locationId = 'shibuya';

/** Any operation of the graph: the pages have none for opening channels. */
async function ask<Data>(principal: Principal, query: string, variables: object = {}): Promise<Data> {
  const authorization = `Bearer ${await stack.token(principal)}`;
  const response = await fetch(new URL('/graphql', stack.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** What a command answers, with a key of its own. */
async function command(principal: Principal, name: string, fields: string, input: object): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on CommandError { code message } ${fields} } }`;
  const data = await ask<Record<string, Answer>>(principal, query, {
    input: { idempotencyKey: newIdempotencyKey(), ...input },
  });
  return data[name] ?? { __typename: 'nothing' };
}
type Answer = { readonly __typename: string; readonly [field: string]: unknown };

const SHELF = `query ($id: ID!, $channel: ID!) { variant(id: $id) { price(channel: $channel) { value { amount } }
  availability(channel: $channel) { atp } } }`;
type Shelf = {
  readonly variant: {
    readonly price: { readonly value: { readonly amount: string } };
    readonly availability: { readonly atp: number };
  };
};
const shelf = async (channel: string) => (await ask<Shelf>(shopper, SHELF, { id: variantId, channel })).variant;

test(
  'a channel that is opened sells the same day: the same customer, at the same price, from the same stock',
  async () => {
    const opened = await command(admin, 'createChannel', '... on ChannelPayload { channel { key active } }', {
      key: 'pop-up',
      name: { ja: '駅ナカ店', en: 'Pop-up' },
      kind: 'STORE_POS',
      basedOn: 'ec',
    });
    expect(opened).toMatchObject({ channel: { key: 'pop-up', active: true } });
    const before = await shelf('ec');
    expect(await shelf('pop-up')).toEqual(before);

    const cart = await command(shopper, 'createCart', '... on CreateCartPayload { cart { id channel { key } } }', {
      channel: 'pop-up',
    });
    expect(cart).toMatchObject({ cart: { channel: { key: 'pop-up' } } });
    const cartId = (cart['cart'] as { id: string }).id;
    const inCart = '... on CartPayload { cart { lines { unitPrice { amount } } } }';
    expect(await command(shopper, 'addLines', inCart, { cartId, lines: [{ variantId, quantity: 1 }] })).toMatchObject({
      cart: { lines: [{ unitPrice: before.price.value }] },
    });
    await command(shopper, 'setFulfillment', '', { cartId, method: 'PICKUP', locationId });
    const order = '... on CheckoutPayload { order { channel { key } customer { id } } }';
    const settle = { idempotencyKey: newIdempotencyKey(), cartId, payment: { method: 'PAY_IN_STORE' } };
    let placed = await command(shopper, 'checkout', order, settle);
    while (placed.__typename === 'CheckoutPending') placed = await command(shopper, 'checkout', order, settle);
    expect(placed).toMatchObject({ order: { channel: { key: 'pop-up' }, customer: { id: 'taro' } } });
    expect((await shelf('ec')).availability.atp).toBe(before.availability.atp - 1);
    expect((await shelf('pop-up')).availability.atp).toBe(before.availability.atp - 1);
  },
  startTimeout,
);

test('a price that the channel is given is its own, and nobody else pays it', async () => {
  const value = { amount: '1111', currency: 'JPY' };
  await command(admin, 'setPrice', '', { variantId, channel: 'pop-up', value });
  expect((await shelf('pop-up')).price.value).toEqual({ amount: '1111' });
  expect((await shelf('ec')).price.value).not.toEqual({ amount: '1111' });
});
