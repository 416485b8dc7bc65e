import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command } from '../support/ask-as.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const CHECKOUT = `mutation ($input: CheckoutInput!) { checkout(input: $input) { __typename
  ... on CommandError { code } ... on CheckoutPayload { checkout { id step } order { id number version totals { total { amount } } } } } }`;

test('one key fifty times at two gateways is one order and one charge, and fifty equal answers (I7)', async () => {
  const who = { role: 'shopper', subject: 'sora' } as const;
  const gateways = [stack.url, await stack.furtherGateway()].map((url) => askAs({ url, token: stack.token }, who));
  const [first = askAs(stack, who)] = gateways;
  const { cart } = await command(first, 'createCart', [{ channel: 'ec' }, '... on CreateCartPayload { cart { id } }']);
  const cartId: string = cart.id;
  await command(first, 'addLines', [{ cartId, lines: [{ variantId: 'matcha-everyday' }] }, '']);
  await command(first, 'setFulfillment', [{ cartId, method: 'PICKUP', locationId: 'shibuya' }, '']);

  const input = { idempotencyKey: crypto.randomUUID(), cartId, payment: { method: 'CARD', token: 'tok_ok' } };
  const ask = async (index: number): Promise<string> => {
    for (;;) {
      const { checkout } = (await gateways[index % 2]?.(CHECKOUT, { input })) ?? {};
      if (checkout.__typename !== 'CheckoutPending') return JSON.stringify(checkout);
    }
  };
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(index)));
  expect(new Set(answers).size).toBe(1);
  const answer = JSON.parse(answers[0] ?? '') as { __typename: string; checkout: { id: string } };
  expect(answer).toMatchObject({ __typename: 'CheckoutPayload' });

  const inOrder = (query: string) => stack.databases['order']?.sql.unsafe(query);
  expect(await inOrder(`select 1 from orders where cart_id = '${cartId}'`)).toHaveLength(1);
  const charges = `select captured from development_payment where idempotency_key like 'checkout:${answer.checkout.id}:%'`;
  expect(await inOrder(charges)).toEqual([{ captured: expect.stringMatching(/^[1-9]\d+$/) }]);
  const other = await first(CHECKOUT, { input: { ...input, payment: { method: 'PAY_IN_STORE' } } });
  expect(other['checkout']).toEqual({ __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED' });
});
