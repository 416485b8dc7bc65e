import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asService } from '@musubi/chassis/testing';
import { ann, guest, order, shibuya, startCart, type Answer, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;
let cartId: string;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());
beforeEach(async () => {
  under.product.mood = 'well';
  under.product.prices.clear();
  cartId = (await under.run('createCart', { customerId: randomUUID() }, order))['cart'].id;
  await under.run('addLines', { cartId, lines: [{ variantId: 'tea', quantity: 2 }] }, order);
});

const freeze = (input: object = {}) => under.run('freezeCart', { cartId, checkoutId: 'k1', ...input }, order);
const unfreeze = (input: object = {}) => under.run('unfreezeCart', { cartId, checkoutId: 'k1', ...input }, order);
const complete = (input: object = {}) =>
  under.run('completeCart', { cartId, checkoutId: 'k1', orderId: 'o1', ...input }, order);

describe('freezing a cart', () => {
  it('fixes today’s prices and answers the full cart', async () => {
    under.product.prices.set('ec/tea', { amount: 1100 });
    const { cart, changes } = await freeze({ expectedVersion: 2 });
    expect(cart).toMatchObject({ status: 'FROZEN', version: 3, totals: { total: { amount: '2200' } } });
    expect(kindsOf(changes)).toEqual(['REPRICED', 'FROZEN']);
    under.product.prices.set('ec/tea', { amount: 9999 });
    expect((await complete())['cart'].totals.total).toEqual({ amount: '2200' });
  });

  it('stops every change until it is let go', async () => {
    await freeze();
    const lines = [{ variantId: 'cup' }];
    expect(await under.run('addLines', { cartId, lines }, order)).toMatchObject({
      __typename: 'CartNotActive',
      code: 'CART_NOT_ACTIVE',
      cart: { status: 'FROZEN' },
    });
    expect(await under.run('createCartHandoff', { cartId }, order)).toMatchObject({ code: 'CART_NOT_ACTIVE' });
    expect((await unfreeze())['cart']).toMatchObject({ status: 'ACTIVE', version: 4 });
    expect(await under.run('addLines', { cartId, lines }, order)).toMatchObject({ cart: { totalQuantity: 3 } });
  });

  it('refuses a version that the customer did not see, and what is not sold any more', async () => {
    expect(await freeze({ expectedVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 });
    under.product.prices.set('ec/tea', null);
    expect(await freeze()).toMatchObject({ code: 'VARIANT_NOT_SOLD', variantIds: ['tea'] });
    under.product.mood = 'down';
    await expect(freeze()).rejects.toThrow('PRICING_UNAVAILABLE');
    expect(await statusNow()).toMatchObject({ status: 'ACTIVE', version: 2 });
  });

  it('is repeated without effect, with the same key or a new one, also after the version has moved', async () => {
    const first = await freeze({ idempotencyKey: `f-${cartId}`, expectedVersion: 2 });
    expect(await freeze({ idempotencyKey: `f-${cartId}`, expectedVersion: 2 })).toEqual(first);
    expect(await freeze({ expectedVersion: 2 })).toMatchObject({ cart: { version: 3, status: 'FROZEN' }, changes: [] });
  });
});

describe('the fence of a checkout', () => {
  it('keeps others from letting the cart go, ordering it, or freezing it too', async () => {
    await freeze();
    for (const other of [
      unfreeze({ checkoutId: 'k2' }),
      complete({ checkoutId: 'k2' }),
      freeze({ checkoutId: 'k2' }),
    ]) {
      expect(await other).toMatchObject({ __typename: 'CartNotActive', code: 'CHECKOUT_MISMATCH' });
    }
    expect(await statusNow()).toEqual({ status: 'FROZEN', version: 3 });
  });

  it('shuts out a checkout that let the cart go, and one whose freeze comes after its end', async () => {
    await freeze();
    await unfreeze();
    expect(await freeze()).toMatchObject({ code: 'CHECKOUT_MISMATCH' });
    await unfreeze({ checkoutId: 'slow' });
    expect(await freeze({ checkoutId: 'slow' })).toMatchObject({ code: 'CHECKOUT_MISMATCH' });
    expect(await freeze({ checkoutId: 'k3' })).toMatchObject({ cart: { status: 'FROZEN' } });
  });

  it('lets exactly one of many checkouts at once freeze the cart', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => freeze({ checkoutId: `race-${index}` })));
    expect(answers.filter(({ __typename }) => __typename === 'CartPayload')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CHECKOUT_MISMATCH')).toHaveLength(7);
  });
});

describe('letting go and completing', () => {
  it('do not need product', async () => {
    await freeze();
    under.product.mood = 'down';
    await unfreeze();
    under.product.mood = 'well';
    await freeze({ checkoutId: 'k2' });
    under.product.mood = 'down';
    expect(await complete({ checkoutId: 'k2' })).toMatchObject({ cart: { status: 'ORDERED' } });
  });

  it('are repeated without effect, and end in one order', async () => {
    expect(await complete()).toMatchObject({ code: 'CART_NOT_ACTIVE' });
    await freeze();
    expect(await complete()).toMatchObject({ cart: { status: 'ORDERED', version: 4 }, changes: [{ kind: 'ORDERED' }] });
    expect(await complete()).toMatchObject({ cart: { version: 4 }, changes: [] });
    expect(await complete({ orderId: 'o2' })).toMatchObject({ code: 'CHECKOUT_MISMATCH' });
    expect(await unfreeze()).toMatchObject({ code: 'CART_NOT_ACTIVE', cart: { status: 'ORDERED' } });
  });

  it('are for services alone', async () => {
    for (const caller of [ann, guest(), shibuya, { ...ann, role: 'admin' }]) {
      for (const mutation of ['freezeCart', 'unfreezeCart', 'completeCart']) {
        const input = { cartId, checkoutId: 'k1', ...(mutation === 'completeCart' ? { orderId: 'o1' } : {}) };
        expect(await under.run(mutation, input, caller)).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN' });
      }
    }
    expect(await under.run('freezeCart', { cartId: 'none', checkoutId: 'k' }, asService('order'))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

async function statusNow(): Promise<Answer> {
  const { cart } = await under.ask('query ($id: ID!) { cart(id: $id) { status version } }', { id: cartId }, order);
  return cart;
}

function kindsOf(changes: readonly { readonly kind: string }[]): readonly string[] {
  return changes.map(({ kind }) => kind);
}
