import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser } from '@musubi/chassis/testing';
import { ann, annWith, guest, order, shibuya, startCart, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());

const activeCart = 'query ($customerId: ID) { activeCart(customerId: $customerId) { id } }';

describe('a shopper', () => {
  it('has one cart, whichever device opens it', async () => {
    const [first, second] = [
      await under.run('createCart', {}, ann),
      await under.run('createCart', { channel: 'app' }, ann),
    ];
    expect(first).toMatchObject({
      __typename: 'CreateCartPayload',
      guestToken: null,
      cart: { customer: { id: 'ann' } },
    });
    expect(second['cart']).toEqual(first['cart']);
    expect(await under.ask(activeCart, {}, ann)).toEqual({ activeCart: { id: first['cart'].id } });
  });

  it('gets the open cart even while product is down, and no new one', async () => {
    const kai = asUser('kai', { role: 'shopper' });
    under.product.mood = 'down';
    await expect(under.run('createCart', {}, kai)).rejects.toThrow('PRICING_UNAVAILABLE');
    under.product.mood = 'well';
    const { cart } = await under.run('createCart', {}, kai);
    under.product.mood = 'down';
    expect((await under.run('createCart', {}, kai))['cart'].id).toBe(cart.id);
    under.product.mood = 'well';
  });

  it('has one cart also when many devices open it at the same moment', async () => {
    const carol = asUser('carol', { role: 'shopper' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => under.run('createCart', {}, carol)));
    expect(new Set(answers.map(({ cart }) => cart.id)).size).toBe(1);
    const [{ count }] = await under.subgraph.database.sql<
      [{ count: number }]
    >`select count(*)::int from cart where customer_id = 'carol'`;
    expect(count).toBe(1);
  });

  it('keeps the frozen cart while it is being ordered, and gets a new one afterwards', async () => {
    const dan = asUser('dan', { role: 'shopper' });
    const { cart } = await under.run('createCart', {}, dan);
    await under.run('freezeCart', { cartId: cart.id, checkoutId: 'dan-1' }, order);
    expect((await under.run('createCart', {}, dan))['cart']).toMatchObject({ id: cart.id, status: 'FROZEN' });
    await under.run('completeCart', { cartId: cart.id, checkoutId: 'dan-1', orderId: 'o-dan' }, order);
    expect(await under.ask(activeCart, {}, dan)).toEqual({ activeCart: null });
    expect((await under.run('createCart', {}, dan))['cart'].id).not.toBe(cart.id);
  });

  it('may choose the id, as long as it is free and well-formed', async () => {
    const eve = asUser('eve', { role: 'shopper' });
    expect((await under.run('createCart', { id: 'cart-of-eve' }, eve))['cart'].id).toBe('cart-of-eve');
    const input = { id: 'cart-of-eve' };
    expect(await under.run('createCart', input, asUser('finn', { role: 'shopper' }))).toMatchObject({ field: 'id' });
    expect(await under.run('createCart', { id: 'a b' }, eve)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
    expect(await under.run('createCart', { channel: 'nowhere' }, asUser('g', { role: 'shopper' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'channel',
    });
  });
});

describe('a guest', () => {
  it('gets a token of 256 bits that opens the cart, and nothing else does', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    expect(Buffer.from(guestToken, 'base64url')).toHaveLength(32);
    const read = (token?: string) =>
      under.ask('query ($id: ID!) { cart(id: $id) { id } }', { id: cart.id }, guest(token));
    expect(await read(guestToken)).toEqual({ cart: { id: cart.id } });
    expect(await read()).toEqual({ cart: null });
    expect(await read(`${guestToken.slice(0, -1)}~`)).toEqual({ cart: null });
    expect(await under.ask(activeCart, {}, guest(guestToken))).toEqual({ activeCart: { id: cart.id } });
    expect(await under.ask(activeCart, {}, guest())).toEqual({ activeCart: null });
  });

  it('gets the same token again for the same key, though the store has only its hash', async () => {
    const input = { idempotencyKey: randomUUID() };
    const first = await under.run('createCart', input, guest());
    expect(await under.run('createCart', input, guest())).toEqual(first);
    const { sql } = under.subgraph.database;
    const dump =
      await sql`select (select json_agg(c) from cart c)::text || (select json_agg(i) from chassis.idempotency i)::text
      || (select json_agg(o) from chassis.outbox o)::text as everything`;
    expect(dump[0]?.['everything']).toContain(first['cart'].id);
    expect(dump[0]?.['everything']).not.toContain(first['guestToken']);
  });

  it('needs a key that nobody guesses, because the key is all that a guest is known by', async () => {
    const refused = await under.run('createCart', { idempotencyKey: '1' }, guest());
    expect(refused).toMatchObject({ __typename: 'InvalidInput', field: 'idempotencyKey' });
  });

  it('who comes with a token gets the cart that it opens', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    expect(await under.run('createCart', {}, guest(guestToken))).toMatchObject({
      cart: { id: cart.id },
      guestToken: null,
    });
  });

  it('is the one for whom a service asks that brings the token', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    const read = (token: string) =>
      under.ask(
        'query ($id: ID!) { cart(id: $id) { id } }',
        { id: cart.id },
        { ...order, headers: { 'x-cart-token': token } },
      );
    expect(await read(guestToken)).toEqual({ cart: { id: cart.id } });
    expect(await read('another')).toEqual({ cart: null });
  });
});

