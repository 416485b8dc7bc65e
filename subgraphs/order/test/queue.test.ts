import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestResult } from '@musubi/chassis/testing';
import { ADMIN, ANN, BEN, CLERK, openShop, STRANGER, type Shop } from './support/shop.ts';

const QUEUE = 'subscription($id: ID!) { fulfillmentQueue(locationId: $id) { id status } }';
const READY = 'subscription($id: ID!) { pickupReady(customerId: $id) { id status pickupCode expiresAt } }';

describe('what a store has to do, and what waits for a customer', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  const valueOf = (result: IteratorResult<TestResult>, field: string): unknown => result.value?.data?.[field];

  it('is a store’s whole queue, now and after each change', async () => {
    const { fulfillmentId } = await shop.buyPickup();
    const queue = shop.subscribe(QUEUE, { caller: CLERK, variables: { id: 'shibuya' } });
    const statusIn = (value: unknown) =>
      (value as { id: string; status: string }[]).find(({ id }) => id === fulfillmentId)?.status;
    expect(statusIn(valueOf(await queue.next(), 'fulfillmentQueue'))).toBe('ALLOCATED');
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    let seen: unknown;
    while (seen !== 'PICKING') seen = statusIn(valueOf(await queue.next(), 'fulfillmentQueue'));
    await queue.return?.();
  });

  it('is told to the customer when it is ready, with the code that is theirs alone', async () => {
    const { fulfillmentId } = await shop.buyPickup();
    await expect
      .poll(async () => (await shop.sql`select 1 from chassis.outbox where published_at is null`).length)
      .toBe(0);
    const after = await shop.chassis.events.head();
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    const mine = shop.subscribe(READY, { caller: ANN, variables: { id: 'ann' }, after });
    expect(valueOf(await mine.next(), 'pickupReady')).toMatchObject({
      id: fulfillmentId,
      status: 'READY',
      pickupCode: expect.stringMatching(/^\d{6}$/),
    });
    const backOffice = shop.subscribe(READY, { caller: ADMIN, variables: { id: 'ann' }, after });
    expect(valueOf(await backOffice.next(), 'pickupReady')).toMatchObject({ id: fulfillmentId, pickupCode: null });
    await Promise.all([mine.return?.(), backOffice.return?.()]);
  });

  it.each([
    [QUEUE, STRANGER, 'shibuya'],
    [QUEUE, ANN, 'shibuya'],
    [READY, BEN, 'ann'],
    [READY, CLERK, 'ann'],
  ])('is nobody else’s: %s', async (document, caller, id) => {
    const stream = shop.subscribe(document, { caller, variables: { id } });
    const first = await stream.next();
    expect(first.value?.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
