import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cartAbandonment } from '../src/resolvers/cart-abandonment.ts';
import { annWith, guest, order, startCart, type CartUnderTest } from './cart-under-test.ts';

const hour = 3_600_000;
let under: CartUnderTest;
let now = new Date('2026-11-21T09:00:00.000Z');
let cartId: string;
let customerId: string;
let customers = 0;

beforeAll(async () => {
  under = await startCart({ clock: () => now });
});
afterAll(() => under.close());
beforeEach(async () => {
  customerId = `customer-${(customers += 1)}`;
  cartId = (await under.run('createCart', { customerId }, order)).cart.id;
});

const pass = async (hours: number) => {
  now = new Date(now.getTime() + hours * hour);
  await cartAbandonment(under.subgraph.deps).run(new AbortController().signal);
};
const add = (more: object = {}) => under.run('addLines', { cartId, lines: [{ variantId: 'tea' }], ...more }, order);
const read = async () =>
  (await under.ask('query ($id: ID!) { cart(id: $id) { status version } }', { id: cartId }, order))['cart'];
const told = async () => {
  const rows = await under.subgraph.database.sql`
    select data from chassis.outbox where type = 'cart.CartAbandoned' and subject = ${`cart/${cartId}`} order by position`;
  return rows.map((row) => row['data']);
};

describe('a cart that nobody has changed for a day', () => {
  it('is left behind, told once', async () => {
    await add();
    const untouchedSince = now.toISOString();
    await pass(23);
    expect(await read()).toEqual({ status: 'ACTIVE', version: 2 });
    await pass(1);
    expect(await read()).toEqual({ status: 'ABANDONED', version: 3 });
    await pass(1);
    expect(await told()).toEqual([{ cartId, customerId, variantIds: ['tea'], untouchedSince }]);
  });

  it('is not left behind while it is empty or an order is made of it', async () => {
    await pass(25);
    expect((await read()).status).toBe('ACTIVE');
    await add();
    await under.run('freezeCart', { cartId, checkoutId: 'k' }, order);
    await pass(25);
    expect((await read()).status).toBe('FROZEN');
    expect(await told()).toEqual([]);
  });

  it('is still the one open cart, and taken up again by the next change', async () => {
    await add();
    await pass(25);
    const again = await under.run('createCart', { customerId }, order);
    expect(again.cart).toMatchObject({ id: cartId, status: 'ABANDONED' });
    expect(await add({ expectedVersion: 1 })).toMatchObject({ __typename: 'VersionConflict', currentVersion: 3 });
    const { cart, changes } = await add();
    expect(cart).toMatchObject({ status: 'ACTIVE', version: 4, totalQuantity: 2 });
    expect(changes).toMatchObject([{ kind: 'REVIVED', message: 'Taken up again' }, { kind: 'LINE_CHANGED' }]);
    await pass(25);
    expect(await told()).toHaveLength(2);
  });

  it('can be ordered as it stands', async () => {
    await add();
    await pass(25);
    const frozen = await under.run('freezeCart', { cartId, checkoutId: 'k' }, order);
    expect(frozen.cart).toMatchObject({ status: 'FROZEN' });
    const done = await under.run('completeCart', { cartId, checkoutId: 'k', orderId: 'o' }, order);
    expect(done.cart).toMatchObject({ status: 'ORDERED' });
  });

  it('of a guest is merged when they become known', async () => {
    const opened = await under.run('createCart', {}, guest());
    await under.run('addLines', { cartId: opened.cart.id, lines: [{ variantId: 'cup' }] }, guest(opened.guestToken));
    await pass(25);
    const merged = await under.run('mergeCarts', { guestCartId: opened.cart.id }, annWith(opened.guestToken));
    expect(merged.cart).toMatchObject({ status: 'ACTIVE', lines: [{ variant: { id: 'cup' } }] });
  });

  it('stays its customer’s where a change and the clock meet', async () => {
    await add();
    now = new Date(now.getTime() + 25 * hour);
    const [changed] = await Promise.all([
      add(),
      ...[1, 2, 3].map(() => cartAbandonment(under.subgraph.deps).run(new AbortController().signal)),
    ]);
    expect(changed.cart).toMatchObject({ status: 'ACTIVE', totalQuantity: 2 });
    expect((await read()).status).toBe('ACTIVE');
  });
});