describe('opening a cart for somebody else', () => {
  it('is for staff and services', async () => {
    expect(await under.run('createCart', { customerId: 'zoe' }, ann)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await under.run('createCart', { customerId: 'zoe' }, guest())).toMatchObject({ code: 'FORBIDDEN' });
    const analyst = asUser('a', { role: 'analyst' });
    expect(await under.run('createCart', {}, analyst)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await under.run('createCart', { customerId: 'zoe' }, order)).toMatchObject({
      cart: { customer: { id: 'zoe' } },
    });
  });

  it('opens a guest’s in the associate’s store, where staff go on with it', async () => {
    const { cart } = await under.run('createCart', { channel: 'store' }, shibuya);
    expect(cart).toMatchObject({ customer: null, location: { id: 'store-shibuya' } });
    const byStaff = await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'tea' }] }, shibuya);
    expect(byStaff['cart'].lines[0].addedVia).toMatchObject({ byStaff: true, channel: { key: 'store' } });
  });

  it('never takes a customer’s cart into a store that nobody handed it to, nor tells whether there is one', async () => {
    await under.run('createCart', {}, ann);
    const asked = ['ann', 'yuki'].map((customerId) => under.run('createCart', { customerId }, shibuya));
    const [withCart, without] = await Promise.all(asked);
    expect(withCart).toMatchObject({ code: 'FORBIDDEN' });
    expect(without).toEqual(withCart);
    expect(await under.ask(activeCart, { customerId: 'yuki' }, order)).toEqual({ activeCart: null });
  });
});

describe('merging a guest’s cart', () => {
  it('carries it into the customer’s own, points there, and does nothing the second time', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'tea', quantity: 2 }] }, guest(guestToken));
    const own = (await under.run('createCart', {}, ann))['cart'];
    await under.run('addLines', { cartId: own.id, lines: [{ variantId: 'tea' }, { variantId: 'cup' }] }, ann);
    const input = { guestCartId: cart.id, policy: 'SUM' };
    const merged = await under.run('mergeCarts', input, annWith(guestToken));
    expect(merged).toMatchObject({ __typename: 'CartPayload', cart: { id: own.id, customer: { id: 'ann' } } });
    expect(contentOf(merged['cart'])).toEqual({ tea: 3, cup: 1 });
    expect(merged['changes']).toMatchObject([
      { kind: 'MERGED' },
      { kind: 'LINE_CHANGED', quantityBefore: 1, quantityAfter: 3 },
    ]);
    const again = await under.run('mergeCarts', input, annWith(guestToken));
    expect(again).toMatchObject({ cart: { version: merged['cart'].version }, changes: [] });
    const query = 'query ($id: ID!) { cart(id: $id) { status mergedInto { id } } }';
    const seenByAnn = await under.ask(query, { id: cart.id }, annWith(guestToken));
    expect(seenByAnn).toEqual({ cart: { status: 'MERGED', mergedInto: { id: own.id } } });
    expect(await under.ask(query, { id: cart.id }, guest(guestToken))).toMatchObject({ cart: { mergedInto: null } });
    const late = await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'late' }] }, guest(guestToken));
    expect(late).toMatchObject({ __typename: 'CartNotActive', code: 'CART_NOT_ACTIVE', cart: { status: 'MERGED' } });
  });

  it('opens a cart for a customer who has none', async () => {
    const hana = asUser('hana', { role: 'shopper' });
    const { cart, guestToken } = await under.run('createCart', { channel: 'app' }, guest());
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'tea' }] }, guest(guestToken));
    const input = { guestCartId: cart.id };
    const merged = await under.run('mergeCarts', input, { ...hana, headers: { 'x-cart-token': guestToken } });
    expect(merged).toMatchObject({ cart: { customer: { id: 'hana' }, channel: { key: 'app' }, totalQuantity: 1 } });
  });

  it('needs the guest’s token, and never takes a customer’s cart', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    expect(await under.run('mergeCarts', { guestCartId: cart.id }, ann)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await under.run('mergeCarts', { guestCartId: cart.id }, guest(guestToken))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const ian = asUser('ian', { role: 'shopper' });
    const ofAnn = (await under.run('createCart', {}, ann))['cart'];
    await under.run('addLines', { cartId: ofAnn.id, lines: [{ variantId: 'mine' }] }, ann);
    expect(await under.run('mergeCarts', { guestCartId: ofAnn.id }, ian)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await under.run('mergeCarts', { guestCartId: ofAnn.id }, ann)).toMatchObject({ code: 'NOT_FOUND' });
    const after = await under.ask('query ($id: ID!) { cart(id: $id) { status totalQuantity } }', { id: ofAnn.id }, ann);
    expect(after).toMatchObject({ cart: { status: 'ACTIVE' } });
  });

  it('of one guest into two customers happens once', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'one' }] }, guest(guestToken));
    const both = ['jun', 'kei'].map((name) =>
      asUser(name, { role: 'shopper', headers: { 'x-cart-token': guestToken } }),
    );
    const answers = await Promise.all(both.map((who) => under.run('mergeCarts', { guestCartId: cart.id }, who)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CartPayload', 'NotFound']);
  });
});

function contentOf(cart: {
  readonly lines: readonly { readonly variant: { readonly id: string }; readonly quantity: number }[];
}) {
  return Object.fromEntries(cart.lines.map(({ variant, quantity }) => [variant.id, quantity]));
}
