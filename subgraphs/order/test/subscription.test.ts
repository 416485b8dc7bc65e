import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestResult } from '@musubi/chassis/testing';
import { ADMIN, ANN, BEN, CLERK, openShop, STRANGER, type Shop } from './support/shop.ts';

const FOLLOW = `subscription($orderId: ID, $customerId: ID, $locationId: ID) {
  orderUpdated(orderId: $orderId, customerId: $customerId, locationId: $locationId) { id status version } }`;

describe('orderUpdated', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  const unpublished = async (): Promise<unknown> => {
    const [row] = await shop.sql`select count(*)::int as waiting from chassis.outbox where published_at is null`;
    return row?.['waiting'];
  };
  const orderIn = (result: IteratorResult<TestResult>): unknown => result.value?.data?.['orderUpdated'];

  it('gives the order as it is, and then after each change', async () => {
    const { orderId, fulfillmentId } = await shop.buyPickup();
    const updates = shop.subscribe(FOLLOW, { caller: ANN, variables: { orderId } });
    expect(orderIn(await updates.next())).toEqual({ id: orderId, status: 'PLACED', version: 1 });
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    // State, not history: an update may be newer than the event that brought it, never older.
    const seen: unknown[] = [];
    for (let index = 0; index < 2; index += 1) seen.push(orderIn(await updates.next()));
    expect(seen.at(-1)).toEqual({ id: orderId, status: 'READY', version: 3 });
    await updates.return?.();
  });

  it('follows all orders of a customer, and of a store', async () => {
    const after = await shop.chassis.events.head();
    const mine = shop.subscribe(FOLLOW, { caller: ANN, variables: { customerId: 'ann' }, after });
    const store = shop.subscribe(FOLLOW, { caller: CLERK, variables: { locationId: 'shibuya' }, after });
    shop.world.stock.onHand.set('cup@umeda', 5);
    const elsewhere = { method: 'PICKUP', location: { id: 'umeda' }, address: null };
    const away = await shop.buy(shop.putCart({ customerId: 'ben', fulfillment: elsewhere }).id, {}, BEN);
    expect(away).toMatchObject({ __typename: 'CheckoutPayload' });
    const { orderId } = await shop.buyPickup();
    expect(orderIn(await mine.next())).toMatchObject({ id: orderId, status: 'PLACED' });
    expect(orderIn(await store.next())).toMatchObject({ id: orderId });
    await Promise.all([mine.return?.(), store.return?.()]);
  });

  it('asks anew at every event whether the caller may read the order', async () => {
    const { orderId, fulfillmentId } = await shop.buyPickup();
    // What was placed is in the log: a stream that begins now is told of what is changed from here on.
    await expect.poll(unpublished).toBe(0);
    const after = await shop.chassis.events.head();
    const variables = { orderId };
    const past = shop.subscribe(FOLLOW, { caller: ANN, variables });
    await past.next();
    const leaked: unknown[] = [];
    const next = past.next().then((result) => void leaked.push(orderIn(result)));
    await shop.sql`update orders set customer_id = 'ben' where id = ${orderId}`;
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    const updates = shop.subscribe(FOLLOW, { caller: ADMIN, variables, after });
    expect(orderIn(await updates.next())).toMatchObject({ id: orderId });
    expect(orderIn(await updates.next())).toMatchObject({ id: orderId, version: 3 });
    expect(leaked).toEqual([]);
    await Promise.all([past.return?.(), updates.return?.(), next]);
  });

  it.each([
    ['no argument', {}, ANN, 'BAD_USER_INPUT'],
    ['two arguments', { customerId: 'ann', locationId: 'shibuya' }, ADMIN, 'BAD_USER_INPUT'],
    ['another customer', { customerId: 'ann' }, BEN, 'FORBIDDEN'],
    ['another store', { locationId: 'shibuya' }, STRANGER, 'FORBIDDEN'],
    ['a store, as a customer', { locationId: 'shibuya' }, ANN, 'FORBIDDEN'],
    ['an order that is not there', { orderId: 'none' }, ANN, 'NOT_FOUND'],
  ] as const)('refuses %s', async (_title, variables, caller, code) => {
    const updates = shop.subscribe(FOLLOW, { caller, variables });
    const refused = await updates.next().then(
      ({ value }) => JSON.stringify(value),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toContain(code);
  });

  it('refuses another’s order as if there were none', async () => {
    const { orderId } = await shop.buyPickup();
    const updates = shop.subscribe(FOLLOW, { caller: BEN, variables: { orderId } });
    const refused = await updates.next().then(
      ({ value }) => JSON.stringify(value),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toContain('NOT_FOUND');
  });
});
