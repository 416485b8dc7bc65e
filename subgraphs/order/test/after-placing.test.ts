import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { inTransaction } from '@musubi/chassis';
import { consumers } from '../src/consumers.ts';
import { shipHome } from './support/fake-cart.ts';
import { ADMIN, ANN, BEN, CLERK, openShop, STRANGER, type CommandAnswer, type Shop } from './support/shop.ts';

/** Two cups for 1,000 less 100, so 900: one of them is worth 450. */
describe('an order after it was placed', () => {
  let shop: Shop;
  let now = new Date();

  beforeAll(async () => {
    shop = await openShop({ clock: () => now });
  });

  beforeEach(() => {
    now = new Date();
    shop.world.stock.onHand.set('cup@shibuya', 1000).set('cup@chiba', 1000);
  });

  afterAll(() => shop.close());

  /** Lets what is owed be done, and what is owed because of that. */
  async function settle(orderId: string): Promise<void> {
    for (let round = 0; round < 6; round += 1) {
      await shop.letTimePass();
      await shop.deps.owed.settle(orderId);
    }
  }

  const lineOf = (orderId: string) => `${orderId}.1`;
  const held = (variantId: string, locationId: string) =>
    (shop.world.stock.onHand.get(`${variantId}@${locationId}`) ?? 0) -
    shop.world.stock.available(variantId, locationId);

  async function buyShipment(variantId: string, quantity: number) {
    const lines = [{ variantId, quantity, unitPrice: 100, discount: 0 }];
    const { order } = await shop.buy(shop.putCart({ lines, fulfillment: shipHome() }).id);
    return { orderId: order?.id ?? '', fulfillmentId: order?.fulfillments[0]?.id ?? '' };
  }

  async function tenderOf(orderId: string) {
    const [row] = await shop.sql`select amount, captured, refund_due, refunded from tender where order_id = ${orderId}`;
    return row;
  }

  /** What the event of another subgraph does. */
  async function tell(orderId: string, lines: readonly object[]): Promise<void> {
    const [consumer] = consumers(shop.deps);
    const data = { reservationId: 'r', orderId, lines };
    const event = { id: `e-${Math.random()}`, type: 'inventory.AllocationShort', data } as never;
    await inTransaction(shop.deps.database, async (tx) => consumer?.handle(tx, event));
  }

  const kinds = (answer: CommandAnswer) => answer.order?.fulfillments.map(({ status }) => status);

  describe('a short pick', () => {
    it('is given up: its price goes back, stock is told, the rest goes on', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      const short = await shop.send('reportShort', { fulfillmentId, missing, resolution: 'CANCEL' }, CLERK);
      expect(short.order).toMatchObject({
        status: 'IN_FULFILLMENT',
        fulfillments: [{ status: 'PICKING', lines: [{ quantity: 2, cancelled: 1 }] }],
        lines: [{ cancelled: 1 }],
      });
      await settle(orderId);
      expect(await tenderOf(orderId)).toMatchObject({ captured: '900', refund_due: '0', refunded: '450' });
      expect(shop.world.stock.onHand.get('cup@shibuya')).toBe(999);
      const ready = await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
      expect(ready.order).toMatchObject({ status: 'READY', payment: { status: 'PARTIALLY_REFUNDED' } });
    });

    it('of all there is ends the order', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 2 }];
      const short = await shop.send('reportShort', { fulfillmentId, missing, resolution: 'CANCEL' }, CLERK);
      expect(short.order).toMatchObject({ status: 'CANCELLED' });
      await settle(orderId);
      expect(await tenderOf(orderId)).toMatchObject({ refunded: '900' });
    });

    it('of a shipment comes from another place', async () => {
      shop.world.stock.onHand.set('bowl@shibuya', 2).set('bowl@nagoya', 5);
      const { orderId, fulfillmentId } = await buyShipment('bowl', 2);
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      await shop.send('reportShort', { fulfillmentId, missing, resolution: 'REROUTE' }, CLERK);
      await settle(orderId);
      const order = await shop.orderAs(orderId, ADMIN);
      expect(order?.fulfillments.map(({ status }) => status)).toEqual(['PICKING', 'ALLOCATED']);
      expect([held('bowl', 'shibuya'), held('bowl', 'nagoya')]).toEqual([1, 1]);
      const [away] =
        await shop.sql`select id, location_id, address->>'name' as name from fulfillment where order_id = ${orderId} and place = 2`;
      expect(away).toMatchObject({ location_id: 'nagoya', name: '山田 花子' });
      await shop.send('ship', { fulfillmentId }, CLERK);
      const done = await shop.send('ship', { fulfillmentId: away?.['id'] }, ADMIN);
      expect(done.order).toMatchObject({ status: 'COMPLETED' });
      await settle(orderId);
      expect(shop.world.stock.onHand.get('bowl@nagoya')).toBe(4);
      const refusals =
        await shop.sql`select refusal from pending_effect where order_id = ${orderId} and refusal is not null`;
      expect(refusals).toEqual([]);
    });

    it('that no place can replace is given up', async () => {
      shop.world.stock.onHand.set('rare@shibuya', 1);
      const { orderId, fulfillmentId } = await buyShipment('rare', 1);
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      await shop.send('reportShort', { fulfillmentId, missing, resolution: 'REROUTE' }, CLERK);
      await settle(orderId);
      expect(await shop.orderAs(orderId, ANN)).toMatchObject({ status: 'CANCELLED', payment: { status: 'REFUNDED' } });
      expect(shop.world.stock.onHand.get('rare@shibuya')).toBe(0);
    });

    it('of a pickup needs to know where the customer goes, and waits where that store has none', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const input = { fulfillmentId, missing: [{ orderLineId: lineOf(orderId), quantity: 2 }], resolution: 'REROUTE' };
      expect(await shop.send('reportShort', input, CLERK)).toMatchObject({ code: 'LOCATION_MISSING' });
      shop.world.stock.onHand.set('cup@chiba', 0);
      await shop.send('reportShort', { ...input, toLocationId: 'chiba' }, CLERK);
      await settle(orderId);
      expect(await shop.orderAs(orderId, ANN)).toMatchObject({ fulfillments: [{ status: 'SHORT' }] });
      shop.world.stock.onHand.set('cup@chiba', 9);
      await shop.send('rerouteFulfillment', { fulfillmentId, toLocationId: 'chiba' }, CLERK);
      await settle(orderId);
      const [row] = await shop.sql`select status, location_id from fulfillment where id = ${fulfillmentId}`;
      expect(row).toEqual({ status: 'ALLOCATED', location_id: 'chiba' });
    });

    it.each([
      [{ quantity: 3 }, 'QUANTITY_EXCEEDED'],
      [{ quantity: 0 }, 'BAD_USER_INPUT'],
      [{ orderLineId: 'none' }, 'QUANTITY_EXCEEDED'],
    ])('is refused for %j', async (more, code) => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1, ...more }];
      const answer = await shop.send('reportShort', { fulfillmentId, missing, resolution: 'CANCEL' }, CLERK);
      expect(answer).toMatchObject({ code });
    });

    it('is told to stock once though answers were lost', async () => {
      shop.world.stock.onHand.set('jug@shibuya', 2).set('jug@nagoya', 5);
      const { orderId, fulfillmentId } = await buyShipment('jug', 2);
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      for (const name of ['ReportShortPick', 'MoveReservation']) {
        shop.world.inventory.fail({ name, times: 1, when: 'after' });
      }
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      await shop.send('reportShort', { fulfillmentId, missing, resolution: 'REROUTE' }, CLERK);
      await settle(orderId);
      expect(shop.world.stock.onHand.get('jug@shibuya')).toBe(1);
      expect([held('jug', 'shibuya'), held('jug', 'nagoya')]).toEqual([1, 1]);
      expect(shop.world.inventory.violations).toEqual([]);
    });
  });

  describe('goods that a sale in a store took', () => {
    it('are sought elsewhere where they are shipped', async () => {
      shop.world.stock.onHand.set('vase@shibuya', 2).set('vase@nagoya', 5);
      const { orderId } = await buyShipment('vase', 2);
      await tell(orderId, [{ variantId: 'vase', locationId: 'shibuya', quantity: 1 }]);
      await settle(orderId);
      const rows =
        await shop.sql`select status, location_id from fulfillment where order_id = ${orderId} order by place`;
      expect(rows).toEqual([
        { status: 'ALLOCATED', location_id: 'shibuya' },
        { status: 'ALLOCATED', location_id: 'nagoya' },
      ]);
    });

    it('wait for a word where they are collected', async () => {
      const { orderId } = await shop.buyPickup();
      await tell(orderId, [{ variantId: 'cup', locationId: 'shibuya', quantity: 1 }]);
      const order = await shop.orderAs(orderId, ANN);
      expect(order?.fulfillments.map(({ status }) => status)).toEqual(['ALLOCATED', 'SHORT']);
      const lines = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      const cancelled = await shop.send('cancelOrderLines', { orderId, lines, reason: 'sold' }, ANN);
      expect(kinds(cancelled)).toEqual(['ALLOCATED', 'CANCELLED']);
      expect(await tenderOf(orderId)).toMatchObject({ refunded: '450' });
    });

    it('are no news where the order told of them itself', async () => {
      const { orderId, fulfillmentId } = await shop.buyPickup();
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      const missing = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      await shop.send('reportShort', { fulfillmentId, missing, resolution: 'CANCEL' }, CLERK);
      const short = { variantId: 'cup', locationId: 'shibuya', quantity: 1 };
      await tell(orderId, [short]);
      expect((await shop.orderAs(orderId, ANN))?.fulfillments.map(({ status }) => status)).toEqual(['PICKING']);
      await tell(orderId, [short]);
      expect((await shop.orderAs(orderId, ANN))?.fulfillments.map(({ status }) => status)).toEqual(['SHORT']);
    });
  });

  describe('a part of it', () => {
    it('is cancelled with its share of the price, and stock gets it back', async () => {
      const before = held('cup', 'shibuya');
      const { orderId } = await shop.buyPickup();
      const lines = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      const first = await shop.send('cancelOrderLines', { orderId, lines, reason: 'r' }, ANN);
      expect(first.order).toMatchObject({ status: 'PLACED', lines: [{ cancelled: 1 }] });
      await settle(orderId);
      expect(held('cup', 'shibuya')).toBe(before + 1);
      expect(
        await shop.send('cancelOrderLines', { orderId, lines: [{ ...lines[0], quantity: 2 }], reason: 'r' }, ANN),
      ).toMatchObject({
        code: 'QUANTITY_EXCEEDED',
      });
      const second = await shop.send('cancelOrderLines', { orderId, lines, reason: 'r' }, ANN);
      expect(second.order).toMatchObject({ status: 'CANCELLED' });
      await settle(orderId);
      expect(await shop.orderAs(orderId, ANN)).toMatchObject({ payment: { status: 'REFUNDED' } });
      expect(held('cup', 'shibuya')).toBe(before);
    });

    it('is waived where it is not paid yet', async () => {
      const { orderId } = await shop.buyPickup({ payment: { method: 'PAY_IN_STORE' } });
      const lines = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      await shop.send('cancelOrderLines', { orderId, lines, reason: 'r' }, ANN);
      expect(await tenderOf(orderId)).toMatchObject({ amount: '450', captured: '0', refunded: '0' });
    });

    it('is cancelled by its customer alone, at the version that they saw', async () => {
      const { orderId } = await shop.buyPickup();
      const lines = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      const input = { orderId, lines, reason: 'r' };
      expect(await shop.send('cancelOrderLines', input, BEN)).toMatchObject({ __typename: 'NotFound' });
      expect(await shop.send('cancelOrderLines', input, asNobody())).toMatchObject({ __typename: 'Forbidden' });
      expect(await shop.send('cancelOrderLines', { ...input, expectedVersion: 9 }, ANN)).toMatchObject({
        currentVersion: 1,
      });
      expect(await shop.send('cancelOrderLines', { ...input, lines: [...lines, ...lines] }, ANN)).toMatchObject({
        field: 'lines.1.orderLineId',
      });
    });
  });

  it('a pickup expires by itself when its time is over, not before', async () => {
    const { orderId, fulfillmentId } = await shop.buyPickup();
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    expect(await shop.send('expirePickup', { fulfillmentId }, CLERK)).toMatchObject({ code: 'PICKUP_NOT_EXPIRED' });
    now = new Date(now.getTime() + 8 * 86_400_000);
    const expired = await shop.send('expirePickup', { fulfillmentId }, CLERK);
    expect(expired.order).toMatchObject({ status: 'CANCELLED', fulfillments: [{ status: 'EXPIRED' }] });
    await settle(orderId);
    expect(await tenderOf(orderId)).toMatchObject({ refunded: '900' });
  });

  describe('goods that come back', () => {
    async function pickedUp() {
      const bought = await shop.buyPickup();
      const { fulfillmentId } = bought;
      await shop.send('startPicking', { fulfillmentId }, CLERK);
      await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
      const [row] = await shop.sql`select pickup_code from fulfillment where id = ${fulfillmentId}`;
      await shop.send('confirmPickup', { fulfillmentId, code: row?.['pickup_code'] }, CLERK);
      return bought;
    }

    it('are taken in anywhere, looked at, and paid back; only what is as good as new may be sold again', async () => {
      const { orderId } = await pickedUp();
      const onHand = shop.world.stock.onHand.get('cup@umeda') ?? 0;
      const lines = [{ orderLineId: lineOf(orderId), quantity: 2 }];
      const asked = await shop.send('requestReturn', { orderId, lines, reason: 'too small' }, STRANGER);
      const returnId = asked.order?.returns?.[0]?.id ?? '';
      await shop.send('receiveReturn', { returnId, locationId: 'umeda' }, STRANGER);
      const findings = [
        { orderLineId: lineOf(orderId), quantity: 1, disposition: 'SELLABLE' },
        { orderLineId: lineOf(orderId), quantity: 1, disposition: 'DAMAGED' },
      ];
      const inspected = await shop.send('inspectReturn', { returnId, findings }, STRANGER);
      expect(inspected.order?.returns).toMatchObject([
        {
          status: 'INSPECTED',
          location: { id: 'umeda' },
          lines: [{ quantity: 2, sellable: 1, damaged: 1, vendor: 0 }],
        },
      ]);
      const refunded = await shop.send('issueRefund', { returnId }, STRANGER);
      expect(refunded.order).toMatchObject({
        status: 'COMPLETED',
        lines: [{ returned: 2 }],
        returns: [{ status: 'REFUNDED' }],
      });
      await settle(orderId);
      expect(await tenderOf(orderId)).toMatchObject({ refunded: '900' });
      expect(shop.world.stock.onHand.get('cup@umeda')).toBe(onHand + 1);
    });

    it('are never more than the customer has, also where they are asked for at once (I12)', async () => {
      const { orderId } = await pickedUp();
      const input = { orderId, lines: [{ orderLineId: lineOf(orderId), quantity: 1 }], reason: 'r' };
      const answers = await Promise.all([1, 2, 3, 4].map(() => shop.send('requestReturn', input, ANN)));
      expect(answers.filter(({ __typename }) => __typename === 'OrderPayload')).toHaveLength(2);
      expect(answers.filter(({ code }) => code === 'QUANTITY_EXCEEDED')).toHaveLength(2);
    });

    it('are those that have left: nothing is brought back that still waits', async () => {
      const { orderId } = await shop.buyPickup();
      const input = { orderId, lines: [{ orderLineId: lineOf(orderId), quantity: 1 }], reason: 'r' };
      expect(await shop.send('requestReturn', input, ANN)).toMatchObject({ code: 'QUANTITY_EXCEEDED' });
    });

    it('are paid back once, in their order of steps', async () => {
      const { orderId } = await pickedUp();
      const lines = [{ orderLineId: lineOf(orderId), quantity: 1 }];
      const asked = await shop.send('requestReturn', { orderId, lines, reason: 'r' }, ANN);
      const returnId = asked.order?.returns?.[0]?.id ?? '';
      const findings = [{ orderLineId: lineOf(orderId), quantity: 1, disposition: 'VENDOR' }];
      expect(await shop.send('issueRefund', { returnId }, CLERK)).toMatchObject({ code: 'RETURN_STATE' });
      expect(await shop.send('inspectReturn', { returnId, findings }, CLERK)).toMatchObject({ code: 'RETURN_STATE' });
      await shop.send('approveReturn', { returnId }, CLERK);
      await shop.send('receiveReturn', { returnId, locationId: 'shibuya' }, CLERK);
      const tooMany = [{ ...findings[0], quantity: 2 }];
      expect(await shop.send('inspectReturn', { returnId, findings: tooMany }, CLERK)).toMatchObject({
        code: 'FINDINGS_INCOMPLETE',
      });
      await shop.send('inspectReturn', { returnId, findings }, CLERK);
      const answers = await Promise.all([1, 2, 3].map(() => shop.send('issueRefund', { returnId }, CLERK)));
      expect(answers.filter(({ __typename }) => __typename === 'OrderPayload')).toHaveLength(1);
      await settle(orderId);
      expect(await tenderOf(orderId)).toMatchObject({ refund_due: '0', refunded: '450' });
    });

    it('may be refused, and then asked for again', async () => {
      const { orderId } = await pickedUp();
      const input = { orderId, lines: [{ orderLineId: lineOf(orderId), quantity: 2 }], reason: 'r' };
      const asked = await shop.send('requestReturn', input, ANN);
      const returnId = asked.order?.returns?.[0]?.id ?? '';
      expect((await shop.send('rejectReturn', { returnId, reason: 'worn' }, CLERK)).order?.returns).toMatchObject([
        { status: 'REJECTED' },
      ]);
      expect((await shop.send('requestReturn', input, ANN)).order?.returns).toHaveLength(2);
    });

    it('are staff’s to decide on: of the order’s store, then of the store that took them in', async () => {
      const { orderId } = await pickedUp();
      const input = { orderId, lines: [{ orderLineId: lineOf(orderId), quantity: 1 }], reason: 'r' };
      expect(await shop.send('requestReturn', input, BEN)).toMatchObject({ __typename: 'NotFound' });
      expect(await shop.send('requestReturn', input, asNobody())).toMatchObject({ __typename: 'Forbidden' });
      const returnId = (await shop.send('requestReturn', input, ANN)).order?.returns?.[0]?.id ?? '';
      expect(await shop.send('approveReturn', { returnId }, ANN)).toMatchObject({ __typename: 'Forbidden' });
      expect(await shop.send('approveReturn', { returnId }, STRANGER)).toMatchObject({ __typename: 'NotFound' });
      expect(await shop.send('receiveReturn', { returnId, locationId: 'shibuya' }, STRANGER)).toMatchObject({
        __typename: 'NotFound',
      });
      expect(await shop.orderAs(orderId, STRANGER)).toBeNull();
      await shop.send('receiveReturn', { returnId, locationId: 'umeda' }, STRANGER);
      expect(await shop.orderAs(orderId, STRANGER)).toMatchObject({ id: orderId });
      expect(await shop.listAs(STRANGER)).toContain(orderId);
      expect(await shop.send('issueRefund', { returnId }, CLERK)).toMatchObject({ __typename: 'NotFound' });
    });

    it('are found by the number on the receipt, in any store', async () => {
      const { orderId } = await pickedUp();
      const [row] = await shop.sql`select number from orders where id = ${orderId}`;
      const query = `query($number: ID!) { returnableItems(number: $number) { orderId lines { quantity orderLine { id } } } }`;
      const ask = async (caller: typeof ANN) =>
        (await shop.execute(query, { number: row?.['number'] }, caller)).data?.['returnableItems'];
      expect(await ask(STRANGER)).toEqual({ orderId, lines: [{ quantity: 2, orderLine: { id: lineOf(orderId) } }] });
      expect(await ask(ANN)).toMatchObject({ orderId });
      expect(await ask(BEN)).toBeNull();
    });
  });
});
