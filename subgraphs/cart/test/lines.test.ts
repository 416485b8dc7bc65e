import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ann, bob, CodedErrors, order, shibuya, startCart, type CartUnderTest } from './cart-under-test.ts';
import { percentOff } from './fake-product.ts';

let under: CartUnderTest;
let cartId: string;
let customers = 0;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());
beforeEach(async () => {
  under.product.mood = 'well';
  under.product.prices.clear();
  const { cart } = await under.run('createCart', { customerId: `customer-${(customers += 1)}` }, order);
  cartId = cart.id;
});

describe('adding lines', () => {
  it('prices them by product, in one call, and answers the whole cart with what changed', async () => {
    under.product.prices.set('ec/tea', { amount: 540, taxRateBasisPoints: 800 });
    under.product.prices.set('ec/shirt', { amount: 5990, promotions: [percentOff('summer', 1500)] });
    under.product.calls.length = 0;
    const lines = [{ variantId: 'tea', quantity: 2 }, { variantId: 'shirt' }];
    const { cart, changes } = await under.run('addLines', { cartId, lines, device: 'phone' }, order);
    expect(under.product.calls).toEqual([2]);
    expect(cart).toMatchObject({ version: 2, totalQuantity: 3, currency: 'JPY' });
    expect(cart.lines).toMatchObject([
      { variant: { id: 'tea' }, quantity: 2, unitPrice: { amount: '540', currency: 'JPY' }, total: { amount: '1080' } },
      {
        quantity: 1,
        total: { amount: '5092' },
        discounts: [{ amount: { amount: '898' }, promotion: { id: 'summer' } }],
      },
    ]);
    expect(cart.totals).toMatchObject({
      subtotal: { amount: '7070', currency: 'JPY' },
      discount: { amount: '898' },
      tax: { amount: '542' },
      total: { amount: '6172' },
      taxIncluded: true,
      taxes: [
        { rateBasisPoints: 1000, taxable: { amount: '4630' }, tax: { amount: '462' }, gross: { amount: '5092' } },
        { rateBasisPoints: 800, taxable: { amount: '1000' }, tax: { amount: '80' }, gross: { amount: '1080' } },
      ],
    });
    expect(changes).toMatchObject([
      { kind: 'LINE_ADDED', variant: { id: 'tea' }, quantityAfter: 2, unitPriceAfter: { amount: '540' } },
      { kind: 'LINE_ADDED', variant: { id: 'shirt' }, quantityBefore: null, quantityAfter: 1 },
    ]);
    expect(cart.lines[0].addedVia).toEqual({ channel: { key: 'ec' }, device: 'phone', byStaff: false });
  });

  it('prices what was there anew and says which price changed', async () => {
    await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }] }, order);
    under.product.prices.set('ec/tea', { amount: 1100 });
    const { changes, cart } = await under.run('addLines', { cartId, lines: [{ variantId: 'cup' }] }, order);
    expect(changes).toMatchObject([
      { kind: 'LINE_ADDED', variant: { id: 'cup' } },
      {
        kind: 'REPRICED',
        variant: { id: 'tea' },
        unitPriceBefore: { amount: '1000' },
        unitPriceAfter: { amount: '1100' },
      },
    ]);
    expect(cart).toMatchObject({ version: 3, totals: { total: { amount: '2100' } } });
  });

  it('names all that is wrong with any of a hundred lines at once, and adds none', async () => {
    under.product.prices.set('ec/gone', null);
    const lines = Array.from({ length: 100 }, (_, index) => ({ variantId: `v${index}`, quantity: 1 }));
    lines[3] = { variantId: "tea'; drop table cart", quantity: 1 };
    lines[20] = { variantId: 'gone', quantity: 1 };
    lines[41] = { variantId: 'v41', quantity: -1 };
    lines[60] = { variantId: 'v59', quantity: 9999 };
    lines[99] = { variantId: 'v99', quantity: 10_000 };
    const refused = await under.run('addLines', { cartId, lines }, order);
    expect(refused['faults'].map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual([
      [3, 'BAD_USER_INPUT'],
      [20, 'VARIANT_NOT_SOLD'],
      [41, 'BAD_USER_INPUT'],
      [60, 'TOO_MANY'],
      [99, 'BAD_USER_INPUT'],
    ]);
    expect(await versionNow()).toBe(1);
  });

  it('and many changes come in one version, all or none', async () => {
    const lines = ['a', 'b', 'c'].map((variantId) => ({ variantId }));
    const { cart } = await under.run('addLines', { cartId, lines }, order);
    const [a, b, c] = cart.lines.map(({ id }: { id: string }) => id);
    const set = (wanted: readonly (readonly [string, number])[]) =>
      under.run('changeLines', { cartId, lines: wanted.map(([lineId, quantity]) => ({ lineId, quantity })) }, order);
    expect(
      await set([
        [a, 5],
        [b, -1],
        ['none', 1],
      ]),
    ).toMatchObject({
      faults: [
        { index: 1, code: 'BAD_USER_INPUT' },
        { index: 2, code: 'NOT_FOUND' },
      ],
    });
    const changed = await set([
      [a, 5],
      [b, 0],
      [c, 1],
    ]);
    expect(changed.cart).toMatchObject({
      version: 3,
      lines: [
        { id: a, quantity: 5 },
        { id: c, quantity: 1 },
      ],
    });
    expect(changed.changes).toMatchObject([{ kind: 'LINE_CHANGED' }, { kind: 'LINE_REMOVED' }]);
    expect(await under.run('changeLines', { cartId, lines: [{ lineId: a, quantity: 1 }] }, bob)).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('refuses what is not sold, and changes nothing', async () => {
    under.product.prices.set('ec/gone', null);
    const refused = await under.run(
      'addLines',
      { cartId, lines: [{ variantId: 'tea' }, { variantId: 'gone' }] },
      order,
    );
    expect(refused).toMatchObject({
      __typename: 'LinesRejected',
      code: 'LINES_REJECTED',
      faults: [{ index: 1, code: 'VARIANT_NOT_SOLD', message: 'Expected a variant on sale in ec, got gone' }],
    });
    expect(await versionNow()).toBe(1);
  });

  it.each(['down', 'garbled'] as const)(
    'answers PRICING_UNAVAILABLE while product is %s, and changes nothing',
    async (mood) => {
      under.product.mood = mood;
      const adding = under.run('addLines', { cartId, lines: [{ variantId: 'tea' }] }, order);
      await expect(adding).rejects.toThrow('PRICING_UNAVAILABLE');
      expect(await versionNow()).toBe(1);
    },
  );

  it('repeats its answer for a repeated key, word for word, even while product is down and the cart has moved on', async () => {
    const input = { cartId, lines: [{ variantId: 'tea' }], idempotencyKey: `again-${cartId}` };
    const first = await under.run('addLines', input, order);
    await under.run('addLines', { cartId, lines: [{ variantId: 'cup' }] }, order);
    under.product.mood = 'down';
    expect(await under.run('addLines', input, order)).toEqual(first);
    const other = await under.run('addLines', { ...input, lines: [{ variantId: 'cup' }] }, order);
    expect(other).toMatchObject({ __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('refuses a stale version, and changes nothing', async () => {
    const stale = await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }], expectedVersion: 7 }, order);
    expect(stale).toMatchObject({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 1 });
    const fresh = await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }], expectedVersion: 1 }, order);
    expect(fresh).toMatchObject({ cart: { version: 2 } });
  });
});

