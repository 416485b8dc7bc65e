import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwedSteps } from '../src/saga/owed.ts';
import { ANN, openShop, orderCommand, type Shop } from './support/shop.ts';

describe('what an order is owed', () => {
  let shop: Shop;
  let crash: 'before' | 'after' | 'recorded' | undefined;

  /** Dies once, at the point that is asked for. */
  const wrapOwedSteps = (steps: OwedSteps): OwedSteps => {
    const die = (at: typeof crash): void => {
      if (crash !== at) return;
      throw new Error(`died: ${at}`);
    };
    return {
      async perform(effect) {
        die('before');
        const outcome = await steps.perform(effect);
        die('after');
        return outcome;
      },
      async record(lease, effect, outcome) {
        await steps.record(lease, effect, outcome);
        die('recorded');
      },
    };
  };

  beforeAll(async () => {
    shop = await openShop({ assembly: { wrapOwedSteps } });
  });

  afterAll(() => shop.close());

  async function cancel(orderId: string | undefined): Promise<void> {
    const input = { idempotencyKey: `cancel-${orderId}`, orderId, reason: 'r' };
    await shop.execute(orderCommand('cancelOrder', 'CancelOrderInput'), { input }, ANN);
  }

  async function stateOf(orderId: string | undefined) {
    const [order] = await shop.sql`
      select o.status, payment_status, p.status as money, p.refunded, o.version, reservation_id,
        (select count(*)::int from chassis.outbox where subject = o.id) as events
      from orders o join tender t on t.order_id = o.id join development_payment p on p.reference = t.reference where o.id = ${orderId ?? ''}`;
    const stock = shop.world.stock.reservations.get(String(order?.['reservation_id']))?.status;
    return { ...order, stock };
  }

  it.each(['before', 'after', 'recorded'] as const)('is given, once, though the process died: %s', async (at) => {
    const { order } = await shop.buy(shop.putCart().id);
    crash = at;
    await cancel(order?.id);
    crash = undefined;
    await shop.letTimePass();
    await shop.deps.owed.settle();
    expect(await stateOf(order?.id)).toMatchObject({
      status: 'CANCELLED',
      payment_status: 'REFUNDED',
      money: 'REFUNDED',
      refunded: '900',
      stock: 'CANCELLED',
      version: 3,
      events: 3,
    });
    expect(await shop.deps.owed.settle()).toBe(0);
    const refusals = await shop.sql`
      select refusal from pending_effect where order_id = ${order?.id ?? ''} and refusal is not null`;
    expect(refusals).toEqual([]);
  });

  it.each(['before', 'after'] as const)(
    'is asked for again when no answer came (lost %s it was done)',
    async (when) => {
      const { order } = await shop.buy(shop.putCart().id);
      shop.world.inventory.fail({ name: 'CancelAllocation', times: 2, when });
      await cancel(order?.id);
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await shop.letTimePass();
        await shop.deps.owed.settle();
      }
      expect(await stateOf(order?.id)).toMatchObject({ stock: 'CANCELLED', payment_status: 'REFUNDED' });
      expect(shop.world.inventory.violations).toEqual([]);
    },
  );

  it('is done by one of many processes', async () => {
    const { order } = await shop.buy(shop.putCart().id);
    crash = 'before';
    await cancel(order?.id);
    crash = undefined;
    await shop.letTimePass();
    const taken = await Promise.all([1, 2, 3].map(() => shop.process().owed.settle()));
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await stateOf(order?.id)).toMatchObject({ payment_status: 'REFUNDED', events: 3 });
  });

  it('is put on record when the other side refuses for good', async () => {
    const { order } = await shop.buy(shop.putCart().id);
    const [row] = await shop.sql`select reservation_id from orders where id = ${order?.id ?? ''}`;
    shop.world.stock.reservations.delete(String(row?.['reservation_id']));
    await cancel(order?.id);
    const refusals = await shop.sql`
      select refusal from pending_effect where order_id = ${order?.id ?? ''} and kind = 'CANCEL_ALLOCATION'`;
    expect(refusals).toEqual([{ refusal: 'no such reservation' }]);
  });
});
