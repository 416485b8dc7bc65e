import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asNobody, asService } from '@musubi/chassis/testing';
import { shipHome } from './support/fake-cart.ts';
import { ADMIN, ANALYST, ANN, BEN, CLERK, openShop, STRANGER, type Shop } from './support/shop.ts';

describe('orders', () => {
  let shop: Shop;
  let now = new Date('2026-11-21T09:00:00Z');

  beforeAll(async () => {
    shop = await openShop({ clock: () => now });
  });

  beforeEach(() => {
    now = new Date();
  });

  afterAll(() => shop.close());

  async function makeReady(fulfillmentId: string): Promise<string> {
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    const [row] = await shop.sql<{ pickup_code: string }[]>`
      select pickup_code from fulfillment where id = ${fulfillmentId}`;
    return row?.pickup_code ?? '';
  }

  const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');

  describe('a pickup', () => {
    it('is picked, made ready, and handed over by the code that only the customer sees', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      const picking = await shop.send('startPicking', { fulfillmentId }, CLERK);
      expect(picking.order).toMatchObject({ status: 'IN_FULFILLMENT', version: 2 });
      const ready = await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
      expect(ready.order).toMatchObject({
        status: 'READY',
        fulfillments: [{ pickupCode: null, expiresAt: new Date(now.getTime() + 7 * 86_400_000).toISOString() }],
      });
      const [seen] = (await shop.orderAs(orderId, ANN))?.fulfillments ?? [];
      expect(seen?.pickupCode).toMatch(/^\d{6}$/);
      for (const other of [ADMIN, CLERK, asService('cart')]) {
        expect((await shop.orderAs(orderId, other))?.fulfillments[0]?.pickupCode).toBeNull();
      }
      const onHand = shop.world.stock.onHand.get('cup@shibuya') ?? 0;
      const done = await shop.send('confirmPickup', { fulfillmentId, code: seen?.pickupCode }, CLERK);
      expect(done.order).toMatchObject({ status: 'COMPLETED', fulfillments: [{ status: 'HANDED_OVER' }] });
      expect(shop.world.stock.onHand.get('cup@shibuya')).toBe(onHand - 2);
    });

    it('never tells its code to events or the timeline', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      const code = await makeReady(fulfillmentId);
      const told = await shop.sql`
        select data::text as text from chassis.outbox where subject = ${orderId}
        union all select type || message from order_event where order_id = ${orderId}
        union all select result::text from chassis.idempotency where result::text like ${`%${orderId}%`}`;
      expect(told.length).toBeGreaterThan(4);
      expect(told.filter(({ text }) => String(text).includes(code) && !String(text).includes(`-${code}`))).toEqual([]);
    });

    it('takes five wrong codes and then none, until staff make a new one', async () => {
      const { fulfillmentId } = await shop.buyPickup();
      const code = await makeReady(fulfillmentId);
      const left: unknown[] = [];
      for (let attempt = 0; attempt < 6; attempt += 1) {
        left.push((await shop.send('confirmPickup', { fulfillmentId, code: wrongOf(code) }, CLERK))['attemptsLeft']);
      }
      expect(left).toEqual([4, 3, 2, 1, 0, 0]);
      expect(await shop.send('confirmPickup', { fulfillmentId, code }, CLERK)).toMatchObject({
        __typename: 'PickupCodeWrong',
        code: 'PICKUP_CODE_WRONG',
        attemptsLeft: 0,
      });
      expect(await shop.send('markReadyForPickup', { fulfillmentId }, CLERK)).toMatchObject({
        __typename: 'OrderPayload',
      });
      const [row] = await shop.sql`select pickup_code from fulfillment where id = ${fulfillmentId}`;
      const again = await shop.send('confirmPickup', { fulfillmentId, code: row?.['pickup_code'] }, CLERK);
      expect(again.order).toMatchObject({ status: 'COMPLETED' });
    });

    it('counts a wrong code once, however often its call is repeated', async () => {
      const { fulfillmentId } = await shop.buyPickup();
      const input = {
        fulfillmentId,
        code: wrongOf(await makeReady(fulfillmentId)),
        idempotencyKey: `same-${fulfillmentId}`,
      };
      const first = await shop.send('confirmPickup', input, CLERK);
      expect(await shop.send('confirmPickup', input, CLERK)).toEqual(first);
      expect(first['attemptsLeft']).toBe(4);
    });

    it('is taken by the right code once, of many calls at a time', async () => {
      const { fulfillmentId } = await shop.buyPickup();
      const code = await makeReady(fulfillmentId);
      const calls = Array.from({ length: 6 }, () => shop.send('confirmPickup', { fulfillmentId, code }, CLERK));
      const kinds = (await Promise.all(calls)).map(({ __typename }) => __typename);
      expect(kinds.filter((kind) => kind === 'OrderPayload')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'OrderStateConflict')).toHaveLength(5);
    });

    it('is paid when it is collected, if it was to be paid in the store', async () => {
      const { fulfillmentId } = await shop.buyPickup({ payment: { method: 'PAY_IN_STORE' } });
      const code = await makeReady(fulfillmentId);
      const done = await shop.send('confirmPickup', { fulfillmentId, code }, CLERK);
      expect(done.order).toMatchObject({ payment: { status: 'CAPTURED' } });
    });

    it('is not handed over after its seven days; then goods and money go back', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      const code = await makeReady(fulfillmentId);
      now = new Date(now.getTime() + 8 * 86_400_000);
      expect(await shop.send('confirmPickup', { fulfillmentId, code }, CLERK)).toMatchObject({
        code: 'PICKUP_EXPIRED',
      });
      await shop.expirePickups();
      await shop.deps.owed.settle();
      expect(await shop.orderAs(orderId, ANN)).toMatchObject({ status: 'CANCELLED', payment: { status: 'REFUNDED' } });
      const [row] = await shop.sql`select reservation_id from orders where id = ${orderId}`;
      expect(shop.world.stock.reservations.get(row?.['reservation_id'])).toMatchObject({ status: 'CANCELLED' });
    });
  });

  describe('a shipment', () => {
    it('is booked out parcel by parcel, and complete when the last has left', async () => {
      const { stock } = shop.world;
      stock.onHand.set('vase@shibuya', 1).set('vase@chiba', 1);
      const lines = [{ variantId: 'vase', quantity: 2, unitPrice: 10, discount: 0 }];
      const { order } = await shop.buy(shop.putCart({ lines, fulfillment: shipHome() }).id);
      const [first, second] = order?.fulfillments ?? [];
      const one = await shop.send('ship', { fulfillmentId: first?.id, trackingNumber: 'T-1' }, CLERK);
      expect(one.order).toMatchObject({ status: 'IN_FULFILLMENT' });
      expect([stock.onHand.get('vase@shibuya'), stock.onHand.get('vase@chiba')]).toEqual([0, 1]);
      const two = await shop.send('ship', { fulfillmentId: second?.id }, ADMIN);
      expect(two.order).toMatchObject({ status: 'COMPLETED' });
      expect([stock.onHand.get('vase@shibuya'), stock.onHand.get('vase@chiba')]).toEqual([0, 0]);
    });

    it('shows its address to the store that sends it, not to another', async () => {
      const { stock } = shop.world;
      stock.onHand.set('lamp@shibuya', 1).set('lamp@umeda', 1);
      const lines = [{ variantId: 'lamp', quantity: 2, unitPrice: 10, discount: 0 }];
      const { order } = await shop.buy(shop.putCart({ lines, fulfillment: shipHome() }).id);
      const query = `query($id: ID!) { order(id: $id) { fulfillments { location { id } ... on Shipment { address { name } } } } }`;
      const { data } = await shop.execute(query, { id: order?.id }, CLERK);
      expect(data?.['order']).toEqual({
        fulfillments: [
          { location: { id: 'shibuya' }, address: { name: '山田 花子' } },
          { location: { id: 'umeda' }, address: null },
        ],
      });
    });
  });

  describe('cancelling', () => {
    it('gives goods and money back', async () => {
      const before = shop.world.stock.available('cup', 'shibuya');
      const { orderId } = await shop.buyPickup();
      const cancelled = await shop.send('cancelOrder', { orderId, reason: 'changed my mind' }, ANN);
      expect(cancelled.order).toMatchObject({
        status: 'CANCELLED',
        payment: { status: 'REFUNDED' },
        fulfillments: [{ status: 'CANCELLED' }],
      });
      expect(shop.world.stock.available('cup', 'shibuya')).toBe(before);
    });

    it('lets go of what was to be paid in the store', async () => {
      const { orderId } = await shop.buyPickup({ payment: { method: 'PAY_IN_STORE' } });
      const cancelled = await shop.send('cancelOrder', { orderId, reason: 'r' }, ANN);
      expect(cancelled.order).toMatchObject({ payment: { status: 'VOIDED' } });
    });

    it('is refused once the goods have left, and a second time', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('confirmPickup', { fulfillmentId, code: await makeReady(fulfillmentId) }, CLERK);
      expect(await shop.send('cancelOrder', { orderId, reason: 'r' }, ANN)).toMatchObject({
        __typename: 'OrderStateConflict',
        code: 'GOODS_HAVE_LEFT',
        order: { status: 'COMPLETED' },
      });
      const other = await shop.buyPickup();
      await shop.send('cancelOrder', { orderId: other.orderId, reason: 'r' }, ANN);
      const again = await shop.send('cancelOrder', { orderId: other.orderId, reason: 'r' }, ANN);
      expect(again).toMatchObject({ code: 'ORDER_CANCELLED' });
    });

    it('refuses a version that is not the current one, and changes nothing', async () => {
      const { orderId } = await shop.buyPickup();
      expect(await shop.send('cancelOrder', { orderId, reason: 'r', expectedVersion: 7 }, ANN)).toMatchObject({
        code: 'VERSION_CONFLICT',
        currentVersion: 1,
      });
      expect(await shop.orderAs(orderId, ANN)).toMatchObject({ status: 'PLACED', version: 1 });
    });

    it('and handing over, at the same time, end in one of the two', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      const code = await makeReady(fulfillmentId);
      const answers = await Promise.all([
        shop.send('confirmPickup', { fulfillmentId, code }, CLERK),
        shop.send('cancelOrder', { orderId, reason: 'r' }, ANN),
      ]);
      expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['OrderPayload', 'OrderStateConflict']);
    });
  });

  it.each([
    ['startPicking', { fulfillmentId: 'a b' }, 'fulfillmentId'],
    ['confirmPickup', { fulfillmentId: 'f', code: '12' }, 'code'],
    ['ship', { fulfillmentId: 'f', trackingNumber: '' }, 'trackingNumber'],
    ['cancelOrder', { orderId: 'o', reason: '' }, 'reason'],
    ['cancelOrder', { orderId: '', reason: 'r' }, 'orderId'],
  ])('%s refuses a malformed %j', async (name, input, field) => {
    expect(await shop.send(name, input, ADMIN)).toMatchObject({
      __typename: 'InvalidInput',
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  it('refuses commands on fulfilments of another kind or state', async () => {
    const { fulfillmentId } = await shop.buyPickup();
    expect(await shop.send('ship', { fulfillmentId }, CLERK)).toMatchObject({ code: 'FULFILLMENT_KIND' });
    expect(await shop.send('markReadyForPickup', { fulfillmentId }, CLERK)).toMatchObject({
      code: 'FULFILLMENT_STATE',
    });
  });

  it('answers a key that is used for other input with a mismatch', async () => {
    const one = await shop.buyPickup();
    const two = await shop.buyPickup();
    const idempotencyKey = `reused-${one.orderId}`;
    await shop.send('startPicking', { fulfillmentId: one.fulfillmentId, idempotencyKey }, CLERK);
    const answer = await shop.send('startPicking', { fulfillmentId: two.fulfillmentId, idempotencyKey }, CLERK);
    expect(answer).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  describe('who may', () => {
    it.each([
      ['its customer', ANN, 'OrderPayload', 'Forbidden'],
      ['another customer', BEN, 'NotFound', 'Forbidden'],
      ['staff of its store', CLERK, 'OrderPayload', 'OrderPayload'],
      ['staff of another store', STRANGER, 'NotFound', 'NotFound'],
      ['an administrator', ADMIN, 'OrderPayload', 'OrderPayload'],
      ['a service', asService('customer'), 'OrderPayload', 'OrderPayload'],
      ['an analyst', ANALYST, 'Forbidden', 'Forbidden'],
      ['nobody', asNobody(), 'Forbidden', 'Forbidden'],
      ['a guest with another token', asNobody({ 'x-cart-token': 'x' }), 'NotFound', 'Forbidden'],
    ])('%s: read, cancel, pick', async (_title, caller, cancels, picks) => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      const reads = cancels === 'OrderPayload' ? { id: orderId } : null;
      expect((await shop.orderAs(orderId, caller)) && { id: orderId }).toEqual(reads);
      expect(await shop.send('startPicking', { fulfillmentId }, caller)).toMatchObject({ __typename: picks });
      expect(await shop.send('cancelOrder', { orderId, reason: 'r' }, caller)).toMatchObject({ __typename: cancels });
    });

    it('a guest, by the token of the cart, with the pickup code', async () => {
      const guest = asNobody({ 'x-cart-token': 'mine' });
      const cart = shop.putCart({ customerId: null, token: 'mine' });
      const { order } = await shop.buy(cart.id, {}, guest);
      const code = await makeReady(order?.fulfillments[0]?.id ?? '');
      expect(await shop.orderAs(order?.id ?? '', guest)).toMatchObject({ fulfillments: [{ pickupCode: code }] });
      expect(await shop.listAs(guest)).toEqual([order?.id]);
    });

    it('nobody learns whether an order exists', async () => {
      const { orderId } = await shop.buyPickup();
      const theirs = await shop.send('cancelOrder', { orderId, reason: 'r' }, BEN);
      const none = await shop.send('cancelOrder', { orderId: 'no-such-order', reason: 'r' }, BEN);
      expect({ ...theirs, message: '' }).toEqual({ ...none, message: '' });
    });
  });
});