describe('bad input is refused with the path of its field', () => {
  const lines = [{ variantId: 'tea' }];
  it.each([
    ['addLines', 'lines', { lines: [] }],
    ['addLines', 'lines', { lines: Array.from({ length: 101 }, (_, index) => ({ variantId: `v${index}` })) }],
    ['changeLines', 'lines', { lines: [] }],
    ['addLines', 'device', { lines, device: '\u0000' }],
    ['addLines', 'idempotencyKey', { lines, idempotencyKey: '' }],
    ['changeQuantity', 'quantity', { lineId: 'l', quantity: -3 }],
    ['setFulfillment', 'address', { method: 'SHIP' }],
    ['setFulfillment', 'locationId', { method: 'SHIP', locationId: 'store-shibuya' }],
    ['setFulfillment', 'locationId', { method: 'PICKUP' }],
    ['setFulfillment', 'locationId', { method: 'PICKUP', locationId: 'no such id!' }],
    ['setFulfillment', 'address.name', { method: 'SHIP', address: address({ name: ' ' }) }],
    ['setFulfillment', 'address.phone', { method: 'SHIP', address: address({ phone: '\n' }) }],
    ['createCartHandoff', 'ttlSeconds', { ttlSeconds: 59 }],
    ['createCartHandoff', 'locationId', { locationId: '' }],
    ['freezeCart', 'checkoutId', { checkoutId: '' }],
    ['completeCart', 'orderId', { checkoutId: 'k1', orderId: '?' }],
  ])('%s: %s', async (mutation, field, input) => {
    const refused = await under.run(mutation, { cartId, ...input }, order);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'BAD_USER_INPUT', field });
    expect(await versionNow()).toBe(1);
  });

  it('text that the database can not hold is BAD_USER_INPUT without a word of SQL', async () => {
    const reading = under.ask('query { cart(id: "\\u0000") { id } }', {}, order);
    const error = await reading.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CodedErrors);
    expect(String(error)).toContain('BAD_USER_INPUT');
    expect(String(error)).not.toMatch(/select|utf8|postgres/i);
  });
});

