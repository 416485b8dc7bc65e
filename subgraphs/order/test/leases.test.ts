import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCheckoutInput } from '../src/resolvers/checkout-input.ts';
import type { Effect } from '../src/saga/effect.ts';
import type { Steps } from '../src/saga/drive.ts';
import { expectSound, startOf } from './support/crash.ts';
import { neighboursIn, newWorld, openShop, type Shop } from './support/shop.ts';

/** A process that stops before an effect until it is told to go on, as by SIGSTOP and SIGCONT. */
function sleeper(kind: Effect['kind'], half: 'perform' | 'record') {
  const asleep = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  const sleepIf = async (sleeps: boolean): Promise<void> => {
    if (!sleeps) return;
    asleep.resolve();
    await awake.promise;
  };
  return {
    asleep: asleep.promise,
    wake: () => awake.resolve(),
    wrapSteps: (steps: Steps): Steps => ({
      async perform(effect) {
        await sleepIf(half === 'perform' && effect.kind === kind);
        return steps.perform(effect);
      },
      async record(held, effect, outcome) {
        await sleepIf(half === 'record' && effect.kind === kind);
        return steps.record(held, effect, outcome);
      },
    }),
  };
}

describe('two processes over one database', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  it.each([
    ['freezeCart', 'perform'],
    ['freezeCart', 'record'],
    ['reserveStock', 'perform'],
    ['reserveStock', 'record'],
    ['authorizePayment', 'perform'],
    ['commitReservation', 'record'],
    ['placeOrder', 'record'],
    ['completeCart', 'record'],
  ] as const)('reject what a process that slept through its lease does: before its %s (%s)', async (kind, half) => {
    const world = newWorld({ 'cup@shibuya': 2 });
    const id = shop.chassis.newId();
    const scenario = { title: '', ends: 'COMPLETED' } as const;
    world.carts.put({ id: `cart-${id}` });
    const zombie = sleeper(kind, half);
    const neighbours = neighboursIn(world);
    const first = shop.process({ neighbours, wrapSteps: zombie.wrapSteps });
    await first.orchestrator.start(startOf(shop, { id, cartId: `cart-${id}`, scenario }));
    await zombie.asleep;

    await shop.letTimePass(id);
    const second = shop.process({ neighbours });
    await second.orchestrator.takeOver(id);
    await second.orchestrator.close();
    const before = await shop.sql`select * from checkout where id = ${id}`;
    expect(before[0]).toMatchObject({ status: 'COMPLETED', fencing: '2' });

    zombie.wake();
    await first.orchestrator.close();
    expect(await shop.sql`select * from checkout where id = ${id}`).toEqual(before);
    await expectSound(shop, { id, world }, scenario);
  });

  it('take over each checkout once, of many that a dead process left', async () => {
    const world = newWorld({ 'cup@shibuya': 100 });
    const neighbours = neighboursIn(world);
    const ids = Array.from({ length: 30 }, () => shop.chassis.newId());
    const dead = shop.process({
      neighbours,
      wrapSteps: (steps) => ({ ...steps, record: () => Promise.reject(new Error('dead')) }),
    });
    for (const id of ids) {
      world.carts.put({ id: `cart-${id}` });
      await dead.orchestrator.start(
        startOf(shop, { id, cartId: `cart-${id}`, scenario: { title: '', ends: 'COMPLETED' } }),
      );
    }
    await dead.orchestrator.close();
    await shop.letTimePass();

    const survivors = [shop.process({ neighbours }), shop.process({ neighbours }), shop.process({ neighbours })];
    await Promise.all(
      survivors.map(async ({ orchestrator }) => {
        while ((await orchestrator.resumeDue()) > 0);
      }),
    );
    const rows = await shop.sql`select status, fencing from checkout where id = any(${ids})`;
    expect(rows.map(({ status, fencing }) => `${status} ${fencing}`)).toEqual(ids.map(() => 'COMPLETED 2'));
    expect(await shop.sql`select 1 from orders where checkout_id = any(${ids})`).toHaveLength(30);
    expect([...world.cart.violations, ...world.inventory.violations]).toEqual([]);
  });

  it('leave a checkout alone whose process is alive', async () => {
    const id = shop.chassis.newId();
    const world = newWorld();
    world.carts.put({ id: `cart-${id}` });
    const slow = sleeper('reserveStock', 'perform');
    const neighbours = neighboursIn(world);
    const first = shop.process({ neighbours, wrapSteps: slow.wrapSteps });
    await first.orchestrator.start(
      startOf(shop, { id, cartId: `cart-${id}`, scenario: { title: '', ends: 'COMPLETED' } }),
    );
    await slow.asleep;
    expect(await shop.process({ neighbours }).orchestrator.resumeDue()).toBe(0);
    slow.wake();
    await first.orchestrator.close();
    expect(await shop.sql`select status, fencing from checkout where id = ${id}`).toMatchObject([
      { status: 'COMPLETED', fencing: '1' },
    ]);
  });

  it('answer a customer who repeats the call after the first process died', async () => {
    const { id: cartId } = shop.putCart();
    const dying = shop.process({
      neighbours: neighboursIn(shop.world),
      wrapSteps: (steps) => ({ ...steps, record: () => Promise.reject(new Error('dead')) }),
    });
    const input = { idempotencyKey: cartId, cartId, payment: { method: 'CARD', token: 'tok_ok' } };
    const request = parseCheckoutInput({ ...input, payment: { method: 'CARD', token: 'tok_ok' } });
    const bodyHash = 'bodyHash' in request ? request.bodyHash : '';
    const start = startOf(shop, { id: shop.chassis.newId(), cartId, scenario: { title: '', ends: 'COMPLETED' } });
    await dying.orchestrator.start({ ...start, idempotencyKey: cartId, bodyHash });
    await dying.orchestrator.close();
    await shop.letTimePass();
    expect(await shop.buy(cartId)).toMatchObject({ __typename: 'CheckoutPayload', checkout: { id: start.id } });
  });
});
