import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser } from '@musubi/chassis/testing';
import { guest, order, startCart, type Answer, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());

const newCart = async (customerId: string): Promise<string> =>
  (await under.run('createCart', { customerId }, order))['cart'].id;
const read = async (id: string): Promise<Answer> => {
  const query = 'query ($id: ID!) { cart(id: $id) { version totalQuantity status lines { quantity variant { id } } } }';
  return (await under.ask(query, { id }, order))['cart'];
};
const times = <Value>(count: number, make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('many commands on one cart at the same moment', () => {
  it('lose nothing: fifty lines of fifty variants are all there', async () => {
    const cartId = await newCart('fifty');
    const answers = await times(50, (index) =>
      under.run('addLines', { cartId, lines: [{ variantId: `v${index}` }] }, order),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(answers.map(() => 'CartPayload'));
    const cart = await read(cartId);
    expect(cart).toMatchObject({ version: 51, totalQuantity: 50 });
    expect(new Set(answers.map(({ cart }) => cart.version)).size).toBe(50);
  });

  it('lose nothing: fifty times the same variant is fifty of it', async () => {
    const cartId = await newCart('same');
    await times(50, () => under.run('addLines', { cartId, lines: [{ variantId: 'tea' }] }, order));
    expect(await read(cartId)).toMatchObject({ lines: [{ quantity: 50 }] });
  });

  it('with one version in mind: one goes through', async () => {
    const cartId = await newCart('versioned');
    const answers = await times(10, (index) =>
      under.run('addLines', { cartId, lines: [{ variantId: `v${index}` }], expectedVersion: 1 }, order),
    );
    expect(answers.filter(({ __typename }) => __typename === 'CartPayload')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'VERSION_CONFLICT')).toHaveLength(9);
    expect(await read(cartId)).toMatchObject({ version: 2, totalQuantity: 1 });
  });

  it('with one key: one effect, and one answer for all', async () => {
    const cartId = await newCart('keyed');
    const input = { cartId, lines: [{ variantId: 'tea' }], idempotencyKey: 'the-same' };
    const answers = await times(20, () => under.run('addLines', input, order));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await read(cartId)).toMatchObject({ version: 2, totalQuantity: 1 });
  });
});

describe('two merges at the same moment', () => {
  it('of one guest’s cart count once', async () => {
    const { shopper, guestCartId } = await guestOf('merger', ['tea', 'cup']);
    const merges = await times(2, () => under.run('mergeCarts', { guestCartId, policy: 'SUM' }, shopper));
    expect(merges.map(({ __typename }) => __typename)).toEqual(['CartPayload', 'CartPayload']);
    expect(await read(merges[0]?.['cart'].id)).toMatchObject({ totalQuantity: 2 });
  });

  it('of two guests’ carts into one customer’s both count', async () => {
    const both = [await guestOf('double', ['tea', 'cup']), await guestOf('double', ['tea', 'pot'])];
    const merges = await times(2, (index) => {
      const { shopper, guestCartId } = both[index] ?? { shopper: order, guestCartId: '' };
      return under.run('mergeCarts', { guestCartId, policy: 'SUM' }, shopper);
    });
    expect(new Set(merges.map(({ cart }) => cart.id)).size).toBe(1);
    const cart = await read(merges[0]?.['cart'].id);
    const content = cart['lines'].map((line: Answer) => [line['variant'].id, line['quantity']]);
    expect(Object.fromEntries(content)).toEqual({ tea: 2, cup: 1, pot: 1 });
  });

  it('and lines that are just being added are not lost', async () => {
    const { shopper, guestCartId, token } = await guestOf('hasty', ['tea']);
    const adding = times(10, (index) =>
      under.run('addLines', { cartId: guestCartId, lines: [{ variantId: `late-${index}` }] }, guest(token)),
    );
    const { cart } = await under.run('mergeCarts', { guestCartId }, shopper);
    const added = (await adding).filter(({ __typename }) => __typename === 'CartPayload').length;
    expect(await read(cart.id)).toMatchObject({ totalQuantity: 1 + added });
  });
});

describe('prices that change while commands overlap', () => {
  it('end with the newest quotes, whichever command commits last', async () => {
    const cartId = await newCart('repriced');
    await under.run('addLines', { cartId, lines: [{ variantId: 'gold' }] }, order);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = () => {};
    const slowHasAsked = new Promise<void>((resolve) => (asked = resolve));
    under.product.prices.set('ec/gold', { amount: 1500 });
    under.product.beforeAnswer = () => (asked(), held);
    // It has yesterday's price in hand: the fake answers what it read before it was held up.
    const slow = under.run('addLines', { cartId, lines: [{ variantId: 'slow' }] }, order);
    await slowHasAsked;
    under.product.beforeAnswer = async () => {};
    under.product.prices.set('ec/gold', { amount: 2000 });
    await under.run('addLines', { cartId, lines: [{ variantId: 'fast' }] }, order);
    under.product.prices.set('ec/gold', { amount: 1500 });
    release();
    const { cart } = await slow;
    expect(cart.lines.map((line: Answer) => [line['variant'].id, line['unitPrice'].amount])).toEqual([
      ['gold', '2000'],
      ['fast', '1000'],
      ['slow', '1000'],
    ]);
  });
});

describe('a cart of 200 lines', () => {
  it('takes one line more by as many statements as a short one, and by one call', async () => {
    const cartId = await newCart('long');
    const add = (from: number, count: number) => {
      const lines = Array.from({ length: count }, (_, index) => ({ variantId: `long-${from + index}` }));
      return { cartId, lines, idempotencyKey: `long-${from}` };
    };
    const mutation =
      'mutation ($input: AddLinesInput!) { addLines(input: $input) { ... on CartPayload { cart { version } } } }';
    const statementsOf = async (input: object) => (await under.subgraph.execute(mutation, { input }, order)).statements;
    await statementsOf(add(0, 1));
    const whenShort = await statementsOf(add(1, 1));
    await statementsOf(add(2, 99));
    await statementsOf(add(101, 98));
    under.product.calls.length = 0;
    expect(await statementsOf(add(199, 1))).toBe(whenShort);
    expect(under.product.calls).toEqual([200]);
  });
});

async function guestOf(name: string, variantIds: readonly string[]) {
  const { cart, guestToken } = await under.run('createCart', {}, guest());
  await under.run(
    'addLines',
    { cartId: cart.id, lines: variantIds.map((variantId) => ({ variantId })) },
    guest(guestToken),
  );
  const shopper = asUser(name, { role: 'shopper', headers: { 'x-cart-token': guestToken } });
  return { shopper, guestCartId: cart.id as string, token: guestToken as string };
}