describe('changing what is in the cart', () => {
  it('sets a quantity, takes a line out by 0 or by name, and keeps the order of the others', async () => {
    const lines = ['a', 'b', 'c'].map((variantId) => ({ variantId }));
    const { cart } = await under.run('addLines', { cartId, lines }, order);
    const [a, b, c] = cart.lines.map(({ id }: { id: string }) => id);
    await under.run('changeQuantity', { cartId, lineId: b, quantity: 5 }, order);
    await under.run('removeLine', { cartId, lineId: a }, order);
    const after = await under.run('changeQuantity', { cartId, lineId: c, quantity: 0 }, order);
    expect(after).toMatchObject({ changes: [{ kind: 'LINE_REMOVED', quantityBefore: 1, quantityAfter: 0 }] });
    expect(after['cart'].lines).toMatchObject([{ variant: { id: 'b' }, quantity: 5 }]);
    const gone = await under.run('removeLine', { cartId, lineId: a }, order);
    expect(gone).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
  });

  it('remembers how the cart is to reach the customer', async () => {
    const { cart } = await under.run('setFulfillment', { cartId, method: 'SHIP', address: address() }, order);
    expect(cart.fulfillment).toEqual({ method: 'SHIP', location: null, address: { ...address(), phone: null } });
    const pickup = { cartId, method: 'PICKUP', locationId: 'store-shibuya' };
    expect((await under.run('setFulfillment', pickup, order))['cart'].fulfillment).toEqual({
      method: 'PICKUP',
      location: { id: 'store-shibuya' },
      address: null,
    });
  });

  it('carries the cart to another channel with that channel’s prices, after a preview that writes nothing', async () => {
    under.product.prices.set('app/tea', { amount: 900 });
    await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }] }, order);
    const preview = /* GraphQL */ `
      query ($cartId: ID!, $channel: ID!) {
        quote(cartId: $cartId, channel: $channel) {
          channel {
            key
          }
          totals {
            total {
              amount
            }
          }
          changes {
            kind
          }
        }
      }
    `;
    const { quote } = await under.ask(preview, { cartId, channel: 'app' }, order);
    const kinds = [{ kind: 'CHANNEL_SWITCHED' }, { kind: 'REPRICED' }];
    expect(quote).toEqual({ channel: { key: 'app' }, totals: { total: { amount: '900' } }, changes: kinds });
    expect(await versionNow()).toBe(2);
    const switched = await under.run('switchChannel', { cartId, channel: 'app' }, order);
    expect(switched).toMatchObject({
      cart: { channel: { key: 'app' }, originChannel: { key: 'ec' }, totals: { total: { amount: '900' } } },
      changes: kinds,
    });
    expect(await under.run('switchChannel', { cartId, channel: 'nowhere' }, order)).toMatchObject({
      code: 'NOT_FOUND',
    });
    under.product.prices.set('ec/tea', null);
    const refused = await under.run('switchChannel', { cartId, channel: 'ec' }, order);
    expect(refused).toMatchObject({ code: 'VARIANT_NOT_SOLD', variantIds: ['tea'] });
  });
});

describe('another’s cart', () => {
  it('does not exist: not to read, not to change, not to hand on', async () => {
    const { cart } = await under.run('createCart', {}, ann);
    expect(await under.ask('query ($id: ID!) { cart(id: $id) { id } }', { id: cart.id }, bob)).toEqual({ cart: null });
    const adding = { cartId: cart.id, lines: [{ variantId: 'tea' }] };
    for (const caller of [bob, shibuya]) {
      expect(await under.run('addLines', adding, caller)).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
      expect(await under.run('createCartHandoff', { cartId: cart.id }, caller)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await under.run('freezeCart', { cartId: cart.id, checkoutId: 'k' }, caller)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('may be read by an agent with a case, and not changed', async () => {
    const agent = { ...bob, role: 'agent', claims: { case_id: 'case-1' } };
    expect(await under.ask('query ($id: ID!) { cart(id: $id) { version } }', { id: cartId }, agent)).toMatchObject({
      cart: { version: 1 },
    });
    const refused = await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }] }, agent);
    expect(refused).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN' });
  });
});

describe('the history', () => {
  it('tells every change, newest first, as far as one asks', async () => {
    await under.run('addLines', { cartId, lines: [{ variantId: 'tea' }, { variantId: 'cup' }] }, order);
    await under.run('setFulfillment', { cartId, method: 'IN_STORE', locationId: 'store-shibuya' }, order);
    const query = 'query ($id: ID!, $first: Int) { cart(id: $id) { history(first: $first) { kind message } } }';
    const kinds = async (first?: number) => {
      const { cart } = await under.ask(query, { id: cartId, first }, order);
      return cart.history.map(({ kind }: { kind: string }) => kind);
    };
    expect(await kinds()).toEqual(['FULFILLMENT_SET', 'LINE_ADDED', 'LINE_ADDED', 'CREATED']);
    expect(await kinds(1)).toEqual(['FULFILLMENT_SET']);
    await expect(kinds(101)).rejects.toThrow('BAD_USER_INPUT');
  });
});

async function versionNow(): Promise<number> {
  const { cart } = await under.ask('query ($id: ID!) { cart(id: $id) { version } }', { id: cartId }, order);
  return cart.version;
}

function address(more: object = {}): object {
  const plain = {
    name: '結び 花子',
    postalCode: '150-0001',
    region: '東京都',
    locality: '渋谷区',
    streetAddress: '神宮前1-1',
  };
  return { ...plain, ...more };
}
